// SHA-256 (FIPS 180-4), HKDF (RFC 5869) and AES-256-GCM (FIPS 197, SP 800-38D) for pages that came over plain http, to which
// browsers give no WebCrypto. Whoever can change such a page on its way can change this too: it keeps the others' calls
// readable for it, and is no protection of its own. Checked against WebCrypto and the fixed vectors.
import { concat } from './bytes.js';

const BLOCK = 64;

/** The first 32 bits of the fractional parts of a root of the first primes. */
function fractions(count, root) {
  const words = new Uint32Array(count);
  for (let n = 2, i = 0; i < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) prime &&= n % d !== 0;
    if (prime) {
      const value = root(n);
      words[i++] = Math.floor((value - Math.floor(value)) * 2 ** 32);
    }
  }
  return words;
}

const ROUND = fractions(64, Math.cbrt);
const START = fractions(8, Math.sqrt);
const rotate = (x, n) => (x >>> n) | (x << (32 - n));

export function sha256(bytes) {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const state = START.slice();
  const w = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += BLOCK) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + w[i]) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] += word));
  }
  const digest = new Uint8Array(32);
  state.forEach((word, i) => new DataView(digest.buffer).setUint32(4 * i, word));
  return digest;
}

/** HMAC-SHA256 (RFC 2104). */
export function hmac(key, message) {
  const padded = new Uint8Array(BLOCK);
  padded.set(key.length > BLOCK ? sha256(key) : key);
  const inner = sha256(concat(padded.map((byte) => byte ^ 0x36), message));
  return sha256(concat(padded.map((byte) => byte ^ 0x5c), inner));
}

export function hkdf(material, salt, info, length) {
  const key = hmac(salt, material);
  let all = new Uint8Array(0);
  let last = new Uint8Array(0);
  for (let i = 1; all.length < length; i++) {
    last = hmac(key, concat(last, info, Uint8Array.of(i)));
    all = concat(all, last);
  }
  return all.slice(0, length);
}

const double = (x) => ((x << 1) ^ (x & 0x80 ? 0x11b : 0)) & 0xff;

/** FIPS 197 §5.1.1: the inverse in GF(2^8), then the affine transformation. */
const SUBSTITUTE = (() => {
  const box = new Uint8Array(256);
  let p = 1;
  let q = 1;
  do {
    p ^= double(p);
    q ^= q << 1;
    q ^= q << 2;
    q ^= q << 4;
    q &= 0xff;
    if (q & 0x80) q ^= 0x09;
    const spread = q | (q << 8);
    box[p] = (q ^ (spread >> 7) ^ (spread >> 6) ^ (spread >> 5) ^ (spread >> 4) ^ 0x63) & 0xff;
  } while (p !== 1);
  box[0] = 0x63;
  return box;
})();

const ROUNDS = 14;

function expand(key) {
  const words = new Uint8Array(16 * (ROUNDS + 1));
  words.set(key);
  let constant = 1;
  for (let i = 32; i < words.length; i += 4) {
    let word = words.slice(i - 4, i);
    if (i % 32 === 0) {
      word = Uint8Array.of(word[1], word[2], word[3], word[0]).map((byte) => SUBSTITUTE[byte]);
      word[0] ^= constant;
      constant = double(constant);
    } else if (i % 32 === 16) {
      word = word.map((byte) => SUBSTITUTE[byte]);
    }
    for (let j = 0; j < 4; j++) words[i + j] = words[i + j - 32] ^ word[j];
  }
  return words;
}

function encryptBlock(keys, input) {
  let state = input.map((byte, i) => byte ^ keys[i]);
  for (let round = 1; round <= ROUNDS; round++) {
    const shifted = state.map((_, i) => SUBSTITUTE[state[(i + 4 * (i % 4)) % 16]]);
    if (round < ROUNDS) {
      for (let c = 0; c < 16; c += 4) {
        const [a, b, d, e] = shifted.slice(c, c + 4);
        const all = a ^ b ^ d ^ e;
        shifted[c] = a ^ all ^ double(a ^ b);
        shifted[c + 1] = b ^ all ^ double(b ^ d);
        shifted[c + 2] = d ^ all ^ double(d ^ e);
        shifted[c + 3] = e ^ all ^ double(e ^ a);
      }
    }
    state = shifted.map((byte, i) => byte ^ keys[16 * round + i]);
  }
  return state;
}

const toBig = (bytes) => bytes.reduce((n, byte) => (n << 8n) | BigInt(byte), 0n);

/** SP 800-38D §6.3: multiplication in GF(2^128), most significant bit first. */
function multiply(x, y) {
  let z = 0n;
  for (let i = 127n; i >= 0n; i--) {
    if ((x >> i) & 1n) z ^= y;
    y = y & 1n ? (y >> 1n) ^ (0xe1n << 120n) : y >> 1n;
  }
  return z;
}

function gcm(key) {
  const keys = expand(key);
  const hashKey = toBig(encryptBlock(keys, new Uint8Array(16)));
  const counter = (nonce, n) => {
    const block = concat(nonce, new Uint8Array(4));
    new DataView(block.buffer).setUint32(12, n);
    return encryptBlock(keys, block);
  };
  const crypt = (nonce, text) => {
    const out = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 16) {
      const stream = counter(nonce, at / 16 + 2);
      text.subarray(at, at + 16).forEach((byte, i) => (out[at + i] = byte ^ stream[i]));
    }
    return out;
  };
  const tag = (nonce, aad, sealed) => {
    let y = 0n;
    const absorb = (bytes) => {
      for (let at = 0; at < bytes.length; at += 16) {
        const block = new Uint8Array(16);
        block.set(bytes.subarray(at, at + 16));
        y = multiply(y ^ toBig(block), hashKey);
      }
    };
    absorb(aad);
    absorb(sealed);
    y = multiply(y ^ ((BigInt(aad.length * 8) << 64n) | BigInt(sealed.length * 8)), hashKey);
    return counter(nonce, 1).map((byte, i) => byte ^ Number((y >> BigInt(8 * (15 - i))) & 0xffn));
  };
  return {
    async seal(nonce, aad, text) {
      const sealed = crypt(nonce, text);
      return concat(sealed, tag(nonce, aad, sealed));
    },
    async open(nonce, aad, bytes) {
      const sealed = bytes.slice(0, -16);
      const expected = tag(nonce, aad, sealed);
      if (bytes.length < 16 || expected.some((byte, i) => byte !== bytes[sealed.length + i])) throw new Error('forged');
      return crypt(nonce, sealed);
    },
  };
}

/** With the interface of webCrypto() in crypto.js. */
export const plainCrypto = {
  sha256: async (bytes) => sha256(bytes),
  hkdf: async (...all) => hkdf(...all),
  aesGcm: async (key) => gcm(key),
};
