// Small texts made of numbers and names.
import assert from 'node:assert/strict';
import { test } from 'node:test';

Object.defineProperty(globalThis, 'navigator', { value: { language: 'en-US' }, configurable: true });
const { clock, colour, initials, measured, nameOf, span } = await import('../../../main/resources/web/common/format.js');

test('a clock has hours only where there are some', () => {
  assert.deepEqual([0, 65, 3605].map(clock), ['0:00', '1:05', '1:00:05']);
});

test('a span is told in its two largest units', () => {
  assert.deepEqual([3, 65, 3725].map(span), ['3 s', '1 min 5 s', '1 h 2 min']);
});

test('initials are those of the first and the last word, by characters', () => {
  assert.deepEqual(['Ann', 'bob van Dyk', '😀 x', ''].map(initials), ['A', 'BD', '😀X', '?']);
  assert.deepEqual(['🇩🇪 ole', '👩🏿‍🚀', 'e\u0301va'].map(initials), ['🇩🇪O', '👩🏿‍🚀', 'E\u0301']);
});

test('a colour goes with the name', () => {
  assert.equal(colour('Ann'), colour('Ann'));
  for (const name of ['Ann', 'Bob', 'محمد', 'x'.repeat(64)]) assert.match(colour(name), /^colour-[0-7]$/);
});

test('who has said no name is a guest, told from others by their id', () => {
  assert.equal(nameOf({ id: 'AQIDAAAAAAAAAAAAAAAAAA', name: 'Ann' }), 'Ann');
  assert.equal(nameOf({ id: 'AQIDAAAAAAAAAAAAAAAAAA', name: '' }), 'Guest 0102');
});

test('only what was measured is shown', () => {
  assert.deepEqual(measured({}), []);
  assert.deepEqual(measured({ roundTripMillis: 0.4, lossRatio: 0, incomingKilobits: 1534, outgoingKilobits: 820, route: 'relay' }), [
    ['detail.incoming', '1.5 Mbit/s'],
    ['detail.outgoing', '820 kbit/s'],
    ['detail.loss', '0 %'],
    ['detail.roundTrip', '0 ms'],
    ['detail.route', 'relay'],
  ]);
  assert.deepEqual(measured({ width: 1280, height: 720, framesPerSecond: 29.6, codec: 'VP8' }), [
    ['detail.picture', '1280×720, 30 frames/s, VP8'],
  ]);
});
