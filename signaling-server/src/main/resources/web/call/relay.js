// What is known of the relay (TURN) of this side's end of a connection, and its renewal while it carries a call.
import { hasOwnRelay } from '../core/quality.js';

/** In rising order: one of several addresses that works makes up for all others, and a refusal says more than silence. */
const STATES = ['unknown', 'unreachable', 'refused', 'usable'];
const ENDS = { unreachable: 'relayUnreachable', refused: 'relayRefused' };
const POLITE_EXTRA = 3000;

export class Relay {
  state = 'unknown';
  #peer;
  #timer = null;

  constructor(peer) {
    this.#peer = peer;
  }

  learned(state) {
    if (STATES.indexOf(state) <= STATES.indexOf(this.state)) return;
    this.state = state;
    this.#peer.changed();
  }

  /** Why there is no connection, as far as it can be seen from here. */
  get end() {
    return ENDS[this.state] ?? 'couldNotConnect';
  }

  /**
   * There are new credentials. A relay that carries the call was made with the old ones, and a TURN server may end it when
   * they run out: ICE is restarted while it still works, which interrupts nothing, by one side for both.
   */
  async renewed(connection) {
    if (!hasOwnRelay(await connection.getStats())) return;
    if (this.#peer.recovery.progress !== 'well' || !this.#peer.reachable || this.#peer.connection !== connection) return;
    this.close();
    if (this.#peer.polite) this.#timer = setTimeout(() => this.#peer.restartIce(), POLITE_EXTRA);
    else this.#peer.restartIce();
  }

  /** ICE gathers anew, and then says of a relay that works whether it still does. */
  gathersAnew() {
    this.close();
    if (this.state === 'usable') this.state = 'unknown';
  }

  close() {
    clearTimeout(this.#timer);
  }
}
