// The stream of a transfer that is sent: its manifest, and behind it what the files hold, read piece by piece. Pure, but for Blobs.
import { primitives } from '../core/crypto.js';
import { encodeManifest, summaryOf } from './manifest.js';
import { Changed } from './outgoing.js';

/** items: { folder, parent, name, file }, folders before what is in them. Throws Malformed for what cannot be sent. */
export async function streamOf(items) {
  const entries = items.map(({ folder, parent, name, file }) => ({
    folder, parent, name, size: file?.size ?? 0, modified: Math.max(0, Math.trunc(file?.lastModified ?? 0)),
  }));
  const manifest = encodeManifest(entries);
  const source = new Source(entries, manifest, items.filter(({ file }) => file).map(({ file }) => file));
  const digest = await (await primitives()).sha256(manifest);
  return { offer: { total: source.total, manifestLength: manifest.length, digest, ...summaryOf(entries) }, source };
}

class Source {
  #parts;
  #starts = [];

  constructor(entries, manifest, files) {
    this.entries = entries;
    this.#parts = [new Blob([manifest]), ...files.filter(({ size }) => size > 0)];
    let at = 0;
    for (const { size } of this.#parts) {
      this.#starts.push(at);
      at += size;
    }
    this.total = at;
  }

  /** These bytes behind a free one, as leafOf wants them. */
  async read(position, length) {
    const end = position + length;
    const slices = [new Uint8Array(1)];
    let i = this.#at(position);
    for (; i < this.#parts.length && this.#starts[i] < end; i++) {
      slices.push(this.#parts[i].slice(Math.max(0, position - this.#starts[i]), end - this.#starts[i]));
    }
    try {
      const bytes = new Uint8Array(await new Blob(slices).arrayBuffer());
      if (bytes.length !== 1 + length) throw new Changed();
      return bytes;
    } catch (error) {
      // Browsers no longer read a file that is another one than was chosen.
      if (['NotReadableError', 'NotFoundError'].includes(error.name)) throw new Changed(this.#parts[i - 1]?.name);
      throw error;
    }
  }

  /** The part that holds this position. */
  #at(position) {
    let low = 0;
    let high = this.#parts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle] <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
