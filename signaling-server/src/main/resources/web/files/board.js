// All transfers of this page, whoever they are with: which line each one goes over, and what goes on when somebody comes back. Pure.
import { fromHex, same, toHex } from '../core/bytes.js';
import { randomBytes } from '../core/crypto.js';
import { Confirmation, PeerChannel } from './peerchannel.js';
import { Incoming } from './incoming.js';
import { Outgoing } from './outgoing.js';
import { BLOCK, MAX_TAGS, Malformed, REASONS, decode, encode } from './wire.js';

const MAX_LISTED = 128;
const MAX_KEPT = 16;
const SECRET = 32;

export class Board {
  /** By id, in the order in which they came. */
  transfers = new Map();
  #store;
  #ports;
  #lines = new Map();
  /** By id, the secrets of what was declined while nobody was there to hear it. */
  #declined = new Map();
  #memory;

  /**
   * store: see parts.js. ports: changed(transfer) after any change of one; publish(transfer, entries) gives contents to the person, and resolves to the names that it changed;
   * offered(transfer) when a person is to be asked; nameOf(peer), its display name. memory: what this tab was sending before it was loaded again, and keeps for the next
   * time; without its files, which it cannot read any more.
   */
  constructor(store, ports, memory = { sending: () => [], keep() {} }) {
    this.#store = store;
    this.#ports = ports;
    this.#memory = memory;
  }

