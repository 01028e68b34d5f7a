// The names that received files get: leaf names that are safe on every system, and apart from each other. Pure.
import { utf8 } from '../core/bytes.js';
import { MAX_RENAMED } from './wire.js';

export const MAX_BYTES = 200;
const MAX_INNER_BYTES = 255;
const MAX_EXTENSION = 32;
const FALLBACK = 'file';
const HARMFUL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;
const DROPPED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]|(?![\u200c\u200d])\p{Cf}/gu;
const DEVICE = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|CLOCK\$|(?:COM|LPT)[0-9¹²³]) *(?:\..*)?$/s;
const length = (text) => utf8(text).length;

/** The same rules as the desktop program's: no path, nothing invisible, nothing reserved, at most 200 bytes, in NFC. */
export function safeName(offered) {
  const name = trimmed(legible(offered));
  // A leading dot hides a file from the very person who asked for it.
  return ending(name.startsWith('.') ? `_${name.slice(1)}` : name);
}

/** A name inside of a folder, as it was sent but for what does harm, and for what its disk cannot hold (all: it holds every sign). */
export function innerName(offered, { all }) {
  if (!all) return ending(trimmed(legible(offered)));
  const name = [...offered].slice(0, 1024).join('').replace(HARMFUL, '').replace(/[/\\]/g, '_');
  if (name === '') return FALLBACK;
  // These two are the folder itself and the one above it.
  return name === '.' || name === '..' ? `_${name.slice(1)}` : fit(name, '', MAX_INNER_BYTES);
}

const legible = (offered) => [...offered].slice(0, 1024).join('')
  .replace(DROPPED, '').replace(/\p{Zs}/gu, ' ').replace(/[/\\:*?"<>|]/g, '_').normalize('NFC');

function ending(name) {
  if (name === '') return FALLBACK;
  const short = fit(name, '');
  return DEVICE.test(short.toUpperCase()) ? fit(`_${short}`, '') : short;
}

/** name (1).ext */
export const numbered = (name, number, most = MAX_BYTES) => fit(name, ` (${number})`, most);

/** What every disk holds: for a place of which nothing is known. */
export const PORTABLE = { apart: false, all: false };
/** What disks of Linux hold. */
export const EVERYTHING = { apart: true, all: true };

/** The names of one folder, told apart also where the system does not tell A from a, unless rules say that it does. */
export class Names {
  #taken = new Set();
  #numbers = new Map();
  #rules;

  /** rules: for what is inside of a folder; without them these are the names at the top. */
  constructor(rules = null) {
    this.#rules = rules;
  }

  add(offered) {
    const fold = this.#rules?.apart ? (name) => name : folded;
    const name = this.#rules ? innerName(offered, this.#rules) : safeName(offered);
    const most = this.#rules?.all ? MAX_INNER_BYTES : MAX_BYTES;
    let free = name;
    let number = this.#numbers.get(fold(name)) ?? 0;
    while (this.#taken.has(fold(free))) free = numbered(name, ++number, most);
    this.#numbers.set(fold(name), number);
    this.#taken.add(fold(free));
    return free;
  }
}

/** A safe path below the top for each entry of a manifest, as a list of names. */
export function pathsOf(entries, rules = PORTABLE) {
  const folders = [{ path: [], names: new Names() }];
  return entries.map(({ folder, parent, name }, i) => {
    const { path, names } = folders[parent];
    const own = [...path, names.add(name)];
    if (folder) folders[i + 1] = { path: own, names: new Names(rules) };
    return own;
  });
}

export const shownName = (name) => name.replace(HARMFUL, '\ufffd');

/** How many entries are called otherwise than they were sent, and the first of these; paths: what they are called, as pathsOf says. */
export function renamedOf(entries, paths) {
  const changed = entries.flatMap(({ name }, at) => (paths[at].at(-1) === name ? [] : [at]));
  return {
    count: changed.length,
    names: changed.slice(0, MAX_RENAMED).map((at) => ({ entry: at + 1, sent: sentPath(entries, at), name: paths[at].at(-1) })),
  };
}

/** Where an entry was, to be shown: what does harm stands as a sign that says so. */
export function sentPath(entries, at) {
  const { parent, name } = entries[at];
  const own = shownName(name);
  return parent === 0 ? own : `${sentPath(entries, parent - 1)}/${own}`;
}

const folded = (name) => name.toUpperCase().toLowerCase().normalize('NFC');

/** Windows drops dots and spaces at the end silently, and so would find another file; joiners there join nothing. */
const trimmed = (name) => name.replace(/^[ \u200c\u200d]+|[ .\u200c\u200d]+$/g, '');

/** Puts the suffix before the extension, and shortens what stands before it until all fits into so many bytes. */
function fit(name, suffix, most = MAX_BYTES) {
  let dot = name.lastIndexOf('.');
  if (dot <= 0 || length(name.slice(dot)) > MAX_EXTENSION) dot = name.length;
  const extension = name.slice(dot);
  const stem = name.slice(0, dot);
  const room = most - length(suffix) - length(extension);
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
