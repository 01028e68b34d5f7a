// One RTCPeerConnection with the m-lines that all have: audio, camera, screen, then data channels (docs/protocol.md §3.3).
import { Pipe } from './pipe.js';
import { scaleFor } from '../core/size.js';
import { certificateOf, isDataShared, maxMessageSize, withDataApart, withStartBitrate } from '../core/sdp.js';

/** What is thrown where a connection was closed meanwhile: the browser leaves its promises hanging then. */
export class Closed extends Error {}

/** In the order of their m-lines. */
export const KINDS = ['microphone', 'camera', 'screen'];
const POINTING_QUEUED = 16384;
const MEDIA = { microphone: 'audio', camera: 'video', screen: 'video' };

/**
 * Handlers: candidates(list of RTCIceCandidateInit), state(RTCPeerConnectionState), relay(state as in relay.js), controlClosed(), pointed(data), and for each data channel
 * opened(label, pipe) and closed(label). None is called after close(), which closes what is open. media: the microphone's and camera's stream, and the screen's, so that sound and picture stay together.
 */
export class Connection {
  #pc;
  #tracks;
  #media;
  #handlers;
  #open = new Set();
  #gathered = [];
  #senders = {};
  #view = null;
  #dataShared = false;
  #prepared = null;
  #pointing;
  #close;
  #closed = new Promise((_, reject) => (this.#close = () => reject(new Closed())));