  /** What earlier pages left comes first. */
  async open() {
    for (const { offer, part, agreedWith, finished } of await this.#store.unfinished()) {
      this.transfers.set(offer.id, Incoming.kept(offer, part, agreedWith, this.#portsFor(offer.id), finished));
    }
    for (const { peer, peerName, agreedWith, accepted, offer: text } of this.#memory.sending()) {
      const { secret, ...offer } = offerOf(text);
      if (!secret) continue;
      const lost = new Outgoing(offer, null, peer, () => {}, accepted ? secret : null);
      Object.assign(lost, { state: 'failed', reloaded: true, peerName, agreedWith, problem: { key: 'reloaded', subject: '' } });
      this.transfers.set(lost.id, lost);
    }
  }

  /** A channel opened. */
  async opened(peer, pipe) {
    this.closed(peer);
    const line = new PeerChannel(peer, pipe, this);
    this.#lines.set(peer, line);
    const unfinished = [...this.transfers.values()].filter(({ outgoing, over, part }) => !outgoing && !over && part);
    const free = new Set(await this.#store.free(unfinished.map(({ id }) => id)));
    if (this.#lines.get(peer) !== line) return null;
    const secrets = [
      ...unfinished.filter(({ id }) => free.has(id)).sort((a, b) => a.held - b.held).map(({ offer }) => offer.secret),
      ...this.#declined.values(),
      ...this.#store.finished.map(({ secret }) => secret).reverse(),
    ];
    line.greet(secrets.slice(0, MAX_TAGS));
    return line;
  }

  closed(peer) {
    this.#lines.get(peer)?.closed();
    this.#lines.delete(peer);
    // What went over it may go on over another one.
    for (const line of this.#lines.values()) if (line.ready) this.ready(line);
    for (const transfer of this.transfers.values()) this.#goOn(transfer);
  }

  get peers() {
    return [...this.#lines.keys()];
  }

  /** A transfer of its own to each one; sending: what all those have in common that it goes to. */
  async send(peer, { offer, source }, sending = null) {
    const begun = this.#begun(peer, offer);
    const id = begun?.id ?? toHex(randomBytes(16));
    let { accepted } = begun ?? { accepted: false };
    const transfer = new Outgoing({ ...offer, id }, source, peer, () => {
      if (transfer.accepted && !transfer.agreedWith) transfer.agreedWith = this.#ports.nameOf(transfer.peer) ?? null;
      this.#ports.changed(transfer);
      if (transfer.over || transfer.accepted !== accepted) this.#keep();
      accepted = transfer.accepted;
    }, begun?.secret ?? null);
    Object.assign(transfer, { agreedWith: begun?.agreedWith ?? null, sending });
    if (begun) this.transfers.delete(id);
    this.transfers.set(id, transfer);
    this.#ports.changed(transfer);
    this.#keep();
    for (const line of this.#lines.values()) if (line.ready) this.#offer(transfer, line);
    return transfer;
  }

  /** A person took it; place: what publish is to make of it. Resolves to whether there is room. */
  async accept(transfer, place) {
    const name = this.#ports.nameOf(transfer.peer) ?? null;
    if (transfer.part) return transfer.accept(transfer.part, name);
    const problem = await this.#store.problemWith(transfer.offer);
    if (transfer.state !== 'offered') return;
    if (problem) return transfer.refuse('noRoom', problem);
    transfer.place = place;
    try {
      transfer.accept(await this.#store.create(transfer.offer, name), name);
    } catch (error) {
      console.warn('nothing can be received:', error);
      transfer.refuse('disk', 'disk');
    }
  }

  cancel(transfer) {
    if (transfer.over) return;
    if (transfer.state === 'offered' && !transfer.outgoing) return transfer.refuse('declined', 'declinedHere');
    if (!transfer.line && !transfer.outgoing) this.#declined.set(transfer.id, transfer.offer.secret);
    transfer.end('cancelled', 'cancelledHere');
  }

  /** Takes what is over out of the list. */
  async forget(transfer) {
    if (!transfer.over) return;
    this.transfers.delete(transfer.id);
    this.#keep();
    await (transfer.state === 'done' ? transfer.part?.empty() : transfer.part?.remove());
    this.#ports.changed(transfer);
  }

  /** Ends everything, and keeps nothing of it; what others of its browser receive is left to them. */
  async forgetAll() {
    for (const transfer of this.transfers.values()) this.cancel(transfer);
    this.transfers.clear();
    this.#declined.clear();
    this.#keep();
    await this.#store.close();
  }

  // What lines say.

  /** The other side has said what it could go on with. */
  ready(line) {
    for (const transfer of this.transfers.values()) {
      if (!transfer.outgoing) continue;
      if (!transfer.over) this.#offer(transfer, line);
      else if (transfer.owed !== null && line.names(transfer.secret)) {
        line.send({ type: 'cancel', id: transfer.id, reason: transfer.owed });
        transfer.owed = null;
      }
    }
  }

  /** To its receiver, who proves to be it once they have said yes; never while it is on another line. */
  #offer(transfer, line) {
    if (transfer.line || transfer.over) return;
    if (transfer.secret && line.names(transfer.secret)) {
      transfer.attach(line, { proof: line.proof(transfer.secret) }, this.#doubt(transfer, line));
    } else if (!transfer.accepted && transfer.peer === line.peer) {
      transfer.attach(line, { secret: randomBytes(SECRET) });
    }
  }

  /** What the other side was called, if it is called otherwise now. */
  #doubt({ agreedWith }, line) {
    return agreedWith && agreedWith !== this.#ports.nameOf(line.peer) ? agreedWith : null;
  }

  offered(line, offer) {
    const { id, total, digest } = offer;
    const finished = this.#store.finished.find((each) => each.id === id);
    const known = this.transfers.get(id);
    const refuse = (reason) => line.send({ type: 'refuse', id, reason: REASONS[reason] });
    const open = known && !known.outgoing && !known.over;
    const secret = finished?.secret ?? this.#declined.get(id) ?? (open ? known.offer.secret : null);
    if (secret ? !line.proves(offer, secret) : offer.proof) return refuse('ruleBroken');
    if (finished) {
      if (finished.total !== total || !same(finished.digest, digest)) return refuse('changed');
      return void new Confirmation({ ...finished, blocks: Math.ceil(total / BLOCK) }, line);
    }
    if (known?.outgoing) return refuse('ruleBroken');
    if (this.#declined.has(id)) return refuse('cancelled');
    if (open) {
      if (known.size !== total || !same(known.offer.digest, digest)) return refuse('changed');
      known.next = line;
      return this.#goOn(known);
    }
    this.#prune();
    const problem = this.#store.tooLarge(offer);
    const transfer = new Incoming(offer, line.peer, this.#portsFor(id));
    this.transfers.set(id, transfer);
    transfer.attach(line);
    if (problem) transfer.refuse('noRoom', problem);
    else this.#ports.offered(transfer);
  }

  /** Where it was offered again, as soon as it is on no other line. */
  #goOn(transfer) {
    const { next } = transfer;
    if (!next || transfer.line || transfer.over) return;
    transfer.next = null;
    if (!next.ready) return;
    transfer.attach(next, this.#doubt(transfer, next));
    if (transfer.doubt) this.#ports.offered(transfer);
  }

  /** A receiver heeds it also for a transfer that waits. */
  cancelled(message) {
    const waiting = this.transfers.get(message.id);
    if (waiting && !waiting.outgoing && !waiting.over && !waiting.line) waiting.received(message);
  }

  #portsFor(id) {
    const changed = () => this.transfers.has(id) && this.#ports.changed(this.transfers.get(id));
    const publish = async (transfer, entries) => {
      const renamed = await this.#ports.publish(transfer, entries);
      const { offer, root } = transfer;
      await this.#store.finish({ id, total: offer.total, digest: offer.digest, root, secret: offer.secret });
      return renamed;
    };
    return { changed, publish };
  }

  /** A peer that offers and takes back does not fill the list. */
  #prune() {
    for (const transfer of this.transfers.values()) {
      if (this.transfers.size < MAX_LISTED) return;
      if (transfer.state === 'failed') this.forget(transfer);
    }
  }

  /** The same files were on their way to the same person before this page was loaded again. */
  #begun(peer, { digest, total }) {
    const line = this.#lines.get(peer);
    return [...this.transfers.values()].find((lost) => lost.reloaded && lost.accepted && lost.size === total && same(lost.offer.digest, digest)
      && (line?.ready ? line.names(lost.secret) : lost.peer === peer));
  }

  #keep() {
    const open = [...this.transfers.values()].filter(({ outgoing, over, reloaded }) => outgoing && (!over || reloaded)).slice(-MAX_KEPT);
    this.#memory.keep(open.filter(({ secret }) => secret).map(({ peer, peerName, agreedWith, accepted, offer, secret }) =>
      ({ peer, peerName, agreedWith, accepted, offer: toHex(encode({ ...offer, type: 'offer', secret })) })));
  }
}

/** Nothing, if a page of an earlier version wrote it in its own way. */
function offerOf(text) {
  try {
    return decode(fromHex(text));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return {};
  }
}
