// The way to the server: one session over as many sockets as it takes (docs/protocol.md §2).
import { Session } from '../core/session.js';

const PATIENCE = 5000;
const STABLE = 5000;
const ACKNOWLEDGE_WITHIN = 100;
const FAREWELL = 1000;
/** What the server refused since too much waited for somebody; for a second it takes nothing more for them. */
const SAY_AGAIN_AFTER = 1250;
const FIRST_DELAY = 250;
const MAX_DELAY = 15000;
const MAX_HEARTBEAT = 60;
const SILENT_HEARTBEATS = 2;
export const MAX_FRAME = 65536;
const NOT_SPOKEN = 4002;
const DOORBELL = new Set(['listening', 'rung', 'note', 'there']);
const TAKEN_OVER = 4004;
const REMOVED = 4005;

/**
 * Events: connected; lost; restored; delivered, present, doorbell and failed, with the message as detail; over with the reason as detail: unreachable,
 * noWebSocket, newerServer, takenOver or removed. After over nothing follows.
 */
export class Signaling extends EventTarget {
  #server;
  #session;
  #socket = null;
  #address = null;
  /** Hello asked for a session that is new, whose numbers need no welcome to be known. */
  #begun = false;
  #up = false;
  #everUp = false;
  #closing = false;
  #failures = 0;
  #spread = 0;
  #silence = 0;
  #timers = new Set();
  #beating = null;
  #retry = null;
  #acknowledging = null;

  /** server: its base address, a URL that ends with a slash. */
  constructor(server, client) {
    super();
    this.#server = server;
    this.#session = new Session(client);
  }

