// Turns what a person does with mouse, finger or keys on a shared picture into marks: a press that moves draws, one that does not is a
// click. Whoever holds it calls next() some 30 times a second. Times are milliseconds of one clock. Pure.
import { INK_AGAIN, INK_POINTS, MOST, STROKE_POINTS } from './wire.js';

/** A pointer that moves is said once in this time. */
export const PACE = 33;
/** One that stands still is said again after this time. */
export const STILL = 1000;
/** What a hand trembles in a click. */
const TREMBLES = 300;

export class Pen {
  #again = [];
  #points = [];
  #at = null;
  #pressed = null;
  #moved = false;
  #drawing = false;
  #stroke = 0;
  #click = 0;
  #said = 0;
  #saidAt = 0;

  /** Whether there is something that next() may have to say. */
  get busy() {
    return this.#at !== null || this.#again.length > 0;
  }

  /** Where it is; null where it is not on the picture. */
  get at() {
    return this.#at;
  }

  move(spot) {
    this.#moved ||= !this.#at || !same(this.#at, spot);
    this.#at = spot;
    if (this.#pressed && (this.#drawing || distance(this.#pressed, spot) > TREMBLES)) this.#draw(spot);
  }

  press(spot) {
    this.move(spot);
    this.#pressed = spot;
  }

  /** What is to be said at once. */
  release() {
    const marks = [];
    if (this.#drawing) {
      this.#sayInk(marks);
      // The last part has no other that says it again.
      this.#again.push(this.#part(Math.max(0, this.#points.length - INK_AGAIN)));
      this.#endStroke();
    } else if (this.#pressed) {
      const made = { type: 'click', click: this.#click, spot: this.#pressed };
      this.#click = (this.#click + 1) % (MOST + 1);
      marks.push(made);
      this.#again.push(made);
    }
    this.#pressed = null;
    return marks;
  }

  /** The pointer leaves the picture, or its person stops pointing: what is to be said at once. */
  leave() {
    const marks = this.#drawing ? this.release() : [];
    this.#pressed = null;
    if (this.#at) {
      this.#at = null;
      this.#moved = false;
      marks.push({ type: 'gone' });
      this.#again.push({ type: 'gone' });
    }
    return marks;
  }

  /** What is due now. */
  next(now) {
    const marks = this.#again.splice(0);
    if (this.#drawing) this.#sayInk(marks);
    if (this.#at && (this.#moved || now - this.#saidAt >= STILL)) {
      marks.push({ type: 'at', spot: this.#at });
      this.#moved = false;
      this.#saidAt = now;
    }
    return marks;
  }

  #draw(spot) {
    if (!this.#drawing) {
      this.#drawing = true;
      this.#points.push(this.#pressed);
    }
    if (same(this.#points.at(-1), spot)) return;
    this.#points.push(spot);
    if (this.#points.length === STROKE_POINTS) {
      // Goes on as another one that begins where this one ends.
      this.#sayInk(this.#again);
      this.#endStroke();
      this.#drawing = true;
      this.#points.push(spot);
    }
  }

  #endStroke() {
    this.#stroke = (this.#stroke + 1) % (MOST + 1);
    this.#points = [];
    this.#said = 0;
    this.#drawing = false;
  }

  #sayInk(marks) {
    while (this.#said < this.#points.length) {
      const part = this.#part(Math.max(0, this.#said - INK_AGAIN));
      marks.push(part);
      this.#said = part.first + part.points.length;
    }
  }

  #part(first) {
    return { type: 'ink', stroke: this.#stroke, first, points: this.#points.slice(first, first + INK_POINTS) };
  }
}

const same = (a, b) => a.x === b.x && a.y === b.y;
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
