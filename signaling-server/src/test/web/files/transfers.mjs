// Two boards in one room, with a channel in memory that can be cut, and a disk that outlives a page.
import { randomBytes } from '../../../main/resources/web/core/crypto.js';
import { Board } from '../../../main/resources/web/files/board.js';
import { MemoryStore } from '../../../main/resources/web/files/memory.js';
import { streamOf } from '../../../main/resources/web/files/source.js';
import { decode } from '../../../main/resources/web/files/wire.js';

export const MIB = 1048576;
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Waits until something holds. What is hashed is hashed by other threads, which a busy machine leaves waiting. */
export async function until(condition) {
  for (const end = process.hrtime()[0] + 60; !condition();) {
    if (process.hrtime()[0] > end) throw new Error(`never: ${condition}`);
    await turn();
  }
}

/** Lets happen what can. */
export async function settle() {
  for (let i = 0; i < 300; i++) await turn();
}

/** Parts that are still there for the next page. */
export class Disk {
  parts = new Map();
  finished = [];
  room = Infinity;

  store() {
    const { parts } = this;
    const memory = new MemoryStore(Infinity);
    return Object.assign(memory, {
      finished: this.finished,
      unfinished: async () => [...parts.values()].map((kept) => ({ ...kept, finished: null })),
      create: async (offer, agreedWith) => {
        const part = await MemoryStore.prototype.create.call(memory, offer);
        parts.set(offer.id, { offer, part, agreedWith });
        const remove = part.remove.bind(part);
        const write = part.write.bind(part);
        part.remove = async () => {
          parts.delete(offer.id);
          await remove();
        };
        part.write = async (position, ...rest) => {
          if (position >= this.room) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
          await write(position, ...rest);
        };
        return part;
      },
    });
  }
}

export class Page {
  offers = [];
  saved = new Map();
  /** Which names are other ones with this one, as publish says. */
  renames = { count: 0, names: [] };
  /** What the people behind peer ids are called. */
  names = { bert: 'bob' };
  certificate = randomBytes(32);

  /** memory: what a tab remembers over a reload. */
  constructor(name, disk = new Disk(), memory = { kept: [] }) {
    this.name = name;
    this.board = new Board(disk.store(), {
      changed() {},
      offered: (transfer) => this.offers.push(transfer),
      nameOf: (peer) => this.names[peer] ?? peer,
      publish: async (transfer, entries) => {
        const contents = (await transfer.part.file()).slice(transfer.offer.manifestLength);
        this.saved.set(transfer.id, { entries, bytes: Buffer.from(await contents.arrayBuffer()) });
        await this.publishing;
        return this.renames;
      },
    }, { sending: () => memory.kept, keep: (sending) => (memory.kept = JSON.parse(JSON.stringify(sending))) });
    this.ready = this.board.open();
  }

  async send(peer, ...files) {
    const items = files.map((file) => ({ folder: false, parent: 0, name: file.name, file }));
    return this.board.send(peer.name, await streamOf(items));
  }
}

/** A channel between two pages, in order; returns how to cut it, and what was said. stop: after so many messages it is cut. */
export async function connect(one, two, { stop = Infinity, tamper = (_, bytes) => bytes } = {}) {
  await Promise.all([one.ready, two.ready]);
  const wire = { said: [], open: true, cut() {} };
  const ends = [[one, two], [two, one]].map(([from, to]) => ({ from, to, queue: [], receiver: null }));
  const pump = (end) => {
    while (wire.open && end.receiver && end.queue.length > 0) end.receiver(end.queue.shift());
  };
  const pipeOf = (end) => ({
    piece: 131072,
    certificates: { own: end.from.certificate, theirs: end.to.certificate },
    send(bytes) {
      if (!wire.open) return;
      const message = decode(bytes.slice());
      wire.said.push({ from: end.from.name, ...message });
      if (wire.said.length > stop) return wire.cut();
      const changed = tamper(message, bytes.slice());
      if (changed) end.queue.push(changed.buffer);
      setImmediate(() => pump(end));
    },
    room: turn,
  });
  wire.cut = () => {
    if (!wire.open) return;
    wire.open = false;
    setImmediate(() => {
      one.board.closed(two.name);
      two.board.closed(one.name);
    });
  };
  await Promise.all(ends.map(async (end, i) => {
    const line = await end.from.board.opened(end.to.name, pipeOf(end));
    ends[1 - i].receiver = (bytes) => line.received(bytes);
    pump(ends[1 - i]);
  }));
  return wire;
}

export function fileOf(name, size, seed = 1) {
  const bytes = Buffer.alloc(size);
  for (let i = 0; i < size; i++) bytes[i] = (i * 31 + (i >> 8) * seed + (i >> 16)) & 255;
  return new File([bytes], name, { lastModified: 1795341600000 });
}

export const bytesOf = async (file) => Buffer.from(await file.arrayBuffer());
