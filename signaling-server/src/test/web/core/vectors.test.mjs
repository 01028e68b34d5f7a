// The page's modules agree with the fixed values of docs/test-vectors.json, with WebCrypto and without.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concat, fromBase64Url, toBase64Url, u64 } from '../../../main/resources/web/core/bytes.js';
import { webCrypto } from '../../../main/resources/web/core/crypto.js';
import { deriveKeys, invitationId, peerIdOf } from '../../../main/resources/web/core/keys.js';
import { linkText, readFragment, readInvitation, readSecret, secretText } from '../../../main/resources/web/core/link.js';
import { plainCrypto } from '../../../main/resources/web/core/plaincrypto.js';
import { openCard, sealCard } from '../../../main/resources/web/core/card.js';
import { BodyCipher } from '../../../main/resources/web/core/seal.js';
import { vectors } from '../vectors.mjs';

const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const incarnation = (counter) => Math.floor((counter - 1) / 2 ** 22);

/** A cipher whose next message has this counter. */
async function cipherBefore(v, self) {
  const cipher = new BodyCipher(await deriveKeys(await readSecret(v.secret)), self, incarnation(v.counter));
  for (let next = incarnation(v.counter) * 2 ** 22 + 1; next < v.counter; next++) await cipher.seal(self, '');
  return cipher;
}

describe('link secrets', () => {
  for (const v of vectors.linkSecrets) {
    test(v.text, async () => {
      const secret = fromHex(v.bytes);
      assert.equal(await secretText(secret), v.text);
      for (const text of [v.text, ...(v.alsoReadFrom ?? [])]) assert.equal(toHex(await readSecret(text)), v.bytes);
      const keys = await deriveKeys(secret);
      assert.equal(toBase64Url(keys.roomId), v.roomId);
      assert.equal(toBase64Url(keys.joinToken), v.joinToken);
      assert.equal(toHex(keys.bodyKey), v.bodyKey);
    });
  }
  for (const v of vectors.wrongLinkSecrets) test(v.why, () => assert.rejects(readSecret(v.text), { name: 'Error' }));
});

