// What was said in a call, by whom, and who has it, and what is shown there without words (docs/protocol.md §5).
import { toBase64Url, utf8 } from '../core/bytes.js';
import { Gestures } from './gestures.js';
import { isText, MAX_BYTES, readControl } from './control.js';
import { randomBytes } from '../core/crypto.js';
import { Intake } from './intake.js';
import { keptOf, messagesOf } from './kept.js';
import { Outbox } from './outbox.js';
import { TYPES } from './verifying.js';
import { Views } from './views.js';

export const MAX_KNOWN = 2048;
const MAX_KEPT = 1000;
/** A channel that ended is mostly followed by the end of its connection, or by another one. */
const HALTED_AFTER = 10000;
const CLOCK = { now: () => performance.now(), after: (millis, task) => setTimeout(task, millis) };

export class Chat {
  /**
   * { id, own, from, name, time, text, waiting: peers who do not have it yet, missed: names of those who never will, to: how many,
   * cut: how many had it when the page that sent it went, if somebody had not }.
   */
  messages = [];
  #peers = new Map();
  #ports;
  #clock;
  #gestures;
  #views;

  /**
   * ports: added(message), changed(message), removed(message), trouble(kind, name): what is wrong with the chat with somebody;
   * channel(id, open): a control channel opened or closed; sound(id, message): somebody says something about the sound of a share;
   * verifies(id, message), speaks(id): a message of a verification came, or another one; and those of Gestures and Views.
   */
  constructor(ports, clock = CLOCK) {
    this.#ports = ports;
    this.#clock = clock;
    this.#gestures = new Gestures(ports, clock);
    this.#views = new Views(ports, clock);
  }

