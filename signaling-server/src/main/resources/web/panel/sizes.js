import { number, t } from '../common/words.js';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** 1.2 MB */
export function sizeText(bytes) {
  let unit = 0;
  let value = bytes;
  for (; value >= 999.5 && unit < UNITS.length - 1; unit++) value /= 1000;
  return `${number(value, unit > 0 && value < 100 ? 1 : 0)} ${UNITS[unit]}`;
}

const WINDOW = 5000;

/** How fast a transfer goes, over the last seconds. */
export class RateMeter {
  #samples = [];

  /** { rate in bytes a second, secondsLeft }; -1 while that cannot be said. */
  add(now, bytes, size) {
    if (this.#samples.length > 0 && bytes < this.#samples.at(-1).bytes) this.#samples = [];
    this.#samples.push({ now, bytes });
    while (this.#samples.length > 2 && now - this.#samples[1].now >= WINDOW) this.#samples.shift();
    const [first] = this.#samples;
    const millis = now - first.now;
    const rate = millis < 500 ? -1 : ((bytes - first.bytes) * 1000) / millis;
    return { rate, secondsLeft: rate > 0 ? Math.ceil((size - bytes) / rate) : -1 };
  }

  reset() {
    this.#samples = [];
  }
}

/** What is sent or offered, in words: names and a count. */
export function contentsText({ shown, files, folders }) {
  const [{ name }] = shown;
  if (files + folders === 1) return [name, ''];
  const count = folders > 0 ? t('filesAndFolders', { files: number(files), folders: number(folders) }) : t('fileCount', { files: number(files) });
  return [name, count];
}