  constructor(iceServers, tracks, media, handlers) {
    this.#tracks = { ...tracks };
    this.#media = media;
    this.#handlers = handlers;
    // Nobody may be waiting when it is closed.
    this.#closed.catch(() => {});
    this.#pc = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' });
    this.#pc.onicecandidate = ({ candidate }) => candidate?.candidate && this.#gather(candidate);
    this.#pc.onicecandidateerror = ({ url, errorCode }) => {
      // From 701 on nobody answered; what is below, a server said. STUN alone does without.
      if (url?.startsWith('turn')) this.#handlers.relay?.(errorCode >= 701 ? 'unreachable' : 'refused');
    };
    this.#pc.onconnectionstatechange = () => this.#handlers.state?.(this.#pc.connectionState);
    this.#channel('control', 0);
    this.#channel('files', 1);
    // Nobody waits for it: what cannot be sent is not sent.
    this.#pointing = this.#pc.createDataChannel('pointing', { negotiated: true, id: 2, ordered: false, maxRetransmits: 0 });
    this.#pointing.binaryType = 'arraybuffer';
    this.#pointing.onmessage = ({ data }) => this.#handlers.pointed?.(data);
  }

  /** Makes the first offer before it is known for whom, and gathers for it; give() says that. */
  prepare() {
    this.#prepared = this.#make(false);
    // Whoever asks for the offer hears of it.
    this.#prepared.catch(() => {});
  }

  /** What was prepared belongs to a peer from now on. */
  give(tracks, handlers) {
    this.#tracks = { ...tracks };
    this.#handlers = handlers;
    for (const kind of KINDS) this.#senders[kind]?.replaceTrack(tracks[kind] ?? null).catch(() => {});
    if (this.#gathered.length > 0) handlers.candidates?.(this.#gathered.splice(0));
    return this;
  }

  /** The SDP of an offer. */
  async offer(iceRestart) {
    const prepared = this.#prepared;
    this.#prepared = null;
    const sdp = await prepared;
    return prepared && !iceRestart ? sdp : this.#make(iceRestart);
  }

  async #make(iceRestart) {
    if (this.#pc.getTransceivers().length === 0) {
      for (const kind of KINDS) {
        this.#pc.addTransceiver(MEDIA[kind], { direction: 'sendrecv', streams: [this.#stream(kind)] });
      }
      await this.#adopt();
    }
    const { sdp } = await this.#unlessClosed(this.#pc.createOffer({ iceRestart }));
    // Before an answer, data channels are offered a transport of their own; after it, what was agreed on stays.
    const shaped = this.#dataShared ? sdp : withDataApart(sdp);
    await this.#unlessClosed(this.#pc.setLocalDescription({ type: 'offer', sdp: shaped }));
    return this.#pc.localDescription.sdp;
  }

  /** The SDP of the answer; an own offer that stands is rolled back. Throws a TypeError for an offer with other m-lines. */
  async answer(sdp) {
    await this.#unlessClosed(this.#pc.setRemoteDescription({ type: 'offer', sdp: withStartBitrate(sdp) }));
    await this.#adopt();
    await this.#unlessClosed(this.#pc.setLocalDescription());
    this.#dataShared = isDataShared(this.#pc.localDescription.sdp);
    return this.#pc.localDescription.sdp;
  }

  /** False for an answer that shares one transport where the offer had two: the next offer has one, and is due. */
  async applyAnswer(sdp) {
    if (isDataShared(sdp) && !isDataShared(this.#pc.localDescription.sdp)) {
      // Against RFC 9143 §7.3.3, but there are such stacks; a browser would refuse it.
      this.#dataShared = true;
      return false;
    }
    await this.#unlessClosed(this.#pc.setRemoteDescription({ type: 'answer', sdp: withStartBitrate(sdp) }));
    this.#dataShared = isDataShared(sdp);
    return true;
  }

  async addCandidate(candidate) {
    const { sdpMid, sdpMLineIndex, candidate: text } = candidate;
    await this.#unlessClosed(this.#pc.addIceCandidate({ sdpMid, sdpMLineIndex, candidate: text }));
  }

  setIceServers(iceServers) {
    this.#pc.setConfiguration({ ...this.#pc.getConfiguration(), iceServers });
  }

  async send(kind, track) {
    this.#tracks[kind] = track;
    await this.#unlessClosed(this.#senders[kind]?.replaceTrack(track));
    if (kind === 'camera') await this.#fit();
  }

  /** Sends no larger a picture of the camera than fits the view. */
  async sendAt(view) {
    this.#view = view;
    await this.#fit();
  }

  async #fit() {
    const { width, height } = this.#tracks.camera?.getSettings?.() ?? {};
    const sender = this.#senders.camera;
    if (!this.#view || !(width > 0 && height > 0) || !sender?.getParameters) return;
    const parameters = sender.getParameters();
    const scale = scaleFor({ width, height }, this.#view);
    const [encoding] = parameters.encodings ?? [];
    if (!encoding || (encoding.scaleResolutionDownBy ?? 1) === scale) return;
    encoding.scaleResolutionDownBy = scale;
    await this.#unlessClosed(sender.setParameters(parameters));
  }

  /** Says something on the pointing channel, if it drains. */
  point(bytes) {
    const { readyState, bufferedAmount } = this.#pointing;
    if (readyState === 'open' && bufferedAmount < POINTING_QUEUED) this.#pointing.send(bytes);
  }

  get state() {
    return this.#pc.connectionState;
  }

  getStats() {
    return this.#pc.getStats();
  }

  /** How loud the other is now, 0 to 1. */
  level() {
    const [audio] = this.#pc.getTransceivers();
    return audio?.receiver.getSynchronizationSources()[0]?.audioLevel ?? 0;
  }

  /** The tracks that come in, by kind; empty before a description. */
  incoming() {
    return Object.fromEntries(this.#pc.getTransceivers().map(({ receiver }, i) => [KINDS[i], receiver.track]));
  }

  close() {
    for (const label of this.#open) this.#handlers.closed?.(label);
    this.#handlers = {};
    this.#pc.close();
    this.#close();
  }

  #channel(label, id) {
    const channel = this.#pc.createDataChannel(label, { negotiated: true, id, ordered: true });
    const closed = () => {
      if (this.#open.delete(label)) this.#handlers.closed?.(label);
      if (label === 'control') this.#handlers.controlClosed?.();
    };
    const pipe = new Pipe(channel, () => this.#largestMessage(), () => this.#certificates(), closed, label === 'control');
    channel.onopen = () => {
      this.#open.add(label);
      this.#handlers.opened?.(label, pipe);
    };
  }

  #largestMessage() {
    return Math.min(this.#pc.sctp?.maxMessageSize || Infinity, maxMessageSize(this.#pc.remoteDescription?.sdp ?? ''));
  }

  /** One on each side, for all transports of the connection. */
  #certificates() {
    return { own: certificateOf(this.#pc.localDescription?.sdp), theirs: certificateOf(this.#pc.remoteDescription?.sdp) };
  }

  /** The same promise, which throws when the connection is closed first. */
  #unlessClosed(promise) {
    return Promise.race([promise, this.#closed]);
  }

  /** Takes the m-lines that an offer made as one's own: they send too, what there is to send. */
  async #adopt() {
    const transceivers = this.#pc.getTransceivers();
    const fits = KINDS.every((kind, i) => transceivers[i]?.receiver.track.kind === MEDIA[kind]);
    if (!fits || transceivers.length !== KINDS.length) throw new TypeError('not the m-lines of a call');
    await this.#unlessClosed(Promise.all(
      KINDS.map((kind, i) => {
        const { sender } = transceivers[i];
        if (this.#senders[kind] === sender) return null;
        this.#senders[kind] = sender;
        transceivers[i].direction = 'sendrecv';
        sender.setStreams?.(this.#stream(kind));
        return sender.replaceTrack(this.#tracks[kind] ?? null);
      }),
    ));
  }

  #stream(kind) {
    return kind === 'screen' ? this.#media.screen : this.#media.camera;
  }

  #gather({ sdpMid, sdpMLineIndex, candidate }) {
    if (candidate.includes(' typ relay')) this.#handlers.relay?.('usable');
    if (this.#gathered.length === 0) {
      // What comes in the same moment goes out in one message.
      setTimeout(() => {
        if (this.#gathered.length > 0) this.#handlers.candidates?.(this.#gathered.splice(0));
      }, 0);
    }
    this.#gathered.push({ sdpMid, sdpMLineIndex, candidate });
  }
}
