// Reactions and raised hands on the screen: the card over the bar, what rises over a picture, the number of a hand.
import { byId, make } from './dom.js';
import { icon } from './icons.js';
import { say, t } from './words.js';

/** As the animation of .floating in the style sheet. */
const SEEN = 4000;
const MOST = 10;
const COLUMNS = 5;

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
    if (within) this.#button.focus();
  }
}

/** Lets a reaction rise over a picture for some seconds; those that come one after the other stand beside each other. */
export class Floats {
  #element;
  #floating = [];
  #count = 0;

  constructor(element) {
    this.#element = element;
  }

  rise(reaction) {
    const label = t(`reaction.${reaction}`);
    const sign = make('span', { className: `floating column-${this.#count++ % COLUMNS}`, role: 'img' }, icon(reaction));
    sign.setAttribute('aria-label', label);
    this.#element.append(sign);
    this.#floating.push(sign);
    if (this.#floating.length > MOST) this.#floating.shift().remove();
    setTimeout(() => {
      this.#floating = this.#floating.filter((other) => other !== sign);
      sign.remove();
    }, SEEN);
  }
}

/** A raised hand with its number; nothing at 0. */
export function handMark() {
  const mark = make('span', { className: 'hand-mark', role: 'img', hidden: true }, icon('hand'), make('span'));
  return {
    mark,
    show(place) {
      mark.hidden = place === 0;
      mark.lastChild.textContent = String(place);
      mark.setAttribute('aria-label', t('handNumber', { number: place }));
    },
  };
}

/** The place of each hand in the order, by id, null for one's own. */
export const placesOf = (hands) => new Map(hands.map(({ id }, i) => [id, i + 1]));
