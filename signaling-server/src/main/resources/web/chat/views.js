// How large the members of a call show each other's camera (docs/protocol.md §5): nobody sends more than is seen. Says what is to be
// sent, and sends nothing. That a picture is hidden is nobody's business: what was told last stands. Pure.
import { Bucket } from '../core/bucket.js';

export const VIEWS_AT_ONCE = 3;
export const VIEWS_A_SECOND = 1;

export class Views {
  #ports;
  #clock;
  #own = new Map();
  #theirs = new Map();

  /** ports: viewed(id, { width, height }): a member shows one's own camera so large. */
  constructor(ports, clock) {
    this.#ports = ports;
    this.#clock = clock;
  }

  /** Another call, of which nothing is known. */
  begin() {
    this.#own.clear();
    this.#theirs.clear();
  }

  /**
   * A member's camera is shown so large now. What is to be said to them; null if nothing is yet, and then later() runs when
   * it may be.
   */
  wants(id, view, later) {
    if (!this.#own.has(id)) this.#own.set(id, { told: null, pace: this.#bucket(), awaited: false });
    const own = this.#own.get(id);
    own.wanted = view;
    if (same(view, own.told)) return null;
    if (own.pace.take(this.#clock.now())) return message((own.told = view));
    if (!own.awaited) {
      own.awaited = true;
      this.#clock.after(Math.max(1, own.pace.wait(this.#clock.now())), () => {
        own.awaited = false;
        if (this.#own.get(id) === own) later(own.wanted);
      });
    }
    return null;
  }

  /** What a member is to know on a channel that opens; null if they have not been shown yet. */
  wanted(id) {
    const own = this.#own.get(id);
    return own ? message(own.wanted) : null;
  }

  opened(id) {
    this.#theirs.set(id, { said: null, followed: null, pace: this.#bucket(), awaited: false });
  }

  received(id, { width, height }) {
    const peer = this.#theirs.get(id);
    if (!peer) return;
    peer.said = { width, height };
    this.#settle(id, peer);
  }

  /** Who is in the call now, by id. */
  members(ids) {
    for (const known of [this.#own, this.#theirs]) for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
  }

  /** Follows what was said last, if that may be, and comes back for what may not yet. */
  #settle(id, peer) {
    if (same(peer.said, peer.followed)) return;
    if (peer.pace.take(this.#clock.now())) {
      peer.followed = peer.said;
      this.#ports.viewed(id, peer.said);
    } else if (!peer.awaited) {
      peer.awaited = true;
      this.#clock.after(Math.max(1, peer.pace.wait(this.#clock.now())), () => {
        peer.awaited = false;
        if (this.#theirs.get(id) === peer) this.#settle(id, peer);
      });
    }
  }

  #bucket() {
    return new Bucket(VIEWS_A_SECOND, VIEWS_AT_ONCE, this.#clock.now());
  }
}

const message = ({ width, height }) => ({ type: 'view', width, height });
const same = (one, other) => one?.width === other?.width && one?.height === other?.height;
