import { byId } from '../common/dom.js';
import { icon } from '../common/icons.js';
import { say, t } from '../common/words.js';
import { returnTo } from './more.js';

/** The button of the bar, and the card that it opens, with the hand and the reactions. */
export class GesturesCard {
  #button = byId('react');
  #card = byId('gestures-card');
  #hand = byId('raise-hand');
  #said = byId('gestures-said');

  /** react(reaction) and raise(raised) are called for what a person does. */
  constructor({ react, raise }, signal) {
    const on = (target, type, action) => target.addEventListener(type, action, { signal });
    on(this.#button, 'click', () => this.#open(this.#card.hidden));
    on(this.#hand, 'click', () => raise(this.#hand.getAttribute('aria-pressed') !== 'true'));
    for (const button of this.#card.querySelectorAll('[data-reaction]')) on(button, 'click', () => react(button.dataset.reaction));
    on(document, 'keydown', (event) => this.#key(event));
    on(document, 'pointerdown', ({ target }) => {
      if (!this.#card.contains(target) && !this.#button.contains(target)) this.#open(false);
    });
    this.#card.hidden = true;
    this.#button.setAttribute('aria-expanded', 'false');
    this.show(false);
    say(this.#said, null);
  }

  /** Whether one's own hand is raised. */
  show(raised) {
    this.#hand.setAttribute('aria-pressed', String(raised));
    this.#button.classList.toggle('raised', raised);
    this.#button.replaceChildren(icon(raised ? 'hand' : 'react'));
    say(this.#hand.querySelector('span'), raised ? 'lowerHand' : 'raiseHand');
    this.#hand.title = `${t(raised ? 'lowerHand' : 'raiseHand')} (${this.#hand.dataset.key})`;
  }

  /** For those who do not see it rise. */
  tell(name, reaction) {
    say(this.#said, 'reacted', { name, reaction: t(`reaction.${reaction}`) });
  }

  #open(open) {
    if (this.#card.hidden !== open) return;
    this.#card.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
    if (open) this.#hand.focus();
  }

  #key(event) {
    if (event.key !== 'Escape' || this.#card.hidden || event.isComposing) return;
    const within = this.#card.contains(document.activeElement);
    this.#open(false);
    if (within) returnTo('react');
  }
}
