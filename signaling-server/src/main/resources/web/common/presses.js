import { Guard } from './guard.js';

const PRESSING = ['Enter', ' '];

/** Buttons that take only presses that mean what was seen, see guard.js; until then they are dimmed, and said to be unavailable. */
export class Presses {
  #box;
  #meaning;
  #refused;
  #guard = new Guard();
  #buttons = [];
  #timer = null;

  /** box: what has to stand still; meaning(): what a press would mean now, as a text; refused(): somebody pressed too early. */
  constructor(box, meaning, refused = () => {}) {
    this.#box = box;
    this.#meaning = meaning;
    this.#refused = refused;
  }

  /** signal: ends that, for buttons that others take after this. */
  take(button, action, signal) {
    this.#buttons.push(button);
    button.addEventListener('pointerdown', ({ timeStamp }) => this.#guard.pressed(timeStamp), { signal });
    button.addEventListener('keydown', (event) => {
      if (!PRESSING.includes(event.key)) return;
      // A key that is held was meant for what stood here before.
      if (event.repeat) event.preventDefault();
      else this.#guard.pressed(event.timeStamp);
    }, { signal });
    button.addEventListener('click', () => {
      const taken = this.#guard.takes(this.#meaning(), this.#place(), performance.now());
      this.look();
      if (taken) action();
      else this.#refused();
    }, { signal });
  }

  /** After whatever may have changed or moved it. */
  look() {
    clearTimeout(this.#timer);
    const place = this.#place();
    const wait = this.#guard.shows(this.#meaning(), place, performance.now());
    for (const button of this.#buttons) button.setAttribute('aria-disabled', String(wait > 0));
    if (place && wait > 0) this.#timer = setTimeout(() => this.look(), wait);
  }

  /** Nowhere, while nobody can see it. */
  #place() {
    const { x, y, width } = this.#box.getBoundingClientRect();
    return width > 0 && !document.hidden ? { x, y } : null;
  }
}
