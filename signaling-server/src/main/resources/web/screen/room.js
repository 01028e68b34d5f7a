import { Attention } from './attention.js';
import { Call } from '../call/call.js';
import { stayAwake } from './awake.js';
import { placeChoices } from '../device/choices.js';
import { copy } from '../common/clipboard.js';
import { connectBar, openPanel, press, showLayout, showMedia, showSharing } from '../panel/controls.js';
import { KINDS } from '../device/devices.js';
import { byId, showScreen } from '../common/dom.js';
import { clock, nameOf } from '../common/format.js';
import { happened } from '../common/happenings.js';
import { GesturesCard } from '../panel/gestures.js';
import { placesOf } from '../stage/floats.js';
import { DoorView } from './door.js';
import { Hints } from './hints.js';
import { deriveKeys } from '../core/keys.js';
import { linkText } from '../core/link.js';
import { news } from '../common/news.js';
import { OwnPicture } from '../stage/own.js';
import { People } from '../stage/people.js';
import { PersonMenu } from '../stage/personmenu.js';
import { chooseScreen, SharedSound } from './sharedsound.js';
import { isTrouble, sentenceOf } from './sentence.js';
import { SmallWindow } from '../stage/smallwindow.js';
import { Sound } from '../stage/sound.js';
import { ActiveSpeaker } from '../stage/speaker.js';
import { remember, remembered } from '../common/tab.js';
import { Tiles } from '../stage/tiles.js';
import { titled } from '../common/title.js';
import { VerifyCard } from './verify.js';
import { say } from '../common/words.js';

const LISTEN_EVERY = 100;
const LEFT_SHOWN = 6000;

/** Chat and files, and what is drawn on screens, which the lobby need not wait for. */
export function loadTalk() {
  return import('./talk.js');
}

const loadMarks = () => import('./pointing.js');

/** The call on the screen, from joining to its end. */
export class Room {
  #call;
  #secret;
  #devices;
  #entered;
  #ended;
  #stop = new AbortController();
  #tiles;
  #sound = new Sound(this.#stop.signal);
  #speaker = new ActiveSpeaker();
  #own;
  #hints;
  #people;
  #door;
  #menu;
  #small;
  #attention;
  #known = null;
  #card;
  #verify;
  #hands = [];
  #screen = null;
  #sharedSound;
  #left = null;
  #met = new Set();
  #wasInRoom = false;
  #began = null;
  #going = false;
  #marks = null;
  #timers = [];
  #talk;