  /** To everybody who is there; null if the text is too long or nothing. */
  send(text, now) {
    if (!isText(text)) return null;
    const present = [...this.#peers.values()].filter((peer) => peer.present);
    const id = toBase64Url(randomBytes(16));
    const message = { id, own: true, time: now, text, waiting: new Set(present.map((peer) => peer.id)), missed: [], to: present.length };
    this.#add(message);
    for (const peer of present) {
      if (peer.outbox.write(message)) this.#pump(peer);
      else this.#missed(peer, message);
    }
    return message;
  }

  /** Another call begins: hands and reactions are of one call. */
  begin() {
    this.#gestures.begin();
    this.#views.begin();
  }

  react(reaction) {
    this.#show(this.#gestures.react(reaction));
  }

  /** turn: what the own hand had before the page was loaded again. */
  raise(raised, turn) {
    this.#show(this.#gestures.raise(raised, turn));
  }

  /** A member's camera is shown so large, { width, height } in pixels, which they are told. */
  view(id, view) {
    const said = this.#views.wants(id, view, (newest) => this.view(id, newest));
    if (said) this.#tell(this.#peer(id), said);
  }

  /** Says something about the sound of a share, of which little is said and none may be missing. */
  sound(id, message) {
    this.#peer(id).pipe?.send(JSON.stringify(message));
  }

  /** What a page that is loaded again in the call is to show once more. */
  kept() {
    return keptOf(this.messages);
  }

  /** Shows what an earlier page of this tab kept; what others say again of it is known. */
  restore(records) {
    for (const message of messagesOf(records)) {
      if (!message.own) this.#peer(message.from).known.add(message.id);
      this.#add(message);
    }
  }

  /** Who is in the call now: { id, name, connected }. Who left gets nothing more, nor does anybody once the call is over. */
  members(all) {
    const present = new Set(all.map(({ id }) => id));
    this.#gestures.members([...present]);
    this.#views.members([...present]);
    for (const { id, name, connected } of all) Object.assign(this.#peer(id), { name, connected, present: true });
    for (const [id, peer] of this.#peers) if (!present.has(id)) this.#left(peer);
  }

  /** A control channel opened; pipe: send(text), longest: how many bytes that may have, flooded(): the other side is no honest one. */
  opened(id, pipe) {
    const peer = this.#peer(id);
    Object.assign(peer, { pipe, intake: new Intake(this.#clock.now()), dropped: false });
    peer.outbox.opened(this.#clock.now());
    peer.outbox.show(this.#gestures.own);
    this.#views.opened(id);
    const view = this.#views.wanted(id);
    if (view) peer.outbox.show(view);
    this.#pump(peer);
    this.#ports.channel?.(id, true);
  }

  closed(id) {
    const peer = this.#peer(id);
    peer.pipe = null;
    peer.outbox.closed();
    this.#ports.channel?.(id, false);
    this.#clock.after(HALTED_AFTER, () => {
      if (!peer.pipe && peer.present && peer.connected) this.#ports.trouble('halted', peer.name);
    });
  }

  received(id, data) {
    const peer = this.#peer(id);
    const verdict = peer.intake?.take(data, this.#clock.now());
    if (verdict === 'flood') peer.pipe?.flooded?.();
    if (verdict === 'dropped') this.#dropped(peer);
    if (verdict !== 'taken') return;
    const message = readControl(data);
    if (TYPES.includes(message?.type)) return this.#ports.verifies?.(id, message);
    if (message) this.#ports.speaks?.(id);
    if (message?.type === 'chat') this.#chat(peer, message);
    else if (message?.type === 'received') this.#has(peer, message.id);
    else if (message?.type === 'view') this.#views.received(id, message);
    else if (message?.type.startsWith('sound')) this.#ports.sound(id, message);
    else if (message) this.#gestures.received(id, message);
    this.#pump(peer);
  }

  #show(gesture) {
    if (!gesture) return;
    for (const peer of this.#peers.values()) this.#tell(peer, gesture);
  }

  #tell(peer, gesture) {
    peer.outbox.show(gesture);
    this.#pump(peer);
  }

  #chat(peer, { id, time, text }) {
    if (!peer.outbox.answer(id)) return this.#dropped(peer);
    if (peer.known.has(id)) return;
    peer.known.add(id);
    if (peer.known.size > MAX_KNOWN) peer.known.delete(peer.known.values().next().value);
    this.#add({ id, own: false, from: peer.id, name: peer.name, time, text });
  }

  #has(peer, id) {
    const message = peer.outbox.confirm(id);
    if (!message) return;
    message.waiting.delete(peer.id);
    this.#ports.changed(message);
  }

  #missed(peer, message) {
    message.waiting.delete(peer.id);
    message.missed.push(peer.name);
    this.#ports.changed(message);
  }

  #left(peer) {
    if (!peer.present) return;
    peer.present = false;
    for (const message of peer.outbox.forgo()) this.#missed(peer, message);
  }

  /** Said once a channel. */
  #dropped(peer) {
    if (peer.dropped) return;
    peer.dropped = true;
    this.#ports.trouble('dropped', peer.name);
  }

  #add(message) {
    this.messages.push(message);
    this.#ports.added(message);
    if (this.messages.length > MAX_KEPT) this.#ports.removed(this.messages.shift());
  }

  /** Sends what may be sent, and comes back when more may. */
  #pump(peer) {
    if (!peer.pipe) return;
    for (let next = peer.outbox.next(this.#clock.now()); next; next = peer.outbox.next(this.#clock.now())) this.#say(peer, next);
    const wait = peer.outbox.wait(this.#clock.now());
    if (wait === null || peer.awaited) return;
    peer.awaited = true;
    this.#clock.after(Math.max(1, wait), () => {
      peer.awaited = false;
      this.#pump(peer);
    });
  }

  #say(peer, { message, receipt, gesture }) {
    if (gesture) return peer.pipe.send(JSON.stringify(gesture));
    if (receipt) return peer.pipe.send(JSON.stringify({ type: 'received', id: receipt }));
    const { id, time, text } = message;
    const json = JSON.stringify({ type: 'chat', id, time, text });
    if (utf8(json).length <= Math.min(MAX_BYTES, peer.pipe.longest)) return peer.pipe.send(json);
    peer.outbox.confirm(id);
    this.#missed(peer, message);
  }

  #peer(id) {
    if (!this.#peers.has(id)) {
      const peer = { id, name: '', present: false, connected: false, pipe: null, intake: null, dropped: false, awaited: false };
      this.#peers.set(id, Object.assign(peer, { outbox: new Outbox(), known: new Set() }));
    }
    return this.#peers.get(id);
  }
}
