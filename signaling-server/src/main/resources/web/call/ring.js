// Rings at the box of a contact link, and listens at one of its own for the answer (docs/protocol.md §9).
import { compare, toBase64Url } from '../core/bytes.js';
import { randomBytes } from '../core/crypto.js';
import { linkText } from '../core/link.js';
import { boxOf, openNote, sealNote } from '../core/note.js';
import { Ringing, UNANSWERED } from '../core/ringing.js';
import { keyPair } from '../core/x25519.js';
import { CLIENT } from './call.js';
import { Signaling } from './signaling.js';

const AGAIN = 2000;

/** When a server hands rings on again, whoever it had sent away meanwhile may be on their way back for as long. */
const COME_BACK = 10_000;

/** For what is said at the end to be answered, and said again if it must be. */
const LAST_WORDS = 5000;

export class Ring {
  /** Of the call that an answer leads to. */
  secret = randomBytes(16);
  #server;
  #contact;
  #changed;
  #signaling;
  #listenKey = randomBytes(32);
  #box = null;
  #pair = null;
  #ringing = null;
  #farewell = null;
  #refs = new Map();
  #lastRef = 0;
  #saying = Promise.resolve();
  #again = null;
  #unanswered = null;
  #delayed = false;
  #delayedAt = -COME_BACK;
  #listening = new AbortController();

  /**
   * changed: called with { state, words, kept } of ringing.js at each change; states are also delayed, while the server does not take the ring,
   * and refused, where it never did, unreachable, noDoorbell and failed, which end it too.
   */
  constructor(server, contact, changed) {
    this.#server = server;
    this.#contact = contact;
    this.#changed = changed;
    this.#signaling = new Signaling(server, CLIENT);
  }

