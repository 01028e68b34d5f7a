/** A timer that is later than this tells that the page was frozen, or its computer slept. */
export const STANDSTILL = 3000;

/** Something that must happen in time. Nobody had the time that a page was frozen to keep it in, so it gets that again. */
export class Deadline {
  #timer = null;
  #slept;

  /** slept: called when the page was. */
  constructor(slept) {
    this.#slept = slept;
  }

  start(patience, missed, again = false) {
    this.stop();
    const due = Date.now() + patience;
    this.#timer = setTimeout(() => {
      // Once: the timers of a hidden page may be late each time.
      if (Date.now() <= due + STANDSTILL || again) return missed();
      this.#slept();
      this.start(patience, missed, true);
    }, patience);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
