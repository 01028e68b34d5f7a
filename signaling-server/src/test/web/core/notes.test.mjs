// Contact links and notes agree with docs/test-vectors.json, and so with the desktop program.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromBase64Url, fromHex, toBase64Url } from '../../../main/resources/web/core/bytes.js';
import { readContact } from '../../../main/resources/web/core/contact.js';
import { boxOf, openNote, sealNote } from '../../../main/resources/web/core/note.js';
import { keyPair, scalarMultiply } from '../../../main/resources/web/core/x25519.js';
import { vectors } from '../vectors.mjs';

const text = (bytes) => toBase64Url(bytes);

test('boxes of listen keys', async () => {
  for (const { key, box } of vectors.listenKeys) assert.equal(text(await boxOf(fromBase64Url(key))), box);
});

describe('contact links', () => {
  // Of the address that it was opened with, a page reads what is behind the sign; the server puts the sign there.
  const fragment = (link) => link.replace('%23', '#').replace(/^[^]*?(?=#1[.%])/, '');
  for (const v of vectors.contactLinks) {
    test(v.text, async () => {
      const { box, bell, person } = await readContact(fragment(v.text));
      assert.deepEqual([box, bell, person].map(text), [v.box, v.bell, v.person]);
    });
  }
  for (const v of vectors.pastedContactLinks) {
    test(v.text, async () => {
      const { box, bell, person } = await readContact(fragment(v.text));
      const whole = fromBase64Url(v.contact);
      assert.equal(text(Uint8Array.of(...box, ...bell, ...person)), text(whole.slice(0, 80)));
    });
  }
  for (const v of vectors.wrongContactLinks.filter(({ why }) => !why.includes('/c') && !why.includes('in a call link'))) {
    test(v.why, () => assert.rejects(readContact(v.text.split('#')[1] ?? ''), { name: 'Error' }));
  }
  const [{ contact }] = vectors.contactLinks;
  for (const [hash, code] of [
    ['', 'noSecret'],
    [`#${contact}`, 'noSecret'],
    ['#1.', 'noSecret'],
    [`#2.${contact}`, 'newerVersion'],
    [`#1.${contact.slice(1)}`, 'length'],
    [`#1.${contact.replace('D', 'E')}`, 'check'],
    [`#1.${contact}A`, 'surplus'],
    [`#1.${contact.slice(0, 50)}+${contact.slice(51)}`, 'character'],
  ]) {
    test(`${hash.slice(0, 12)}… is refused: ${code}`, () => assert.rejects(readContact(hash), { code }));
  }
});

describe('notes', () => {
  for (const v of vectors.notes) {
    test(`opens ${v.name}`, async () => {
      const opened = await openNote(fromBase64Url(v.box), await keyPair(fromHex(v.bellPrivate)), v.note);
      assert.equal(opened.json, v.json);
      assert.equal(opened.person && text(opened.person), v.person ?? null);
    });
  }
  for (const v of vectors.notes.filter(({ person }) => !person)) {
    test(`seals ${v.name}`, async () => {
      const to = { box: fromBase64Url(v.box), bell: fromBase64Url(v.bell) };
      assert.equal(await sealNote(to, v.json, fromHex(v.ephemeralPrivate)), v.note);
    });
  }
  for (const v of vectors.wrongNotes) {
    test(`refuses ${v.name}`, async () => {
      assert.equal(await openNote(fromBase64Url(v.box), await keyPair(fromHex(v.bellPrivate)), v.note), null);
    });
  }
  test('a text that is too long gets none', async () => {
    const to = { box: new Uint8Array(16), bell: (await keyPair(new Uint8Array(32).fill(7))).publicKey };
    assert.notEqual(await sealNote(to, 'x'.repeat(925)), null);
    assert.equal(await sealNote(to, 'x'.repeat(926)), null);
  });
  test('a bell that agrees with everybody is refused', () =>
    assert.rejects(sealNote({ box: new Uint8Array(16), bell: new Uint8Array(32) }, '{}')));
});

describe('agreeing without the browser', () => {
  test('gives what the browser gives', async () => {
    for (let i = 0; i < 8; i++) {
      const [secret, theirs] = [0, 1].map(() => crypto.getRandomValues(new Uint8Array(32)));
      const { publicKey, agree } = await keyPair(secret);
      const base = new Uint8Array(32);
      base[0] = 9;
      assert.equal(text(scalarMultiply(secret, base)), text(publicKey));
      assert.equal(text(scalarMultiply(secret, theirs)), text(await agree(theirs)));
    }
  });
  test('gives what RFC 7748 §5.2 says', () => {
    const secret = fromHex('a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4');
    const u = fromHex('e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c');
    const shared = fromHex('c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552');
    assert.equal(text(scalarMultiply(secret, u)), text(shared));
  });
});
