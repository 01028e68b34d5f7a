// What a call needs first, made in the lobby as soon as there is somebody to call.
import { Spare } from '../call/spare.js';
import { loadTalk } from './room.js';

/** The network may be another one by then. */
const STALE = 60000;

export class Preparation {
  #spare = null;
  #made = 0;

  /** Called again and again while there is somebody. */
  somebodyThere() {
    if (this.#spare && Date.now() - this.#made < STALE) return;
    this.end();
    this.#spare = new Spare();
    this.#made = Date.now();
    // Loaded again by the call, which says so if that fails.
    loadTalk().catch(() => {});
  }

  /** The connection that was prepared, for a call that begins now; or null. */
  take() {
    const spare = Date.now() - this.#made < STALE ? this.#spare : null;
    if (!spare) this.end();
    this.#spare = null;
    return spare;
  }

  end() {
    this.#spare?.drop();
    this.#spare = null;
  }
}
