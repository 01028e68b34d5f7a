#!/usr/bin/env node
// Checks docs/test-vectors.json against docs/protocol.md §1 and §3 with WebCrypto alone, as a browser would:
// an implementation of its own, so that the Java code and the fixed values cannot be wrong in the same way.
import { readFile } from 'node:fs/promises';
import assert from 'node:assert/strict';

const { subtle } = globalThis.crypto;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BLOCK = 256;
const HEADER = 1 + 8 + 12;
const TAG = 16;
const ascii = (text) => new TextEncoder().encode(text);
const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const toBase64Url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const fromBase64Url = (text) => {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw refusal('malformed');
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  if (toBase64Url(bytes) !== text) throw refusal('malformed');
  return bytes;
};
const concat = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const sha256 = async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes));
const refusal = (reason) => Object.assign(new Error(reason), { reason });

async function secretText(bytes) {
  const check = BigInt((await sha256(bytes))[0] >> 6);
  const value = (BigInt('0x' + toHex(bytes)) << 2n) | check;
  return Array.from({ length: 26 }, (_, i) => ALPHABET[Number((value >> BigInt(5 * (25 - i))) & 31n)]).join('');
}

async function readSecret(text) {
  const symbols = text.toUpperCase().replaceAll('-', '').replace(/[IL]/g, '1').replaceAll('O', '0');
  if (symbols.length !== 26) throw refusal('length');
  let value = 0n;
  for (const symbol of symbols) {
    const digit = ALPHABET.indexOf(symbol);
    if (digit < 0) throw refusal('character');
    value = (value << 5n) | BigInt(digit);
  }
  const bytes = fromHex((value >> 2n).toString(16).padStart(32, '0'));
  if ((await secretText(bytes)) !== symbols) throw refusal('check');
  return bytes;
}

async function readLink(text) {
  const parts = /^(https?|parley):\/\/([a-z0-9._-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?((?:\/[\w.~%-]*)*)\/j(?:\?[^#]*)?#1\.(.*)$/i
    .exec(text);
  if (!parts) throw refusal('link');
  const [, scheme, host, port, base, secret] = parts;
  if (port && (Number(port) < 1 || Number(port) > 65535)) throw refusal('port');
  return {
    server: `${scheme.toLowerCase() === 'http' ? 'http' : 'https'}://${host.toLowerCase()}${port ? ':' + port : ''}${base}`,
    secret: await readSecret(secret),
  };
}

async function derive(secret, label, length) {
  const key = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const params = { name: 'HKDF', hash: 'SHA-256', salt: ascii('parley-link-1'), info: ascii(label) };
  return new Uint8Array(await subtle.deriveBits(params, key, length * 8));
}

async function aesGcm(secret, nonce, from, to, counterBytes) {
  const roomId = await derive(secret, 'room-id', 16);
  return {
    key: await subtle.importKey('raw', await derive(secret, 'body-key', 32), 'AES-GCM', false, ['encrypt', 'decrypt']),
    params: { name: 'AES-GCM', iv: nonce, additionalData: concat(roomId, from, to, counterBytes), tagLength: TAG * 8 },
  };
}

async function seal(secret, from, to, counter, nonce, plaintext) {
  const text = ascii(plaintext);
  const padded = new Uint8Array((Math.floor(text.length / BLOCK) + 1) * BLOCK);
  padded.set(text);
  padded[text.length] = 0x80;
  const counterBytes = new Uint8Array(8);
  new DataView(counterBytes.buffer).setBigUint64(0, BigInt(counter));
  const { key, params } = await aesGcm(secret, nonce, from, to, counterBytes);
  return toBase64Url(concat([1], counterBytes, nonce, new Uint8Array(await subtle.encrypt(params, key, padded))));
}

async function open(secret, from, to, envelope, lastCounter) {
  const bytes = fromBase64Url(envelope);
  if (bytes.length < HEADER + BLOCK + TAG || bytes[0] !== 1) throw refusal('malformed');
  const counterBytes = bytes.slice(1, 9);
  const { key, params } = await aesGcm(secret, bytes.slice(9, HEADER), from, to, counterBytes);
  let plain;
  try {
    plain = new Uint8Array(await subtle.decrypt(params, key, bytes.slice(HEADER)));
  } catch {
    throw refusal('forged');
  }
  if (new DataView(counterBytes.buffer).getBigUint64(0) <= BigInt(lastCounter)) throw refusal('replayed');
  let end = plain.length - 1;
  while (end >= 0 && plain[end] === 0) end--;
  if (plain.length % BLOCK !== 0 || plain[end] !== 0x80) throw refusal('malformed');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain.subarray(0, end));
  } catch {
    throw refusal('malformed');
  }
}

const vectors = JSON.parse(await readFile(new URL('../docs/test-vectors.json', import.meta.url), 'utf8'));
let checks = 0;
const check = async (what, action) => {
  try {
    await action();
    checks++;
  } catch (error) {
    throw new Error(`${what}: ${error.message}`, { cause: error });
  }
};

for (const v of vectors.linkSecrets) {
  await check(`link secret ${v.bytes}`, async () => {
    const secret = fromHex(v.bytes);
    assert.equal(await secretText(secret), v.text);
    for (const text of [v.text, ...(v.alsoReadFrom ?? [])]) assert.equal(toHex(await readSecret(text)), v.bytes);
    assert.equal(toBase64Url(await derive(secret, 'room-id', 16)), v.roomId);
    assert.equal(toBase64Url(await derive(secret, 'join-token', 32)), v.joinToken);
    assert.equal(toHex(await derive(secret, 'body-key', 32)), v.bodyKey);
  });
}
for (const v of vectors.wrongLinkSecrets) await check(v.why, () => assert.rejects(readSecret(v.text)));
for (const v of vectors.links) {
  await check(v.text, async () => {
    const link = await readLink(v.text);
    assert.equal(link.server, v.server);
    assert.equal(await secretText(link.secret), v.secret);
  });
}
for (const v of vectors.wrongLinks) await check(v.why, () => assert.rejects(readLink(v.text)));
for (const v of vectors.peerKeys) {
  await check(v.peerId, async () =>
    assert.equal(toBase64Url((await sha256(fromBase64Url(v.peerKey))).slice(0, 16)), v.peerId));
}
for (const v of vectors.bodies) {
  await check(v.name, async () => {
    const [secret, from, to] = [await readSecret(v.secret), fromBase64Url(v.from), fromBase64Url(v.to)];
    assert.equal(await seal(secret, from, to, v.counter, fromHex(v.nonce), v.plaintext), v.envelope);
    assert.equal(await open(secret, from, to, v.envelope, v.counter - 1), v.plaintext);
    await assert.rejects(open(secret, from, to, v.envelope, v.counter), { reason: 'replayed' });
  });
}
for (const v of vectors.wrongBodies) {
  await check(v.name, async () => {
    const [secret, from, to] = [await readSecret(v.secret), fromBase64Url(v.from), fromBase64Url(v.to)];
    await assert.rejects(open(secret, from, to, v.envelope, 0), { reason: v.reason });
  });
}
console.log(`docs/test-vectors.json: ${checks} vectors hold`);
