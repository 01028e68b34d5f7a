// Pointing at shared screens (docs/protocol.md §7): what is said, read, let, and drawn.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromHex, toHex } from '../../../main/resources/web/core/bytes.js';
import { pictureIn } from '../../../main/resources/web/pointing/canvas.js';
import { Drawn } from '../../../main/resources/web/pointing/drawn.js';
import { Pen } from '../../../main/resources/web/pointing/pen.js';
import { ALL, NOBODY, Pointing } from '../../../main/resources/web/pointing/pointing.js';
import { SENT_AT_ONCE, decode, encode, spotOf } from '../../../main/resources/web/pointing/wire.js';
import { vectors } from '../vectors.mjs';

describe('messages are read as the vectors say, and written alike', () => {
  for (const { why, bytes, read } of vectors.pointing) {
    test(why, () => {
      assert.deepEqual(decode(fromHex(bytes).buffer), read);
      if (read) assert.equal(toHex(encode(read)), bytes);
    });
  }
  test('a text is none', () => assert.equal(decode('{}'), null));
});

const spot = (x, y = 100) => ({ x, y });

describe('the pen', () => {
  test('says where it is once each time, and again where it stands still', () => {
    const pen = new Pen();
    pen.move(spot(1));
    pen.move(spot(2));
    assert.deepEqual(pen.next(2000), [{ type: 'at', spot: spot(2) }]);
    assert.deepEqual(pen.next(2033), []);
    assert.deepEqual(pen.next(3000), [{ type: 'at', spot: spot(2) }]);
  });

  test('clicks where a press hardly moves, and says so twice', () => {
    const pen = new Pen();
    pen.press(spot(1000));
    pen.move(spot(1200));
    const click = { type: 'click', click: 0, spot: spot(1000) };
    assert.deepEqual(pen.release(), [click]);
    assert.deepEqual(pen.next(0)[0], click);
    assert.ok(!pen.next(33).some(({ type }) => type === 'click'));
  });

  test('draws where it moves, each part with the end of the one before', () => {
    const pen = new Pen();
    pen.press(spot(0));
    for (let i = 1; i < 20; i++) pen.move(spot(i * 1000));
    assert.deepEqual(pen.next(0)[0].first, 0);
    pen.move(spot(20000));
    const [part] = pen.next(33);
    assert.equal(part.first, 12);
    assert.deepEqual(part.points.at(-1), spot(20000));
    assert.deepEqual(pen.release(), []);
    assert.deepEqual(pen.next(66)[0].points.at(-1), spot(20000), 'the last part is said again');
  });

  test('says a long stroke in parts, and goes on with another', () => {
    const pen = new Pen();
    const drawn = new Drawn();
    pen.press(spot(0));
    for (let i = 1; i <= 1024; i++) pen.move(spot(i * 30, (i % 2) * 5000));
    for (const mark of pen.next(0)) drawn.on('ann', mark, 0);
    const [first, next] = drawn.at(0).strokes;
    assert.equal(first.points.length, 1024);
    assert.deepEqual(next.points[0], first.points.at(-1));
  });

  test('says twice that it is gone, and then nothing', () => {
    const pen = new Pen();
    pen.move(spot(1));
    pen.next(0);
    assert.deepEqual(pen.leave(), [{ type: 'gone' }]);
    assert.deepEqual(pen.next(33), [{ type: 'gone' }]);
    assert.equal(pen.busy, false);
    assert.deepEqual(pen.next(5000), []);
  });
});

describe('what is drawn', () => {
  const ink = (stroke, first, ...xs) => ({ type: 'ink', stroke, first, points: xs.map((x) => spot(x)) });

  test('a pointer is gone when it says so or says nothing', () => {
    const drawn = new Drawn();
    drawn.on('ann', { type: 'at', spot: spot(1) }, 0);
    drawn.on('ben', { type: 'at', spot: spot(2) }, 0);
    drawn.on('ben', { type: 'gone' }, 0);
    assert.deepEqual(drawn.at(2999).pointers, [{ from: 'ann', spot: spot(1) }]);
    assert.deepEqual(drawn.at(3000).pointers, []);
    assert.ok(drawn.empty);
  });

  test('ink comes in any order, stands, fades, and is forgotten', () => {
    const drawn = new Drawn();
    drawn.on('ann', ink(0, 2, 3), 0);
    drawn.on('ann', ink(0, 0, 1, 2), 1000);
    drawn.on('ann', ink(0, 0, 1, 2), 3000);
    assert.deepEqual(drawn.at(5000).strokes, [{ from: 'ann', points: [spot(1), spot(2), spot(3)], strength: 1 }]);
    assert.equal(drawn.at(5500).strokes[0].strength, 0.5);
    assert.deepEqual(drawn.at(6000).strokes, []);
  });

  test('who draws too much loses the oldest, and nobody else does', () => {
    const drawn = new Drawn();
    drawn.on('ben', ink(0, 0, 1), 0);
    for (let i = 0; i < 100; i++) {
      drawn.on('ann', ink(i, 0, 1), 0);
      drawn.on('ann', { type: 'click', click: i, spot: spot(1) }, 0);
    }
    const { strokes, ripples } = drawn.at(0);
    assert.equal(strokes.length, 33);
    assert.equal(ripples.length, 8);
    for (let i = 0; i < 8; i++) for (let first = 0; first < 1024; first += 32) drawn.on('ann', ink(i, first, ...Array(32).fill(1)), 0);
    const kept = drawn.at(0).strokes.filter(({ from }) => from === 'ann');
    assert.equal(kept.reduce((sum, { points }) => sum + points.length, 0), 4096);
  });

  test('a picture lies in the middle of what is not of its shape', () => {
    assert.deepEqual(pictureIn({ width: 400, height: 300 }, { width: 1600, height: 800 }), { x: 0, y: 50, width: 400, height: 200 });
    assert.deepEqual(pictureIn({ width: 400, height: 100 }, { width: 200, height: 100 }), { x: 100, y: 0, width: 200, height: 100 });
    assert.deepEqual(spotOf(-1, 0.5), { x: 0, y: 32768 });
  });
});

