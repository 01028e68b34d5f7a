import { openPanel } from '../panel/controls.js';
import { KINDS } from '../device/devices.js';
import { byId } from '../common/dom.js';
import { MicrophoneHints, Silence } from '../device/heard.js';
import { ear } from '../device/level.js';
import { news } from '../common/news.js';
import { say, t } from '../common/words.js';

/** What keeps the others from hearing or seeing one, each in a line above the bar; and that one speaks while muted. */
export class Hints {
  #devices;
  #explained = { microphone: null, camera: null };
  #known = { microphone: null, camera: null };
  #hints = new MicrophoneHints();
  #silence = new Silence();
  #shown = null;

  constructor(devices, signal) {
    this.#devices = devices;
    for (const kind of KINDS) {
      const line = byId(`${kind}-hint`);
      const on = (selector, action) => line.querySelector(selector).addEventListener('click', action, { signal });
      on('.choose', () => openPanel('devices'));
      on('.close', () => this.#dismiss(kind));
    }
    byId('unmute').addEventListener('click', () => devices.turn('microphone', true), { signal });
    byId('muted-hint').querySelector('.close').addEventListener('click', () => this.#dismiss('microphone'), { signal });
    this.#show();
  }

  /** The call begins, or the devices have changed: what newly stands in the way is said, and what does not any more is told. */
  update() {
    for (const kind of KINDS) {
      const trouble = this.#devices.trouble(kind);
      if (trouble !== this.#known[kind]) this.#explained[kind] = trouble;
      if (this.#known[kind] && this.#devices.sends(kind)) news(`${kind}.works`);
      this.#known[kind] = trouble;
    }
    this.#show();
  }

  /** Says again what stands in the way of a kind, to who has pressed its button. */
  explain(kind) {
    this.#explained[kind] = this.#devices.trouble(kind);
    this.#show();
  }

  /** others: how loud each of them is, 0 to 1; now in milliseconds. */
  listen(others, now) {
    const muted = !this.#devices.on.microphone;
    const peak = ear.level()?.peak ?? null;
    const shown = this.#hints.hear({
      muted: muted && this.#devices.tracks.microphone !== null,
      // Who is alone speaks to nobody.
      level: others.size > 0 ? (peak ?? 0) : 0,
      others: Math.max(0, ...others.values()),
      silent: this.#silence.hear(muted || !this.#devices.tracks.microphone ? null : peak, now),
      now,
    });
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#show();
    }
  }

  close() {
    this.#explained = { microphone: null, camera: null };
    this.#shown = null;
    this.#show();
  }

  #dismiss(kind) {
    if (kind === 'microphone' && !this.#explained.microphone) {
      this.#hints.dismiss();
      this.#shown = null;
    }
    this.#explained[kind] = null;
    this.#show();
  }

  #show() {
    byId('muted-hint').hidden = this.#shown !== 'muted';
    for (const kind of KINDS) {
      const problem = this.#explained[kind];
      const silent = kind === 'microphone' && !problem && this.#shown === 'silent';
      byId(`${kind}-hint`).hidden = !problem && !silent;
      const words = byId(`${kind}-hint`).querySelector('p');
      if (problem) say(words, `hint.${kind}`, { reason: t(`${kind}.${problem}`) });
      else if (silent) say(words, 'hint.silent', { name: this.#devices.tracks.microphone?.label || t('microphone') });
      else say(words, null);
    }
  }
}
