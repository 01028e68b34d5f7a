// Whose room a call is in, who waits at its door, and what its owner wants done there (docs/protocol.md §2.10).
import { nameOnCard } from '../core/card.js';
import { toBase64Url } from '../core/bytes.js';
import { deriveKeys, invitationId } from '../core/keys.js';
import { DOORS } from '../core/session.js';

const MAX_WAITING = 16;
const MAX_INVITATIONS = 32;
const INVITATION_BYTES = 16;
const ID = /^[A-Za-z0-9_-]{22}$/;
const TROUBLES = { noSuchMember: 'nobody', outOfOrder: 'tooOld' };

export class Doorway {
  /** { own, owner, door, mayOpen, waiting: [{ id, name }], invitations }, or null while the server tells of none; invitations: how many are good. */
  room = null;
  /** Is given the key of each invitation, once it is good. */
  whenInvited = () => {};
  #keys;
  #order;
  #told = 0;
  /** Keys by id of those that the server has not said to have yet, oldest first. */
  #asked = new Map();

  /** order(message): says something to the server. */
  constructor(secret, order) {
    this.#keys = deriveKeys(secret);
    this.#order = order;
  }

  /** self: who this member is. Answers whether something is known now that was not. */
  async is({ owner, door, mayOpen, waiting = [], invitations = [] }, self) {
    if (!ID.test(owner) || !DOORS.includes(door) || !Array.isArray(waiting) || waiting.length > MAX_WAITING) return false;
    if (!waiting.every((one) => ID.test(one?.id))) return false;
    if (!Array.isArray(invitations) || invitations.length > MAX_INVITATIONS) return false;
    const own = owner === self;
    const turn = ++this.#told;
    const keys = await this.#keys;
    const people = await Promise.all((own ? waiting : []).map(async ({ id, card }) => ({ id, name: await nameOnCard(keys, id, card) })));
    if (turn !== this.#told) return false;
    this.room = { own, owner, door, mayOpen: mayOpen === true, waiting: people, invitations: own ? invitations.length : 0 };
    for (const id of own ? invitations : []) {
      const key = this.#asked.get(id);
      this.#asked.delete(id);
      if (key) this.whenInvited(key);
    }
    return true;
  }

  turn(door) {
    this.#order({ type: 'door', door });
  }

  /** Lets in whoever will come with the key that whenInvited() is given. */
  async invite({ seconds, once }) {
    const key = crypto.getRandomValues(new Uint8Array(INVITATION_BYTES));
    const invitation = toBase64Url(await invitationId(key));
    this.#asked.set(invitation, key);
    this.#order({ type: 'invite', invitation, seconds, once });
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

  /**
   * Why an order came to nothing: notOwner, nobody, tooOld, mustAsk, noInvitations or tooManyInvitations; null for a fault of something
   * else.
   */
  trouble({ code, field }) {
    const invites = this.#asked.size > 0;
    if (code === 'notOwner' || code === 'unknownType') this.#asked.clear();
    // The older ones may be good, and only their room not told yet.
    else if (field === 'invitation') this.#asked.delete([...this.#asked.keys()].at(-1));
    if (code === 'notOwner') return 'notOwner';
    if (code === 'unknownType' && invites) return 'noInvitations';
    if (field === 'invitation') return 'tooManyInvitations';
    if (field === 'door') return 'mustAsk';
    return field === 'id' ? TROUBLES[code] ?? null : null;
  }
}
