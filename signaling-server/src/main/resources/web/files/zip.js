// A zip archive that stores without compressing (APPNOTE.TXT 6.3.10, with zip64 where it is needed), as a Blob of headers and of slices of
// what was received: nothing is copied, and nothing is in memory but headers. Pure, but for Blobs.
import { concat, utf8 } from '../core/bytes.js';

const UTF8_NAMES = 0x0800;
const FULL = 0xffffffff;
const READ = 4194304;
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});

export function crc32(bytes, crc = 0) {
  crc = ~crc;
  for (let i = 0; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** entries: { path, folder, size, modified }, in the order in which contents holds them. */
export async function zipOf(entries, contents) {
  const sums = await checksums(entries, contents);
  const parts = [];
  const central = [];
  let offset = 0;
  let at = 0;
  entries.forEach((entry, i) => {
    const record = { ...entry, crc: sums[i], offset, name: utf8(entry.path.join('/') + (entry.folder ? '/' : '')) };
    const header = localHeader(record);
    parts.push(header);
    if (entry.size > 0) parts.push(contents.slice(at, at + entry.size));
    central.push(centralHeader(record));
    at += entry.size;
    offset += header.length + entry.size;
  });
  const length = central.reduce((sum, header) => sum + header.length, 0);
  return new Blob([...parts, ...central, end(entries.length, length, offset)], { type: 'application/zip' });
}

async function checksums(entries, contents) {
  const sums = entries.map(() => 0);
  let i = 0;
  let left = entries[0]?.size ?? 0;
  for (let at = 0; at < contents.size; at += READ) {
    let bytes = new Uint8Array(await contents.slice(at, at + READ).arrayBuffer());
    while (bytes.length > 0) {
      while (left === 0) left = entries[++i].size;
      const taken = bytes.subarray(0, left);
      sums[i] = crc32(taken, sums[i]);
      left -= taken.length;
      bytes = bytes.subarray(taken.length);
    }
  }
  return sums;
}

function localHeader({ name, crc, size, modified }) {
  const large = size >= FULL;
  const extra = large ? fields([2, 1], [2, 16], [8, size], [8, size]) : new Uint8Array(0);
  return concat(
    fields([4, 0x04034b50], [2, large ? 45 : 20], [2, UTF8_NAMES], [2, 0], ...time(modified), [4, crc], [4, bound(size)], [4, bound(size)],
      [2, name.length], [2, extra.length]),
    name, extra);
}

function centralHeader({ name, crc, size, modified, offset, folder }) {
  const wide = [...(size >= FULL ? [[8, size], [8, size]] : []), ...(offset >= FULL ? [[8, offset]] : [])];
  const extra = wide.length > 0 ? fields([2, 1], [2, wide.length * 8], ...wide) : new Uint8Array(0);
  return concat(
    fields([4, 0x02014b50], [2, 45], [2, wide.length > 0 ? 45 : 20], [2, UTF8_NAMES], [2, 0], ...time(modified), [4, crc], [4, bound(size)],
      [4, bound(size)], [2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, folder ? 0x10 : 0], [4, bound(offset)]),
    name, extra);
}

function end(count, length, offset) {
  const plain = fields([4, 0x06054b50], [2, 0], [2, 0], [2, Math.min(count, 0xffff)], [2, Math.min(count, 0xffff)], [4, bound(length)],
    [4, bound(offset)], [2, 0]);
  if (count < 0xffff && length < FULL && offset < FULL) return plain;
  return concat(
    fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, length], [8, offset]),
    fields([4, 0x07064b50], [4, 0], [8, offset + length], [4, 1]), plain);
}

const bound = (value) => Math.min(value, FULL);

/** Numbers, least significant byte first. */
function fields(...all) {
  const bytes = new Uint8Array(all.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, value] of all) {
    if (length === 8) view.setBigUint64(at, BigInt(value), true);
    else if (length === 4) view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
    at += length;
  }
  return bytes;
}

function time(modified) {
  const at = new Date(Math.max(modified || 0, Date.UTC(1980, 0, 2)));
  if (!(at.getFullYear() <= 2107)) return [[2, 0], [2, 33]];
  return [
    [2, (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)],
    [2, ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate()],
  ];
}
