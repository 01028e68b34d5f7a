// The call with one other member: perfect negotiation (W3C WebRTC §10.7) with numbered offers (docs/protocol.md §3.3), and
// bringing the connection up again when it breaks. The times are those of ADR 12.
import { Closed, Connection } from './connection.js';
import { Deadline } from './deadline.js';
import { Recovery } from './recovery.js';
import { Relay } from './relay.js';
import { BadDescription, MAX_CANDIDATES, takenOf } from '../core/sdp.js';

const FIRST_OFFER = 500;
const ANSWER = 10000;
const MAX_REPEATS = 2;
export const MAX_REPLACEMENTS = 4;
/** So many of them may be for a channel: a peer that keeps none open can still be seen and heard. */
const MAX_FOR_CHANNELS = 2;

export class Peer {
  /** What came last of the other side; streams keep their identity for as long as the peer lives. */
  media = { microphone: false, camera: false, screen: false };
  streams = { audio: new MediaStream(), camera: new MediaStream(), screen: new MediaStream() };
  present = true;
  #call;
  #connection;
  #attempt;
  #made = 0;
  #lastSeen = 0;
  #offer = null;
  #remote = 0;
  #added = 0;
  #described = 0;
  #fingerprint = '';
  #gathered = [];
  #wantsRestart = false;
  #replacements;
  #hasOffered = false;
  #deadline = new Deadline(() => (this.recovery.slept = true));
  #work = Promise.resolve();
  #over = false;

  /**
   * call: nextAttempt(), iceServers, tracks, flags, local streams media, reachable(peer), tell(peer, message),
   * changed(), ended(peer, reason, tellThem), channelOpened(peer, label, pipe), channelClosed(peer, label). polite: whether this side gives way; replacements:
   * how often the connection was made anew before; spare: a connection whose first offer is prepared, or null.
   */
  constructor(call, id, polite, replacements = 0, spare = null) {
    this.#call = call;
    this.#replacements = replacements;
    this.id = id;
    this.polite = polite;
    this.recovery = new Recovery(this);
    this.relay = new Relay(this);
    this.#open(spare);
  }

  get connection() {
    return this.#connection;
  }

  /** How often the connection was made anew since the member joined, or since one lasted. */
  get replacements() {
    return this.recovery.lasted ? 0 : this.#replacements;
  }

  get reachable() {
    return this.present && this.#call.signalingUp;
  }

  /** Whether both sides have described themselves. */
  get described() {
    return this.#remote !== 0;
  }

  /** Whether ICE, restarted once, has found no way between them so far. */
  get pathless() {
    return this.recovery.progress === 'connectingAgain' && this.described;
  }

  /** The newcomer makes the first offer; the other waits for it, and makes one if it does not come. */
  begin(offers) {
    if (offers) this.makeOffer(false);
    else this.#await(FIRST_OFFER, () => this.begin(this.reachable));
  }

  makeOffer(iceRestart, repeats = 0) {
    this.#do(async (connection) => {
      this.#stop();
      const id = ((this.#attempt * 65536 + ++this.#made) * 2) + (this.polite ? 0 : 1);
      this.#offer = { id, iceRestart, repeats };
      if (iceRestart) {
        this.#gathered = [];
        this.relay.gathersAnew();
      }
      const sdp = await connection.offer(iceRestart);
      this.#tell({ type: 'offer', negotiation: id, sdp });
      this.#hasOffered = true;
      this.#describe(id);
      this.#awaitAnswer();
    });
  }

