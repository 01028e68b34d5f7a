// What a member leaves with the server for those who look into its room: docs/protocol.md §3.4.
import { readCall } from './callmessage.js';
import { concat, fromBase64Url, toBase64Url, utf8 } from './bytes.js';
import { primitives, randomBytes } from './crypto.js';
import { unpad } from './seal.js';

const VERSION = 1;
const NONCE = 12;
const PADDED = 256;
export const CARD = 380;

/** The card of a member, or null for a text that is too long for one. */
export async function sealCard({ roomId, cardKey }, member, text, nonce = randomBytes(NONCE)) {
  const plain = utf8(text);
  if (plain.length >= PADDED) return null;
  const padded = new Uint8Array(PADDED);
  padded.set(plain);
  padded[plain.length] = 0x80;
  const { aesGcm } = await primitives();
  const sealed = await (await aesGcm(cardKey)).seal(nonce, concat(roomId, fromBase64Url(member)), padded);
  return toBase64Url(concat(Uint8Array.of(VERSION), nonce, sealed));
}

/** The text of the card that this member left, or null. */
export async function openCard({ roomId, cardKey }, member, card) {
  try {
    if (typeof card !== 'string' || card.length !== CARD) return null;
    const bytes = fromBase64Url(card);
    if (bytes[0] !== VERSION) return null;
    const { aesGcm } = await primitives();
    const nonce = bytes.slice(1, 1 + NONCE);
    return unpad(await (await aesGcm(cardKey)).open(nonce, concat(roomId, fromBase64Url(member)), bytes.slice(1 + NONCE)));
  } catch {
    return null;
  }
}

/** What the member is called by it; empty for none. */
export async function nameOnCard(keys, member, card) {
  const text = await openCard(keys, member, card);
  const message = text === null ? null : readCall(text);
  return message?.type === 'introduction' ? message.name : '';
}
