// Who is in the room of a link, for somebody who thinks about joining (docs/protocol.md §2.9).
import { toBase64Url } from '../core/bytes.js';
import { nameOnCard } from '../core/card.js';
import { deriveKeys } from '../core/keys.js';
import { CLIENT } from './call.js';
import { Signaling } from './signaling.js';

const AGAIN = 5000;
const MAX_MEMBERS = 256;
const ID = /^[A-Za-z0-9_-]{22}$/;

/** Looks again and again until it is closed. A server that cannot be reached, or tells nothing, is not complained about. */
export class Lookout {
  #signaling;
  #keys;
  #tell;
  #timer = null;
  #told = 0;

  /** tell: called with [{ id, name }] of who is there, or null while that is not known. */
  constructor(server, secret, tell) {
    this.#tell = tell;
    this.#keys = deriveKeys(secret);
    this.#signaling = new Signaling(server, CLIENT);
    const on = (type, action) => this.#signaling.addEventListener(type, ({ detail }) => action(detail));
    on('connected', () => this.#ask());
    on('present', (message) => this.#present(message));
    on('lost', () => this.#say(null));
    this.#signaling.connect();
  }

  close() {
    clearTimeout(this.#timer);
    this.#tell = () => {};
    this.#signaling.closeNow();
  }

  async #ask() {
    const { roomId, joinToken } = await this.#keys;
    this.#signaling.look({ room: toBase64Url(roomId), token: toBase64Url(joinToken) });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), AGAIN);
  }

  async #present({ members }) {
    if (!Array.isArray(members) || members.length > MAX_MEMBERS || !members.every(({ id }) => ID.test(id))) return;
    const turn = ++this.#told;
    const keys = await this.#keys;
    const people = await Promise.all(members.map(async ({ id, card }) => ({ id, name: await nameOnCard(keys, id, card) })));
    if (turn === this.#told) this.#tell(people);
  }

  #say(people) {
    this.#told++;
    this.#tell(people);
  }
}
