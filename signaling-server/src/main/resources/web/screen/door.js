// Whom a call lets in: for its owner, who is asked and chooses, and in a sentence for the others (docs/protocol.md §2.10).
import { copy } from '../common/clipboard.js';
import { byId } from '../common/dom.js';
import { nameOf } from '../common/format.js';
import { happened } from '../common/happenings.js';
import { news } from '../common/news.js';
import { Presses } from '../common/presses.js';
import { say } from '../common/words.js';

const DOORS = ['open', 'ask', 'locked'];
const HOUR = 3600;
const INVITATIONS = {
  'invite-one': { seconds: 24 * HOUR, once: true },
  'invite-hour': { seconds: HOUR, once: false },
  'invite-day': { seconds: 24 * HOUR, once: false },
};

export class DoorView {
  #doorway;
  #room = null;
  #known = new Set();
  #presses;

  /** linkOf(key): the link of an invitation. */
  constructor(call, linkOf, signal) {
    this.#doorway = call.doorway;
    for (const [id, wish] of Object.entries(INVITATIONS)) {
      byId(id).addEventListener('click', () => this.#doorway.invite(wish), { signal });
    }
    this.#doorway.whenInvited = async (key) => {
      const link = byId('invitation-link');
      link.value = await linkOf(key);
      link.hidden = false;
      news((await copy(link.value)) ? 'invite.copied' : 'invite.made');
    };
    const now = (action) => () => this.#first && action(this.#first.id);
    this.#presses = new Presses(byId('knock'), () => this.#first?.id ?? '');
    this.#presses.take(byId('admit'), now((id) => this.#doorway.admit(id)), signal);
    this.#presses.take(byId('decline'), now((id) => this.#doorway.decline(id)), signal);
    for (const door of DOORS) {
      byId(`door-${door}`).addEventListener('change', () => {
        this.#doorway.turn(door);
        // Until the server has done it, it is not so.
        this.#show();
      }, { signal });
    }
    call.addEventListener('refused', ({ detail }) => news(`roomTrouble.${detail}`), { signal });
    signal.addEventListener('abort', () => {
      this.update(null, []);
      byId('invitation-link').value = '';
      byId('invitation-link').hidden = true;
    });
  }

  get isOwn() {
    return this.#room?.own === true;
  }

  remove(id) {
    this.#doorway.remove(id);
  }

  handOver(id) {
    this.#doorway.handOver(id);
  }

  /** room: of the call's snapshot; members: those who can be named. */
  update(room, members) {
    const before = this.#room;
    this.#room = room;
    if (before && room) {
      if (room.own && !before.own) news('room.yours');
      else if (!room.own && room.door !== before.door) news(`doorNow.${room.door}`);
    }
    for (const { id, name } of room?.waiting ?? []) if (!this.#known.has(id)) happened('joined', 'knock', { name: nameOf({ id, name }) });
    this.#known = new Set((room?.waiting ?? []).map(({ id }) => id));
    byId('door').hidden = room === null;
    byId('door-choice').hidden = !this.isOwn;
    byId('door-removed').hidden = !this.isOwn || room.mayOpen;
    // An open door needs none.
    byId('invitations').hidden = !this.isOwn || room.door === 'open';
    say(byId('invitations-good'), room?.invitations > 0 ? 'invite.good' : null, { number: room?.invitations ?? 0 });
    const owner = members.find(({ id }) => id === room?.owner);
    say(byId('door-sentence'), room && !room.own ? `doorIs.${room.door}` : null, { name: owner ? owner.name : '…' });
    this.#show();
  }

  get #first() {
    return this.#room?.waiting[0] ?? null;
  }

  #show() {
    const first = this.#first;
    byId('knock').hidden = first === null;
    if (first) {
      const name = nameOf(first);
      const others = this.#room.waiting.length - 1;
      say(byId('knock-who'), others > 0 ? 'knockOthers' : 'knock', { name, number: others });
      for (const id of ['admit', 'decline']) byId(id).setAttribute('aria-describedby', 'knock-who');
    }
    for (const door of DOORS) {
      byId(`door-${door}`).checked = this.#room?.door === door;
      byId(`door-${door}`).disabled = door === 'open' && this.#room?.mayOpen === false;
    }
    this.#presses.look();
  }
}
