// What is to be said to one peer: own messages, kept until their receipts come, and receipts, at the pace that a control
// channel bears (docs/protocol.md §5). Pure; whoever owns it sends what is next() until there is nothing, and again after wait().
import { Bucket } from '../core/bucket.js';
import { utf8 } from '../core/bytes.js';

export const MAX_UNRECEIVED = 1024;
export const MAX_UNRECEIVED_BYTES = 1048576;
export const MAX_RECEIPTS = 1024;
export const SENT_AT_ONCE = 100;
export const SENT_A_SECOND = 100;
export const ON_THE_WAY_BYTES = 262144;

export class Outbox {
  #unreceived = new Map();
  #unsent = [];
  #receipts = [];
  #gestures = [];
  #pace = null;
  #receiptSent = false;
  #unreceivedBytes = 0;
  #unsentBytes = 0;

  /** Takes in an own message; false if too much waits already, and then this peer does not get it. */
  write(message) {
    const kept = { message, bytes: utf8(message.text).length };
    if (this.#unreceived.size >= MAX_UNRECEIVED || this.#unreceivedBytes + kept.bytes > MAX_UNRECEIVED_BYTES) return false;
    this.#unreceived.set(message.id, kept);
    this.#unreceivedBytes += kept.bytes;
    if (this.#pace) {
      this.#unsent.push(kept);
      this.#unsentBytes += kept.bytes;
    }
    return true;
  }

  /** A message of the peer is to be answered; false if too many receipts wait, and then it is not to be shown. */
  answer(id) {
    if (this.#receipts.length >= MAX_RECEIPTS) return false;
    this.#receipts.push(id);
    return true;
  }

  /** An own reaction, hand or view is to be said on the channel that is open, if there is one: before all that waits, of the latter two the newest. */
  show(gesture) {
    if (!this.#pace) return;
    this.#gestures = this.#gestures.filter(({ type }) => type === 'reaction' || type !== gesture.type);
    this.#gestures.push(gesture);
  }

  /** A channel opened: what has no receipt is said on it, in the order in which it was written. */
  opened(now) {
    this.closed();
    this.#pace = new Bucket(SENT_A_SECOND, SENT_AT_ONCE, now);
    this.#unsent = [...this.#unreceived.values()];
    this.#unsentBytes = this.#unreceivedBytes;
  }

  closed() {
    this.#pace = null;
    this.#unsent = [];
    this.#unsentBytes = 0;
    this.#receipts = [];
    this.#gestures = [];
  }

  /** { message }, { receipt: id } or { gesture }, to be sent now; null while nothing waits, or no more may be sent yet. */
  next(now) {
    if (!this.#pace || !this.#somethingWaits() || !this.#pace.take(now)) return null;
    if (this.#gestures.length > 0) return { gesture: this.#gestures.shift() };
    // In turn, so that neither keeps the other from being sent.
    this.#receiptSent = this.#receipts.length > 0 && !(this.#receiptSent && this.#mayWrite());
    if (this.#receiptSent) return { receipt: this.#receipts.shift() };
    const { message, bytes } = this.#unsent.shift();
    this.#unsentBytes -= bytes;
    return { message };
  }

  /** In how many milliseconds next() has something, if nothing happens meanwhile; null if it has nothing then. */
  wait(now) {
    return this.#pace && this.#somethingWaits() ? this.#pace.wait(now) : null;
  }

  /** The own message that waited for this receipt, or null. */
  confirm(id) {
    const kept = this.#unreceived.get(id);
    if (!kept) return null;
    this.#unreceived.delete(id);
    this.#unreceivedBytes -= kept.bytes;
    // It may have arrived over an earlier channel.
    const at = this.#unsent.indexOf(kept);
    if (at >= 0) {
      this.#unsent.splice(at, 1);
      this.#unsentBytes -= kept.bytes;
    }
    return kept.message;
  }

  /** Takes back all own messages without a receipt: this peer does not get them. */
  forgo() {
    const all = [...this.#unreceived.values()].map(({ message }) => message);
    this.#unreceived.clear();
    this.#unsent = [];
    this.#unreceivedBytes = this.#unsentBytes = 0;
    return all;
  }

  #somethingWaits() {
    return this.#gestures.length > 0 || this.#receipts.length > 0 || this.#mayWrite();
  }

  /** What has arrived makes room for more, so that on a slow line no long queue stands before the next receipt. */
  #mayWrite() {
    const onTheWay = this.#unreceivedBytes - this.#unsentBytes;
    return this.#unsent.length > 0 && (onTheWay === 0 || onTheWay + this.#unsent[0].bytes <= ON_THE_WAY_BYTES);
  }
}