describe('links', () => {
  for (const v of [...vectors.links, ...vectors.pastedLinks]) {
    test(v.text, async () => {
      // Of the address that it was opened with, a page reads what is behind the sign; the server puts the sign there.
      const fragment = v.text.replace('%23', '#').replace(/^[^]*?(?=#1[.%])/, '');
      assert.equal(await secretText(await readFragment(fragment)), v.secret);
    });
  }
  for (const [hash, code] of [
    ['', 'noSecret'],
    ['#', 'noSecret'],
    ['#hello', 'noSecret'],
    ['#2.00000000000000000000000000', 'newerVersion'],
    ['#1.0', 'length'],
    ['#1.0000000000000000000000000U', 'character'],
    ['#1.00000000000000000000000001', 'check'],
    ['#1.000G40R40M30E209185GR38E1Y0', 'surplus'],
    ['#1.000G40R40M30E209185GR38E1Ysee%20you', 'surplus'],
    ['#1.0000%29.', 'length'],
  ]) {
    test(`${hash} is refused: ${code}`, () => assert.rejects(readFragment(hash), { code }));
  }
});

describe('invitations', () => {
  for (const v of vectors.invitations) {
    test(v.id, async () => {
      assert.equal(toBase64Url(await readSecret(v.text)), v.key);
      assert.equal(toBase64Url(await invitationId(fromBase64Url(v.key))), v.id);
    });
  }
  for (const v of vectors.invitationLinks) {
    test(v.text, async () => {
      const fragment = v.text.replace('%23', '#').replace(/^[^]*?(?=#1[.%])/, '');
      assert.equal(await secretText(await readFragment(fragment)), v.secret);
      const key = await readInvitation(fragment);
      assert.equal(key && toBase64Url(key), v.invitation);
    });
  }
  test('are written as they are read', async () => {
    const { key, text } = vectors.invitations[0];
    const link = await linkText(new Uint8Array(16), 'https://parley.example/j?from=chat#1.x', fromBase64Url(key));
    assert.equal(link, `https://parley.example/j#1.${await secretText(new Uint8Array(16))}.${text}`);
  });
});

describe('peer ids', () => {
  for (const v of vectors.peerKeys) {
    test(v.peerId, async () => assert.equal(toBase64Url(await peerIdOf(fromBase64Url(v.peerKey))), v.peerId));
  }
});

describe('cards', () => {
  for (const v of vectors.cards) {
    test(v.name, async () => {
      const keys = await deriveKeys(await readSecret(v.secret));
      assert.equal(await sealCard(keys, v.member, v.plaintext, fromHex(v.nonce)), v.card);
      assert.equal(await openCard(keys, v.member, v.card), v.plaintext);
    });
  }
  for (const v of vectors.wrongCards) {
    test(v.name, async () => assert.equal(await openCard(await deriveKeys(await readSecret(v.secret)), v.member, v.card), null));
  }
  test('a text that is too long gets none', async () => {
    const [keys, member] = [await deriveKeys(new Uint8Array(16)), vectors.peerKeys[0].peerId];
    assert.notEqual(await sealCard(keys, member, 'x'.repeat(255)), null);
    assert.equal(await sealCard(keys, member, 'x'.repeat(256)), null);
  });
});

describe('sealed bodies', () => {
  for (const v of vectors.bodies.filter((body) => body.counter - incarnation(body.counter) * 2 ** 22 < 2000)) {
    test(`seals ${v.name}`, async () => {
      const cipher = await cipherBefore(v, v.from);
      assert.equal(await cipher.seal(v.to, v.plaintext, fromHex(v.nonce)), v.envelope);
    });
  }
  for (const v of vectors.bodies) {
    test(`opens ${v.name} once`, async () => {
      const cipher = new BodyCipher(await deriveKeys(await readSecret(v.secret)), v.to, 0);
      assert.equal(await cipher.open(v.from, v.envelope), v.plaintext);
      await assert.rejects(cipher.open(v.from, v.envelope), { reason: 'replayed' });
    });
  }
  for (const v of vectors.wrongBodies) {
    test(v.name, async () => {
      const cipher = new BodyCipher(await deriveKeys(await readSecret(v.secret)), v.to, 0);
      await assert.rejects(cipher.open(v.from, v.envelope), { reason: v.reason });
    });
  }
  for (const { textBytes, paddedBytes } of vectors.paddings) {
    test(`pads ${textBytes} bytes`, async () => {
      const peer = vectors.peerKeys[0].peerId;
      const sealed = new BodyCipher(await deriveKeys(new Uint8Array(16)), peer, 0).seal(peer, 'x'.repeat(textBytes));
      if (paddedBytes === null) await assert.rejects(sealed, RangeError);
      else assert.equal(fromBase64Url(await sealed).length, 1 + 8 + 12 + paddedBytes + 16);
    });
  }
  test('takes no body that is longer than a signal carries', async () => {
    const keys = await deriveKeys(new Uint8Array(16));
    const [from, to] = vectors.peerKeys.map(({ peerId }) => peerId);
    const [counter, nonce, padded] = [u64(1), new Uint8Array(12), new Uint8Array(180 * 256 + 256)];
    padded[180 * 256] = 0x80;
    const aad = concat(keys.roomId, fromBase64Url(from), fromBase64Url(to), counter);
    const sealed = await (await webCrypto(globalThis.crypto.subtle).aesGcm(keys.bodyKey)).seal(nonce, aad, padded);
    const body = toBase64Url(concat(Uint8Array.of(1), counter, nonce, sealed));
    await assert.rejects(new BodyCipher(keys, to, 0).open(from, body), { reason: 'malformed' });
  });
});

describe('without WebCrypto', () => {
  const web = webCrypto(globalThis.crypto.subtle);
  const bytes = (length) => Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 0xff);

  for (const length of [0, 1, 55, 56, 64, 119, 1000]) {
    test(`SHA-256 of ${length} bytes`, async () => {
      assert.deepEqual(await plainCrypto.sha256(bytes(length)), await web.sha256(bytes(length)));
    });
  }
  test('HKDF', async () => {
    for (const [material, salt] of [[16, 13], [16, 100], [80, 0]]) {
      const all = [bytes(material), bytes(salt), bytes(7), 80];
      assert.deepEqual(await plainCrypto.hkdf(...all), await web.hkdf(...all));
    }
  });
  for (const length of [0, 1, 16, 256, 1003]) {
    test(`AES-256-GCM of ${length} bytes`, async () => {
      const [own, theirs] = await Promise.all([plainCrypto.aesGcm(bytes(32)), web.aesGcm(bytes(32))]);
      const [nonce, aad, text] = [bytes(12), bytes(56), bytes(length)];
      const sealed = await own.seal(nonce, aad, text);
      assert.deepEqual(sealed, await theirs.seal(nonce, aad, text));
      assert.deepEqual(await own.open(nonce, aad, sealed), text);
      sealed[0] ^= 1;
      await assert.rejects(own.open(nonce, aad, sealed));
    });
  }
});