  async start(name, video) {
    try {
      this.#pair = await keyPair(randomBytes(32));
      this.#box = await boxOf(this.#listenKey);
      this.#ringing = new Ringing({
        call: toBase64Url(randomBytes(16)),
        name,
        link: await linkText(this.secret, new URL('j', this.#server)),
        reply: { box: toBase64Url(this.#box), bell: toBase64Url(this.#pair.publicKey) },
        at: Math.floor(Date.now() / 1000),
        video,
      });
    } catch (error) {
      console.error(error);
      return this.#fail('failed');
    }
    const { signal } = this.#listening;
    const on = (type, action) => this.#signaling.addEventListener(type, ({ detail }) => action(detail), { signal });
    on('connected', () => this.#listen());
    on('restored', () => this.#listen());
    on('doorbell', (message) => this.#heard(message).catch((error) => this.#broke(error)));
    on('failed', (message) => this.#refused(message));
    on('over', () => this.#fail('unreachable'));
    this.#unanswered = setTimeout(() => (this.#isDelayed ? this.#fail('refused') : this.#take(this.#ringing.timeOut())), UNANSWERED);
    this.#signaling.connect();
    this.#tell();
  }

  cancel() {
    if (this.#ringing) this.#take(this.#ringing.cancel());
  }

  /** For a page that goes away now, and has no time to seal anything. */
  closeNow() {
    if (this.#farewell && !this.#ringing.isOver) this.#post(this.#farewell, false);
    this.#end();
    this.#signaling.closeNow();
  }

  /** Once accepted: how the call comes to its room, over the same socket (see Lookout.handOver). */
  async handOver() {
    await this.#saying;
    this.#signaling.tell({ type: 'listen', keys: [], seen: true });
    this.#end();
    return { signaling: this.#signaling, up: true, members: [] };
  }

  #listen() {
    this.#signaling.tell({ type: 'listen', keys: [toBase64Url(this.#listenKey)], seen: true });
  }

  async #heard({ type, ref, heard, kept, box, note }) {
    if (type === 'listening') {
      // Said once more after each new socket: who has heard it passes over it, and who comes back later has not.
      this.#say(this.#ringing.begin());
      this.#farewell ??= await this.#seal(this.#ringing.farewell());
    } else if (type === 'rung') {
      const said = this.#refs.get(ref)?.note.type;
      this.#refs.delete(ref);
      if (said === 'ring') this.#rung(heard);
      if (said === 'missed' && kept) this.#ringing.kept = true;
      if (said === 'missed') this.#tell();
    } else if (type === 'note' && box === toBase64Url(this.#box)) {
      const opened = await openNote(this.#box, this.#pair, note);
      // Only who could open the ring knows where to answer; a browser that can read signatures looks whose it is, too.
      if (!opened || opened.person === null || (opened.person && compare(opened.person, this.#contact.person) !== 0)) return;
      this.#take(this.#ringing.said(opened.json));
    }
  }

  #rung(heard) {
    if (!Number.isSafeInteger(heard) || heard < 0) return;
    this.#delayed = false;
    // Whoever the server had sent away meanwhile may be on their way back.
    if (heard === 0 && this.#ringing.state === 'calling' && performance.now() - this.#delayedAt < COME_BACK) {
      this.#sayAgain(this.#ringing.begin());
      return this.#tell();
    }
    this.#take(this.#ringing.rung(heard));
    if (heard === 0 && !this.#ringing.isOver) this.#sayAgain(this.#ringing.begin());
  }

  #refused({ code, ref }) {
    const refused = this.#refs.get(ref);
    this.#refs.delete(ref);
    if (code === 'tooFast' && (!refused || refused.note.type === 'ring')) {
      this.#delayed = true;
      this.#delayedAt = performance.now();
    }
    if (code === 'unknownType') return this.#fail('noDoorbell');
    if (code === 'tooFast' && refused) this.#sayAgain([refused]);
    else if (code === 'tooFast') this.#again ??= setTimeout(() => this.#repeat(() => this.#listen()), AGAIN);
    if (this.#delayed) this.#tell();
  }

  #sayAgain(notes) {
    const wanted = () => notes[0].note.type !== 'ring' || !this.#ringing.isOver;
    setTimeout(() => this.#repeat(() => wanted() && this.#say(notes)), AGAIN);
  }

  #repeat(action) {
    this.#again = null;
    if (!this.#listening.signal.aborted) action();
  }

  /** Something changed, or may have. */
  #take(notes) {
    this.#say(notes);
    this.#tell();
    if (!this.#ringing.isOver) return;
    clearTimeout(this.#unanswered);
    // A last word, and what the server says to it; then the socket goes, unless a call takes it.
    if (this.#ringing.state !== 'accepted') this.#saying.then(() => setTimeout(() => this.#leave(), LAST_WORDS));
  }

  #leave() {
    this.#end();
    this.#signaling.close();
  }

  /** In the order in which it comes; each is sealed by itself. */
  #say(notes) {
    for (const { note, keep } of notes) {
      this.#saying = this.#saying
        .then(() => this.#seal(note))
        .then((sealed) => this.#refs.set(this.#post(sealed, keep), { note, keep }))
        .catch((error) => this.#broke(error));
    }
  }

  async #seal(note) {
    const sealed = await sealNote(this.#contact, JSON.stringify(note));
    if (sealed === null) throw new RangeError('more than a note holds');
    return sealed;
  }

  #post(note, keep) {
    const ref = ++this.#lastRef;
    this.#signaling.tell({ type: 'ring', box: toBase64Url(this.#contact.box), note, keep, ref });
    return ref;
  }

  #broke(error) {
    console.error(error);
    this.#fail('failed');
  }

  #fail(state) {
    if (this.#listening.signal.aborted) return;
    this.#end();
    this.#signaling.closeNow();
    if (!this.#ringing?.isOver) this.#changed({ state, words: '', kept: false });
  }

  #end() {
    clearTimeout(this.#unanswered);
    clearTimeout(this.#again);
    this.#listening.abort();
  }

  #tell() {
    const { state, words, kept } = this.#ringing;
    this.#changed({ state: this.#isDelayed ? 'delayed' : state, words, kept });
  }

  get #isDelayed() {
    return this.#delayed && this.#ringing.state === 'calling';
  }
}
