// What outlives a socket: the session, what was said and heard in it, and the room to be in (docs/protocol.md §2.3). Pure.
import { utf8 } from './bytes.js';

const PROTOCOL = 1;
export const MAX_MESSAGES = 256;
export const MAX_BYTES = 262144;
const BATCH_MESSAGES = 16;
export const DOORS = ['open', 'ask', 'locked'];
const NUMBERED = new Set(['joined', 'refused', 'memberJoined', 'memberLeft', 'signal', 'iceServers', 'waiting', 'room']);

export class Session {
  #client;
  #resume = null;
  #room = null;
  #outbox = [];
  #bytes = 0;
  #sent = 0;
  #received = 0;
  #unsaid = 0;
  #givenUp = false;
  #asked = false;
  #held = new Map();
  #heldMessages = 0;
  #heldBytes = 0;

  /** client: name and version of this program. */
  constructor(client) {
    this.#client = client;
  }

  /** Asks for the session, or for a new one: joins again then. All unacknowledged() may be sent right behind that, unless it has resume. */
  hello() {
    this.#asked = this.#resume !== null;
    if (!this.#asked) this.#begin();
    this.#unsaid = 0;
    const resume = this.#resume && { ...this.#resume, received: this.#received };
    return { type: 'hello', protocol: PROTOCOL, client: this.#client, ...(resume && { resume }) };
  }

  /** Takes up the session, or begins the other that there is instead; then, if hello had resume, all unacknowledged() is to be sent. */
  welcome({ session, resumeToken, resumed, received }) {
    const same = resumed === true && this.#asked && this.#resume !== null;
    this.#resume = { session, resumeToken };
    if (same) {
      this.#givenUp = false;
      this.acknowledged(received);
    } else if (this.#asked) {
      this.#begin();
    }
    return same;
  }

  /** A new session: joins again and says again what may be lost. */
  #begin() {
    this.#givenUp = false;
    const again = this.#outbox.map(({ message }) => message).filter((message) => message.type === 'signal' && !message.refused);
    this.#startOver();
    if (this.#room) for (const message of [this.#room, ...again]) this.say(message);
  }

  unacknowledged() {
    return this.#outbox.map(({ text }) => text);
  }

  join(room) {
    this.#room = { type: 'join', ...room, waits: true };
    return this.say(this.#room);
  }

  leave() {
    this.#room = null;
    this.#held.clear();
    this.#heldMessages = this.#heldBytes = 0;
    return this.say({ type: 'leave' });
  }

  /** The same for a signal; it waits, and null is returned, behind others to the same member that the server has refused. */
  signal(to, body) {
    const held = this.#held.get(to);
    if (!held) return this.say({ type: 'signal', to, body });
    this.#hold(held.behind, body);
    return null;
  }

  /** The server found fault with a message: to whom sayAgain() is to be called after a while, once for what is refused until then; or null. */
  failed({ code, seq }) {
    const entry = code === 'tooFast' && this.#outbox.find(({ message }) => message.seq === seq && !message.refused);
    if (!entry || entry.message.type !== 'signal') return null;
    const { to, body } = entry.message;
    entry.message.refused = true;
    const first = !this.#held.has(to);
    if (first) this.#held.set(to, { refused: [], behind: [] });
    this.#hold(this.#held.get(to).refused, body);
    return first ? to : null;
  }

  /** What to send of that, in the order in which it was said: no receiver takes a body that is older than the last. */
  sayAgain(to) {
    const held = this.#held.get(to);
    this.#held.delete(to);
    const bodies = held ? [...held.refused, ...held.behind] : [];
    this.#heldMessages -= bodies.length;
    this.#heldBytes -= bodies.reduce((sum, body) => sum + body.length, 0);
    return bodies.map((body) => this.say({ type: 'signal', to, body })).filter((text) => text !== null);
  }

  #hold(bodies, body) {
    if (this.#heldMessages >= MAX_MESSAGES || this.#heldBytes + body.length > MAX_BYTES) return;
    bodies.push(body);
    this.#heldMessages++;
    this.#heldBytes += body.length;
  }

  /** Numbers and keeps a message; returns what to send if the socket is up, or null when so much waits that only a new session helps. */
  say(message) {
    if (this.#givenUp) return null;
    const numbered = { ...message, seq: this.#sent + 1 };
    const text = JSON.stringify(numbered);
    const length = utf8(text).length;
    if (this.#outbox.length === MAX_MESSAGES || this.#bytes + length > MAX_BYTES) {
      this.#givenUp = true;
      this.#resume = null;
      this.#startOver();
      return null;
    }
    this.#sent++;
    this.#bytes += length;
    this.#outbox.push({ message: numbered, text, length });
    return text;
  }

  get givenUp() {
    return this.#givenUp;
  }

  acknowledged(seq) {
    while (this.#outbox.length > 0 && this.#outbox[0].message.seq <= seq) this.#bytes -= this.#outbox.shift().length;
  }

  /** Whether a message is numbered, new, and to be handled. A gap stands for one that could not be read: it will not come again. */
  accept(message) {
    if (!NUMBERED.has(message.type) || !Number.isSafeInteger(message.seq)) return false;
    this.#unsaid++;
    if (message.seq <= this.#received) return false;
    this.#received = message.seq;
    if (message.type === 'refused') this.#room = null;
    // Who has been in finds their place without it, and would open no room with it.
    if (message.type === 'joined' && this.#room) delete this.#room.invitation;
    // As the room was told of last, should it be opened anew. One that was locked asks then: a new one knows nobody who was in it, and
    // would refuse all but the first who comes back.
    if (message.type === 'room' && this.#room && DOORS.includes(message.door)) {
      this.#room.door = message.door === 'locked' ? 'ask' : message.door;
    }
    return true;
  }

  /** Whether to acknowledge now, or soon: the server's own words are few, bodies come in bursts. */
  isDue(message) {
    return message.type !== 'signal' || this.#unsaid >= BATCH_MESSAGES;
  }

  /** What to acknowledge, or null. */
  acknowledgement() {
    if (this.#unsaid === 0) return null;
    this.#unsaid = 0;
    return { type: 'ack', seq: this.#received };
  }

  #startOver() {
    this.#outbox = [];
    this.#bytes = 0;
    this.#sent = 0;
    this.#received = 0;
    this.#unsaid = 0;
  }
}
