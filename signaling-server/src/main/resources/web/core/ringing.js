// One try to ring somebody, as whoever rings sees it (docs/protocol.md §9): what is heard goes in, what is to be said comes out. Pure.
import { isPlain } from './json.js';

export const UNANSWERED = 45000;
export const MAX_WORDS = 200;
const MAX_DEVICES = 16;
const DEPTH = 4;
const DEVICE = /^[A-Za-z0-9_-]{11}$/;
const NONCE = /^[A-Za-z0-9_-]{22}$/;
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cn}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Each method returns what is to be said at the box, as [{ note, keep }]. state is calling or ringing; or how it ended: busy, declined,
 * away, unanswered, cancelled or accepted.
 */
export class Ringing {
  state = 'calling';
  /** What was said with a refusal. */
  words = '';
  /** Whether a message waits for whoever was not at home. */
  kept = false;
  #ring;
  #listeners = 0;
  #devices = new Set();
  #busy = new Set();

  /** ring: { call, name, link, reply, at, video }. */
  constructor(ring) {
    this.#ring = ring;
  }

  get isOver() {
    return this.state !== 'calling' && this.state !== 'ringing';
  }

  begin() {
    if (this.isOver) return [];
    return [{ note: { type: 'ring', ...this.#ring }, keep: false }];
  }

  /** What is said when whoever rings is gone all of a sudden. */
  farewell() {
    return this.#cancel('hungUp')[0].note;
  }

  /** So many were there to hear it. Who was lost on the way, as a server that was started anew lost all, may come back. */
  rung(heard) {
    if (this.isOver) return [];
    if (heard === 0 && this.#listeners === 0) return this.#end('away', this.#missed());
    this.#listeners = Math.max(this.#listeners, heard);
    return [];
  }

  /** Somebody answered; text is JSON. */
  said(text) {
    const note = read(text);
    if (this.isOver || note?.call !== this.#ring.call || !is(DEVICE, note.device)) return [];
    if (this.#devices.size >= MAX_DEVICES && !this.#devices.has(note.device)) return [];
    switch (note.type) {
      case 'here':
        return this.#here(note);
      case 'ringing':
        this.state = 'ringing';
        return [];
      case 'busy':
        this.#busy.add(note.device);
        return this.state === 'calling' && this.#busy.size >= this.#listeners ? this.#end('busy', this.#cancel('hungUp')) : [];
      case 'declined':
        this.words = cleanWords(note.words);
        return this.#end('declined', this.#cancel('answered', note.device));
      case 'accepted':
        return this.#end('accepted', this.#cancel('answered', note.device));
      default:
        return [];
    }
  }

  /** Nobody accepted for as long as one waits. */
  timeOut() {
    if (this.isOver) return [];
    const busy = this.state === 'calling' && this.#busy.size > 0;
    return this.#end(busy ? 'busy' : 'unanswered', [...this.#cancel('unanswered'), ...this.#missed()]);
  }

  cancel() {
    return this.isOver ? [] : this.#end('cancelled', [...this.#cancel('hungUp'), ...this.#missed()]);
  }

  #here({ device, nonce }) {
    if (!is(NONCE, nonce)) return [];
    this.#devices.add(device);
    return [{ note: { type: 'calling', call: this.#ring.call, device, nonce }, keep: false }];
  }

  #end(state, notes) {
    this.state = state;
    return notes;
  }

  /** device: which one answered first, and goes into the call when it hears this. */
  #cancel(why, device) {
    return [{ note: { type: 'cancel', call: this.#ring.call, why, ...(device && { device }) }, keep: false }];
  }

  #missed() {
    const { call, name, at, video } = this.#ring;
    return [{ note: { type: 'missed', call, name, at, video }, keep: true }];
  }
}

const is = (shape, value) => typeof value === 'string' && shape.test(value);

function read(text) {
  try {
    return isPlain(text, DEPTH) ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function cleanWords(words) {
  if (typeof words !== 'string') return '';
  return [...words.replace(FORBIDDEN, ' ').trim()].slice(0, MAX_WORDS).join('');
}
