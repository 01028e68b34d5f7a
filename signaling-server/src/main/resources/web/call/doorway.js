// Whose room a call is in, who waits at its door, and what its owner wants done there (docs/protocol.md §2.10).
import { nameOnCard } from '../core/card.js';
import { deriveKeys } from '../core/keys.js';
import { DOORS } from '../core/session.js';

const MAX_WAITING = 16;
const ID = /^[A-Za-z0-9_-]{22}$/;
const TROUBLES = { noSuchMember: 'nobody', outOfOrder: 'tooOld' };

export class Doorway {
  /** { own, owner, door, mayOpen, waiting: [{ id, name }] }, or null while the server tells of none. */
  room = null;
  #keys;
  #order;
  #told = 0;

  /** order(message): says something to the server. */
  constructor(secret, order) {
    this.#keys = deriveKeys(secret);
    this.#order = order;
  }

  /** self: who this member is. Answers whether something is known now that was not. */
  async is({ owner, door, mayOpen, waiting = [] }, self) {
    if (!ID.test(owner) || !DOORS.includes(door) || !Array.isArray(waiting) || waiting.length > MAX_WAITING) return false;
    if (!waiting.every((one) => ID.test(one?.id))) return false;
    const own = owner === self;
    const turn = ++this.#told;
    const keys = await this.#keys;
    const people = await Promise.all((own ? waiting : []).map(async ({ id, card }) => ({ id, name: await nameOnCard(keys, id, card) })));
    if (turn !== this.#told) return false;
    this.room = { own, owner, door, mayOpen: mayOpen === true, waiting: people };
    return true;
  }

  turn(door) {
    this.#order({ type: 'door', door });
  }

  admit(id) {
    this.#order({ type: 'admit', id });
  }

  decline(id) {
    this.#order({ type: 'decline', id });
  }

  remove(id) {
    this.#order({ type: 'remove', id });
  }

  handOver(id) {
    this.#order({ type: 'handOver', id });
  }

  /** Why an order came to nothing: notOwner, nobody, tooOld or mustAsk; null for a fault of something else. */
  static trouble({ code, field }) {
    if (code === 'notOwner') return 'notOwner';
    if (field === 'door') return 'mustAsk';
    return field === 'id' ? TROUBLES[code] ?? null : null;
  }
}