  restartIce() {
    this.makeOffer(true, this.#offer?.repeats);
  }

  /** A message of the call layer, as core/callmessage.js reads them. */
  received(message) {
    if (this.#over) return;
    if (message.type === 'offer') this.#do(() => this.#offered(message));
    else if (message.type === 'answer') this.#do((connection) => this.#answered(connection, message));
    else if (message.type === 'candidates') this.#do((connection) => this.#candidates(connection, message));
    else if (message.type === 'media') this.#told(message.media);
    else if (message.type === 'bye' && message.reason === 'hungUp') this.end('hungUp', false);
    else if (message.type === 'bye') this.#do(() => this.#givenUpThere());
  }

  /**
   * The other side gave up a connection, mostly since this one did not answer: it slept, or the network was away. The two meet
   * again by an offer for another, made by whoever hears of it.
   */
  #givenUpThere() {
    // Said of an earlier one, unless it refuses an offer that was sent just now; that ends with the second.
    const tooEarly = this.recovery.justBegun && (this.#replacements === 0 || !this.#hasOffered);
    if ((this.recovery.couldBeUp || tooEarly) && this.replacements < MAX_REPLACEMENTS) {
      this.replace();
      this.begin(true);
    } else {
      // Both wait in vain for a path, and one of them is the first to give up.
      this.end(this.pathless ? this.relay.end : 'failed', false);
    }
  }

  /** In the room again under its id: what is connected stays, the rest is made anew. */
  joinedAgain(offers) {
    this.present = true;
    this.#replacements = 0;
    if (this.recovery.connected) {
      this.reachableAgain();
      this.tellMedia();
    } else if (this.replace()) {
      this.begin(offers);
    }
  }

  reachableAgain() {
    const { iceRestart } = this.#offer ?? {};
    if (this.#offer) this.makeOffer(iceRestart);
    this.recovery.reachableAgain();
  }

  /** The server says that it is gone; a connection that works is kept if it was lost only by the server. */
  left(reason) {
    this.present = false;
    if (reason !== 'lost' || !this.recovery.connected) this.end(reason === 'lost' ? 'vanished' : reason, false);
  }

  /** There are new ones: what is gathered from now on uses them. */
  setIceServers(iceServers) {
    this.#connection.setIceServers(iceServers);
    this.relay.renewed(this.#connection).catch(() => console.warn('nothing was measured'));
  }

  send(kind, track) {
    this.#connection.send(kind, track).catch((error) => {
      if (!(error instanceof Closed)) console.warn('a track could not be sent', error);
    });
  }

  sendAt(view) {
    this.#connection.sendAt(view).catch((error) => {
      if (!(error instanceof Closed)) console.warn('the size that is sent could not be changed', error);
    });
  }

  point(bytes) {
    this.#connection.point(bytes);
  }

  tellMedia() {
    if (this.recovery.connected && this.present) this.#tell({ type: 'media', media: this.#call.flags });
  }

  connected() {
    this.#gathered = [];
    this.#wantsRestart = false;
    this.tellMedia();
  }

  changed() {
    this.#call.changed();
  }

  /** Whether the connection may be made anew for nothing but a control channel. */
  get mayReplaceForChannel() {
    return this.replacements < MAX_FOR_CHANNELS;
  }

  /** Begins anew with a peer whose half of the connection is gone; false if that happens too often. */
  replace() {
    if (this.replacements >= MAX_REPLACEMENTS) {
      this.end('failed', true);
      return false;
    }
    this.#replacements = this.replacements + 1;
    this.#open();
    return true;
  }

  end(reason, tellThem) {
    if (this.#over) return;
    this.close();
    this.#call.ended(this, reason, tellThem && this.present);
  }

  close() {
    this.#over = true;
    this.#stop();
    this.recovery.close();
    this.relay.close();
    this.#connection.close();
  }

  #open(spare = null) {
    this.#stop();
    this.#connection?.close();
    this.#attempt = this.#call.nextAttempt();
    this.#made = 0;
    this.#hasOffered = false;
    this.#offer = null;
    this.#remote = 0;
    this.#described = 0;
    this.#fingerprint = '';
    this.#gathered = [];
    this.relay.close();
    this.relay = new Relay(this);
    const handlers = {
      candidates: (list) => this.#gather(list),
      state: (state) => this.recovery.changed(state),
      relay: (state) => this.relay.learned(state),
      controlClosed: () => this.recovery.controlClosed(),
      opened: (label, pipe) => this.#call.channelOpened(this, label, pipe),
      closed: (label) => this.#call.channelClosed(this, label),
      pointed: (data) => this.#call.pointed(this, data),
    };
    const { iceServers, tracks, media } = this.#call;
    this.#connection = spare?.give(tracks, handlers) ?? new Connection(iceServers, tracks, media, handlers);
    this.recovery.begin();
  }

  /** One thing after another, so that offers only cross on their way, never in here. */
  #do(task) {
    this.#work = this.#work.then(async () => {
      if (this.#over) return;
      try {
        await task(this.#connection);
      } catch (error) {
        if (this.#over || error instanceof Closed) return;
        console.warn('a connection failed:', error instanceof BadDescription ? error.message : error);
        this.end('failed', true);
      }
    });
  }

