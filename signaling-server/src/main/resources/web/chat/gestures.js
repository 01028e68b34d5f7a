// What is shown without words in a call: reactions, and the hands that are raised, in their order (docs/protocol.md §5). Says what is
// to be sent, and sends nothing. Pure.
import { Bucket } from '../core/bucket.js';
import { compare, fromBase64Url } from '../core/bytes.js';
import { MAX_TURN } from './control.js';

/** Those that can be sent, in the order in which they are offered. */
export const REACTIONS = ['thumbsUp', 'applause', 'laugh', 'surprised', 'heart', 'sad'];
export const REACTIONS_SENT_AT_ONCE = 10;
export const REACTIONS_SENT_A_SECOND = 3;
export const REACTIONS_TAKEN_AT_ONCE = 20;
export const REACTIONS_TAKEN_A_SECOND = 5;
export const HANDS_TAKEN_AT_ONCE = 10;
export const HANDS_TAKEN_A_SECOND = 1;

export class Gestures {
  #ports;
  #clock;
  #peers = new Map();
  #own = 0;
  #pace;

  /**
   * ports: reacted(id, reaction): null for one's own, and other for one that only later programs know; hands([{ id, turn }]), in their
   * order, null for one's own; self(): the own peer id.
   */
  constructor(ports, clock) {
    this.#ports = ports;
    this.#clock = clock;
    this.begin();
  }

  /** Another call, of which nothing is known. */
  begin() {
    this.#peers.clear();
    this.#own = 0;
    this.#pace = new Bucket(REACTIONS_SENT_A_SECOND, REACTIONS_SENT_AT_ONCE, this.#clock.now());
  }

  /** What is to be said of one's own hand to whoever has to know it. */
  get own() {
    return { type: 'hand', turn: this.#own };
  }

  /** What is to be said to everybody; null if it is one too many. */
  react(reaction) {
    if (!this.#pace.take(this.#clock.now())) return null;
    this.#ports.reacted(null, reaction);
    return { type: 'reaction', reaction };
  }

  /** The same of one's own hand, with the turn that it had before the page was loaded again; null if nothing changes. */
  raise(raised, turn = null) {
    if (raised === this.#own > 0 && turn === null) return null;
    this.#own = raised ? turn ?? this.#last() : 0;
    this.#tell();
    return this.own;
  }

  /** Who is in the call now, by id: the hands of all others are gone. */
  members(ids) {
    const gone = [...this.#peers].filter(([id]) => !ids.includes(id));
    for (const [id] of gone) this.#peers.delete(id);
    for (const id of ids) if (!this.#peers.has(id)) this.#peers.set(id, fresh(this.#clock.now()));
    if (gone.some(([, { shown }]) => shown > 0)) this.#tell();
  }

  /** What is still on its way from somebody who left shows nothing. */
  received(id, { type, reaction, turn }) {
    const peer = this.#peers.get(id);
    if (!peer) return;
    if (type === 'reaction') this.#reacted(id, peer, reaction);
    else this.#hand(peer, turn);
  }

  #reacted(id, peer, reaction) {
    if (peer.reactions.take(this.#clock.now())) this.#ports.reacted(id, REACTIONS.includes(reaction) ? reaction : 'other');
  }

  #hand(peer, turn) {
    peer.said = turn;
    this.#settle(peer);
  }

  /** Lets hold what was said last, and comes back for what may not yet. */
  #settle(peer) {
    if (peer.said === peer.shown) return;
    if (peer.hands.take(this.#clock.now())) {
      peer.shown = peer.said;
      if ([...this.#peers.values()].includes(peer)) this.#tell();
    } else if (!peer.awaited) {
      peer.awaited = true;
      this.#clock.after(Math.max(1, peer.hands.wait(this.#clock.now())), () => {
        peer.awaited = false;
        this.#settle(peer);
      });
    }
  }

  #last() {
    return Math.min(MAX_TURN, Math.max(0, ...[...this.#peers.values()].map(({ shown }) => shown)) + 1);
  }

  #tell() {
    const hands = [...this.#peers].map(([id, { shown }]) => ({ id, turn: shown }));
    this.#ports.hands(inOrder([{ id: null, turn: this.#own }, ...hands].filter(({ turn }) => turn > 0), this.#ports.self()));
  }
}

/** The first raised first; at the same turn the smaller id. */
export function inOrder(hands, self) {
  const bytes = ({ id }) => fromBase64Url(id ?? self);
  return [...hands].sort((a, b) => a.turn - b.turn || compare(bytes(a), bytes(b)));
}

const fresh = (now) => ({
  reactions: new Bucket(REACTIONS_TAKEN_A_SECOND, REACTIONS_TAKEN_AT_ONCE, now),
  hands: new Bucket(HANDS_TAKEN_A_SECOND, HANDS_TAKEN_AT_ONCE, now),
  said: 0,
  shown: 0,
  awaited: false,
});
