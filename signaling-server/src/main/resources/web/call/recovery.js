// Brings one connection up, and up again by ICE restart; gives it up when that does not help in time (ADR 12).
import { Deadline } from './deadline.js';

const CONNECT = 10000;
const CONNECT_AGAIN = 30000;
const DISCONNECTED = 3000;
const RECOVER = 20000;
const POLITE_EXTRA = 3000;
/** Who closes a connection closes its channel first, and the rest follows. */
const CHANNEL = 3000;
const UNREACHABLE = 120000;
/** After a connection that was up for this long, more may follow. */
const LASTING = 60000;
/** Nobody gives up a connection as young as this; so a good-bye that arrives was said of an earlier one. */
const JUST_BEGUN = 5000;

/** progress: connecting, connectingAgain, well, interrupted, recovering. */
export class Recovery {
  progress = 'connecting';
  /** Whether this peer was connected before. */
  met = false;
  /** Whether the page stood still since the connection was opened. */
  slept = false;
  #peer;
  #up = null;
  #controlClosed = false;
  #since = 0;
  #channelTimer = null;
  #deadline = new Deadline(() => (this.slept = true));

  constructor(peer) {
    this.#peer = peer;
  }

  get connected() {
    return this.#peer.connection.state === 'connected';
  }

  /** The connection was just opened. */
  begin() {
    this.progress = 'connecting';
    this.slept = false;
    this.#up = null;
    this.#controlClosed = false;
    clearTimeout(this.#channelTimer);
    this.#since = Date.now();
    this.#start(CONNECT + this.#extra());
  }

  /** Whether this connection could be up, for all that is known here. */
  get couldBeUp() {
    return this.#up !== null || this.slept;
  }

  get lasted() {
    return this.#up !== null && Date.now() >= this.#up + LASTING;
  }

  get justBegun() {
    return this.progress === 'connecting' && Date.now() < this.#since + JUST_BEGUN;
  }

  /** The page stood still for so long. */
  sleptFor(millis) {
    this.slept = true;
    this.#since += millis;
  }

  changed(state) {
    if (state === 'connected') {
      this.#rest();
      this.progress = 'well';
      this.met = true;
      this.#up ??= Date.now();
      this.#peer.connected();
    } else if (state === 'disconnected') {
      if (this.#controlClosed) this.#gone();
      else if (this.progress === 'well') this.#interrupted(DISCONNECTED + this.#extra());
    } else if (state === 'failed') {
      this.#failed();
    } else if (state === 'closed') {
      if (this.#controlClosed) this.#gone();
      else this.#peer.end('connectionLost', true);
    }
    this.#peer.changed();
  }

  controlClosed() {
    this.#controlClosed = true;
    if (['disconnected', 'failed', 'closed'].includes(this.#peer.connection.state)) this.#gone();
    else this.#awaitChannel(CHANNEL + this.#extra());
  }

  /** Signaling works again: whatever was waited for gets its full time from here. */
  reachableAgain() {
    if (this.progress === 'connecting') this.#start(CONNECT);
    else if (this.progress === 'connectingAgain') this.#start(CONNECT_AGAIN);
    else if (this.progress === 'recovering') this.#start(RECOVER);
  }

  close() {
    this.#rest();
    clearTimeout(this.#channelTimer);
  }

  #rest() {
    this.#deadline.stop();
  }

  #failed() {
    if (this.#controlClosed) this.#gone();
    else if (!this.#peer.present) this.#peer.end('vanished', false);
    else if (this.progress === 'well' && this.#peer.polite) this.#interrupted(POLITE_EXTRA);
    else if (!this.#peer.polite && this.progress === 'connecting') this.#restart('connectingAgain', CONNECT_AGAIN);
    else if (!this.#peer.polite && ['well', 'interrupted'].includes(this.progress)) {
      if (this.progress === 'well') this.#since = Date.now();
      this.#restart('recovering', RECOVER);
    }
  }

  /** The other side closed its half. While it is in the room it wants another, or says bye. */
  #gone() {
    if (!this.#peer.reachable) this.#peer.end('left', false);
    else if (this.#peer.replace()) this.#peer.makeOffer(false);
  }

  /** A channel cannot be opened twice in one connection, so a new connection brings the new one. */
  #awaitChannel(patience) {
    clearTimeout(this.#channelTimer);
    this.#channelTimer = setTimeout(() => {
      if (!this.#controlClosed || !this.connected) return;
      if (!this.#peer.reachable) this.#awaitChannel(RECOVER);
      else if (this.#peer.mayReplaceForChannel && this.#peer.replace()) this.#peer.makeOffer(false);
    }, patience);
  }

  #interrupted(patience) {
    this.progress = 'interrupted';
    this.#since = Date.now();
    this.#start(patience);
  }

  #restart(next, patience) {
    this.progress = next;
    this.#start(patience);
    this.#peer.restartIce();
  }

  #start(patience) {
    this.#deadline.start(patience, () => this.#late());
  }

  #late() {
    if (this.#peer.reachable) {
      if (this.progress === 'connecting' && this.#peer.described) this.#restart('connectingAgain', CONNECT_AGAIN);
      // The other side has yet to answer, which has a deadline of its own.
      else if (this.progress === 'connecting') this.#start(CONNECT);
      else if (this.progress === 'interrupted') this.#restart('recovering', RECOVER);
      else this.#peer.end(this.progress === 'recovering' ? 'connectionLost' : this.#peer.relay.end, true);
    } else if (Date.now() < this.#since + UNREACHABLE) {
      this.#start(RECOVER);
    } else {
      this.#peer.end(this.#peer.present ? 'connectionLost' : 'vanished', false);
    }
    this.#peer.changed();
  }

  #extra() {
    return this.#peer.polite ? POLITE_EXTRA : 0;
  }
}
