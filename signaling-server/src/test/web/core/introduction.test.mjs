// What people say of themselves, and what of it is taken.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefId, introductionOf } from '../../../main/resources/web/core/introduction.js';
import { textOf, vectors } from '../vectors.mjs';

const whole = (given) => (Array.isArray(given?.name) ? { ...given, name: textOf(given.name) } : given);

for (const { why, message, introduction } of vectors.introductions) {
  test(`${introduction ? 'taken' : 'dropped'}: ${why}`, () => {
    assert.deepEqual(introductionOf(whole(message)), whole(introduction));
  });
}

test('people without a name are told apart by two bytes of their id', () => {
  assert.equal(briefId('AQIDAAAAAAAAAAAAAAAAAA'), '0102');
});