/** People who hear each other at once, and a clock moved by hand. */
class Net {
  time = 0;
  people = [];
  lost = false;
  #tasks = [];

  comes() {
    const person = { id: Buffer.alloc(16, this.people.length + 1).toString('base64url'), told: [], line: {} };
    const tell = (type) => (...args) => person.told.push([type, ...args]);
    person.send = (bytes) => {
      if (this.lost) return;
      for (const other of this.people) if (other !== person) other.pointing.received(person.id, person.line, bytes.slice().buffer);
    };
    const ports = {
      send: person.send,
      self: () => person.id,
      present: (id) => this.people.some((each) => each.id === id),
      ...Object.fromEntries(['pointed', 'allowed', 'cleared'].map((type) => [type, tell(type)])),
    };
    person.pointing = new Pointing(ports, { now: () => this.time, after: (millis, action) => this.#tasks.push({ at: this.time + millis, action }) });
    this.people.push(person);
    return person;
  }

  pass(millis) {
    const end = this.time + millis;
    for (;;) {
      this.#tasks.sort((a, b) => a.at - b.at);
      if (!(this.#tasks[0]?.at <= end)) break;
      const { at, action } = this.#tasks.shift();
      this.time = at;
      action();
    }
    this.time = end;
  }
}

const HERE = { type: 'at', spot: spot(7) };

test('nobody sees the marks of those who may not point', () => {
  const net = new Net();
  const [sam, ann, ben] = [net.comes(), net.comes(), net.comes()];
  ann.pointing.point(sam.id, HERE);
  ann.send(encode({ ...HERE, number: 0, sharer: sam.id }));
  assert.deepEqual([sam.told, ben.told], [[], []]);
  sam.pointing.allow({ all: false, people: [ben.id] });
  ann.send(encode({ ...HERE, number: 9, sharer: sam.id }));
  assert.deepEqual([sam.told, ben.told], [[], [['allowed', sam.id, true]]]);
  ben.pointing.point(sam.id, HERE);
  assert.deepEqual([sam.told, ann.told], [[['pointed', ben.id, null, HERE]], [['pointed', ben.id, sam.id, HERE]]]);
});

test('who may no more is forgotten by all, also where that is lost', () => {
  const net = new Net();
  const [sam, ann, ben] = [net.comes(), net.comes(), net.comes()];
  sam.pointing.allow(ALL);
  ann.pointing.point(sam.id, HERE);
  net.pass(60000);
  assert.deepEqual(ann.told, [['allowed', sam.id, true]]);
  sam.pointing.allow(NOBODY);
  assert.deepEqual(sam.told.at(-1), ['cleared', null, ann.id]);
  assert.ok(ben.told.some((told) => told.join() === ['cleared', sam.id, ann.id].join()));
  assert.deepEqual(ann.told.at(-1), ['allowed', sam.id, false]);
  sam.pointing.allow(ALL);
  net.lost = true;
  sam.pointing.allow(NOBODY);
  net.pass(11000);
  assert.deepEqual(ann.told.at(-1), ['allowed', sam.id, false]);
});

test('what comes late or twice is not taken for new, and too much of it not at all', () => {
  const net = new Net();
  const [sam, ann] = [net.comes(), net.comes()];
  sam.pointing.allow(ALL);
  const say = (message) => ann.send(encode({ sharer: sam.id, ...message }));
  say({ ...HERE, number: 5 });
  say({ ...HERE, number: 4 });
  say({ type: 'click', click: 1, number: 6, spot: spot(1) });
  say({ type: 'click', click: 1, number: 7, spot: spot(1) });
  assert.deepEqual(sam.told.map(([, , , { type }]) => type), ['at', 'click']);
  for (let i = 0; i < 1000; i++) ann.pointing.point(sam.id, { type: 'click', click: i + 100, spot: spot(1) });
  assert.equal(sam.told.length, 2 + SENT_AT_ONCE);
  for (let i = 0; i < 1000; i++) say({ type: 'click', click: i + 5000, number: 0, spot: spot(1) });
  assert.ok(sam.told.length < 210);
});

test('clearing is for all and said once', () => {
  const net = new Net();
  const [sam, ann] = [net.comes(), net.comes()];
  sam.pointing.clear();
  net.pass(100);
  assert.deepEqual([sam.told, ann.told], [[['cleared', null, null]], [['cleared', sam.id, null]]]);
});
