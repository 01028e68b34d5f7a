// One files channel to one other member: who says what about which transfer (docs/protocol.md §6). Pure.
import { same } from '../core/bytes.js';
import { randomBytes } from '../core/crypto.js';
import { Binding } from './proof.js';
import { MAX_MESSAGE, Malformed, REASONS, RENAMED, decode, encode, encodeInto } from './wire.js';

export const MAX_OPEN = 8;
export const MAX_OFFERS = 256;

export class PeerChannel {
  #pipe;
  #board;
  #active = new Map();
  #offers = 0;
  #nonce = randomBytes(32);
  #greeted = false;
  #abilities = 0;
  #binding = null;
  #mine = [];
  #theirs = null;
  #closed = false;
  #data = null;

  /**
   * pipe: send(bytes), room() resolves when more may be sent, piece (bytes of data in a message), certificates (see call/pipe.js). board:
   * offered(line, offer), ready(line) when it may be offered something, cancelled(message).
   */
  constructor(peer, pipe, board) {
    Object.assign(this, { peer, piece: pipe.piece });
    this.#pipe = pipe;
    this.#board = board;
  }

  /** Before anything else. secrets: of what this side could go on with. */
  greet(secrets) {
    this.#mine = secrets;
    this.send({ type: 'hello', nonce: this.#nonce });
    this.send({ type: 'able', abilities: RENAMED });
  }

  /** Whether the other side has said what it could go on with, so that it can be offered something. */
  get ready() {
    return this.#theirs !== null && !this.#closed;
  }

  /** Whether the other side hears a message that earlier programs do not know. */
  hears(ability) {
    return (this.#abilities & ability) !== 0;
  }

  /** Whether the other side is that of the transfer with this secret, and could go on with it. */
  names(secret) {
    return this.#binding !== null && this.ready && this.#binding.names(secret, this.#theirs);
  }

  /** What a transfer is offered again with that is named here. */
  proof(secret) {
    return this.#binding.proof(secret);
  }

  /** Whether an offer comes from the other side of the transfer with this secret. */
  proves(offer, secret) {
    return Boolean(offer.proof) && this.#binding !== null && this.#binding.isTheirProof(secret, offer.proof);
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
    if (message.type === 'hello') this.#hello(message.nonce);
    else if (message.type === 'known') this.#known(message.tags);
    else if (message.type === 'able') this.#abilities = message.abilities;
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
    if (type === 'hello') this.#hello(null);
    else if (type === 'known') this.#known([]);
    else if (this.#active.has(id)) this.#active.get(id).violated();
    else if (type === 'offer' && ++this.#offers <= MAX_OFFERS) this.send({ type: 'refuse', id, reason: REASONS.ruleBroken });
  }

  /** nonce: null where it could not be read; then nothing is proved here. */
  #hello(nonce) {
    if (this.#greeted) return;
    this.#greeted = true;
    const { own, theirs } = this.#pipe.certificates;
    if (nonce && own && theirs) this.#binding = new Binding({ own: this.#nonce, theirs: nonce }, { own, theirs });
    this.send({ type: 'known', tags: this.#binding ? this.#mine.map((secret) => this.#binding.tag(secret)) : [] });
    if (!nonce) this.#known([]);
  }

  #known(tags) {
    if (!this.#greeted || this.#theirs) return;
    this.#theirs = tags;
    this.#board.ready(this);
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