  connect() {
    globalThis.addEventListener?.('online', this.#hurry);
    this.#open();
  }

  join(room) {
    this.#say(this.#session.join(room));
  }

  /** Asks who is in a room; answered by present, if the server can. */
  look(room) {
    if (this.#up && !this.#closing) this.#post({ type: 'look', ...room });
  }

  /** Says something of the doorbell, which has no number; what the socket does not take now is lost. */
  tell(message) {
    if (this.#up && !this.#closing) this.#post(message);
  }

  send(to, body) {
    this.#say(this.#session.signal(to, body));
  }

  /** Says what only the owner of the room may, once; it is lost with the session. */
  order(message) {
    this.#say(this.#session.say(message));
  }

  /** Leaves, and closes when that is acknowledged or a second has passed. */
  close() {
    if (this.#closing) return;
    this.#say(this.#session.leave());
    this.#closing = true;
    if (!this.#up) this.#drop();
    else setTimeout(() => this.#drop(), FAREWELL);
  }

  /** The same without waiting, for a page that goes away now. */
  closeNow() {
    this.#say(this.#session.leave());
    this.#closing = true;
    this.#drop();
  }

  async #open() {
    this.#retry = null;
    const address = this.#address ?? (await this.#config());
    if (this.#closing) return;
    if (!address) {
      this.#ended('unreachable');
      return;
    }
    const socket = new WebSocket(address);
    this.#socket = socket;
    let opened = false;
    // The server has just answered: what its WebSocket meets stands on the way. Who was in is only out of reach for a while.
    const end = (reason) => (opened || this.#everUp || reason !== 'unreachable' ? reason : 'noWebSocket');
    this.#after(PATIENCE, () => this.#up || this.#lose(socket, end('unreachable')));
    socket.onopen = () => {
      if (socket !== this.#socket) return;
      opened = true;
      const hello = this.#session.hello();
      this.#begun = !hello.resume;
      this.#post(hello);
      if (this.#begun) this.#sayAll();
    };
    socket.onmessage = ({ data }) => socket === this.#socket && this.#received(socket, address, data);
    socket.onclose = ({ code }) => this.#lose(socket, end(endOf(code)));
  }

  async #config() {
    try {
      // Where the page is, its server is: it has nobody to send us on to.
      const options = { signal: AbortSignal.timeout(PATIENCE), cache: 'no-store', redirect: 'error' };
      const answer = await fetch(new URL('config', this.#server), options);
      const { protocol, webSocket } = await answer.json();
      if (!answer.ok || protocol !== 1) return null;
      const address = new URL(webSocket);
      // A page that came encrypted must not talk in clear; the browser would refuse it too.
      const allowed = this.#server.protocol === 'https:' ? ['wss:'] : ['ws:', 'wss:'];
      return allowed.includes(address.protocol) ? address.href : null;
    } catch {
      return null;
    }
  }

  #received(socket, address, data) {
    this.#silence = 0;
    let message;
    try {
      if (typeof data !== 'string' || data.length > MAX_FRAME) throw new SyntaxError('no message');
      message = JSON.parse(data);
      if (typeof message?.type !== 'string') throw new SyntaxError('no type');
    } catch {
      if (!this.#up) this.#lose(socket, 'unreachable');
      return;
    }
    if (!this.#up) {
      if (message.type === 'welcome') this.#welcomed(message, address);
      else this.#lose(socket, message.code === 'unsupportedProtocol' ? 'newerServer' : 'unreachable');
    } else if (message.type === 'ack') {
      this.#session.acknowledged(message.seq);
      if (this.#closing && this.#session.unacknowledged().length === 0) this.#drop();
    } else if (message.type === 'goAway') {
      this.#spread = Math.min(Number(message.spreadMillis) || 0, 60000);
      this.#lose(socket, 'unreachable');
    } else if (message.type === 'error') {
      const to = this.#session.failed(message);
      if (message.seq === undefined) this.#emit('failed', message);
      if (to) setTimeout(() => this.#closing || this.#session.sayAgain(to).forEach((text) => this.#say(text)), SAY_AGAIN_AFTER);
    } else if (message.type === 'present') {
      this.#emit('present', message);
    } else if (DOORBELL.has(message.type)) {
      if (message.type === 'listening') this.#beat(message);
      if (!this.#closing) this.#emit('doorbell', message);
    } else {
      this.#delivered(message);
    }
  }

  #welcomed(welcome, address) {
    this.#up = true;
    this.#address = address;
    const resumed = this.#session.welcome(welcome);
    if (!this.#begun) this.#sayAll();
    this.#after(STABLE, () => (this.#failures = 0));
    this.#beat(welcome);
    this.#emit(this.#everUp ? 'restored' : 'connected', resumed);
    this.#everUp = true;
  }

  /** From now on as often as this message of the server says. */
  #beat({ heartbeatSeconds }) {
    clearInterval(this.#beating);
    this.#timers.delete(this.#beating);
    const heartbeat = Math.min(Math.max(Number(heartbeatSeconds) || MAX_HEARTBEAT, 1), MAX_HEARTBEAT) * 1000;
    this.#beating = setInterval(() => this.#heartbeat(this.#socket), heartbeat);
    this.#timers.add(this.#beating);
  }

  #heartbeat(socket) {
    if (this.#silence++ === SILENT_HEARTBEATS) this.#lose(socket, 'unreachable');
    else this.#post({ type: 'ping' });
  }

  #delivered(message) {
    const fresh = this.#session.accept(message);
    if (fresh && this.#session.isDue(message)) this.#acknowledge();
    else this.#acknowledging ??= setTimeout(() => this.#acknowledge(), ACKNOWLEDGE_WITHIN);
    if (fresh && !this.#closing) this.#emit('delivered', message);
  }

  #acknowledge() {
    clearTimeout(this.#acknowledging);
    this.#acknowledging = null;
    const ack = this.#up && this.#session.acknowledgement();
    if (ack) this.#post(ack);
  }

  #sayAll() {
    for (const text of this.#session.unacknowledged()) this.#socket.send(text);
  }

  #say(text) {
    if (this.#closing || !(this.#up || this.#begun)) return;
    if (this.#session.givenUp) this.#lose(this.#socket, 'unreachable');
    else if (text && this.#socket.readyState === WebSocket.OPEN) this.#socket.send(text);
  }

  #post(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #lose(socket, reason) {
    if (socket === this.#socket) this.#ended(reason);
  }

  #ended(reason) {
    const wasUp = this.#up;
    const wasClosing = this.#closing;
    const over = !this.#everUp || reason !== 'unreachable';
    this.#closing ||= over;
    this.#drop();
    if (wasClosing) return;
    if (over) {
      this.#emit('over', reason);
      return;
    }
    if (wasUp) this.#emit('lost');
    else this.#address = null;
    const ceiling = this.#failures === 0 ? 0 : Math.min(MAX_DELAY, FIRST_DELAY * 2 ** Math.min(this.#failures - 1, 10));
    this.#failures++;
    const delay = Math.max(Math.random() * ceiling, Math.random() * this.#spread);
    this.#spread = 0;
    this.#retry = setTimeout(() => this.#open(), delay);
  }

  /** The network is back: no reason to wait longer. */
  #hurry = () => {
    if (this.#retry === null || this.#closing) return;
    clearTimeout(this.#retry);
    this.#open();
  };

  #drop() {
    const socket = this.#socket;
    this.#socket = null;
    this.#begun = this.#up = false;
    this.#silence = 0;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    clearTimeout(this.#acknowledging);
    this.#acknowledging = null;
    if (this.#closing) globalThis.removeEventListener?.('online', this.#hurry);
    if (socket) socket.close();
  }

  #after(millis, action) {
    this.#timers.add(setTimeout(action, millis));
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function endOf(code) {
  if (code === TAKEN_OVER) return 'takenOver';
  if (code === REMOVED) return 'removed';
  return code === NOT_SPOKEN ? 'newerServer' : 'unreachable';
}