  /** entered: called once one is in; ended: called once with { reason, wasInRoom, goesOn, seconds, names }, unless the page itself goes. */
  constructor({ server, secret, invitation, identity, name, devices, entered, ended, approach, spare }) {
    const { signal } = this.#stop;
    this.#secret = secret;
    this.#devices = devices;
    this.#entered = entered;
    this.#ended = ended;
    this.#own = new OwnPicture(name, signal);
    const openMenu = (id, button) => this.#openMenu(id, button);
    this.#tiles = new Tiles(this.#own, openMenu, () => this.#rearranged(), (id, view) => this.#view(id, view));
    this.#hints = new Hints(devices, signal);
    this.#people = new People(name, openMenu);
    this.#call = new Call({ server, secret, invitation, identity, name, approach, spare });
    this.#door = new DoorView(this.#call, (key) => linkText(this.#secret, location.href, key), signal);
    this.#menu = new PersonMenu({
      door: this.#door,
      tiles: this.#tiles,
      sound: this.#sound,
      changed: () => this.#update(),
      files: (id) => this.#sendFiles(id),
      verify: (id) => this.#talk.then((talk) => talk.verify(id), () => {}),
      canVerify: (id) => this.#verify.viewOf(id) !== null,
      details: (id) => {
        openPanel('people');
        this.#people.showDetails(id);
      },
    }, signal);
    const { microphone, camera } = Object.fromEntries(KINDS.map((kind) => [kind, () => this.#toggle(kind)]));
    const hangUp = () => this.hangUp();
    this.#small = new SmallWindow(() => this.#tiles.large, (open) => press('small-window', open), { microphone, camera, hangUp }, signal);
    this.#attention = new Attention(signal);
    this.#card = new GesturesCard({ react: (reaction) => this.#react(reaction), raise: (raised) => this.#raise(raised) }, signal);
    this.#verify = new VerifyCard({
      nameOf: (id) => this.#nameOf(id),
      end: (id, outcome) => this.#talk.then((talk) => talk.endVerification(id, outcome), () => {}),
    }, signal);
    this.#call.addEventListener('change', () => this.#update(), { signal });
    // Chat and files come when they are needed; channels keep what is said until then.
    this.#talk = loadTalk().then(({ talk }) => talk);
    this.#sharedSound = new SharedSound(this.#call, this.#talk, this.#sound);
    this.#talk.then((talk) => talk.enter(signal, this.#gestures(signal)), () => signal.aborted || news('talkMissing'));
    const tell = (type) => ({ detail }) => this.#talk.then((talk) => talk[type](detail), () => {});
    for (const type of ['opened', 'closed']) this.#call.addEventListener(type, tell(type));
    const marked = { call: this.#call, tiles: this.#tiles, nameOf: (id) => this.#nameOf(id), signal };
    loadMarks().then(({ Marks }) => signal.aborted || this.#marksAre(new Marks(marked)), () => console.warn('nobody can point'));
    this.#call.addEventListener('left', ({ detail }) => this.#say({ ...detail, name: nameOf(detail) }), { signal });
    this.#people.onOpened = () => this.#update();
    devices.addEventListener('change', ({ detail }) => this.#devicesChanged(detail), { signal });
    addEventListener('pagehide', () => (this.#going = true), { signal, capture: true });
    connectBar({
      'toggle-microphone': microphone,
      'toggle-camera': camera,
      share: () => this.#share(),
      'hang-up': hangUp,
      layout: () => this.#toggleLayout(),
      'copy-link': () => this.#copyLink(),
      'small-window': () => this.#toggleSmall(),
    }, signal);
    byId('invitation').querySelector('button').addEventListener('click', () => this.#copyLink(), { signal });
    byId('cancel-joining').addEventListener('click', hangUp, { signal });
    stayAwake(signal);
  }

  start() {
    placeChoices('call-devices');
    titled({ call: true });
    showScreen('call');
    byId('call').querySelector('h1').focus();
    for (const kind of KINDS) this.#send(kind);
    this.#hints.update();
    this.#playOn(this.#devices.chosen.speaker);
    this.#showSharing(null);
    this.#timers = [setInterval(() => this.#listen(), LISTEN_EVERY), setInterval(() => this.#showTime(), 1000)];
    this.#call.join();
    const { hand } = remembered();
    if (hand > 0) this.#raise(true, hand);
    this.#update();
  }

  #update() {
    const { snapshot } = this.#call;
    const { phase, end } = snapshot;
    const places = placesOf(this.#hands);
    const members = snapshot.members.map((member) => ({
      ...member,
      name: nameOf(member),
      silenced: this.#sound.wishOf(member.id).silenced,
      hand: places.get(member.id) ?? 0,
      verification: this.#verify.viewOf(member.id)?.stage ?? null,
    }));
    if (phase === 'ended') return this.#end(end.reason);
    if (phase === 'inRoom' && !this.#wasInRoom) this.#entered();
    this.#wasInRoom ||= phase === 'inRoom';
    for (const { name, state } of members) if (state === 'connected') this.#met.add(name);
    if (this.#met.size > 0) this.#began ??= Date.now();
    // Who has not answered yet may never do so.
    const heardOf = members.filter(({ unheardOf }) => !unheardOf);
    this.#tiles.update(heardOf);
    this.#sound.update(members);
    this.#people.update(heardOf, places.get(null) ?? 0);
    this.#marks?.update();
    this.#own.handIs(places.get(null) ?? 0);
    this.#menu.update(members);
    this.#door.update(snapshot.room, members);
    this.#meet(phase, members);
    this.#talk.then((talk) => talk.members(members.map(({ id, name, state }) => ({ id, name, connected: state === 'connected' })), phase === 'inRoom'), () => {});
    byId('joining').hidden = phase !== 'joining' && phase !== 'waiting';
    byId('invitation').hidden = phase !== 'inRoom' || heardOf.length > 0;
    const [key, values] = sentenceOf({ ...snapshot, members }, this.#left);
    say(byId('sentence'), key, values);
    byId('sentence').classList.toggle('troubled', isTrouble(key));
    this.#showTime();
  }

  /** Tells of those who come after this person, once they have said who they are. */
  #meet(phase, members) {
    if (phase !== 'inRoom') return;
    this.#known ??= new Set(members.map(({ id }) => id));
    for (const { id, name, unheardOf } of members) {
      if (unheardOf || this.#known.has(id)) continue;
      this.#known.add(id);
      happened('joined', 'came', { name });
      news('came', { name });
    }
  }

  #rearranged() {
    showLayout(this.#tiles.speakerLarge);
    this.#small?.follow();
    this.#marks?.update();
  }

  #marksAre(marks) {
    this.#marks = marks;
    marks.update();
    marks.shares(this.#screen);
  }

  #playOn(speaker) {
    this.#sound.playOn(speaker);
    this.#attention.playOn(speaker);
  }

  #openMenu(id, button) {
    const member = this.#call.snapshot.members.find((each) => each.id === id);
    if (member) this.#menu.open({ id, name: nameOf(member) }, button);
  }

  /** As by the panel, with this person chosen. */
  #sendFiles(id) {
    openPanel('open-files');
    byId('files-to').value = id;
    byId('send-files').focus();
    byId('send-files').click();
  }

  /** What Gestures tells and asks, as long as this call lasts. */
  #gestures(signal) {
    return {
      self: () => this.#call.ownId,
      reacted: (id, reaction) => signal.aborted || this.#reacted(id, reaction),
      hands: (hands) => signal.aborted || this.#handsAre(hands),
      viewed: (id, view) => signal.aborted || this.#call.sendAt(id, view),
      room: async () => (await deriveKeys(this.#secret)).roomId,
      verified: (id, view) => signal.aborted || this.#verified(id, view),
      channel: (id, open) => signal.aborted || this.#sharedSound.channel(id, open),
      sound: (id, message) => signal.aborted || this.#sharedSound.received(id, message),
    };
  }

  #react(reaction) {
    this.#talk.then((talk) => talk.react(reaction), () => {});
  }

  /** turn: what the hand had in the page that was here before. */
  #raise(raised, turn) {
    this.#talk.then((talk) => talk.raise(raised, turn), () => {});
  }

  #view(id, view) {
    this.#talk?.then((talk) => talk.view(id, view), () => {});
  }

  #reacted(id, reaction) {
    if (id === null) return this.#own.react(reaction);
    this.#tiles.reacts(id, reaction);
    this.#card.tell(this.#nameOf(id), reaction);
  }

  #verified(id, view) {
    this.#verify.is(id, view);
    this.#update();
  }

  #handsAre(hands) {
    const had = new Set(this.#hands.map(({ id }) => id));
    const own = hands.find(({ id }) => id === null);
    this.#hands = hands;
    this.#card.show(own !== undefined);
    remember({ hand: own?.turn ?? 0 });
    for (const { id } of hands) if (id !== null && !had.has(id)) news('handRaised', { name: this.#nameOf(id) });
    this.#update();
  }

  #nameOf(id) {
    return nameOf(this.#call.snapshot.members.find((member) => member.id === id) ?? { id, name: '' });
  }

  #devicesChanged(kind) {
    const { problems, chosen, on } = this.#devices;
    this.#playOn(chosen.speaker);
    remember({ chosen, on });
    if (!kind) return;
    this.#send(kind);
    this.#hints.update();
    if (problems[kind] && !this.#devices.trouble(kind)) news(`${kind}.${problems[kind]}`);
  }

  /** What cannot be turned on is tried again, and said why. */
  async #toggle(kind) {
    await this.#devices.turn(kind, !this.#devices.sends(kind));
    if (!this.#stop.signal.aborted) this.#hints.explain(kind);
  }

  #send(kind) {
    const track = this.#devices.tracks[kind];
    this.#call.send(kind, track);
    showMedia(kind, this.#devices.sends(kind), this.#devices.trouble(kind));
    this.#small.sends(kind, this.#devices.sends(kind));
    this.#own.sends(kind, this.#devices.sends(kind));
    if (kind === 'camera') this.#own.show(track);
  }

  /** Says for some seconds who went. */
  #say(left) {
    this.#left = left;
    this.#known?.delete(left.id);
    happened('left', `left.${left.reason}`, left);
    setTimeout(() => {
      if (this.#left === left) this.#left = null;
      if (!this.#stop.signal.aborted) this.#update();
    }, LEFT_SHOWN);
  }

  #listen() {
    const levels = this.#call.levels();
    this.#tiles.speaks(this.#speaker.hear(levels, performance.now()));
    this.#hints.listen(levels, performance.now());
  }

  #showTime() {
    byId('time').textContent = this.#began === null ? '' : clock(this.#seconds());
  }

  #seconds() {
    return this.#began === null ? 0 : Math.floor((Date.now() - this.#began) / 1000);
  }

  #toggleLayout() {
    this.#tiles.toggleLayout();
  }

  async #toggleSmall() {
    try {
      if ((await this.#small.toggle()) === false) news('noSmallWindow');
    } catch (error) {
      console.warn('no small window:', error.name);
      news('noSmallWindow');
    }
  }

  async #share() {
    if (this.#screen) return this.#showSharing(null);
    try {
      const stream = await chooseScreen();
      const [track] = stream.getVideoTracks();
      if (this.#stop.signal.aborted || this.#screen) return stream.getTracks().forEach((each) => each.stop());
      track.contentHint = 'detail';
      track.addEventListener('ended', () => this.#screen === track && this.#showSharing(null));
      this.#showSharing(track);
      this.#sharedSound.shares(stream);
    } catch (error) {
      // Who closes the question has changed their mind.
      if (error.name !== 'NotAllowedError' || /system/i.test(error.message)) news('shareFailed');
    }
  }

  #showSharing(track) {
    this.#screen?.stop();
    this.#screen = track;
    if (!track) this.#sharedSound.shares(null);
    this.#call.send('screen', track);
    showSharing(track !== null);
    this.#marks?.shares(track);
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
    titled({ call: false });
    remember({ hand: 0 });
    this.#talk.then((talk) => talk.members([]), () => {});
    this.#timers.forEach(clearInterval);
    this.#screen?.stop();
    this.#own.show(null);
    this.#hints.close();
    this.#tiles.close();
    this.#sharedSound.close();
    this.#sound.close();
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    this.#ended({ reason, wasInRoom: this.#wasInRoom, goesOn, seconds: this.#seconds(), names: [...this.#met] });
  }
}
