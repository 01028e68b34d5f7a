// What a sealed message may say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCall } from '../../../main/resources/web/core/callmessage.js';
import { spread, textOf, vectors } from '../vectors.mjs';

for (const { why, taken, text } of vectors.callMessages) {
  test(`${taken ? 'taken' : 'dropped'}: ${why}`, () => assert.equal(readCall(textOf(text)) !== null, taken));
}

for (const { why, candidates, used } of vectors.candidates.filter((vector) => vector.used !== undefined)) {
  test(`of the candidates ${why}, ${used} are used`, () => {
    const message = { type: 'candidates', negotiation: 1, candidates: spread(candidates) };
    assert.equal(readCall(JSON.stringify(message)).candidates.length, used);
  });
}

test('nothing but what is known is read', () => {
  const media = { microphone: true, camera: false, screen: false };
  assert.deepEqual(readCall(JSON.stringify({ type: 'media', media: { ...media, smell: 1 }, x: 1 })), { type: 'media', media });
});
