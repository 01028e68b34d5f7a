import { byId } from '../common/dom.js';
import { whenSomethingHappens } from '../common/happenings.js';
import { getUsedTo, habits } from '../common/tab.js';
import { say, t } from '../common/words.js';
import { Tones } from '../device/tones.js';

/** What a checkbox stands for. */
const SWITCHES = { joined: 'tone-people', left: 'tone-people', message: 'tone-message', offer: 'tone-offer' };
const PREVIEW = 140;

/** Tells what happens to who looks elsewhere: by tones, and once they have agreed, by the system's notifications. For one call. */
export class Attention {
  #tones = new Tones();
  #speaker = '';
  #told = new Map();

  constructor(signal) {
    const { off = [], notify = false } = habits().attention ?? {};
    for (const id of new Set(Object.values(SWITCHES))) {
      byId(id).checked = !off.includes(id);
      byId(id).addEventListener('change', () => this.#keep(), { signal });
    }
    byId('notify-row').hidden = !canNotify();
    byId('notify').checked = notify && canNotify() && Notification.permission === 'granted';
    byId('notify').addEventListener('change', () => this.#ask(), { signal });
    say(byId('notify-problem'), null);
    whenSomethingHappens((kind, key, values) => this.#tell(kind, key, values), signal);
    document.addEventListener('visibilitychange', () => document.hidden || this.#seen(), { signal });
    signal.addEventListener('abort', () => {
      this.#seen();
      // The last tone may sound to its end.
      setTimeout(() => this.#tones.close(), 1000);
    });
    this.#tones.open();
    // A page that came back by itself was not pressed yet.
    for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, () => this.#tones.open(), { signal });
  }

  /** A speaker's id, '' for the browser's choice, 'none' for silence. */
  playOn(speaker) {
    this.#speaker = speaker;
    if (speaker !== 'none') this.#tones.playOn(speaker);
  }

  #tell(kind, key, values) {
    if (byId(SWITCHES[kind]).checked && this.#speaker !== 'none') this.#tones.play(kind);
    if (!document.hidden || !byId('notify').checked || kind === 'left') return;
    const { name, text } = values;
    try {
      const options = text ? { body: [...text].slice(0, PREVIEW).join('') } : {};
      const told = new Notification(t(key, { name }), { ...options, tag: `parley.${kind}`, silent: true });
      this.#told.set(kind, told);
      told.addEventListener('click', () => {
        globalThis.focus();
        told.close();
      });
    } catch (error) {
      // Browsers of phones have the name, but not the thing.
      console.warn('the browser shows no notifications:', error.name);
      byId('notify').checked = false;
      byId('notify-row').hidden = true;
    }
  }

  #seen() {
    for (const told of this.#told.values()) told.close();
    this.#told.clear();
  }

  /** Only by this press is the browser asked. */
  async #ask() {
    const box = byId('notify');
    if (box.checked && Notification.permission !== 'granted') {
      box.checked = (await Notification.requestPermission().catch(() => 'denied')) === 'granted';
      say(byId('notify-problem'), box.checked ? null : 'notify.denied');
    } else {
      say(byId('notify-problem'), null);
    }
    this.#keep();
  }

  #keep() {
    const off = [...new Set(Object.values(SWITCHES))].filter((id) => !byId(id).checked);
    getUsedTo({ attention: { off, notify: byId('notify').checked } });
  }
}

const canNotify = () => globalThis.isSecureContext && typeof globalThis.Notification === 'function';
