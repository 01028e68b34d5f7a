// Links: docs/protocol.md §1.
import { primitives } from './crypto.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SYMBOLS = 26;

/** What is wrong with a link; code is noSecret, newerVersion, length, character or check. */
export class LinkProblem extends Error {
  constructor(code) {
    super(`the link cannot be used: ${code}`);
    this.code = code;
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

/** The secret behind the # of the page's address. */
export async function readFragment(hash) {
  const fragment = hash.replace(/^#/, '');
  if (fragment === '') throw new LinkProblem('noSecret');
  const version = /^(\d+)\./.exec(fragment);
  if (!version) throw new LinkProblem('noSecret');
  if (version[1] !== '1') throw new LinkProblem('newerVersion');
  return readSecret(fragment.slice(version[0].length));
}

/** The whole link, for the clipboard. */
export async function linkText(secret, pageUrl) {
  const page = new URL(pageUrl);
  return `${page.origin}${page.pathname}#1.${await secretText(secret)}`;
}
