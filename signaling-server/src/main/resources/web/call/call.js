// One call from join to hang-up, with a connection to each other member (docs/protocol.md §2 and §3).
import { compare, fromBase64Url, toBase64Url } from '../core/bytes.js';
import { areIceServers } from '../core/ice.js';
import { NOBODY } from '../core/introduction.js';
import { Mail } from './mail.js';
import { Measuring } from './measuring.js';
import { MAX_REPLACEMENTS, Peer } from './peer.js';
import { Doorway } from './doorway.js';
import { QualityMeter } from '../core/quality.js';
import { Signaling } from './signaling.js';

export const CLIENT = 'parley-web/0.1.0';
const JOIN_PATIENCE = 10000;
const MAX_PEERS = 31;
const ATTEMPTS = 2 ** 20;
/** Ends of a connection that this side gave up for silence, and all after which an offer of the other side begins another. */
const FOR_SILENCE = ['connectionLost', 'noAnswer'];
const MAY_COME_BACK = [...FOR_SILENCE, 'left', 'couldNotConnect', 'failedThere'];

/**
 * Events: change, after any change of snapshot, once for all changes of a moment; left, with { id, name, reason } of a member
 * as detail; opened, with { id, label, pipe, flooded } of a data channel to a member, whom flooded() ends the call with, and closed, with { id, label }; pointed,
 * with { id, line, data } of the pointing channel; refused, with why an order of the room's owner came to nothing. What is sent may be set before and after joining.
 */
export class Call extends EventTarget {
  tracks = { microphone: null, camera: null, screen: null };
  media = { camera: new MediaStream(), screen: new MediaStream() };
  iceServers = [];
  signalingUp = true;
  doorway;
  #identity;
  #secret;
  /** What lets this side in, until it has. */
  #invitation;
  #introduction;
  #signaling;
  #opening;
  #mail;
  #phase = 'idle';
  #end = null;
  #members = new Map();
  #attempts;
  #incoming = Promise.resolve();
  #deadline = null;
  #measuring = new Measuring(this.#members, () => this.changed(), report);
  #changing = false;
  #approach;
  #spare;
  #foreseen = new Set();

