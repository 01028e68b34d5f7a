// Once a second: whether the computer slept, and how good each member's connection is.
import { STANDSTILL } from './deadline.js';

const EVERY = 1000;

export class Measuring {
  #members;
  #changed;
  #failed;
  #timer = null;
  #last = Infinity;

  /** members: by id, with { peer, meter }, and then { quality, details } too; changed(): these are others; failed(error): one could not be measured. */
  constructor(members, changed, failed) {
    this.#members = members;
    this.#changed = changed;
    this.#failed = failed;
  }

  start() {
    this.#timer = setInterval(() => this.#measure(), EVERY);
  }

  stop() {
    clearInterval(this.#timer);
  }

  #measure() {
    const late = Date.now() - this.#last - EVERY;
    this.#last = Date.now();
    if (late > STANDSTILL) for (const { peer } of this.#members.values()) peer?.recovery.sleptFor(late);
    for (const member of this.#members.values()) {
      const { peer, meter } = member;
      if (!peer?.recovery.connected) {
        meter.reset();
        Object.assign(member, { quality: 'unknown', details: {} });
        continue;
      }
      peer.connection.getStats().then((stats) => {
        Object.assign(member, meter.add(stats));
        this.#changed();
      }, this.#failed);
    }
  }
}
