// The verifications of one call, one for each connection (docs/protocol.md §8): who can be compared with, and what came of it. A page
// has no key that lasts, and knows nobody again; so it need not check whether a key is somebody's, which both sides compare too.
import { fromBase64Url } from '../core/bytes.js';
import { binding, Verification } from '../core/verification.js';

export const TYPES = ['identity', 'verify-commit', 'verify-reveal', 'verify-end'];

export class Verifying {
  #room;
  #random;
  #changed;
  #peers = new Map();
  #brokenOff = new Map();
  #matched = new Set();

  /**
   * room: a promise of the room's id; random(length): bytes from a secure source; changed(id, view): { stage, symbols, numbers, decided,
   * theyDecided, brokenOff, again, breach } of somebody, null for one with whom nothing can be compared.
   */
  constructor({ room, random, changed }) {
    this.#room = room;
    this.#random = random;
    this.#changed = changed;
  }

  /** A control channel opened: who this side is, is said on it before anything else. */
  opened(id, pipe) {
    const { own, theirs } = pipe.certificates;
    if (!own || !theirs) return;
    this.#peers.set(id, { pipe, own, theirs, verification: null, breach: null, silent: true, matched: false, work: Promise.resolve() });
    pipe.send(JSON.stringify({ type: 'identity' }));
  }

  closed(id) {
    const peer = this.#peers.get(id);
    if (!peer) return;
    this.#peers.delete(id);
    this.#do(peer, () => {
      const before = peer.verification?.brokenOff ?? 0;
      peer.verification?.gone();
      this.#count(id, before, peer);
      if (!this.#peers.has(id)) this.#changed(id, null);
    });
  }

  /** Something else came first: whoever has not said who they are by then does not know how. */
  other(id) {
    const peer = this.#peers.get(id);
    if (peer) peer.silent = false;
  }

  received(id, message) {
    const peer = this.#peers.get(id);
    if (!peer) return;
    const first = peer.silent;
    peer.silent = false;
    this.#step(id, peer, async () => {
      if (peer.verification) return peer.verification.on(message);
      if (peer.breach) return [];
      if (first && message.type === 'identity') await this.#know(peer, message.key);
      else peer.breach = 'lateIdentity';
      return [];
    });
  }

  async #know(peer, key) {
    const theirs = { certificate: peer.theirs, key: key && fromBase64Url(key) };
    peer.verification = new Verification(binding(await this.#room, { certificate: peer.own }, theirs), this.#random);
  }

  begin(id) {
    this.#ask(id, (verification) => verification.begin());
  }

  end(id, outcome) {
    this.#ask(id, (verification) => verification.end(outcome));
  }

  #ask(id, action) {
    const peer = this.#peers.get(id);
    if (peer) this.#step(id, peer, () => (peer.verification ? action(peer.verification) : []));
  }

  #step(id, peer, action) {
    this.#do(peer, async () => {
      const before = peer.verification?.brokenOff ?? 0;
      const say = await action();
      this.#count(id, before, peer);
      for (const message of say) peer.pipe.send(JSON.stringify(message));
      this.#judge(id, peer);
      if (this.#peers.get(id) === peer) this.#changed(id, this.#view(id, peer));
    });
  }

  /** One after another: each step begins where the one before ended. */
  #do(peer, action) {
    peer.work = peer.work.then(action).catch((error) => console.error('a verification failed:', error));
  }

  #count(id, before, peer) {
    const more = (peer.verification?.brokenOff ?? 0) - before;
    if (more > 0) this.#brokenOff.set(id, (this.#brokenOff.get(id) ?? 0) + more);
  }

  /** A try that nobody finished takes away nothing of what both said before. */
  #judge(id, peer) {
    const state = peer.verification?.state;
    if (state?.name === 'idle' && state.last === 'match') peer.matched = true;
    if (state?.name === 'broken' || state?.last === 'differ' || state?.outcome === 'differ') peer.matched = false;
    if (peer.matched) this.#matched.add(id);
  }

  #view(id, peer) {
    if (!peer.verification && !peer.breach) return null;
    const { name, string, own, theirs, breach, last, outcome } = peer.verification?.state ?? { name: 'broken', breach: peer.breach };
    const stage = stageOf(name, last ?? outcome, peer.matched);
    return {
      stage,
      symbols: string?.symbols ?? null,
      numbers: string?.numbers ?? null,
      decided: Boolean(own),
      theyDecided: Boolean(theirs),
      brokenOff: this.#brokenOff.get(id) ?? 0,
      again: this.#matched.has(id) && stage !== 'matched',
      breach: breach ?? null,
    };
  }
}

function stageOf(name, outcome, matched) {
  if (name === 'committed' || name === 'revealed') return 'waiting';
  if (name === 'comparing' || name === 'broken') return name;
  if (outcome === 'differ') return 'differed';
  return matched ? 'matched' : 'open';
}
