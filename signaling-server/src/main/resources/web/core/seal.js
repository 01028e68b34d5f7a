// Sealed bodies: docs/protocol.md §3.1.
import { concat, fromBase64Url, toBase64Url, u64, utf8 } from './bytes.js';
import { primitives, randomBytes } from './crypto.js';

const VERSION = 1;
const NONCE = 12;
const HEADER = 1 + 8 + NONCE;
const TAG = 16;
const BLOCK = 256;
export const MAX_BODY = 61440;
export const MAX_TEXT = 45823;
export const MAX_SENDERS = 4096;
export const COUNTERS = 2 ** 22;

/** Why a body was dropped: malformed, forged, replayed or tooManySenders. */
export class Refused extends Error {
  constructor(reason) {
    super(`a sealed message was dropped: ${reason}`);
    this.reason = reason;
  }
}

/** Seals and opens what one peer says and hears in one room. Calls must not overlap: order counts. */
export class BodyCipher {
  #keys;
  #self;
  #counter;
  #last;
  #aes;
  #heard = new Map();

  /** incarnation: how many programs were this peer before, see identity.js. Ids are base64url. */
  constructor(keys, self, incarnation) {
    this.#keys = keys;
    this.#self = self;
    this.#counter = incarnation * COUNTERS;
    this.#last = (incarnation + 1) * COUNTERS;
    this.#aes = primitives().then(({ aesGcm }) => aesGcm(keys.bodyKey));
  }

  async seal(to, text, nonce = randomBytes(NONCE)) {
    const plain = utf8(text);
    if (plain.length > MAX_TEXT || this.#counter >= this.#last) throw new RangeError('too much to seal');
    const padded = new Uint8Array((Math.floor(plain.length / BLOCK) + 1) * BLOCK);
    padded.set(plain);
    padded[plain.length] = 0x80;
    const counter = u64(++this.#counter);
    const sealed = await (await this.#aes).seal(nonce, this.#aad(this.#self, to, counter), padded);
    return toBase64Url(concat(Uint8Array.of(VERSION), counter, nonce, sealed));
  }

  /** The text of a body; throws Refused. */
  async open(from, body) {
    const { bytes, counter } = parse(body);
    let padded;
    try {
      padded = await (await this.#aes).open(
        bytes.slice(9, HEADER),
        this.#aad(from, this.#self, bytes.slice(1, 9)),
        bytes.slice(HEADER),
      );
    } catch {
      throw new Refused('forged');
    }
    if (counter <= (this.#heard.get(from) ?? 0n)) throw new Refused('replayed');
    if (!this.#heard.has(from) && this.#heard.size >= MAX_SENDERS) throw new Refused('tooManySenders');
    this.#heard.set(from, counter);
    return unpad(padded);
  }

  #aad(from, to, counter) {
    return concat(this.#keys.roomId, fromBase64Url(from), fromBase64Url(to), counter);
  }
}

function parse(body) {
  if (body.length > MAX_BODY) throw new Refused('malformed');
  let bytes;
  try {
    bytes = fromBase64Url(body);
  } catch {
    throw new Refused('malformed');
  }
  if (bytes[0] !== VERSION || bytes.length < HEADER + BLOCK + TAG) throw new Refused('malformed');
  return { bytes, counter: new DataView(bytes.buffer).getBigUint64(1) };
}

/** The text in a whole number of blocks; throws Refused. */
export function unpad(padded) {
  let end = padded.length - 1;
  while (end > padded.length - BLOCK && padded[end] === 0) end--;
  if (padded.length % BLOCK !== 0 || padded[end] !== 0x80) throw new Refused('malformed');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(padded.subarray(0, end));
  } catch {
    throw new Refused('malformed');
  }
}