  async #offered({ negotiation, sdp: said }) {
    const fromPolite = negotiation % 2 === 0;
    if (fromPolite === this.polite || negotiation <= this.#lastSeen) return;
    const { fingerprint, sdp } = takenOf(said);
    this.#lastSeen = negotiation;
    if (this.#offer && !this.polite) return;
    const given = this.#offer;
    if (given && this.#fingerprint === '') {
      // Nobody took up the offer, so nothing is lost with the connection; and one without m-lines takes theirs.
      this.#open();
    } else if (this.#fingerprint !== '' && this.#fingerprint !== fingerprint) {
      if (!this.replace()) return;
    } else if (given?.iceRestart) {
      this.#wantsRestart = true;
      this.#gathered = [];
    } else if (this.recovery.connected) {
      // It restarts ICE, since nothing else is left to agree on: what was gathered before is not told again.
      this.#gathered = [];
      this.relay.gathersAnew();
    }
    const connection = this.#connection;
    this.#stop();
    this.#offer = null;
    this.#fingerprint = fingerprint;
    const answer = await connection.answer(sdp);
    this.#remoteIs(negotiation);
    this.#tell({ type: 'answer', negotiation, sdp: answer });
    this.#describe(negotiation);
    if (this.#wantsRestart) {
      this.#wantsRestart = false;
      this.makeOffer(true);
    }
  }

  async #answered(connection, { negotiation, sdp: said }) {
    if (!this.#offer || this.#offer.id !== negotiation) return;
    const { fingerprint, sdp } = takenOf(said);
    if (this.#fingerprint !== '' && this.#fingerprint !== fingerprint) {
      if (this.replace()) this.makeOffer(false);
      return;
    }
    this.#stop();
    const { iceRestart, repeats } = this.#offer;
    this.#offer = null;
    this.#fingerprint = fingerprint;
    if (await connection.applyAnswer(sdp)) this.#remoteIs(negotiation);
    else this.makeOffer(iceRestart, repeats);
  }

  async #candidates(connection, { negotiation, candidates }) {
    // The sealed messages of a peer come in their order: those of another description belong to one that was given up.
    if (negotiation !== this.#remote) return;
    for (const candidate of candidates) {
      if (this.#added++ >= MAX_CANDIDATES) return;
      await connection.addCandidate(candidate).catch(() => console.warn('a candidate was refused'));
    }
  }

  #told(media) {
    Object.assign(this.media, media);
    this.changed();
  }

  #remoteIs(negotiation) {
    this.#remote = negotiation;
    this.#added = 0;
    const { microphone, camera, screen } = this.#connection.incoming();
    put(this.streams.audio, microphone);
    put(this.streams.camera, camera);
    put(this.streams.screen, screen);
    this.changed();
  }

  /** Own candidates follow the description that was sent last, all of them until the connection is up. */
  #describe(negotiation) {
    this.#described = negotiation;
    if (this.#gathered.length > 0) this.#tellCandidates(this.#gathered);
  }

  #gather(list) {
    this.#gathered.push(...list);
    if (this.#described) this.#tellCandidates(list);
  }

  #tellCandidates(candidates) {
    this.#tell({ type: 'candidates', negotiation: this.#described, candidates: candidates.slice(0, MAX_CANDIDATES) });
  }

  #awaitAnswer() {
    this.#await(ANSWER, () => {
      if (!this.reachable) this.#awaitAnswer();
      else if (this.#offer.repeats < MAX_REPEATS) this.makeOffer(this.#offer.iceRestart, this.#offer.repeats + 1);
      // What it would change can wait: a call that works does not end for want of an answer.
      else if (this.recovery.progress === 'well') this.#awaitAnswer();
      else this.end('noAnswer', true);
    });
  }

  #await(millis, action) {
    this.#deadline.start(millis, action);
  }

  #stop() {
    this.#deadline.stop();
  }

  #tell(message) {
    this.#call.tell(this, message);
  }
}

function put(stream, track) {
  if (!track || stream.getTracks().includes(track)) return;
  stream.getTracks().forEach((old) => stream.removeTrack(old));
  stream.addTrack(track);
}
