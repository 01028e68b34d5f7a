// Messages of the control channel (docs/protocol.md §5). Pure.
import { fromBase64Url, utf8 } from '../core/bytes.js';
import { isPlain } from '../core/json.js';
import { OUTCOMES } from '../core/verification.js';
import { SOUND_READERS } from '../core/soundmessage.js';

export const MAX_BYTES = 65536;
export const MAX_DEPTH = 16;
export const MAX_TEXT = 16384;
export const MAX_REACTION = 32;
export const MAX_TURN = 1000000;
export const MAX_SIDE = 16384;
const ID_BYTES = 16;
const DIGEST_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** The message, or null for what is to be dropped. */
export function readControl(text) {
  if (typeof text !== 'string' || text.length > MAX_BYTES || utf8(text).length > MAX_BYTES || !isPlain(text, MAX_DEPTH)) return null;
  try {
    const message = JSON.parse(text);
    return (typeof message.type === 'string' && READERS[message.type]?.(message)) || null;
  } catch {
    return null;
  }
}

export const isText = (text) => typeof text === 'string' && text !== '' && utf8(text).length <= MAX_TEXT;

const READERS = Object.assign(Object.create(null), {
  chat: ({ id, time, text }) =>
    (isId(id) && Number.isInteger(time) && time >= 0 && time <= 2 ** 53 && isText(text) ? { type: 'chat', id, time, text } : null),
  reaction: ({ reaction }) =>
    (typeof reaction === 'string' && reaction.length <= MAX_REACTION && /^[A-Za-z0-9]+$/.test(reaction) ? { type: 'reaction', reaction } : null),
  hand: ({ turn }) => (Number.isInteger(turn) && turn >= 0 && turn <= MAX_TURN ? { type: 'hand', turn } : null),
  view: ({ width, height }) => (isSide(width) && isSide(height) ? { type: 'view', width, height } : null),
  identity: (message) => identity(message),
  'verify-commit': ({ commitment }) => (isDigest(commitment) ? { type: 'verify-commit', commitment } : null),
  'verify-reveal': ({ nonce }) => (isDigest(nonce) ? { type: 'verify-reveal', nonce } : null),
  'verify-end': ({ outcome }) => (OUTCOMES.includes(outcome) ? { type: 'verify-end', outcome } : null),
  received: ({ id }) => (isId(id) ? { type: 'received', id } : null),
  ...SOUND_READERS,
});

const isSide = (side) => Number.isInteger(side) && side >= 1 && side <= MAX_SIDE;

/** A key comes with what it signed, or not at all. */
function identity({ key, signature }) {
  if (key === undefined && signature === undefined) return { type: 'identity' };
  return isDigest(key) && isBytes(signature, SIGNATURE_BYTES) ? { type: 'identity', key, signature } : null;
}

const isId = (id) => isBytes(id, ID_BYTES);
const isDigest = (text) => isBytes(text, DIGEST_BYTES);

function isBytes(text, length) {
  try {
    return typeof text === 'string' && fromBase64Url(text).length === length;
  } catch {
    return false;
  }
}
