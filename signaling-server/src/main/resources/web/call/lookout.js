// Who is in the room of a link, for somebody who thinks about joining (docs/protocol.md §2.9).
import { toBase64Url } from '../core/bytes.js';
import { nameOnCard } from '../core/card.js';
import { deriveKeys } from '../core/keys.js';
import { CLIENT } from './call.js';
import { Signaling } from './signaling.js';

const AGAIN = 5000;
/** A server that takes longer may be one that nothing leads to any more, as after a sleep: another socket will tell. */
const ANSWERS = 2000;
const MAX_MEMBERS = 256;
const ID = /^[A-Za-z0-9_-]{22}$/;

/** Looks again and again until it is closed, or a call takes the way from here. A server that cannot be reached, or tells nothing, is not complained about. */
export class Lookout {
  #signaling;
  #keys;
  #tell;
  #timer = null;
  #told = 0;
  #up = false;
  #lost = false;
  #members = [];
  #askedInVain = null;
  #listening = new AbortController();

  /** tell: called with [{ id, name }] of who is there, or null while that is not known. */
  constructor(server, secret, tell) {
    this.#tell = tell;
    this.#keys = deriveKeys(secret);
    this.#signaling = new Signaling(server, CLIENT);
    const { signal } = this.#listening;
    const on = (type, action) => this.#signaling.addEventListener(type, ({ detail }) => action(detail), { signal });
    on('connected', () => this.#ask());
    on('present', (message) => this.#present(message));
    on('lost', () => this.#away());
    on('over', () => this.#away());
    on('restored', () => (this.#lost = false));
    this.#signaling.connect();
  }

  close() {
    this.#end();
    this.#signaling.closeNow();
  }

  /**
   * Looks no more, and hands on how it came to the room: { signaling, up, members }, of which up says whether it is connected, and
   * members are the ids of who was there when the server said it last. Null, and closed, where the server was lost,
   * or does not answer.
   */
  handOver() {
    if (this.#lost || (this.#askedInVain !== null && Date.now() - this.#askedInVain > ANSWERS)) {
      this.close();
      return null;
    }
    this.#end();
    return { signaling: this.#signaling, up: this.#up, members: this.#members };
  }

  #end() {
    clearTimeout(this.#timer);
    this.#tell = () => {};
    this.#listening.abort();
  }

  #away() {
    this.#lost = true;
    this.#say(null);
  }

  async #ask() {
    this.#up = true;
    const { roomId, joinToken } = await this.#keys;
    if (this.#listening.signal.aborted) return;
    this.#askedInVain ??= Date.now();
    this.#signaling.look({ room: toBase64Url(roomId), token: toBase64Url(joinToken) });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), AGAIN);
  }

  async #present({ members, asks }) {
    if (!Array.isArray(members) || members.length > MAX_MEMBERS || !members.every(({ id }) => ID.test(id))) return;
    this.#askedInVain = null;
    this.#members = members.map(({ id }) => id);
    const turn = ++this.#told;
    const keys = await this.#keys;
    const people = await Promise.all(members.map(async ({ id, card }) => ({ id, name: await nameOnCard(keys, id, card) })));
    // Of a room that asks nobody is named, which is not the same as nobody there.
    if (turn === this.#told) this.#tell(asks === true ? null : people);
  }

  #say(people) {
    this.#told++;
    this.#tell(people);
  }
}
