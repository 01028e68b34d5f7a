// One transfer that this side sends (docs/protocol.md §6). Pure: its source and its line are given.
import { same } from '../core/bytes.js';
import { sentPath, shownName } from './filename.js';
import { Leaves, leafOf } from './tree.js';
import { BLOCK, REASONS } from './wire.js';

/** What a source throws when it is not any more what was offered. */
export class Changed extends Error {}

export class Outgoing {
  /** waiting (nobody to send to), offered, checking, sending, finishing; done or failed at the end. */
  state = 'waiting';
  held = false;
  heldThere = false;
  /** Position up to which it was sent. */
  bytes = 0;
  /** How many names were changed where it was received, and the first of these; null if that was not said. */
  renamed = null;
  /** Why it failed: a key of the words files.*, and what it is about. */
  problem = null;
  line = null;
  /** The reason of a cancel that nobody was there to hear. */
  owed = null;
  /** What its receiver is called that said yes; and if somebody under another name wants the rest, the same, until this side's person goes on. */
  agreedWith = null;
  doubt = null;
  #leaves = new Leaves();
  #credit = 0;
  #accepted = false;
  #run = 0;
  #wake = () => {};
  #ahead = null;

  /**
   * offer: as in its message, without type and secret; source: read(position, length), throws Changed. changed is called after any change.
   * secret: if its receiver has said yes to an earlier page.
   */
  constructor(offer, source, peer, changed, secret = null) {
    Object.assign(this, { id: offer.id, offer, peer, outgoing: true, size: offer.total, changed, secret });
    this.#accepted = secret !== null;
    this.source = source;
    this.blocks = Math.ceil(offer.total / BLOCK);
  }

  get over() {
    return this.state === 'done' || this.state === 'failed';
  }

  /** Offers it: with a secret as a new one, or with a proof. doubt: see above. */
  attach(line, claim, doubt = null) {
    this.#stop();
    this.line = line;
    if (claim.secret) this.secret = claim.secret;
    this.doubt = doubt;
    if (doubt) this.held = true;
    this.peer = line.peer;
    this.#credit = 0;
    this.heldThere = false;
    line.take(this);
    this.#is('offered');
    line.send({ type: 'offer', ...this.offer, ...claim });
    if (this.held) line.send({ type: 'hold', id: this.id, on: true });
  }

  detached() {
    this.line = null;
    this.#stop();
    if (!this.over) this.#is('waiting');
  }

  /** Whether its receiver's person has said yes. */
  get accepted() {
    return this.#accepted;
  }

  received(message) {
    const { type } = message;
    if (type === 'cancel') this.#end('failed', theirs(message.reason));
    else if (type === 'hold') this.#heldThere(message.on);
    else if (type === 'refuse' && this.state === 'offered') this.#end('failed', theirs(message.reason));
    else if (type === 'accept' && this.state === 'offered') this.#accept(message.credit);
    else if (type === 'resume') this.#resume(message);
    else if (type === 'credit' && ['checking', 'sending', 'finishing'].includes(this.state)) this.#grant(message.credit);
    else if (type === 'renamed' && this.state === 'finishing') this.#note(message);
    else if (type === 'done' && this.state === 'finishing') this.#done(message.root);
    else this.violated();
  }

  violated() {
    this.end('ruleBroken', 'ruleBroken');
  }

  hold(on) {
    if (this.over || this.held === on) return;
    this.held = on;
    if (!on) this.doubt = null;
    this.line?.send({ type: 'hold', id: this.id, on });
    this.#wake();
    this.changed();
  }

  /** reason: of the wire; problem: what this side's person is told. */
  end(reason, problem, subject) {
    if (this.over) return;
    if (this.line) this.line.send({ type: 'cancel', id: this.id, reason: REASONS[reason] });
    // Its receiver keeps what it has until it hears of it.
    else this.owed = REASONS[reason];
    this.#end('failed', problem, subject);
  }

