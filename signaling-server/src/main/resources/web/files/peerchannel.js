// One files channel to one other member: who says what about which transfer (docs/protocol.md §6). Pure.
import { same } from '../core/bytes.js';
import { MAX_MESSAGE, Malformed, REASONS, decode, encode, encodeInto } from './wire.js';

export const MAX_OPEN = 8;
export const MAX_OFFERS = 256;

export class PeerChannel {
  #pipe;
  #board;
  #active = new Map();
  #offers = 0;
  #greeted = false;
  #closed = false;
  #data = null;

  /**
   * pipe: send(bytes), room() resolves when more may be sent, piece (bytes of data in a message). board: incoming(offer, line),
   * greeted(line, tags), left(line).
   */
  constructor(peer, pipe, board) {
    Object.assign(this, { peer, piece: pipe.piece });
    this.#pipe = pipe;
    this.#board = board;
  }

  /** Before anything else. */
  greet(tags) {
    this.send({ type: 'hello', tags });
  }

  send(message) {
    if (this.#closed) return;
    // A channel copies what it sends.
    this.#pipe.send(message.type === 'data' ? encodeInto((this.#data ??= new Uint8Array(MAX_MESSAGE)), message) : encode(message));
  }

  room() {
    return this.#closed ? Promise.resolve() : this.#pipe.room();
  }

  take(transfer) {
    this.#active.set(transfer.id, transfer);
  }

  let(transfer) {
    if (this.#active.get(transfer.id) === transfer) this.#active.delete(transfer.id);
  }

  /** Whether this side lets the other one open another transfer. */
  get hasRoom() {
    return [...this.#active.values()].filter(({ outgoing }) => !outgoing).length < MAX_OPEN;
  }

  received(bytes) {
    if (this.#closed) return;
    let message;
    try {
      message = decode(bytes);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      return this.#malformed(error);
    }
    if (message.type === 'hello') this.#hello(message.tags);
    else if (this.#active.has(message.id)) this.#active.get(message.id).received(message);
    else if (message.type === 'offer') this.#offered(message);
    else if (message.type === 'cancel') this.#board.cancelled(message);
  }

  closed() {
    this.#closed = true;
    const all = [...this.#active.values()];
    this.#active.clear();
    for (const transfer of all) transfer.detached();
  }

  #malformed({ id, type }) {
    if (type === 'hello') this.#hello([]);
    else if (this.#active.has(id)) this.#active.get(id).violated();
    else if (type === 'offer' && ++this.#offers <= MAX_OFFERS) this.send({ type: 'cancel', id, reason: REASONS.ruleBroken });
  }

  #hello(tags) {
    if (this.#greeted) return;
    this.#greeted = true;
    this.#board.greeted(this, new Set(tags));
  }

  #offered(offer) {
    if (++this.#offers > MAX_OFFERS || !this.hasRoom) this.send({ type: 'refuse', id: offer.id, reason: REASONS.tooManyTransfers });
    else this.#board.offered(this, offer);
  }
}

/** A transfer that was finished before: its sender did not hear of it, and is told again. */
export class Confirmation {
  outgoing = false;

  constructor({ id, blocks, total, root }, line) {
    this.id = id;
    this.root = root;
    this.line = line;
    line.take(this);
    line.send({ type: 'resume', id, blocks, head: root, credit: total });
  }

  received({ type, root }) {
    if (type === 'hold') return;
    this.line.let(this);
    if (type === 'fin' && same(root, this.root)) this.line.send({ type: 'done', id: this.id, root });
    else if (type !== 'cancel') this.violated();
  }

  violated() {
    this.line.let(this);
    this.line.send({ type: 'cancel', id: this.id, reason: REASONS.ruleBroken });
  }

  detached() {}
}
