// The names that received files get: leaf names that are safe on every system, and apart from each other. Pure.
import { utf8 } from '../core/bytes.js';

export const MAX_BYTES = 200;
const MAX_EXTENSION = 32;
const DROPPED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]|(?![\u200c\u200d])\p{Cf}/gu;
const DEVICE = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|CLOCK\$|(?:COM|LPT)[0-9¹²³]) *(?:\..*)?$/s;
const length = (text) => utf8(text).length;

/** The same rules as the desktop program's: no path, nothing invisible, nothing reserved, at most 200 bytes, in NFC. */
export function safeName(offered) {
  const kept = [...offered].slice(0, 1024).join('')
    .replace(DROPPED, '').replace(/\p{Zs}/gu, ' ').replace(/[/\\:*?"<>|]/g, '_');
  let name = trimmed(kept.normalize('NFC'));
  if (name === '') return 'file';
  // A leading dot hides a file from the very person who asked for it.
  if (name.startsWith('.')) name = `_${name.slice(1)}`;
  name = fit(name, '');
  return DEVICE.test(name.toUpperCase()) ? fit(`_${name}`, '') : name;
}

/** name (1).ext */
export const numbered = (name, number) => fit(name, ` (${number})`);

/** The names of one folder, told apart also where the system does not tell A from a. */
export class Names {
  #taken = new Set();
  #numbers = new Map();

  add(offered) {
    const name = safeName(offered);
    let free = name;
    let number = this.#numbers.get(fold(name)) ?? 0;
    while (this.#taken.has(fold(free))) free = numbered(name, ++number);
    this.#numbers.set(fold(name), number);
    this.#taken.add(fold(free));
    return free;
  }
}

/** A safe path below the top for each entry of a manifest, as a list of names. */
export function pathsOf(entries) {
  const folders = [{ path: [], names: new Names() }];
  return entries.map(({ folder, parent, name }, i) => {
    const { path, names } = folders[parent];
    const own = [...path, names.add(name)];
    if (folder) folders[i + 1] = { path: own, names: new Names() };
    return own;
  });
}

const fold = (name) => name.toUpperCase().toLowerCase().normalize('NFC');

/** Windows drops dots and spaces at the end silently, and so would find another file; joiners there join nothing. */
const trimmed = (name) => name.replace(/^[ \u200c\u200d]+|[ .\u200c\u200d]+$/g, '');

/** Puts the suffix before the extension, and shortens what stands before it until all fits. */
function fit(name, suffix) {
  let dot = name.lastIndexOf('.');
  if (dot <= 0 || length(name.slice(dot)) > MAX_EXTENSION) dot = name.length;
  const extension = name.slice(dot);
  const stem = name.slice(0, dot);
  const room = MAX_BYTES - length(suffix) - length(extension);
  return (length(stem) <= room ? stem : trimmed(cut(stem, room))) + suffix + extension;
}

function cut(text, room) {
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += length(character);
    if (used > room) break;
    kept += character;
  }
  return kept;
}