  #end(state, problem = null, subject = '') {
    this.#stop();
    this.problem = problem && { key: problem, subject };
    this.line?.let(this);
    this.line = null;
    this.#is(state);
  }

  #accept(credit) {
    if (!this.#grant(credit)) return;
    this.#accepted = true;
    this.#send(0);
  }

  #grant(credit) {
    if (credit < this.#credit || credit > this.size) {
      this.violated();
      return false;
    }
    this.#credit = credit;
    this.#wake();
    return true;
  }

  async #resume({ blocks, head, credit }) {
    if (blocks > this.blocks || credit > this.size || credit < this.#endOf(blocks)) return this.violated();
    const run = this.#stop();
    this.#accepted = true;
    this.#credit = credit;
    this.#is('checking');
    await this.#guard(run, async () => {
      while (this.#leaves.length < blocks) {
        const leaf = await leafOf(await this.#read(this.#leaves.length));
        if (run !== this.#run) return;
        this.#leaves.push(leaf);
        this.bytes = this.#endOf(this.#leaves.length);
        this.changed();
      }
      if (same(this.#leaves.head(blocks), head)) this.#send(blocks);
      else this.end('changed', 'changedHere');
    });
  }

  async #send(first) {
    const run = this.#stop();
    this.bytes = this.#endOf(first);
    this.#is('sending');
    await this.#guard(run, async () => {
      for (let block = first; block < this.blocks; block++) {
        await this.#until(run, () => this.#endOf(block + 1) <= this.#credit && !this.held);
        if (run !== this.#run) return;
        const { prefixed, leaf } = await this.#take(block);
        if (run !== this.#run) return;
        this.line.send({ type: 'hashes', id: this.id, first: block, hashes: leaf });
        if (!(await this.#pieces(run, block * BLOCK, prefixed.subarray(1)))) return;
      }
      await this.#until(run, () => !this.held);
      if (run !== this.#run) return;
      this.root = this.#leaves.head();
      this.#is('finishing');
      this.line.send({ type: 'fin', id: this.id, root: this.root });
    });
  }

  async #pieces(run, start, bytes) {
    for (let at = 0; at < bytes.length; at += this.line.piece) {
      await this.line.room();
      if (run !== this.#run) return false;
      const piece = bytes.subarray(at, at + this.line.piece);
      this.line.send({ type: 'data', id: this.id, position: start + at, bytes: piece });
      this.bytes = start + at + piece.length;
      this.changed();
    }
    return true;
  }

  /** A block and its hash; the next one is read meanwhile. */
  async #take(block) {
    const taken = this.#ahead?.block === block ? this.#ahead : this.#prepare(block);
    const result = await taken.result;
    if (this.#leaves.length === block) this.#leaves.push(result.leaf);
    else if (!same(this.#leaves.at(block), result.leaf)) throw new Changed();
    this.#ahead = block + 1 < this.blocks ? this.#prepare(block + 1) : null;
    return result;
  }

  #prepare(block) {
    const result = this.#read(block).then(async (prefixed) => ({ prefixed, leaf: await leafOf(prefixed) }));
    // It may never be asked for.
    result.catch(() => {});
    return { block, result };
  }

  #read(block) {
    const start = block * BLOCK;
    return this.source.read(start, this.#endOf(block + 1) - start);
  }

  /** Some names are other ones where they are now. */
  #note({ count, names }) {
    const { entries } = this.source;
    if (names.some(({ entry }) => entry > entries.length)) return this.violated();
    this.renamed = { count, names: names.map(({ entry, name }) => ({ sent: sentPath(entries, entry - 1), name: shownName(name) })) };
  }

  #done(root) {
    if (!same(root, this.root)) return this.violated();
    this.bytes = this.size;
    this.#end('done');
  }

  #heldThere(on) {
    this.heldThere = on;
    this.changed();
  }

  async #guard(run, task) {
    try {
      await task();
    } catch (error) {
      if (run !== this.#run) return;
      if (error instanceof Changed) this.end('changed', error.message ? 'changed' : 'changedHere', error.message);
      else this.end('disk', 'unreadable', error?.message);
    }
  }

  async #until(run, condition) {
    while (run === this.#run && !condition()) await new Promise((resolve) => (this.#wake = resolve));
  }

  /** Ends what is under way, and names what comes next. */
  #stop() {
    this.#ahead = null;
    const run = ++this.#run;
    this.#wake();
    return run;
  }

  #endOf(blocks) {
    return Math.min(this.size, blocks * BLOCK);
  }

  #is(state) {
    this.state = state;
    this.changed();
  }
}

const THEIRS = {
  1: 'declined', 2: 'cancelled', 3: 'tooManyEntries', 4: 'tooManyTransfers', 5: 'diskThere', 6: 'changedThere', 7: 'ruleBrokenThere', 8: 'noRoomThere', 9: 'takesNone',
};

/** What a sender is told of a reason that the receiver gave. */
export const theirs = (reason) => THEIRS[reason] ?? 'otherReason';

/** What a receiver is told of a reason that the sender gave; there is nothing for the receiver to send again. */
export const theirsToReceiver = (reason) => ([1, 2, 5, 6, 7].includes(reason) ? THEIRS[reason] : 'endedBySender');
