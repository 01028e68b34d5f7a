/** Lets some things happen at once and fewer a second in the long run. Times are milliseconds of one clock. Pure. */
export class Bucket {
  #perSecond;
  #most;
  #tokens;
  #at;

  constructor(perSecond, most, now) {
    this.#perSecond = perSecond;
    this.#most = most;
    this.#tokens = most;
    this.#at = now;
  }

  /** Whether this many more may happen now; if not, none of them does. */
  take(now, count = 1) {
    this.#refill(now);
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }

  /** In how many milliseconds one more may happen; 0 if now. */
  wait(now) {
    this.#refill(now);
    return Math.max(0, Math.ceil(((1 - this.#tokens) / this.#perSecond) * 1000));
  }

  #refill(now) {
    const passed = Math.max(0, now - this.#at);
    this.#tokens = Math.min(this.#most, this.#tokens + (passed / 1000) * this.#perSecond);
    this.#at = now;
  }
}
