import { BLOCK } from './wire.js';

/** Where a browser keeps no files for a page: as much as it can have in memory, until the page goes. */
export class MemoryStore {
  finished = [];
  #limit;
  #used = 0;

  constructor(limit = 64 * BLOCK) {
    this.#limit = limit;
  }

  async unfinished() {
    return [];
  }

  async free(ids) {
    return ids;
  }

  tooLarge({ total }) {
    return total > this.#limit ? 'noRoomPage' : null;
  }

  async problemWith({ total }) {
    return this.#used + total > this.#limit ? 'noRoomPage' : null;
  }

  async create({ total }) {
    this.#used += total;
    return new MemoryPart(() => (this.#used -= total));
  }

  async finish(record) {
    this.finished.push(record);
    if (this.finished.length > 64) this.finished.shift();
  }

  async close() {
    this.finished = [];
  }
}

class MemoryPart {
  blocks = 0;
  paused = false;
  #blocks = [];
  #leaves = [];
  #gone;

  constructor(gone) {
    this.#gone = gone;
  }

  async write(position, bytes, leaf) {
    const block = position / BLOCK;
    this.#blocks[block] = bytes.slice();
    this.#leaves[block] = leaf;
    this.blocks = block + 1;
  }

  async read(position, length) {
    return new Uint8Array(await (await this.file()).slice(position, position + length).arrayBuffer());
  }

  async leaf(index) {
    return this.#leaves[index];
  }

  async cut(blocks) {
    this.blocks = this.#blocks.length = blocks;
  }

  pause(on) {
    this.paused = on;
  }

  async file() {
    return new Blob(this.#blocks);
  }

  async empty() {
    await this.remove();
  }

  async remove() {
    if (!this.#gone) return;
    this.#blocks = [];
    this.#gone();
    this.#gone = null;
  }
}
