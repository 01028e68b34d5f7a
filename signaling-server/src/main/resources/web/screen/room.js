import { Call } from '../call/call.js';
import { stayAwake } from './awake.js';
import { placeChoices } from './choices.js';
import { copy } from './clipboard.js';
import { connectBar, press, showMedia, showSharing } from './controls.js';
import { KINDS } from './devices.js';
import { byId, showScreen } from './dom.js';
import { clock, nameOf } from './format.js';
import { linkText } from '../core/link.js';
import { news } from './news.js';
import { OwnPicture } from './own.js';
import { People } from './people.js';
import { isTrouble, sentenceOf } from './sentence.js';
import { Sound } from './sound.js';
import { ActiveSpeaker } from './speaker.js';
import { remember } from './tab.js';
import { Tiles } from './tiles.js';
import { say } from './words.js';

const LISTEN_EVERY = 100;
const LEFT_SHOWN = 6000;

/** The call on the screen, from joining to its end. */
export class Room {
  #call;
  #secret;
  #devices;
  #ended;
  #stop = new AbortController();
  #tiles;
  #sound = new Sound(this.#stop.signal);
  #speaker = new ActiveSpeaker();
  #own;
  #people;
  #screen = null;
  #left = null;
  #met = new Set();
  #wasInRoom = false;
  #began = null;
  #going = false;
  #timers = [];
  #talk;

  /** ended: called once with { reason, wasInRoom, goesOn, seconds, names }, unless the page itself goes. */
  constructor({ server, secret, identity, name, devices, ended }) {
    const { signal } = this.#stop;
    this.#secret = secret;
    this.#devices = devices;
    this.#ended = ended;
    this.#own = new OwnPicture(name, signal);
    this.#tiles = new Tiles(this.#own);
    this.#people = new People(name);
    this.#call = new Call({ server, secret, identity, name });
    this.#call.addEventListener('change', () => this.#update(), { signal });
    // Chat and files come when they are needed; channels keep what is said until then.
    this.#talk = import('./talk.js').then(({ talk }) => talk);
    this.#talk.then((talk) => talk.enter(signal), () => signal.aborted || news('talkMissing'));
    const tell = (type) => ({ detail }) => this.#talk.then((talk) => talk[type](detail), () => {});
    for (const type of ['opened', 'closed']) this.#call.addEventListener(type, tell(type));
    this.#call.addEventListener('left', ({ detail }) => this.#say({ ...detail, name: nameOf(detail) }), { signal });
    this.#people.onOpened = () => this.#update();
    devices.addEventListener('change', ({ detail }) => this.#devicesChanged(detail), { signal });
    addEventListener('pagehide', () => (this.#going = true), { signal, capture: true });
    connectBar({
      'toggle-microphone': () => devices.turn('microphone', !devices.sends('microphone')),
      'toggle-camera': () => devices.turn('camera', !devices.sends('camera')),
      share: () => this.#share(),
      'hang-up': () => this.hangUp(),
      layout: () => this.#toggleLayout(),
      'copy-link': () => this.#copyLink(),
    }, signal);
    byId('invitation').querySelector('button').addEventListener('click', () => this.#copyLink(), { signal });
    stayAwake(signal);
  }

  start() {
    placeChoices('devices-panel');
    showScreen('call');
    byId('call').querySelector('h1').focus();
    for (const kind of KINDS) this.#send(kind);
    this.#sound.playOn(this.#devices.chosen.speaker);
    this.#showSharing(null);
    this.#timers = [setInterval(() => this.#listen(), LISTEN_EVERY), setInterval(() => this.#showTime(), 1000)];
    this.#call.join();
    this.#update();
  }

  #update() {
    const { snapshot } = this.#call;
    const { phase, end } = snapshot;
    const members = snapshot.members.map((member) => ({ ...member, name: nameOf(member) }));
    if (phase === 'ended') return this.#end(end.reason);
    this.#wasInRoom ||= phase === 'inRoom';
    for (const { name, state } of members) if (state === 'connected') this.#met.add(name);
    if (this.#met.size > 0) this.#began ??= Date.now();
    this.#tiles.update(members);
    this.#sound.update(members);
    this.#people.update(members);
    this.#talk.then((talk) => talk.members(members.map(({ id, name, state }) => ({ id, name, connected: state === 'connected' })), phase === 'inRoom'), () => {});
    byId('invitation').hidden = phase !== 'inRoom' || members.length > 0;
    press('layout', this.#tiles.speakerLarge);
    const [key, values] = sentenceOf({ ...snapshot, members }, this.#left);
    say(byId('sentence'), key, values);
    byId('sentence').classList.toggle('troubled', isTrouble(key));
    this.#showTime();
  }

  #devicesChanged(kind) {
    const { problems, chosen, on } = this.#devices;
    this.#sound.playOn(chosen.speaker);
    remember({ chosen, on });
    if (!kind) return;
    this.#send(kind);
    if (problems[kind]) news(`${kind}.${problems[kind]}`);
  }

  #send(kind) {
    const track = this.#devices.tracks[kind];
    this.#call.send(kind, track);
    showMedia(kind, this.#devices.sends(kind));
    if (kind === 'camera') this.#own.show(track);
  }

  /** Says for some seconds who went. */
  #say(left) {
    this.#left = left;
    setTimeout(() => {
      if (this.#left === left) this.#left = null;
      if (!this.#stop.signal.aborted) this.#update();
    }, LEFT_SHOWN);
  }

  #listen() {
    this.#tiles.speaks(this.#speaker.hear(this.#call.levels(), performance.now()));
  }

  #showTime() {
    byId('time').textContent = this.#began === null ? '' : clock(this.#seconds());
  }

  #seconds() {
    return this.#began === null ? 0 : Math.floor((Date.now() - this.#began) / 1000);
  }

  #toggleLayout() {
    this.#tiles.toggleLayout();
    press('layout', this.#tiles.speakerLarge);
  }

  async #share() {
    if (this.#screen) return this.#showSharing(null);
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 30 } }, audio: false });
      const [track] = stream.getVideoTracks();
      if (this.#stop.signal.aborted || this.#screen) return track.stop();
      track.contentHint = 'detail';
      track.addEventListener('ended', () => this.#screen === track && this.#showSharing(null));
      this.#showSharing(track);
    } catch (error) {
      // Who closes the question has changed their mind.
      if (error.name !== 'NotAllowedError' || /system/i.test(error.message)) news('shareFailed');
    }
  }

  #showSharing(track) {
    this.#screen?.stop();
    this.#screen = track;
    this.#call.send('screen', track);
    showSharing(track !== null);
  }

  async #copyLink() {
    news((await copy(await linkText(this.#secret, location.href))) ? 'copied' : 'copyFailed');
  }

  hangUp() {
    const goesOn = this.#call.snapshot.members.length > 0;
    this.#call.hangUp();
    this.#end('hungUp', goesOn);
  }

  /** A page that goes hangs up by itself; the next one is to come back into the call. */
  #end(reason, goesOn = false) {
    if (this.#going || this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#talk.then((talk) => talk.members([]), () => {});
    this.#timers.forEach(clearInterval);
    this.#screen?.stop();
    this.#own.show(null);
    this.#tiles.close();
    this.#sound.close();
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    this.#ended({ reason, wasInRoom: this.#wasInRoom, goesOn, seconds: this.#seconds(), names: [...this.#met] });
  }
}
