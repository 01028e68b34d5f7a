// All transfers of this page, whoever they are with: which line each one goes over, and what goes on when somebody comes back. Pure.
import { concat, fromHex, same, toHex, utf8 } from '../core/bytes.js';
import { primitives, randomBytes } from '../core/crypto.js';
import { Confirmation, PeerChannel } from './peerchannel.js';
import { Incoming } from './incoming.js';
import { Outgoing } from './outgoing.js';
import { BLOCK, MAX_TAGS, REASONS, decode, encode } from './wire.js';

const MAX_LISTED = 128;
const MAX_KEPT = 16;

/** Tells who knows the id, and nobody else, that this side has something of the transfer. */
export async function tagOf(id) {
  const { sha256 } = await primitives();
  return toHex((await sha256(concat(utf8('parley-resume-1'), fromHex(id)))).subarray(0, 16));
}

export class Board {
  /** By id, in the order in which they came. */
  transfers = new Map();
  #store;
  #ports;
  #lines = new Map();
  #tags = new Map();
  #declined = new Set();
  #memory;

  /**
   * store: see parts.js. ports: changed(transfer) after any change of one; publish(transfer, entries) gives contents to the person;
   * offered(transfer) when a person is to be asked. memory: what this tab was sending before it was loaded again, and keeps for the next
   * time; without its files, which it cannot read any more.
   */
  constructor(store, ports, memory = { sending: () => [], keep() {} }) {
    this.#store = store;
    this.#ports = ports;
    this.#memory = memory;
  }

  /** What earlier pages left comes first. */
  async open() {
    for (const { offer, part, finished } of await this.#store.unfinished()) {
      this.transfers.set(offer.id, Incoming.kept(offer, part, this.#portsFor(offer.id), finished));
      await this.#know(offer.id);
    }
    for (const { id } of this.#store.finished) await this.#know(id);
    for (const { peer, peerName, offer } of this.#memory.sending()) {
      const lost = new Outgoing(decode(fromHex(offer)), null, peer, () => {});
      Object.assign(lost, { state: 'failed', reloaded: true, peerName, problem: { key: 'reloaded', subject: '' } });
      this.transfers.set(lost.id, lost);
      await this.#know(lost.id);
    }
  }

  /** A channel opened. */
  async opened(peer, pipe) {
    this.closed(peer);
    const line = new PeerChannel(peer, pipe, this);
    this.#lines.set(peer, line);
    const free = await this.#store.free([...this.transfers.values()].filter(({ outgoing, over, held, state }) =>
      !outgoing && !over && !held && ['waiting', 'publishing'].includes(state)).map(({ id }) => id));
    if (this.#lines.get(peer) !== line) return null;
    const ids = [...free, ...this.#store.finished.map(({ id }) => id).reverse()];
    line.greet(ids.slice(0, MAX_TAGS).map((id) => this.#tags.get(id)).filter(Boolean));
    return line;
  }

  closed(peer) {
    this.#lines.get(peer)?.closed();
    this.#lines.delete(peer);
  }

  get peers() {
    return [...this.#lines.keys()];
  }

  /** A transfer of its own to each one. */
  async send(peer, { offer, source }) {
    const begun = this.#begun(peer, offer);
    const id = begun?.id ?? toHex(randomBytes(16));
    const transfer = new Outgoing({ ...offer, id }, source, peer, () => {
      this.#ports.changed(transfer);
      if (transfer.over) this.#keep();
    });
    await this.#know(id);
    if (begun) this.transfers.delete(id);
    this.transfers.set(id, transfer);
    this.#ports.changed(transfer);
    this.#keep();
    const line = this.#lines.get(peer);
    if (line?.heard) transfer.attach(line);
    return transfer;
  }

  /** A person took it; place: what publish is to make of it. Resolves to whether there is room. */
  async accept(transfer, place) {
    const problem = await this.#store.problemWith(transfer.offer);
    if (transfer.state !== 'offered') return;
    if (problem) return transfer.refuse('noRoom', problem);
    transfer.place = place;
    try {
      transfer.accept(await this.#store.create(transfer.offer));
    } catch (error) {
      console.warn('nothing can be received:', error);
      transfer.refuse('disk', 'disk');
    }
  }

  cancel(transfer) {
    if (transfer.over) return;
    if (transfer.state === 'offered' && !transfer.outgoing) return transfer.refuse('declined', 'declinedHere');
    if (!transfer.line && !transfer.outgoing) this.#declined.add(transfer.id);
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

  // What lines say.

  greeted(line, tags) {
    line.heard = tags;
    for (const transfer of this.transfers.values()) {
      if (!transfer.outgoing) continue;
      const named = tags.has(this.#tags.get(transfer.id));
      if (!named && transfer.peer !== line.peer) continue;
      if (!transfer.over) transfer.attach(line);
      else if (transfer.owed !== null) {
        line.send({ type: 'cancel', id: transfer.id, reason: transfer.owed });
        transfer.owed = null;
      }
    }
  }

  offered(line, offer) {
    const { id, total, digest } = offer;
    const finished = this.#store.finished.find((each) => each.id === id);
    const known = this.transfers.get(id);
    const refuse = (reason) => line.send({ type: 'refuse', id, reason: REASONS[reason] });
    if (finished) {
      if (finished.total !== total || !same(finished.digest, digest)) return refuse('changed');
      return void new Confirmation({ ...finished, blocks: Math.ceil(total / BLOCK) }, line);
    }
    if (this.#declined.has(id) || known?.outgoing) return refuse('cancelled');
    if (known && !known.over) {
      if (known.size !== total || !same(known.offer.digest, digest)) return refuse('changed');
      return known.attach(line);
    }
    this.#prune();
    const problem = this.#store.tooLarge(offer);
    const transfer = new Incoming(offer, line.peer, this.#portsFor(id));
    this.transfers.set(id, transfer);
    this.#know(id);
    transfer.attach(line);
    if (problem) transfer.refuse('noRoom', problem);
    else this.#ports.offered(transfer);
  }

  /** A receiver heeds it also for a transfer that waits. */
  cancelled(message) {
    const waiting = this.transfers.get(message.id);
    if (waiting && !waiting.outgoing && !waiting.over && !waiting.line) waiting.received(message);
  }

  #portsFor(id) {
    const changed = () => this.transfers.has(id) && this.#ports.changed(this.transfers.get(id));
    const publish = async (transfer, entries) => {
      await this.#ports.publish(transfer, entries);
      const { offer, root } = transfer;
      await this.#store.finish({ id, total: offer.total, digest: offer.digest, root });
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
    const heard = this.#lines.get(peer)?.heard;
    return [...this.transfers.values()].find(({ id, reloaded, offer, ...lost }) =>
      reloaded && offer.total === total && same(offer.digest, digest) && (lost.peer === peer || heard?.has(this.#tags.get(id))));
  }

  #keep() {
    const open = [...this.transfers.values()].filter(({ outgoing, over, reloaded }) => outgoing && (!over || reloaded)).slice(-MAX_KEPT);
    this.#memory.keep(open.map(({ peer, peerName, offer }) => ({ peer, peerName, offer: toHex(encode({ ...offer, type: 'offer' })) })));
  }

  async #know(id) {
    this.#tags.set(id, await tagOf(id));
  }
}
