// A connection that is made before anybody joins.
import { KINDS, Connection } from './connection.js';

/** Its first offer is prepared, for the first member that a call offers one to. */
export class Spare {
  media = { camera: new MediaStream(), screen: new MediaStream() };
  #connection;

  constructor() {
    const nothing = Object.fromEntries(KINDS.map((kind) => [kind, null]));
    this.#connection = new Connection([], nothing, this.media, {});
    this.#connection.prepare();
  }

  /** Can be taken once. */
  take() {
    const taken = this.#connection;
    this.#connection = null;
    return taken;
  }

  drop() {
    this.take()?.close();
  }
}
