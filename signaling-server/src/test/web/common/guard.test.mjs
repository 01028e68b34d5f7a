// A press means what was seen. Each of these was a way to have somebody press what they did not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Guard, PATIENCE } from '../../../main/resources/web/common/guard.js';

const HERE = { x: 100, y: 200 };
const FAR = { x: 100, y: 340 };

function settled(meaning = 'Ann') {
  const guard = new Guard();
  guard.shows(meaning, HERE, 1000);
  return { guard, now: 1000 + PATIENCE };
}

test('what has stood there for a moment takes a press', () => {
  const { guard, now } = settled();
  guard.pressed(now);
  assert.equal(guard.takes('Ann', HERE, now + 80), true);
});

test('what has just appeared under the finger takes none', () => {
  const { guard, now } = settled();
  guard.pressed(now - 1);
  assert.equal(guard.takes('Ann', HERE, now + 80), false);
});

test('what was exchanged between the finger down and the finger up takes none, however long the finger stays', () => {
  const { guard, now } = settled();
  guard.pressed(now);
  guard.shows('Mallory', HERE, now + 10);
  assert.equal(guard.takes('Mallory', HERE, now + 10 + 5 * PATIENCE), false);
});

test('what was exchanged and not drawn yet takes none', () => {
  const { guard, now } = settled();
  assert.equal(guard.takes('Mallory', HERE, now + 10 * PATIENCE), false);
});

test('what was exchanged and exchanged back takes none', () => {
  const { guard, now } = settled();
  guard.pressed(now);
  guard.shows('Mallory', HERE, now + 10);
  guard.shows('Ann', HERE, now + 20);
  assert.equal(guard.takes('Ann', HERE, now + 30), false);
});

test('what moved under the finger takes none, and one that moves little by little has moved too', () => {
  const { guard, now } = settled();
  assert.equal(guard.takes('Ann', FAR, now), false);
  const slow = settled();
  for (let step = 1; step <= 10; step++) slow.guard.shows('Ann', { x: 100, y: 200 + 14 * step }, slow.now + step);
  assert.equal(slow.guard.takes('Ann', FAR, slow.now + 20), false);
});

test('a line of text that moves a button by less than its height keeps nobody from pressing', () => {
  const { guard, now } = settled();
  assert.equal(guard.takes('Ann', { x: 100, y: 220 }, now), true);
});

test('what nobody could see takes none, nor in the first moment in which they can', () => {
  const { guard, now } = settled();
  assert.equal(guard.takes('Ann', null, now), false);
  guard.shows('Ann', HERE, now + 1);
  assert.equal(guard.takes('Ann', HERE, now + PATIENCE), false);
  assert.equal(guard.takes('Ann', HERE, now + 1 + PATIENCE), true);
});

test('a click without a press, as a screen reader makes it, is taken like any other', () => {
  const { guard, now } = settled();
  assert.equal(guard.takes('Ann', HERE, now - 1), false);
  assert.equal(guard.takes('Ann', HERE, now), true);
});

test('it says how long it is until presses count', () => {
  const guard = new Guard();
  assert.equal(guard.shows('Ann', HERE, 1000), PATIENCE);
  assert.equal(guard.shows('Ann', HERE, 1300), PATIENCE - 300);
  assert.equal(guard.shows('Ann', HERE, 2000), 0);
  assert.ok(guard.shows('Ann', null, 2000) > 0);
});
