// Bounds what comes from one control channel (docs/protocol.md §5): what is beyond the limits is dropped, and the channel lives
// on, since the other side keeps what has no receipt. Pure.
import { Bucket } from '../core/bucket.js';
import { MAX_BYTES } from './control.js';
import { utf8 } from '../core/bytes.js';

export const TAKEN_AT_ONCE = 1024;
export const TAKEN_A_SECOND = 200;
export const TAKEN_BYTES = 4194304;
export const MAX_DROPPED = 10000;

export class Intake {
  #messages;
  #bytes;
  #dropped = 0;

  constructor(now) {
    this.#messages = new Bucket(TAKEN_A_SECOND, TAKEN_AT_ONCE, now);
    this.#bytes = new Bucket(TAKEN_BYTES, TAKEN_BYTES, now);
  }

  /** taken, dropped, or flood: so many were dropped that the other side is no honest one. */
  take(data, now) {
    const fits = typeof data === 'string' && data.length <= MAX_BYTES && this.#fits(utf8(data).length, now);
    if (fits) return 'taken';
    this.#dropped++;
    return this.#dropped > MAX_DROPPED ? 'flood' : 'dropped';
  }

  #fits(length, now) {
    return length <= MAX_BYTES && this.#messages.take(now) && this.#bytes.take(now, length);
  }
}
