import { beforeForgetting } from './forget.js';
import { Ring } from '../call/ring.js';
import { byId, showScreen } from '../common/dom.js';
import { getUsedTo, habits } from '../common/tab.js';
import { say, t } from '../common/words.js';
import { cleanName } from '../core/introduction.js';

const GOES_ON = ['calling', 'delayed', 'ringing'];

/** Rings whoever gave somebody a contact link. Neither camera nor microphone is asked for before the other has accepted. */
export class RingScreen {
  #server;
  #contact;
  #preparation;
  #accepted;
  #ring = null;
  #going = false;

  /** accepted: called with { secret, name, approach } of the call that the answer leads to. */
  constructor({ server, contact, preparation, accepted }) {
    this.#server = server;
    this.#contact = contact;
    this.#preparation = preparation;
    this.#accepted = accepted;
    byId('ring-name').value = habits().name ?? '';
    byId('ring-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#start();
    });
    byId('ring-cancel').addEventListener('click', () => this.#ring?.cancel());
    addEventListener('pagehide', () => this.#leave());
    beforeForgetting(() => this.#leave());
    say(byId('ring-trust'), globalThis.isSecureContext ? 'ring.trust' : 'ring.trustPlain');
    showScreen('ring');
    say(byId('ring-start'), 'ring.start');
  }

  #leave() {
    const ring = this.#ring;
    this.#ring = null;
    ring?.closeNow();
  }

  #start() {
    if (this.#going) return;
    this.#going = true;
    const given = byId('ring-name').value;
    getUsedTo({ name: given });
    const name = cleanName(given) || t('guest');
    const ring = new Ring(this.#server, this.#contact, (change) => ring === this.#ring && this.#show(change, name));
    this.#ring = ring;
    ring.start(name, habits().on?.camera !== false);
  }

  #show({ state, words, kept }, name) {
    const on = GOES_ON.includes(state);
    const waiting = on || state === 'accepted';
    byId('ring-form').hidden = waiting;
    byId('ring-going').hidden = !waiting;
    byId('ring-start').hidden = waiting;
    byId('ring-cancel').hidden = !on;
    say(byId('ring-state'), sentence(state, words, kept), { words });
    say(byId('ring-start'), 'ring.again');
    if (on && document.activeElement === document.body) byId('ring-cancel').focus();
    if (state === 'ringing') this.#preparation.somebodyThere();
    if (state === 'accepted') this.#enter(name);
    else if (!on) this.#over();
  }

  /** What follows, as that a message waits now, still changes the sentence. */
  #over() {
    if (!this.#going) return;
    this.#going = false;
    this.#preparation.end();
    byId('ring-start').focus();
  }

  async #enter(name) {
    const ring = this.#ring;
    // The call has the socket now, and ends it.
    this.#ring = null;
    const approach = await ring.handOver();
    this.#accepted({ secret: ring.secret, name, approach });
  }
}

function sentence(state, words, kept) {
  if (state === 'declined' && words) return 'ring.declinedWords';
  return state === 'away' && kept ? 'ring.awayKept' : `ring.${state}`;
}
