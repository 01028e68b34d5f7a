// What is received and not yet whole: in the browser's private file system, so that it outlives the page; where there is none, in
// memory, and then not much of it.
import { fromHex, toHex } from '../core/bytes.js';
import { FOLDER } from './leftovers.js';
import { MemoryStore } from './memory.js';
import { decode, encode } from './wire.js';

const DAY = 86400000;
const LEFTOVERS_KEPT = 30 * DAY;
const SAVED_KEPT = DAY;
export const FINISHED = 64;
const SPARE = 16777216;

export async function openStore() {
  try {
    if (!navigator.storage?.getDirectory || !navigator.locks) return new MemoryStore();
    const disk = new Disk();
    await disk.call('open');
    const store = new PartsStore(disk);
    await store.load();
    return store;
  } catch (error) {
    console.info('received files are kept in memory:', error.name);
    return new MemoryStore();
  }
}

/** The worker, as functions. */
class Disk {
  #waiting = new Map();
  #calls = 0;
  #worker;

  constructor() {
    const url = new URL('./parts-worker.js', import.meta.url).href;
    this.#worker = new Worker(trusted(url));
    this.#worker.onmessage = ({ data: { call, result, error } }) => {
      const { resolve, reject } = this.#waiting.get(call);
      this.#waiting.delete(call);
      if (error) reject(Object.assign(new Error(error.message), { name: error.name }));
      else resolve(result);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      for (const { reject } of this.#waiting.values()) reject(new Error('the worker does not run'));
      this.#waiting.clear();
    };
  }

  call(name, ...args) {
    return this.give([], name, ...args);
  }

  /** Without copying these buffers, which are gone from here then. */
  give(buffers, name, ...args) {
    return new Promise((resolve, reject) => {
      this.#waiting.set(++this.#calls, { resolve, reject });
      this.#worker.postMessage({ call: this.#calls, name, args }, buffers);
    });
  }

  /** After all that was called before. */
  async close() {
    await this.call('closeAll');
    this.#worker.terminate();
  }
}

let policy;

/** The one script that the page's policy lets it start. */
function trusted(url) {
  policy ??= globalThis.trustedTypes?.createPolicy('parley-worker', { createScriptURL: (text) => text });
  return policy ? policy.createScriptURL(url) : url;
}

class PartsStore {
  /** The last finished transfers: { id, total, digest, root, secret }. */
  finished = [];
  #disk;
  #left = [];
  #own = new Set();

  constructor(disk) {
    this.#disk = disk;
  }

  async load() {
    const locked = await this.#locked();
    const all = (await this.#disk.call('list')).sort((a, b) => a.touched - b.touched);
    const removed = [];
    for (const each of all) {
      const age = Date.now() - each.touched;
      const offer = offerOf(each.about);
      const finished = finishedOf(each);
      if (locked.has(each.id)) continue;
      if (finished) this.finished.push(finished);
      if (age > LEFTOVERS_KEPT || (!offer && !finished)) removed.push(this.#disk.call('remove', each.id));
      else if (finished && each.whole && age > SAVED_KEPT) removed.push(this.#disk.call('empty', each.id));
      else if (offer && each.whole) this.#left.push({ offer, finished, agreedWith: each.agreedWith, part: new Part(this, each.id, each) });
    }
    while (this.finished.length > FINISHED) removed.push(this.#forget(this.finished.shift().id));
    await Promise.all(removed);
  }

  /** What earlier pages left: { offer, part, agreedWith, finished }, where finished is null if something is missing of it. */
  async unfinished() {
    return this.#left;
  }

  async free(ids) {
    const locked = await this.#locked();
    return ids.filter((id) => this.#own.has(id) || !locked.has(id));
  }

  tooLarge() {
    return null;
  }

  /** A key of files.* if it does not fit. */
  async problemWith({ total }) {
    // Some browsers ask the person, who may take their time.
    navigator.storage.persist?.().catch(() => {});
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    return quota - usage < total + SPARE ? 'noRoom' : null;
  }

  /** agreedWith: what its sender is called. */
  async create(offer, agreedWith) {
    const part = new Part(this, offer.id, { blocks: 0, paused: false });
    await this.own(offer.id);
    await this.call('create', offer.id, encode(offer), agreedWith ?? '');
    return part;
  }

  async finish({ id, total, digest, root, secret }) {
    await this.call('done', id, JSON.stringify({ total, digest: toHex(digest), root: toHex(root), secret: toHex(secret) }));
    this.finished.push({ id, total, digest, root, secret });
    if (this.finished.length > FINISHED) await this.#forget(this.finished.shift().id);
  }

  call(name, ...args) {
    return this.#disk.call(name, ...args);
  }

  give(buffers, name, ...args) {
    return this.#disk.give(buffers, name, ...args);
  }

  /** Lets go of all files, for good. */
  async close() {
    this.finished = [];
    await this.#disk.close();
  }

  /** Other tabs of this browser leave it alone from now on. */
  async own(id) {
    if (this.#own.has(id)) return;
    this.#own.add(id);
    await new Promise((got) => navigator.locks.request(lockOf(id), () => new Promise(got)));
  }

  async #locked() {
    const { held = [] } = await navigator.locks.query();
    return new Set(held.map(({ name }) => name).filter((name) => name.startsWith(LOCK)).map((name) => name.slice(LOCK.length)));
  }

  #forget(id) {
    return this.#disk.call('remove', id);
  }
}

const LOCK = 'parley.part ';
const lockOf = (id) => LOCK + id;

class Part {
  #store;
  #id;

  constructor(store, id, { blocks, paused }) {
    Object.assign(this, { blocks, paused });
    this.#store = store;
    this.#id = id;
  }

  /** Takes the bytes away. */
  async write(position, bytes, leaf) {
    await this.#store.give([bytes.buffer], 'write', this.#id, position, bytes, leaf);
  }

  async read(position, length) {
    await this.#store.own(this.#id);
    return new Uint8Array(await this.#store.call('read', this.#id, position, length));
  }

  async leaf(index) {
    return new Uint8Array(await this.#store.call('leaf', this.#id, index));
  }

  async cut(blocks) {
    await this.#store.own(this.#id);
    await this.#store.call('cut', this.#id, blocks);
    this.blocks = blocks;
  }

  pause(on) {
    this.paused = on;
    this.#store.call('pause', this.#id, on).catch(() => {});
  }

  /** Everything that was written, without reading it. */
  async file() {
    await this.#store.call('close', this.#id);
    const top = await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER);
    return (await (await top.getDirectoryHandle(this.#id)).getFileHandle('data')).getFile();
  }

  /** Its contents are elsewhere now; that it was received is remembered. */
  async empty() {
    await this.#store.call('empty', this.#id).catch(() => {});
  }

  async remove() {
    await this.#store.call('remove', this.#id).catch(() => {});
  }
}

function offerOf(about) {
  try {
    return about && decode(about);
  } catch {
    return null;
  }
}

function finishedOf({ id, done }) {
  try {
    const { total, digest, root, secret } = JSON.parse(done);
    return { id, total, digest: fromHex(digest), root: fromHex(root), secret: fromHex(secret) };
  } catch {
    return null;
  }
}
