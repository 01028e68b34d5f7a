// A shared screen that is magnified: what is under the pointer stays there, and no empty room appears.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { magnified, moved, placed, toPixels, WHOLE } from '../../../main/resources/web/stage/zoom.js';

const FRAME = { element: { width: 800, height: 600 }, picture: { width: 800, height: 450 } };
/** Where a place of the picture, counted from its middle, is seen. */
const seen = (zoom, { x, y }) => ({ x: x * zoom.factor + zoom.x, y: y * zoom.factor + zoom.y });

test('what is under the pointer stays there', () => {
  let zoom = WHOLE;
  for (let step = 0; step < 5; step++) {
    const at = { x: 120, y: -60 };
    const before = { x: (at.x - zoom.x) / zoom.factor, y: (at.y - zoom.y) / zoom.factor };
    zoom = magnified(zoom, 1.5, at, FRAME);
    if (zoom.factor > 2) assert.ok(Math.abs(seen(zoom, before).x - at.x) < 1e-9 && Math.abs(seen(zoom, before).y - at.y) < 1e-9);
  }
});

test('it ends at eight times and at all of it', () => {
  let zoom = WHOLE;
  for (let step = 0; step < 40; step++) zoom = magnified(zoom, 1.25, { x: 0, y: 0 }, FRAME);
  assert.equal(zoom.factor, 8);
  for (let step = 0; step < 40; step++) zoom = magnified(zoom, 0.8, { x: 300, y: 200 }, FRAME);
  assert.deepEqual(zoom, WHOLE);
});

test('no empty room appears beside what can fill it', () => {
  const zoom = moved(magnified(WHOLE, 2, { x: 0, y: 0 }, FRAME), 5000, -5000, FRAME);
  assert.deepEqual(zoom, { factor: 2, x: 400, y: -150 });
  assert.deepEqual(moved(WHOLE, 50, 50, FRAME), WHOLE);
});

test('marks go where the picture goes', () => {
  const box = { x: 0, y: 75, width: 800, height: 450 };
  assert.deepEqual(placed(WHOLE, box, FRAME.element), box);
  assert.deepEqual(placed({ factor: 2, x: 100, y: -50 }, box, FRAME.element), { x: -300, y: -200, width: 1600, height: 900 });
});

test('its own pixels', () => {
  assert.equal(toPixels(FRAME, { width: 1920 }, 1), 2.4);
  assert.equal(toPixels(FRAME, { width: 1920 }, 2), 1.2);
  assert.equal(toPixels(FRAME, { width: 400 }, 1), 1);
});
