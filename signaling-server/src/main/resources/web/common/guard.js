/** Longer than a finger needs that was on its way already. */
export const PATIENCE = 500;
/** A line of text: less than what would bring another button under the finger. */
const NEAR = 24;

/**
 * Whether a press means what was seen: a button takes it only if it had stood in its place, for the same thing, for a moment before
 * the finger came down. Pure; times are those of events and of performance.now().
 */
export class Guard {
  #meaning = null;
  #place = null;
  #since = Infinity;
  #pressed = null;

  /** What a press would mean now, as a text, and where, as { x, y }; null for nowhere. Returns how long it is until presses count, 0 if they do. */
  shows(meaning, place, now) {
    if (meaning !== this.#meaning || moved(this.#place, place)) {
      this.#meaning = meaning;
      this.#place = place;
      this.#since = now;
    }
    return place ? Math.max(0, this.#since + PATIENCE - now) : PATIENCE;
  }

  /** The finger comes down, or a key. */
  pressed(at) {
    this.#pressed = at;
  }

  /** The click that comes of it; a screen reader makes one without. */
  takes(meaning, place, now) {
    const at = this.#pressed ?? now;
    this.#pressed = null;
    this.shows(meaning, place, now);
    return place !== null && at - this.#since >= PATIENCE;
  }
}

function moved(before, now) {
  return !before || !now ? before !== now : Math.hypot(now.x - before.x, now.y - before.y) > NEAR;
}
