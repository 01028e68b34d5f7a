// Links: docs/protocol.md §1.
import { primitives } from './crypto.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SYMBOLS = 26;

/** A line that was broken, as quoted-printable mails do it too, and how the next one begins in an answer. */
const BREAK = /[ \t\u00a0]*=?(?:\r\n?|[\n\u0085\u2028\u2029])[\s\u00a0>]*/g;
const INVISIBLE = /[\p{Cf}\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/gu;

/** What is wrong with a link; code is noSecret, newerVersion, length, character, check or surplus, then with the sign that is. */
export class LinkProblem extends Error {
  constructor(code, sign = null) {
    super(`the link cannot be used: ${code}`);
    this.code = code;
    this.sign = sign;
  }
}

/** The text of a secret of 16 bytes. */
export async function secretText(secret) {
  const { sha256 } = await primitives();
  let value = 0n;
  for (const byte of secret) value = (value << 8n) | BigInt(byte);
  value = (value << 2n) | BigInt((await sha256(secret))[0] >> 6);
  let text = '';
  for (let i = SYMBOLS - 1; i >= 0; i--) text += ALPHABET[Number((value >> BigInt(5 * i)) & 31n)];
  return text;
}

/** The 16 bytes that a text stands for. */
export async function readSecret(text) {
  const symbols = text.toUpperCase().replaceAll('-', '').replace(/[IL]/g, '1').replaceAll('O', '0');
  if (symbols.length > SYMBOLS && (await isSecret(symbols.slice(0, SYMBOLS)))) {
    throw new LinkProblem('surplus', String.fromCodePoint(symbols.codePointAt(SYMBOLS)));
  }
  if (symbols.length !== SYMBOLS) throw new LinkProblem('length');
  let value = 0n;
  for (const symbol of symbols) {
    const digit = ALPHABET.indexOf(symbol);
    if (digit < 0) throw new LinkProblem('character');
    value = (value << 5n) | BigInt(digit);
  }
  value >>= 2n;
  const secret = new Uint8Array(16);
  for (let i = 15; i >= 0; i--, value >>= 8n) secret[i] = Number(value & 0xffn);
  if ((await secretText(secret)) !== symbols) throw new LinkProblem('check');
  return secret;
}

const isSecret = (text) => readSecret(text).then(() => true, () => false);

/** The secret behind the # of the page's address, also from among what chats and mails put around and into it. */
export const readFragment = (hash) => readBehind(hash, /[0-9A-Za-z-]*/, readSecret);

/** The key of the invitation behind the secret, or null where there is none that is whole. */
export async function readInvitation(hash) {
  const found = /^\d+\.[0-9A-Za-z-]+\.([0-9A-Za-z-]+)/.exec(plain(visibleOf(hash).replace(BREAK, '')));
  return found && readSecret(found[1]).catch(() => null);
}

const visibleOf = (hash) => hash.replace(/^#/, '').replace(INVISIBLE, '').trim();

/** What reader makes of the signs behind the version. */
export async function readBehind(hash, signs, reader) {
  const visible = visibleOf(hash);
  const joined = visible.replace(BREAK, '');
  const found = (await alone(visible, signs, reader)) ?? (await alone(joined, signs, reader)) ?? plain(joined);
  if (found === '') throw new LinkProblem('noSecret');
  const version = /^(\d+)\./.exec(found);
  if (!version) throw new LinkProblem('noSecret');
  if (version[1] !== '1') throw new LinkProblem('newerVersion');
  return reader(found.slice(version[0].length));
}

/** What stands there percent-encoded; of a letter beyond ASCII only that it is none which a secret has. */
function plain(text) {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hexadecimal) => {
    const sign = parseInt(hexadecimal, 16);
    return sign > 0x20 && sign < 0x7f ? String.fromCharCode(sign) : ' ';
  });
}

/** Without what follows behind what is whole; null where nothing is. */
async function alone(text, signs, reader) {
  const found = new RegExp(`^\\d+\\.(${signs.source})`).exec(plain(text));
  const whole = found && (await reader(found[1]).then(() => true, () => false));
  return whole ? found[0] : null;
}

/** The whole link, for the clipboard; with the key of an invitation, for whom that lets in. */
export async function linkText(secret, pageUrl, invitation = null) {
  const page = new URL(pageUrl);
  const behind = invitation ? `.${await secretText(invitation)}` : '';
  return `${page.origin}${page.pathname}#1.${await secretText(secret)}${behind}`;
}
