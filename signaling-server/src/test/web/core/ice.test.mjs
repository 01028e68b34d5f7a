// Which ICE servers the page takes from its server: few, of these kinds, at no other service's port.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areIceServers } from '../../../main/resources/web/core/ice.js';
import { spread, vectors } from '../vectors.mjs';

for (const { why, taken, iceServers } of vectors.iceServers) {
  test(`${taken ? 'taken' : 'refused'}: ${why}`, () => {
    const list = spread(iceServers).map((each) => (Array.isArray(each?.urls) ? { ...each, urls: spread(each.urls) } : each));
    assert.equal(areIceServers(list), taken);
  });
}

test('refused: no list', () => {
  for (const list of [null, undefined, {}, 'stun:h']) assert.equal(areIceServers(list), false);
});
