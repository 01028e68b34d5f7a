// Notes where the browser gives a page no cryptography, as over plain http.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { vectors } from '../vectors.mjs';

const getRandomValues = (bytes) => webcrypto.getRandomValues(bytes);
Object.defineProperty(globalThis, 'crypto', { value: { getRandomValues } });
const { fromBase64Url, fromHex, toBase64Url } = await import('../../../main/resources/web/core/bytes.js');
const { boxOf, openNote, sealNote } = await import('../../../main/resources/web/core/note.js');
const { keyPair } = await import('../../../main/resources/web/core/x25519.js');

test('are sealed and opened all the same; whose signature it is cannot be told', async () => {
  assert.equal(globalThis.crypto.subtle, undefined);
  for (const v of vectors.notes) {
    const box = fromBase64Url(v.box);
    const opened = await openNote(box, await keyPair(fromHex(v.bellPrivate)), v.note);
    assert.deepEqual(opened, { json: v.json, person: v.person ? undefined : null }, v.name);
    if (!v.person) assert.equal(await sealNote({ box, bell: fromBase64Url(v.bell) }, v.json, fromHex(v.ephemeralPrivate)), v.note);
  }
});

test('are refused all the same, but for what only a signature shows', async () => {
  for (const v of vectors.wrongNotes.filter(({ name }) => !name.startsWith('a signature'))) {
    assert.equal(await openNote(fromBase64Url(v.box), await keyPair(fromHex(v.bellPrivate)), v.note), null, v.name);
  }
});

test('have the same boxes', async () => {
  for (const { key, box } of vectors.listenKeys) assert.equal(toBase64Url(await boxOf(fromBase64Url(key))), box);
});
