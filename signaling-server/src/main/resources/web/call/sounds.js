// The sound of shares to and from all members, each way in a connection of its own whose offer goes over the control channel.
import { ListenerLine, SharerLine } from './soundline.js';
import { stereoAnswer } from '../core/soundmessage.js';

const FROM_LISTENER = new Set(['soundAnswer', 'soundVolume']);

export class Sounds {
  #ports;
  #lines = new Map();
  #track = null;

  /** ports: say(id, message) on the control channel; iceServers(); heard(id, stream), null when no more comes. */
  constructor(ports) {
    this.#ports = ports;
  }

  /** What the others are to hear, or null. */
  send(track) {
    this.#track = track;
    for (const line of this.#lines.values()) line.sends(track);
  }

  /** A member's control channel opened or closed. */
  channel(id, open) {
    if (open && !this.#lines.has(id)) this.#lines.set(id, new Line(id, this.#ports));
    const line = this.#lines.get(id);
    if (!line) return;
    line.channel(open);
    if (open) line.sends(this.#track);
    else this.#lines.delete(id);
  }

  received(id, message) {
    this.#lines.get(id)?.received(message);
  }

  close() {
    for (const line of this.#lines.values()) line.channel(false);
    this.#lines.clear();
  }
}

class Line {
  #sharer;
  #listener;
  #out = null;
  #in = null;
  #track = null;
  #gone = false;

  constructor(id, { say, iceServers, heard }) {
    const common = {
      say: (message) => say(id, message),
      after: (millis, task) => setTimeout(() => this.#gone || task(), millis),
    };
    this.#sharer = new SharerLine({
      ...common,
      open: (number) => (this.#out = new Sending(this.#track, iceServers(), this.#sharer, number)),
      take: (answer) => this.#out?.take(answer),
      add: (candidates) => this.#out?.add(candidates),
      louder: (percent) => this.#out?.louder(percent),
      close: () => (this.#out = this.#out?.close() ?? null),
    });
    this.#listener = new ListenerLine({
      ...common,
      now: () => performance.now(),
      open: (number, offer) => (this.#in = new Receiving(offer, iceServers(), this.#listener, number)),
      add: (candidates) => this.#in?.add(candidates),
      close: () => (this.#in = this.#in?.close() ?? null),
      heard: (on) => heard(id, on ? this.#in.stream : null),
    });
  }

  sends(track) {
    const another = this.#track !== null && track !== null && this.#track !== track;
    this.#track = track;
    if (another) this.#out?.send(track);
    this.#sharer.wants(track !== null);
  }

  channel(open) {
    this.#gone = !open;
    this.#sharer.channel(open);
    this.#listener.channel(open);
  }

  received(message) {
    const ofListener = FROM_LISTENER.has(message.type) || message.from === 'listener';
    (ofListener ? this.#sharer : this.#listener).received(message);
  }
}

/** One RTCPeerConnection; line: whose it is, told of all that becomes of it under its number. */
class SoundConnection {
  pc;
  #line;
  #number;
  #waiting = [];
  #ready = false;
  #gathered = [];
  #described = false;

  constructor(iceServers, line, number) {
    this.#line = line;
    this.#number = number;
    this.pc = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' });
    this.pc.onconnectionstatechange = () => line.changed(number, this.pc.connectionState);
    this.pc.onicecandidate = ({ candidate }) => candidate?.candidate && this.#gather(candidate);
  }

  async add(candidates) {
    if (!this.#ready) return this.#waiting.push(...candidates);
    for (const each of candidates) {
      await this.pc.addIceCandidate(each).catch(() => console.warn('a candidate for sound was refused'));
    }
  }

  close() {
    this.pc.onconnectionstatechange = null;
    this.pc.onicecandidate = null;
    this.pc.close();
  }

  /** The other side's description is in place. */
  remote() {
    this.#ready = true;
    return this.add(this.#waiting.splice(0));
  }

  /** Own candidates go behind the own description. */
  described() {
    this.#described = true;
    this.#flush();
  }

  attempt(task) {
    task().catch((error) => {
      if (this.pc.signalingState === 'closed') return;
      console.warn('a connection for sound failed:', error.name);
      this.#line.failed(this.#number);
    });
  }

  #gather({ sdpMid, sdpMLineIndex, candidate }) {
    this.#gathered.push({ sdpMid, sdpMLineIndex, candidate });
    if (this.#gathered.length === 1) setTimeout(() => this.#flush(), 0);
  }

  #flush() {
    if (!this.#described) return;
    while (this.#gathered.length > 0) this.#line.gathered(this.#number, this.#gathered.splice(0, 32));
  }
}

class Sending extends SoundConnection {
  #sender;
  #track;
  #gain = null;
  #context = null;

  constructor(track, iceServers, line, number) {
    super(iceServers, line, number);
    this.#track = track;
    this.#sender = this.pc.addTransceiver(track, { direction: 'sendonly' }).sender;
    this.attempt(async () => {
      await this.pc.setLocalDescription();
      line.offered(number, this.pc.localDescription.sdp);
      this.described();
    });
  }

  take(answer) {
    this.attempt(async () => {
      await this.pc.setRemoteDescription({ type: 'answer', sdp: answer });
      await this.remote();
    });
  }

  send(track) {
    this.#track = track;
    this.#forgetGain();
    this.attempt(() => this.#sender.replaceTrack(track));
  }

  /** Made only once somebody wants it otherwise than it is. */
  louder(percent) {
    if (!this.#gain && percent !== 100) {
      this.#context = new AudioContext();
      this.#gain = this.#context.createGain();
      const out = this.#context.createMediaStreamDestination();
      this.#context.createMediaStreamSource(new MediaStream([this.#track])).connect(this.#gain).connect(out);
      const [softer] = out.stream.getAudioTracks();
      softer.contentHint = 'music';
      this.attempt(() => this.#sender.replaceTrack(softer));
    }
    if (this.#gain) this.#gain.gain.value = percent / 100;
  }

  close() {
    this.#forgetGain();
    super.close();
  }

  #forgetGain() {
    this.#context?.close();
    this.#context = null;
    this.#gain = null;
  }
}

class Receiving extends SoundConnection {
  stream = new MediaStream();

  constructor(offer, iceServers, line, number) {
    super(iceServers, line, number);
    this.attempt(async () => {
      await this.pc.setRemoteDescription({ type: 'offer', sdp: offer });
      for (const { receiver } of this.pc.getTransceivers()) this.stream.addTrack(receiver.track);
      const { sdp } = await this.pc.createAnswer();
      await this.pc.setLocalDescription({ type: 'answer', sdp: stereoAnswer(sdp) });
      line.answered(number, this.pc.localDescription.sdp);
      this.described();
      await this.remote();
    });
  }
}
