// Agreement on a key (RFC 7748): the browser's own, or this one where the browser has none. A key of a page is used for one ring, by
// somebody who waits for it to be answered: nobody can measure how long its bits take.
import { concat, fromHex } from './bytes.js';

const P = 2n ** 255n - 19n;
const BASE = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 9 : 0));
/** What stands before a private key in PKCS #8 (RFC 8410). */
const PKCS8 = fromHex('302e020100300506032b656e04220420');

/** The pair of a private key of 32 bytes: { publicKey, agree(theirs) }. agree() throws for a key that agrees with everybody. */
export async function keyPair(secret) {
  const multiply = (await native(secret)) ?? ((u) => scalarMultiply(secret, u));
  return {
    publicKey: await multiply(BASE),
    async agree(theirs) {
      const shared = await multiply(theirs);
      if (shared.every((byte) => byte === 0)) throw new RangeError('a key of small order');
      return shared;
    },
  };
}

async function native(secret) {
  const subtle = globalThis.crypto?.subtle;
  try {
    const key = await subtle.importKey('pkcs8', concat(PKCS8, secret), 'X25519', false, ['deriveBits']);
    return async (u) => {
      const theirs = await subtle.importKey('raw', u, 'X25519', false, []);
      return new Uint8Array(await subtle.deriveBits({ name: 'X25519', public: theirs }, key, 256));
    };
  } catch {
    return null;
  }
}

/** RFC 7748 §5. */
export function scalarMultiply(secret, u) {
  const scalar = secret.slice();
  scalar[0] &= 248;
  scalar[31] = (scalar[31] & 127) | 64;
  const point = u.slice();
  point[31] &= 127;
  const [k, x1] = [number(scalar), number(point) % P];
  let [x2, z2, x3, z3] = [1n, 0n, x1, 1n];
  for (let t = 254n; t >= 0n; t--) {
    const bit = (k >> t) & 1n;
    if (bit) [x2, z2, x3, z3] = [x3, z3, x2, z2];
    const [a, b, c, d] = [x2 + z2, x2 - z2, x3 + z3, x3 - z3].map(mod);
    const [aa, bb, da, cb] = [a * a, b * b, d * a, c * b].map(mod);
    const e = mod(aa - bb);
    [x3, z3] = [mod((da + cb) ** 2n), mod(x1 * mod((da - cb) ** 2n))];
    [x2, z2] = [mod(aa * bb), mod(e * (aa + 121665n * e))];
    if (bit) [x2, z2, x3, z3] = [x3, z3, x2, z2];
  }
  return bytes(mod(x2 * power(z2, P - 2n)));
}

function mod(n) {
  const rest = n % P;
  return rest < 0n ? rest + P : rest;
}

function power(base, exponent) {
  let result = 1n;
  for (let square = base, e = exponent; e > 0n; e >>= 1n, square = mod(square * square)) {
    if (e & 1n) result = mod(result * square);
  }
  return result;
}

const number = (littleEndian) => littleEndian.reduceRight((n, byte) => (n << 8n) | BigInt(byte), 0n);
const bytes = (n) => Uint8Array.from({ length: 32 }, (_, i) => Number((n >> BigInt(8 * i)) & 0xffn));
