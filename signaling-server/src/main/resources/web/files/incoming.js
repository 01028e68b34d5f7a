// One transfer that this side receives (docs/protocol.md §6). Pure: its line and the part that keeps it are given.
import { same } from '../core/bytes.js';
import { primitives } from '../core/crypto.js';
import { decodeManifest, tells } from './manifest.js';
import { theirsToReceiver } from './outgoing.js';
import { Leaves, leafOf } from './tree.js';
import { BLOCK, Malformed, REASONS, RENAMED } from './wire.js';

export const WINDOW = 8;
export const HASHES_AHEAD = 512;
const HASH = 32;

export class Incoming {
  /** offered, waiting (nobody to receive from), checking, receiving, publishing; done or failed at the end. */
  state = 'offered';
  held = false;
  heldThere = false;
  /** What the disk needs help with, or null. */
  trouble = null;
  problem = null;
  /** How many names were changed, and the first of these; null before it is published. */
  renamed = null;
  /** What its sender was called when this side's person said yes; and if somebody under another name offers the rest, the same, until they do again. */
  agreedWith = null;
  doubt = null;
  line = null;
  part = null;
  /** Position up to which it is on the disk. */
  bytes = 0;
  #leaves = new Leaves();
  #expected = new Map();
  #hashed = 0;
  #position = 0;
  #credit = 0;
  #buffer = null;
  /** What comes is dropped until the sender goes on where it was asked to. */
  #skipping = false;
  #asked = false;
  /** Offered again after its fin, so that another one is to come before it is told to be done. */
  #again = false;
  #published = false;
  #wrong = -1;
  #epoch = 0;
  #checks = Promise.resolve();
  #writes = Promise.resolve();
  #manifest = null;

  /**
   * offer: as its message says. publish(transfer, entries) gives the contents to the person, and resolves when that is durable. changed is
   * called after any change.
   */
  constructor(offer, peer, { publish, changed }) {
    Object.assign(this, { id: offer.id, offer, peer, outgoing: false, size: offer.total, changed });
    this.publish = publish;
    this.blocks = Math.ceil(offer.total / BLOCK);
  }

  get over() {
    return this.state === 'done' || this.state === 'failed';
  }

  get durable() {
    return Math.ceil(this.bytes / BLOCK);
  }

  /** Offered by a line, the first time or again; what has come already is compared with the disk, and asked on for. doubt: see above. */
  attach(line, doubt = null) {
    this.line = line;
    this.doubt = doubt;
    this.peer = line.peer;
    this.heldThere = false;
    line.take(this);
    if (this.state === 'publishing') this.#tellAll();
    else if (!this.part || doubt) this.#is('offered');
    else this.#goOnWithPart();
  }

