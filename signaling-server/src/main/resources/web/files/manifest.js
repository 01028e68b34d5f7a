// What a transfer carries: its manifest, and what a person is shown of it before (docs/protocol.md §6). Pure.
import { utf8 } from '../core/bytes.js';
import { MAX_ENTRIES, MAX_MANIFEST, MAX_SHOWN, MAX_SIZE, MAX_TYPES, Reader, isName, require } from './wire.js';

const FIXED = 22;
export const MAX_DEPTH = 32;

/** entries: { folder, parent, size, modified, name }. Throws Malformed for what cannot be sent. */
export function encodeManifest(entries) {
  check(entries);
  const names = entries.map(({ name }) => utf8(name));
  const length = names.reduce((sum, name) => sum + FIXED + name.length, 0);
  require(length <= MAX_MANIFEST, 'a manifest that is too long');
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  entries.forEach(({ folder, parent, size, modified }, i) => {
    view.setUint8(at, folder ? 1 : 0);
    view.setUint32(at + 1, parent);
    view.setBigUint64(at + 5, BigInt(size));
    view.setBigUint64(at + 13, BigInt(modified));
    view.setUint8(at + 21, names[i].length);
    bytes.set(names[i], at + FIXED);
    at += FIXED + names[i].length;
  });
  return bytes;
}

/** Throws Malformed. */
export function decodeManifest(bytes) {
  require(bytes.length <= MAX_MANIFEST, 'a manifest that is too long');
  const from = new Reader(bytes);
  const entries = [];
  while (from.rest > 0) {
    require(entries.length < MAX_ENTRIES, 'too many entries');
    entries.push({ folder: from.flag(), parent: from.u32(), size: from.size(), modified: from.size(), name: from.name() });
  }
  check(entries);
  return entries;
}

function check(entries) {
  require(entries.length > 0 && entries.length <= MAX_ENTRIES, 'not 1 to 200,000 entries');
  const depths = new Uint8Array(entries.length);
  let contents = 0;
  entries.forEach(({ folder, parent, size, modified, name }, i) => {
    require(parent === 0 || (parent <= i && entries[parent - 1].folder), 'a folder that does not stand before what is in it');
    depths[i] = parent === 0 ? 1 : depths[parent - 1] + 1;
    require(depths[i] <= MAX_DEPTH, 'too many folders deep');
    require(!folder || size === 0, 'a folder that has a size');
    require(modified >= 0 && modified <= MAX_SIZE && isName(name), 'an entry that cannot be');
    require(size <= MAX_SIZE - contents, 'too large');
    contents += size;
  });
}

export const contentsOf = (entries) => entries.reduce((sum, { size }) => sum + size, 0);

export function summaryOf(entries) {
  const sizes = entries.map(({ size }) => size);
  // A folder stands before what is in it, so backwards all of that has been added when it is met.
  for (let i = entries.length - 1; i >= 0; i--) {
    const { parent } = entries[i];
    if (parent > 0) sizes[parent - 1] += sizes[i];
  }
  const shown = [];
  for (let i = 0; i < entries.length && shown.length < MAX_SHOWN; i++) {
    const { folder, parent, name } = entries[i];
    if (parent === 0) shown.push({ folder, size: sizes[i], name });
  }
  const folders = entries.filter(({ folder }) => folder).length;
  return { files: entries.length - folders, folders, shown, types: typesOf(entries) };
}

function typesOf(entries) {
  const counts = new Map();
  for (const { folder, name } of entries) {
    if (folder) continue;
    const extension = (name.match(/^.+\.([A-Za-z0-9]{1,16})$/s)?.[1] ?? '').toLowerCase();
    counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  return [...counts]
    .map(([extension, files]) => ({ extension, files }))
    .sort((a, b) => b.files - a.files || (a.extension < b.extension ? -1 : 1))
    .slice(0, MAX_TYPES);
}

/** Whether an offer said what its manifest now says. */
export function tells(offer, entries) {
  const { files, folders, shown, types } = summaryOf(entries);
  const flat = (all) => JSON.stringify([
    all.files, all.folders, all.shown.map(({ folder, size, name }) => [folder, size, name]),
    all.types.map((type) => [type.extension, type.files]),
  ]);
  return flat(offer) === flat({ files, folders, shown, types }) && offer.total === offer.manifestLength + contentsOf(entries);
}
