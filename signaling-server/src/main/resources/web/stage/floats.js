// What rises over a picture, and the number of a hand.
import { make } from '../common/dom.js';
import { icon } from '../common/icons.js';
import { t } from '../common/words.js';

/** As the animation of .floating in the style sheet. */
const SEEN = 4000;
const MOST = 10;
const COLUMNS = 5;

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
