// What is rung at a box, sealed for whoever has the box's bell key (docs/protocol.md §9).
import { concat, fromBase64Url, toBase64Url, utf8 } from './bytes.js';
import { primitives, randomBytes } from './crypto.js';
import { keyPair } from './x25519.js';

const SALT = utf8('parley-note-1');
const SIGNED = utf8('parley-note-sign-1');
const NONCE = new Uint8Array(12);
const KEY = 32;
const PLAIN = 1024;
const HEAD = 1 + 32 + 64 + 2;
export const MAX_JSON = PLAIN - HEAD;
export const NOTE_BYTES = KEY + PLAIN + 16;
export const MAX_CHARS = 4096;

/** The 16 bytes of the box that a listen key opens. */
export async function boxOf(listenKey) {
  const { sha256 } = await primitives();
  return (await sha256(concat(utf8('parley-box-1'), listenKey))).slice(0, 16);
}

/** Unsigned, as of a page: its code came from a server, and so would its key. Null for a text that is too long. */
export async function sealNote({ box, bell }, json, secret = randomBytes(KEY)) {
  const text = utf8(json);
  if (text.length > MAX_JSON) return null;
  const plain = new Uint8Array(PLAIN);
  new DataView(plain.buffer).setUint16(HEAD - 2, text.length);
  plain.set(text, HEAD);
  const { publicKey, agree } = await keyPair(secret);
  const aes = await cipher(await agree(bell), publicKey, bell, box);
  return toBase64Url(concat(publicKey, await aes.seal(NONCE, box, plain)));
}

/**
 * What a note says, to the owner of a bell key: { json, person }, or null. person is the key that it is signed with, null for none, and
 * undefined where this browser cannot tell.
 */
export async function openNote(box, pair, note) {
  try {
    if (typeof note !== 'string' || note.length > MAX_CHARS) return null;
    const bytes = fromBase64Url(note);
    if (bytes.length !== NOTE_BYTES) return null;
    const theirs = bytes.slice(0, KEY);
    const aes = await cipher(await pair.agree(theirs), theirs, pair.publicKey, box);
    const plain = await aes.open(NONCE, box, bytes.slice(KEY));
    const length = new DataView(plain.buffer, plain.byteOffset).getUint16(HEAD - 2);
    if (plain.length !== PLAIN || plain[0] > 1 || length > MAX_JSON) return null;
    const text = plain.slice(HEAD, HEAD + length);
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
    if (plain[0] === 0) return { json, person: null };
    const person = plain.slice(1, 33);
    const genuine = await verifies(person, plain.slice(33, 97), concat(SIGNED, box, pair.publicKey, theirs, text));
    return genuine === false ? null : { json, person: genuine ? person : undefined };
  } catch {
    return null;
  }
}

async function cipher(shared, ephemeral, bell, box) {
  const { hkdf, aesGcm } = await primitives();
  return aesGcm(await hkdf(shared, SALT, concat(ephemeral, bell, box), 32));
}

/** Null where the browser knows no such signatures. */
async function verifies(person, signature, signed) {
  const { sha256 } = await primitives();
  const subtle = globalThis.crypto?.subtle;
  let key;
  try {
    key = await subtle.importKey('raw', person, 'Ed25519', false, ['verify']);
  } catch {
    return null;
  }
  return subtle.verify('Ed25519', key, signature, await sha256(signed));
}
