// Messages of the pointing channel as bytes, and what bounds them (docs/protocol.md §7). Pure.
import { fromBase64Url, toBase64Url } from '../core/bytes.js';

export const MAX_BYTES = 1200;
export const PEOPLE = 64;
export const INK_POINTS = 32;
/** Points of the part before, which an ink message says again. */
export const INK_AGAIN = 8;
export const STROKE_POINTS = 1024;
export const SENT_AT_ONCE = 60;
export const SENT_A_SECOND = 60;
export const TAKEN_AT_ONCE = 200;
export const TAKEN_A_SECOND = 100;
/** The right or lower edge of the picture, and the highest stroke and click. */
export const MOST = 65535;

const TYPES = ['at', 'gone', 'ink', 'click', 'allowed', 'cleared'];
const PEER_BYTES = 16;

/** message: { type, number } with sharer and spot, or stroke, first and points, or click and spot; or all and people. */
export function encode(message) {
  const view = new DataView(new ArrayBuffer(MAX_BYTES));
  let at = 0;
  const u8 = (value) => view.setUint8(at++, value);
  const u16 = (value) => {
    view.setUint16(at, value);
    at += 2;
  };
  const spot = ({ x, y }) => {
    u16(x);
    u16(y);
  };
  const peer = (id) => fromBase64Url(id).forEach(u8);
  const { type, number, sharer } = message;
  u8(TYPES.indexOf(type) + 1);
  view.setUint32(at, number);
  at += 4;
  if (sharer !== undefined) peer(sharer);
  if (type === 'ink') {
    u16(message.stroke);
    u16(message.first);
    message.points.forEach(spot);
  } else if (type === 'allowed') {
    u8(message.all ? 1 : 0);
    message.people.forEach(peer);
  } else {
    if (type === 'click') u16(message.click);
    if (message.spot) spot(message.spot);
  }
  return new Uint8Array(view.buffer, 0, at);
}

/** The message in an ArrayBuffer; null for what is none, or of a later program. */
export function decode(buffer) {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength < 5 || buffer.byteLength > MAX_BYTES) return null;
  const view = new DataView(buffer);
  const type = TYPES[view.getUint8(0) - 1];
  const said = { type, number: view.getUint32(1) };
  const rest = buffer.byteLength - 5;
  if (type === 'cleared') return rest === 0 ? said : null;
  if (type === 'allowed') return allowed(said, view, rest);
  if (!type || rest < PEER_BYTES) return null;
  return marked({ ...said, sharer: peerAt(view, 5) }, view, rest - PEER_BYTES);
}

function allowed(said, view, rest) {
  const all = rest > 0 ? view.getUint8(5) : 2;
  const count = (rest - 1) / PEER_BYTES;
  if (all > 1 || !Number.isInteger(count) || count > PEOPLE) return null;
  return { ...said, all: all === 1, people: Array.from({ length: count }, (_, i) => peerAt(view, 6 + i * PEER_BYTES)) };
}

function marked(said, view, rest) {
  const at = 5 + PEER_BYTES;
  if (said.type === 'gone') return rest === 0 ? said : null;
  if (said.type === 'at') return rest === 4 ? { ...said, spot: spotAt(view, at) } : null;
  if (said.type === 'click') return rest === 6 ? { ...said, click: view.getUint16(at), spot: spotAt(view, at + 2) } : null;
  const count = (rest - 4) / 4;
  if (!Number.isInteger(count) || count < 1 || count > INK_POINTS) return null;
  const first = view.getUint16(at + 2);
  if (first + count > STROKE_POINTS) return null;
  const points = Array.from({ length: count }, (_, i) => spotAt(view, at + 4 + i * 4));
  return { ...said, stroke: view.getUint16(at), first, points };
}

const peerAt = (view, at) => toBase64Url(new Uint8Array(view.buffer, at, PEER_BYTES));
const spotAt = (view, at) => ({ x: view.getUint16(at), y: view.getUint16(at + 2) });

/** A place in a shared picture from fractions of its width and height; what is beside it becomes its edge. */
export function spotOf(across, down) {
  const whole = (fraction) => Math.round(Math.min(1, Math.max(0, fraction)) * MOST);
  return { x: whole(across), y: whole(down) };
}