  #goOnWithPart() {
    this.#is('checking');
    this.#resume(() => this.#restore());
  }

  /** A part of an earlier page, that nobody sends just now. */
  static kept(offer, part, agreedWith, ports, finished = null) {
    const transfer = new Incoming(offer, null, ports);
    const bytes = finished ? offer.total : Math.min(offer.total, part.blocks * BLOCK);
    return Object.assign(transfer, { state: finished ? 'done' : 'waiting', part, agreedWith, held: !finished && part.paused, bytes });
  }

  /** agreedWith: what the sender is called. */
  accept(part, agreedWith) {
    if (this.state !== 'offered' || !this.line) return;
    this.agreedWith = agreedWith;
    this.doubt = null;
    if (this.part) return this.#goOnWithPart();
    this.part = part;
    this.#credit = this.#window();
    this.#is('receiving');
    this.line.send({ type: 'accept', id: this.id, credit: this.#credit });
  }

  refuse(reason, problem) {
    if (this.state !== 'offered') return;
    this.line?.send({ type: 'refuse', id: this.id, reason: REASONS[reason] });
    this.#end('failed', problem);
  }

  detached() {
    this.line = null;
    this.#skip();
    if (this.#published) this.#end('done');
    else if (this.state === 'offered' && !this.part) this.#end('failed', 'connectionEnded');
    else if (!this.over && this.state !== 'publishing') this.#is('waiting');
  }

  received(message) {
    const { type } = message;
    const receiving = this.state === 'receiving';
    if (type === 'cancel') this.#end('failed', theirsToReceiver(message.reason));
    else if (type === 'hold') this.#heldThere(message.on);
    else if (type === 'fin' && this.#again) this.#confirm(message.root);
    else if (!receiving) this.violated();
    else if (type === 'hashes') this.#hashes(message);
    else if (type === 'data') this.#data(message);
    else if (type === 'fin') this.#fin(message.root);
    else this.violated();
  }

  violated() {
    this.end('ruleBroken', 'ruleBroken');
  }

  hold(on) {
    if (this.over || (this.held === on && !this.trouble)) return;
    this.held = on;
    this.part?.pause(on);
    if (this.trouble && !on) return this.#goOn();
    this.line?.send({ type: 'hold', id: this.id, on });
    if (!on) this.#grant();
    this.changed();
  }

  end(reason, problem, subject) {
    if (this.over) return;
    this.line?.send({ type: 'cancel', id: this.id, reason: REASONS[reason] });
    this.#end('failed', problem, subject);
  }

  #end(state, problem = null, subject = '') {
    this.#epoch++;
    this.#buffer = null;
    this.problem = problem && { key: problem, subject };
    this.line?.let(this);
    this.line = null;
    if (state === 'failed') this.part?.remove();
    this.#is(state);
  }

  #hashes({ first, hashes }) {
    const count = hashes.length / HASH;
    if (this.#skipping) {
      if (!this.#asked || first !== this.#hashed) return;
      this.#skipping = false;
    }
    const held = Math.floor(this.#position / BLOCK);
    if (first !== this.#hashed || first + count > this.blocks || first + count - held > HASHES_AHEAD) return this.violated();
    for (let i = 0; i < count; i++) this.#expected.set(first + i, hashes.subarray(i * HASH, (i + 1) * HASH));
    this.#hashed += count;
  }

  #data({ position, bytes }) {
    if (this.#skipping) return;
    const block = Math.floor(position / BLOCK);
    const end = position + bytes.length;
    const stop = this.#endOf(block + 1);
    if (position !== this.#position || end > this.#credit || end > stop || block >= this.#hashed) return this.violated();
    this.#buffer ??= new Uint8Array(1 + stop - position);
    this.#buffer.set(bytes, 1 + position - block * BLOCK);
    this.#position = end;
    if (end < stop) return;
    const whole = this.#buffer;
    this.#buffer = null;
    this.#check(block, whole);
  }

  #check(block, prefixed) {
    const epoch = this.#epoch;
    const expected = this.#expected.get(block);
    this.#expected.delete(block);
    this.#checks = this.#checks.then(async () => {
      if (epoch !== this.#epoch) return;
      const leaf = await leafOf(prefixed);
      if (epoch !== this.#epoch) return;
      if (!same(leaf, expected)) return this.#mismatched(block);
      this.#leaves.push(leaf);
      this.#writes = this.part.write(block * BLOCK, prefixed.subarray(1), leaf).then(() => this.#wrote(block), (error) => this.#failed(error));
    });
  }

  #mismatched(block) {
    // Nobody says that a line broke it: once is forgiven.
    if (!this.line) return;
    if (this.#wrong === block) return this.violated();
    this.#wrong = block;
    this.#resume();
  }

  async #wrote(block) {
    if (this.trouble) return;
    this.bytes = this.#endOf(block + 1);
    if (!this.over) await this.#readManifest();
    this.#grant();
    this.changed();
  }

  #grant() {
    if (this.state !== 'receiving' || !this.line || (this.#skipping && !this.#asked) || this.held || this.trouble) return;
    const credit = this.#window();
    if (credit <= this.#credit) return;
    this.#credit = credit;
    this.line.send({ type: 'credit', id: this.id, credit });
  }

  #window() {
    return this.held ? this.bytes : this.#endOf(this.durable + WINDOW);
  }

  /** As soon as it has come: what was offered must be what is sent. */
  async #readManifest() {
    const { manifestLength, digest } = this.offer;
    if (this.#manifest || this.bytes < manifestLength) return;
    const bytes = await this.part.read(0, manifestLength);
    if (this.#manifest || this.over) return;
    try {
      if (!same(await (await primitives()).sha256(bytes), digest)) throw new Malformed('another manifest');
      const entries = decodeManifest(bytes);
      if (!tells(this.offer, entries)) throw new Malformed('another summary');
      this.#manifest = entries;
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.violated();
    }
  }

  #fin(root) {
    if (this.#skipping && !(this.#asked && this.#hashed === this.blocks)) return;
    if (this.#position !== this.size || this.#buffer) return this.violated();
    this.#is('publishing');
    const epoch = this.#epoch;
    this.#idle().then(async () => {
      if (epoch !== this.#epoch || this.trouble) return;
      await this.#readManifest();
      if (this.over) return;
      if (this.durable !== this.blocks || !same(this.#leaves.head(), root)) return this.violated();
      this.root = root;
      this.renamed = (await this.publish(this, this.#manifest)) ?? null;
      if (this.over) return;
      this.#published = true;
      if (this.#again && this.line) return;
      this.#tellDone(root);
    }).catch((error) => this.end('disk', 'disk', error?.message));
  }

  /** Asks the sender to go on behind what is safe, also in mid-course. */
  async #resume(prepare) {
    const epoch = ++this.#epoch;
    const { line } = this;
    this.#skip();
    try {
      await this.#idle();
      await prepare?.();
    } catch (error) {
      if (epoch === this.#epoch) this.end('disk', 'disk', error?.message);
      return;
    }
    if (epoch !== this.#epoch || this.over || this.line !== line) return;
    const blocks = this.#leaves.length;
    this.#expected.clear();
    this.#hashed = blocks;
    this.#position = this.bytes = this.#endOf(blocks);
    this.#credit = this.#window();
    this.#asked = true;
    this.#is('receiving');
    line.send({ type: 'resume', id: this.id, blocks, head: this.#leaves.head(), credit: this.#credit });
    if (this.held) line.send({ type: 'hold', id: this.id, on: true });
  }

  /** Offered again while it gets its names: there is nothing to ask for but another fin. */
  async #tellAll() {
    const { line } = this;
    this.#again = true;
    await this.#idle();
    if (this.line !== line || this.over) return;
    line.send({ type: 'resume', id: this.id, blocks: this.blocks, head: this.#leaves.head(), credit: this.size });
  }

  #tellDone(root) {
    if (this.renamed?.count > 0 && this.line?.hears(RENAMED)) this.line.send({ type: 'renamed', id: this.id, ...this.renamed });
    this.line?.send({ type: 'done', id: this.id, root });
    this.#end('done');
  }

  #confirm(root) {
    if (!same(root, this.#leaves.head())) return this.violated();
    this.#again = false;
    if (!this.#published) return;
    this.#tellDone(root);
  }

  #skip() {
    this.#skipping = true;
    this.#asked = false;
    this.#buffer = null;
  }

  /** What an earlier page left: as far as its contents have the hashes that it wrote down. */
  async #restore() {
    this.trouble = null;
    for (let block = this.#leaves.length; block < this.part.blocks; block++) {
      const start = block * BLOCK;
      const bytes = await this.part.read(start, this.#endOf(block + 1) - start);
      const prefixed = new Uint8Array(bytes.length + 1);
      prefixed.set(bytes, 1);
      const leaf = await leafOf(prefixed);
      if (bytes.length !== this.#endOf(block + 1) - start || !same(leaf, await this.part.leaf(block))) break;
      this.#leaves.push(leaf);
      this.bytes = this.#endOf(block + 1);
      this.changed();
    }
    await this.part.cut(this.#leaves.length);
    this.bytes = this.#endOf(this.#leaves.length);
    await this.#readManifest();
  }

  /** The disk said no: what came meanwhile is asked for again when the person has made room. */
  #failed(error) {
    if (this.over || this.trouble) return;
    this.#epoch++;
    this.#skip();
    this.#leaves.cut(this.durable);
    this.trouble = error?.name === 'QuotaExceededError' ? 'noRoom' : 'disk';
    this.line?.send({ type: 'hold', id: this.id, on: true });
    if (this.state === 'publishing') this.state = 'receiving';
    this.changed();
  }

  #goOn() {
    this.trouble = null;
    if (!this.line) return this.changed();
    this.line.send({ type: 'hold', id: this.id, on: false });
    this.#resume(() => this.part.cut(this.#leaves.length));
  }

  /** Resolves when all that came is written, or has failed. */
  async #idle() {
    await this.#checks;
    await this.#writes;
  }

  #heldThere(on) {
    this.heldThere = on;
    this.changed();
  }

  #endOf(blocks) {
    return Math.min(this.size, blocks * BLOCK);
  }

  #is(state) {
    this.state = state;
    this.changed();
  }
}
