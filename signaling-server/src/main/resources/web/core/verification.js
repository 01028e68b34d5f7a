// The verification of one connection (docs/protocol.md §8), in the eyes of one side: a commitment, a nonce, and how the round
// ended. A round is over when both sides have said how, which tells the messages of one round from those of the next.
import { compare, concat, fromBase64Url, toBase64Url, utf8 } from './bytes.js';
import { primitives } from './crypto.js';

export const MAX_ROUNDS = 32;
export const OUTCOMES = ['match', 'differ', 'cancelled'];
const KEY_BYTES = 32;
const CONTEXT = utf8('parley-sas-1');
const COMMIT = utf8('parley-commit-1');

/** A certificate, whether there is a key, and 32 bytes of it or zeros. */
const sideBytes = (side) =>
  concat(side.certificate, new Uint8Array([side.key ? 1 : 0]), side.key ?? new Uint8Array(KEY_BYTES));

/**
 * What both ends of one connection must agree on: the room's id, and of each side the SHA-256 of its certificate and its identity
 * key, both as bytes, the key only if it has one.
 */
export function binding(room, own, theirs) {
  const ownFirst = compare(own.certificate, theirs.certificate) < 0;
  const [first, second] = ownFirst ? [own, theirs] : [theirs, own];
  const context = async () => (await primitives()).sha256(concat(CONTEXT, room, sideBytes(first), sideBytes(second)));
  const commitment = async (side, nonce) =>
    (await primitives()).sha256(concat(COMMIT, await context(), side.certificate, nonce));
  return {
    mirrored: compare(own.certificate, theirs.certificate) === 0,
    ownCommitment: (nonce) => commitment(own, nonce),
    theirCommitment: (nonce) => commitment(theirs, nonce),
    /** Seven symbols, each 0 to 63, and three numbers, each 0 to 9999. */
    async string(ownNonce, theirNonce) {
      const nonces = ownFirst ? concat(ownNonce, theirNonce) : concat(theirNonce, ownNonce);
      const bytes = await (await primitives()).hkdf(nonces, await context(), CONTEXT, 14);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      const bits = (BigInt(view.getUint32(0)) << 16n) | BigInt(view.getUint16(4));
      const rest = view.getBigUint64(6);
      return {
        symbols: [42n, 36n, 30n, 24n, 18n, 12n, 6n].map((shift) => Number((bits >> shift) & 63n)),
        numbers: [100_000_000n, 10_000n, 1n].map((unit) => Number((rest / unit) % 10_000n)),
      };
    },
  };
}

const joint = (one, other) => {
  if (one === 'differ' || other === 'differ') return 'differ';
  return one === 'match' && other === 'match' ? 'match' : 'cancelled';
};

/**
 * `on` and the like give what to say; they must be called one after another, each when the one before has come back. `state` is
 * one of idle (with `last`), committed, revealed, comparing (with `string`, `own`, `theirs`), closing, broken (with `breach`).
 */
export class Verification {
  state = { name: 'idle', last: null };
  rounds = 0;
  brokenOff = 0;
  #binding;
  #random;

  constructor(bound, random) {
    this.#binding = bound;
    this.#random = random;
    if (bound.mirrored) this.#break('mirrored');
  }

  async begin() {
    return this.state.name === 'idle' ? [await this.#commit()] : [];
  }

  end(outcome) {
    const { name, own, theirs, string } = this.state;
    if (name === 'committed' || name === 'revealed') {
      this.state = { name: 'closing', outcome: 'cancelled' };
      return [{ type: 'verify-end', outcome: 'cancelled' }];
    }
    if (name !== 'comparing' || own) return [];
    if (theirs) this.#over(joint(outcome, theirs));
    else if (outcome === 'match') this.state = { name, string, own: outcome, theirs };
    else this.state = { name: 'closing', outcome };
    return [{ type: 'verify-end', outcome }];
  }

  gone() {
    if (!['idle', 'broken'].includes(this.state.name)) this.#over('cancelled');
  }

  /** Malformed messages are dropped, as everywhere on the control channel. */
  async on(message) {
    if (this.state.name === 'broken') return [];
    if (message.type === 'verify-commit') return this.#onCommit(bytes(message.commitment));
    if (message.type === 'verify-reveal') return this.#onReveal(bytes(message.nonce));
    if (message.type === 'verify-end' && OUTCOMES.includes(message.outcome)) return this.#onEnd(message.outcome);
    return message.type === 'identity' ? this.#break('lateIdentity') : [];
  }

  async #onCommit(commitment) {
    if (!commitment || this.state.name === 'closing') return [];
    const say = [];
    if (this.state.name === 'idle') {
      if (this.rounds >= MAX_ROUNDS) return this.#break('tooManyRounds');
      say.push(await this.#commit());
    }
    if (this.state.name !== 'committed') return this.#break('secondCommit');
    const { nonce } = this.state;
    if (compare(commitment, await this.#binding.ownCommitment(nonce)) === 0) return this.#break('mirrored');
    this.state = { name: 'revealed', nonce, commitment };
    return [...say, { type: 'verify-reveal', nonce: toBase64Url(nonce) }];
  }

  async #onReveal(theirs) {
    if (!theirs || this.state.name === 'closing') return [];
    if (this.state.name !== 'revealed') return this.#break('earlyReveal');
    const { nonce, commitment } = this.state;
    if (compare(theirs, nonce) === 0) return this.#break('mirrored');
    if (compare(await this.#binding.theirCommitment(theirs), commitment) !== 0) return this.#break('wrongReveal');
    this.state = { name: 'comparing', string: await this.#binding.string(nonce, theirs), own: null, theirs: null };
    return [];
  }

  #onEnd(outcome) {
    const { name, own, theirs, string } = this.state;
    if (name === 'closing') {
      this.#over(joint(this.state.outcome, outcome));
      return [];
    }
    if (name === 'revealed' && outcome === 'cancelled') {
      this.#over(outcome);
      return [{ type: 'verify-end', outcome }];
    }
    if (name !== 'comparing' || theirs) return this.#break('wrongEnd');
    if (own) {
      this.#over(joint(own, outcome));
      return [];
    }
    if (outcome === 'match') {
      this.state = { name, string, own, theirs: outcome };
      return [];
    }
    this.#over(outcome);
    return [{ type: 'verify-end', outcome: 'cancelled' }];
  }

  async #commit() {
    const nonce = this.#random(KEY_BYTES);
    this.rounds++;
    this.state = { name: 'committed', nonce };
    return { type: 'verify-commit', commitment: toBase64Url(await this.#binding.ownCommitment(nonce)) };
  }

  #over(outcome) {
    if (outcome !== 'match') this.brokenOff++;
    this.state = { name: 'idle', last: outcome };
  }

  #break(breach) {
    this.state = { name: 'broken', breach };
    return [];
  }
}

/** 32 bytes, or nothing where the text is none. */
function bytes(text) {
  try {
    const value = typeof text === 'string' && text.length === 43 ? fromBase64Url(text) : null;
    return value?.length === KEY_BYTES ? value : null;
  } catch {
    return null;
  }
}