  /**
   * server: base address as a URL; identity: see identity.js, another one for each call; name: how the others see this one; invitation:
   * the key of one, or null; approach: of a Lookout that looked into this room, or null; spare: a Spare, or null.
   */
  constructor({ server, secret, identity, name, invitation = null, approach = null, spare = null }) {
    super();
    this.#approach = approach;
    this.#spare = spare;
    if (spare) this.media = spare.media;
    this.#secret = secret;
    this.#invitation = invitation;
    this.#identity = identity;
    this.#introduction = { type: 'introduction', name, client: 'page' };
    this.#attempts = identity.incarnation * ATTEMPTS;
    this.#signaling = approach?.signaling ?? new Signaling(server, CLIENT);
    this.doorway = new Doorway(secret, (order) => this.#signaling.order(order));
    const on = (type, action) => this.#signaling.addEventListener(type, ({ detail }) => action(detail));
    on('connected', () => this.#join().catch(report));
    on('lost', () => this.#reachable(false));
    on('restored', () => this.#reachable(true));
    on('delivered', (message) => (this.#incoming = this.#incoming.then(() => this.#delivered(message)).catch(report)));
    on('failed', (fault) => {
      const why = this.doorway.trouble(fault);
      if (why) this.#emit('refused', why);
    });
    on('over', (reason) => this.#over(reason));
  }

  get snapshot() {
    return {
      phase: this.#phase,
      signalingUp: this.signalingUp,
      end: this.#end,
      room: this.doorway.room,
      invited: this.#invitation !== null,
      members: [...this.#members.values()].filter(({ peer }) => peer).map(describe),
    };
  }

  /** Who this member is to the others; null while that is not known yet. */
  get ownId() {
    return this.#mail?.self ?? null;
  }

  /** What the others are told that they see and hear. */
  get flags() {
    const sends = (track) => track !== null && track.enabled && track.readyState === 'live';
    return Object.fromEntries(Object.entries(this.tracks).map(([kind, track]) => [kind, sends(track)]));
  }

  join() {
    if (this.#phase !== 'idle') return;
    this.#phase = 'joining';
    this.#deadline = setTimeout(() => this.#phase === 'joining' && this.#over('notAnswered'), JOIN_PATIENCE);
    this.#measuring.start();
    globalThis.addEventListener?.('pagehide', this.#pageGoes);
    this.#opening = Mail.of(this.#secret, this.#identity, (to, body) => this.#signaling.send(to, body));
    if (!this.#approach) this.#signaling.connect();
    else if (this.#approach.up) this.#join().catch(report);
    this.changed();
  }

  /** kind: microphone, camera or screen; a track that was muted or unmuted is to be given again. */
  send(kind, track) {
    const same = this.tracks[kind] === track;
    this.tracks[kind] = track;
    for (const peer of this.#peers()) {
      if (!same) peer.send(kind, track);
      peer.tellMedia();
    }
  }

  async hangUp() {
    if (this.#phase === 'ended') return;
    const present = this.#peers().filter((peer) => peer.present);
    const said = present.map((peer) => this.#mail.send(peer.id, { type: 'bye', reason: 'hungUp' }));
    this.#stop('hungUp');
    await Promise.all(said);
    this.#signaling.close();
  }

  /** Sends somebody no larger a picture of the camera than fits what they show. */
  sendAt(id, view) {
    this.#members.get(id)?.peer?.sendAt(view);
  }

  /** Says something on the pointing channels of all. */
  point(bytes) {
    for (const peer of this.#peers()) peer.point(bytes);
  }

  /** How loud each other member is now, 0 to 1, by id. */
  levels() {
    return new Map(this.#peers().map((peer) => [peer.id, peer.connection.level()]));
  }

  // What peers need of their call.

  nextAttempt() {
    return ++this.#attempts;
  }

  tell(peer, message) {
    this.#mail.send(peer.id, message);
  }

  ended(peer, reason, tellThem) {
    const member = this.#members.get(peer.id);
    if (member?.peer !== peer) return;
    if (tellThem) this.tell(peer, { type: 'bye', reason: 'failed' });
    member.peer = null;
    member.ended = reason === 'failed' && !tellThem ? 'failedThere' : reason;
    member.replacements = peer.replacements;
    if (!peer.present) this.#members.delete(peer.id);
    // Nobody can miss who never answered.
    const missed = reason !== 'vanished' || member.introduction.name !== '' || peer.recovery.met;
    if (missed) this.#emit('left', { id: peer.id, name: member.introduction.name, reason });
    this.changed();
  }

  channelOpened(peer, label, pipe) {
    const { id } = peer;
    this.#emit('opened', { id, label, pipe, flooded: () => peer.end('failed', true) });
  }

  channelClosed({ id }, label) {
    this.#emit('closed', { id, label });
  }

  pointed({ id, connection: line }, data) {
    this.#emit('pointed', { id, line, data });
  }

  changed() {
    if (this.#changing) return;
    this.#changing = true;
    queueMicrotask(() => {
      this.#changing = false;
      this.#emit('change');
    });
  }

  async #join() {
    this.#mail = await this.#opening;
    const { room, token } = this.#mail;
    const card = await this.#mail.card(this.#introduction);
    if (this.#phase !== 'joining') return;
    const invitation = this.#invitation && toBase64Url(this.#invitation);
    this.#signaling.join({ room, token, peerKey: toBase64Url(this.#identity.peerKey), ...(card && { card }), ...(invitation && { invitation }) });
    // Whom the server named of late is offered a connection without waiting for its answer.
    for (const id of this.signalingUp ? (this.#approach?.members ?? []) : []) {
      this.#foreseen.add(id);
      this.#memberJoined(id, true);
    }
  }

  /** Whether they heard of this side, and of what it offered, is not known: it begins anew. */
  #forgetForeseen() {
    for (const id of this.#foreseen) {
      this.#members.get(id)?.peer?.close();
      this.#members.delete(id);
    }
    this.#foreseen.clear();
  }

  async #delivered(message) {
    if (this.#phase === 'ended') return;
    if (message.type === 'joined') this.#joined(message);
    else if (message.type === 'waiting') this.#asked();
    else if (message.type === 'room') (await this.doorway.is(message, this.ownId)) && this.changed();
    else if (message.type === 'refused') this.#refused(message.reason);
    else if (message.type === 'memberJoined') this.#memberJoined(message.member.id, false);
    else if (message.type === 'memberLeft') this.#memberLeft(message.id, message.reason);
    else if (message.type === 'iceServers') this.#renewed(message.iceServers);
    else if (message.type === 'signal') await this.#signal(message);
  }

  #joined({ members, iceServers }) {
    clearTimeout(this.#deadline);
    this.#phase = 'inRoom';
    this.#invitation = null;
    this.#renewed(areIceServers(iceServers) ? iceServers : []);
    this.signalingUp = true;
    const present = new Set(members.map(({ id }) => id));
    for (const id of [...this.#members.keys()]) if (!present.has(id)) this.#memberLeft(id, 'lost');
    for (const { id } of members) {
      const peer = this.#foreseen.has(id) && this.#members.get(id)?.peer;
      if (!peer) this.#memberJoined(id, true);
      // What was offered knows of no ICE server.
      else if (this.iceServers.length > 0) peer.restartIce();
    }
    this.#foreseen.clear();
    this.#spare?.drop();
    this.changed();
  }

  /** The owner of the room decides, which may take a while; in a room again, what is connected goes on. */
  #asked() {
    if (this.#phase !== 'joining') return;
    clearTimeout(this.#deadline);
    this.#forgetForeseen();
    this.#phase = 'waiting';
    this.changed();
  }

  #refused(reason) {
    if (this.#phase === 'joining' || this.#phase === 'waiting' || reason === 'removed') {
      this.#over(this.#invitation && reason === 'notAdmitted' ? 'invitationOver' : reason);
    } else if (reason !== 'alreadyJoined') {
      // The server lost the room and does not let us in again; what is connected goes on.
      for (const id of [...this.#members.keys()]) this.#memberLeft(id, 'lost');
      if (this.#peers().length === 0) this.#over(reason);
    }
  }

  #memberJoined(id, offers) {
    const known = this.#members.get(id);
    if (id === this.#mail.self || (!known && this.#members.size >= MAX_PEERS)) return;
    // Before anything else is said, and also to who comes back: that may be another program, which knows nobody.
    this.#mail.send(id, this.#introduction);
    if (known?.peer) known.peer.joinedAgain(offers);
    else this.#begin(id, offers);
    this.changed();
  }

  #begin(id, offers, replacements = 0) {
    const polite = compare(fromBase64Url(this.#mail.self), fromBase64Url(id)) < 0;
    const { introduction } = this.#members.get(id) ?? { introduction: NOBODY };
    const peer = new Peer(this, id, polite, replacements, offers ? this.#takeSpare() : null);
    this.#members.set(id, { introduction, peer, meter: new QualityMeter(), quality: 'unknown', details: {} });
    peer.begin(offers);
  }

  /** It was made without ICE servers. */
  #takeSpare() {
    return this.iceServers.length > 0 ? null : (this.#spare?.take() ?? null);
  }

  #memberLeft(id, reason) {
    const known = this.#members.get(id);
    if (known?.peer) known.peer.left(reason);
    else this.#members.delete(id);
    this.changed();
  }

  #renewed(iceServers) {
    if (!areIceServers(iceServers)) return;
    this.iceServers = iceServers;
    for (const peer of this.#peers()) peer.setIceServers(iceServers);
  }

  async #signal({ from, body }) {
    const message = await this.#mail.open(from, body);
    const known = this.#members.get(from);
    if (!known || !message) return;
    if (!known.peer) this.#afterTheEnd(from, known, message);
    else if (message.type !== 'introduction') known.peer.received(message);
    if (message.type === 'introduction') this.#introduced(known, message);
  }

  /**
   * Begins again with somebody who is heard of after the end: who makes an offer, and who gave up this side in turn after this
   * side gave them up, for then both can hear again. What was wished for stays ended until they join anew.
   */
  #afterTheEnd(id, { ended, replacements }, message) {
    const allowed = MAY_COME_BACK.includes(ended) && replacements < MAX_REPLACEMENTS;
    if (message.type === 'offer' && allowed) {
      this.#begin(id, false, replacements + 1);
      this.#members.get(id).peer.received(message);
    } else if (message.type === 'offer') {
      this.#mail.send(id, { type: 'bye', reason: 'failed' });
    } else if (message.type === 'bye' && message.reason === 'failed' && allowed && FOR_SILENCE.includes(ended)) {
      this.#begin(id, true, replacements + 1);
    }
  }

  /** The server says who nobody is: it could give one person the name of another. */
  #introduced(member, { name, client }) {
    member.introduction = { name, client };
    this.changed();
  }

  #reachable(up) {
    const back = up && !this.signalingUp;
    this.signalingUp = up;
    if (!up && this.#phase === 'joining') this.#forgetForeseen();
    if (back) for (const peer of this.#peers()) peer.reachableAgain();
    this.changed();
  }

  /** The server takes this call for ended, or there was none. Without good-bye where another page is this peer now. */
  #over(reason) {
    this.#stop(reason);
    this.#signaling.close();
  }

  #stop(reason) {
    clearTimeout(this.#deadline);
    this.#measuring.stop();
    globalThis.removeEventListener?.('pagehide', this.#pageGoes);
    for (const peer of this.#peers()) peer.close();
    this.#members.clear();
    this.#spare?.drop();
    this.#phase = 'ended';
    this.#end = { reason };
    this.changed();
  }

  /** There is no time to seal a good-bye, and none is needed: the server tells the others. */
  #pageGoes = () => {
    this.#signaling.closeNow();
    this.#stop('hungUp');
  };

  #peers() {
    return [...this.#members.values()].map(({ peer }) => peer).filter(Boolean);
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function describe({ introduction, peer, quality, details }) {
  const { progress, met } = peer.recovery;
  const state = progress === 'well' ? 'connected' : peer.pathless ? 'pathless' : met ? 'reconnecting' : 'connecting';
  const relay = peer.relay.state === 'usable' ? 'unknown' : peer.relay.state;
  // Nothing is known of them yet but that the server has somebody there.
  const unheardOf = introduction.name === '' && state === 'connecting';
  return { id: peer.id, ...introduction, unheardOf, state, relay, media: { ...peer.media }, ...peer.streams, quality, details };
}

function report(error) {
  console.error('a fault in the call; it goes on:', error);
}
