// Where the tiles of a call go.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fills, grid, speaker } from '../../../main/resources/web/stage/layout.js';

const AREAS = [[1264, 606], [884, 500], [374, 700], [304, 400], [828, 300]];
const ROUNDING = 0.001;

function columnsOf(boxes) {
  return new Set(boxes.map(({ x }) => Math.round(x))).size;
}

function assertSound(boxes, count, width, height) {
  assert.equal(boxes.length, count);
  for (const { x, y, width: w, height: h } of boxes) {
    assert.ok(w > 20 && h > 20, `a tile of ${w}×${h} is too small to be seen`);
    assert.ok(x >= -ROUNDING && y >= -ROUNDING && x + w <= width + ROUNDING && y + h <= height + ROUNDING, 'a tile leaves the area');
  }
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => assert.ok(
    a.x + a.width <= b.x + ROUNDING || b.x + b.width <= a.x + ROUNDING || a.y + a.height <= b.y + ROUNDING || b.y + b.height <= a.y + ROUNDING,
    'two tiles overlap',
  )));
}

/** No band stays empty: all together reach from edge to edge one way, and lie in the middle the other way. */
function assertFilled(boxes, width, height) {
  const left = Math.min(...boxes.map(({ x }) => x));
  const right = width - Math.max(...boxes.map(({ x, width: w }) => x + w));
  const above = Math.min(...boxes.map(({ y }) => y));
  const below = height - Math.max(...boxes.map(({ y, height: h }) => y + h));
  assert.ok(left + right < ROUNDING || above + below < ROUNDING, `${boxes.length} leave a band of ${width}×${height} empty`);
  assert.ok(Math.abs(left - right) < ROUNDING && Math.abs(above - below) < ROUNDING, 'the tiles are not in the middle');
}

test('tiles fill every size, alike and with one large', () => {
  for (let count = 1; count <= 9; count++) {
    for (let width = 304; width <= 3840; width += 211) {
      for (let height = 300; height <= 2160; height += 179) {
        assertFilled(grid(count, width, height), width, height);
        for (let large = 0; large < count; large++) assertFilled(speaker(count, large, width, height), width, height);
      }
    }
  }
});

for (const [width, height] of AREAS) {
  for (let count = 1; count <= 9; count++) {
    test(`${count} tiles stay apart and inside ${width}×${height}`, () => {
      assertSound(grid(count, width, height), count, width, height);
      for (let large = 0; large < count; large++) assertSound(speaker(count, large, width, height), count, width, height);
    });
  }
}

test('one alone takes the whole area', () => {
  assert.deepEqual(grid(1, 1264, 606), [{ x: 0, y: 0, width: 1264, height: 606 }]);
});

test('two stand side by side on a screen and one above the other on a phone', () => {
  assert.equal(columnsOf(grid(2, 1264, 606)), 2);
  assert.equal(columnsOf(grid(2, 374, 700)), 1);
});

test('four are two by two', () => {
  const boxes = grid(4, 1264, 606);
  assert.equal(columnsOf(boxes), 2);
  assert.equal(boxes[0].y, boxes[1].y);
  assert.equal(boxes[0].x, boxes[2].x);
});

test('a last row that is not full is centred', () => {
  const boxes = grid(5, 1264, 606);
  const last = boxes.slice(3);
  assert.equal(last[0].y, last[1].y);
  assert.ok(Math.abs(last[0].x - (1264 - last[1].x - last[1].width)) < ROUNDING);
});

test('tiles are never flatter or narrower than pictures are', () => {
  for (const [width, height] of AREAS) {
    for (let count = 2; count <= 8; count++) {
      const [{ width: w, height: h }] = grid(count, width, height);
      assert.ok(w / h <= 16 / 9 + ROUNDING && w / h >= 1.2 - ROUNDING, `${w}×${h}`);
    }
  }
});

test('the large tile has more than half of the area, and all that the strip leaves', () => {
  for (const [width, height] of AREAS) {
    const boxes = speaker(5, 2, width, height);
    assert.ok(boxes[2].width * boxes[2].height > (width * height) / 2);
    assert.ok(boxes[2].x + boxes[2].width === width && boxes[2].y + boxes[2].height === height);
  }
});

test('a picture fills its tile only if little of it is lost', () => {
  assert.equal(fills(16 / 9, 4 / 3), true);
  assert.equal(fills(16 / 9, 374 / 700), false);
  assert.equal(fills(9 / 16, 16 / 9), false);
  assert.equal(fills(NaN, 1), false);
});
