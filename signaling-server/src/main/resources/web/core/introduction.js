// What people say of themselves (docs/protocol.md §3.2).
import { fromBase64Url } from './bytes.js';

export const MAX_NAME = 64;
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cn}]|(?![\u200c\u200d])\p{Cf}/gu;
const SPACE_AROUND = /^\p{Zs}+|\p{Zs}+$/gu;
/** Leaves no trace on a screen: joiners, fillers, selectors of variants, the empty cell of braille, space. */
const INVISIBLE =
  /^[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u200d\u2800\u3164\ufe00-\ufe0f\uffa0\u{e0100}-\u{e01ef}\p{Zs}]*$/u;
const CLIENTS = ['desktop', 'page', 'files'];

/** Of somebody who has said nothing yet. */
export const NOBODY = { name: '', client: 'unknown' };

/** A name that cannot disguise what is beside it; empty if nothing is left. */
export function cleanName(text) {
  const allowed = text.replace(FORBIDDEN, '').replace(SPACE_AROUND, '');
  // What is left of a character that was cut is none.
  const name = allowed.slice(0, MAX_NAME).replace(FORBIDDEN, '').replace(SPACE_AROUND, '');
  return INVISIBLE.test(name) ? '' : name;
}

/** Who a message says that its sender is, or null if it says nothing that can be taken. */
export function introductionOf({ name, client }) {
  const kind = client ?? NOBODY.client;
  if (typeof name !== 'string' || typeof kind !== 'string') return null;
  return { name: cleanName(name), client: CLIENTS.includes(kind) ? kind : NOBODY.client };
}

/** The first two bytes of an id, which tell people apart who have no name. */
export function briefId(id) {
  return Array.from(fromBase64Url(id).slice(0, 2), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
