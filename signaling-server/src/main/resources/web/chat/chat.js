// What was said in a call, by whom, and who has it (docs/protocol.md §5). Pure.
import { toBase64Url } from '../core/bytes.js';
import { isText, readControl } from './control.js';
import { randomBytes } from '../core/crypto.js';

export const MAX_UNRECEIVED = 256;
export const MAX_KNOWN = 1024;
const MAX_KEPT = 1000;

export class Chat {
  /** { id, own, name, time, text, waiting: peers who do not have it yet, missed: names of those who never will, to: how many }. */
  messages = [];
  #peers = new Map();
  #ports;

  /** ports: added(message), changed(message), removed(message). */
  constructor(ports) {
    this.#ports = ports;
  }

  /** To everybody who is there; null if the text is too long or nothing. */
  send(text, now) {
    if (!isText(text)) return null;
    const present = [...this.#peers].filter(([, peer]) => peer.present);
    const id = toBase64Url(randomBytes(16));
    const message = { id, own: true, time: now, text, waiting: new Set(present.map(([peer]) => peer)), missed: [], to: present.length };
    this.#add(message);
    for (const [, peer] of present) {
      peer.unreceived.push(message);
      if (peer.unreceived.length > MAX_UNRECEIVED) this.#missed(peer, peer.unreceived.shift());
      this.#say(peer, message);
    }
    return message;
  }

  /** Who is in the call now: { id, name }. */
  members(all) {
    const present = new Set(all.map(({ id }) => id));
    for (const { id, name } of all) Object.assign(this.#peer(id), { name, present: true });
    for (const [id, peer] of this.#peers) if (!present.has(id)) this.#left(peer);
  }

  /** A control channel opened; say(text) sends. */
  opened(id, say) {
    const peer = this.#peer(id);
    peer.say = say;
    for (const message of peer.unreceived) this.#say(peer, message);
  }

  closed(id) {
    this.#peer(id).say = null;
  }

  received(id, data) {
    const message = readControl(data);
    if (message?.type === 'chat') this.#chat(this.#peer(id), message);
    else if (message?.type === 'received') this.#has(this.#peer(id), message.id);
  }

  #chat(peer, { id, time, text }) {
    peer.say?.(JSON.stringify({ type: 'received', id }));
    if (peer.known.has(id)) return;
    peer.known.add(id);
    if (peer.known.size > MAX_KNOWN) peer.known.delete(peer.known.values().next().value);
    this.#add({ id, own: false, name: peer.name, time, text });
  }

  #has(peer, id) {
    const at = peer.unreceived.findIndex((message) => message.id === id);
    if (at < 0) return;
    const [message] = peer.unreceived.splice(at, 1);
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
    for (const message of peer.unreceived.splice(0)) this.#missed(peer, message);
  }

  #add(message) {
    this.messages.push(message);
    this.#ports.added(message);
    if (this.messages.length > MAX_KEPT) this.#ports.removed(this.messages.shift());
  }

  #say(peer, { id, time, text }) {
    peer.say?.(JSON.stringify({ type: 'chat', id, time, text }));
  }

  #peer(id) {
    if (!this.#peers.has(id)) this.#peers.set(id, { id, name: '', present: false, say: null, unreceived: [], known: new Set() });
    return this.#peers.get(id);
  }
}
