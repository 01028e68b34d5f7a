// Bytes and their texts: base64url (RFC 4648 §5, no padding, canonical form only) and UTF-8.

export const utf8 = (text) => new TextEncoder().encode(text);

export function concat(...parts) {
  return concatInto(new Uint8Array(parts.reduce((length, part) => length + part.length, 0)), ...parts);
}

/** Returns the first bytes of the target, where the parts are then. */
export function concatInto(target, ...parts) {
  let at = 0;
  for (const part of parts) {
    target.set(part, at);
    at += part.length;
  }
  return target.subarray(0, at);
}

export function toBase64Url(bytes) {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws a SyntaxError for what is not base64url as this program writes it. */
export function fromBase64Url(text) {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) throw new SyntaxError('no base64url');
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  if (toBase64Url(bytes) !== text) throw new SyntaxError('no canonical base64url');
  return bytes;
}

/** Negative, zero or positive, byte by byte as unsigned numbers. */
export function compare(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return a.length - b.length;
}

/** n in 8 bytes, most significant first; n is an integer up to 2^53. */
export function u64(n) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(n));
  return bytes;
}

export const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
export const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
export const same = (a, b) => a.length === b.length && compare(a, b) === 0;
