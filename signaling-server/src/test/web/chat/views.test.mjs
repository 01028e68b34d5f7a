// Views of docs/protocol.md §5: what is said of the size in which others are shown, and what is sent to whom.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxFor } from '../../../main/resources/web/stage/layout.js';
import { scaleFor } from '../../../main/resources/web/core/size.js';
import { Chat } from '../../../main/resources/web/chat/chat.js';
import { VIEWS_AT_ONCE } from '../../../main/resources/web/chat/views.js';
import { vectors } from '../vectors.mjs';

for (const { why, picture: [width, height], view, sent } of vectors.views) {
  test(`a picture is sent in the size of the vectors: ${why}`, () => {
    const scale = scaleFor({ width, height }, { width: view[0], height: view[1] });
    assert.deepEqual([Math.trunc(width / scale), Math.trunc(height / scale)], sent);
  });
}

test('a picture that fills its element is asked for in the size that is cut', () => {
  assert.deepEqual(boxFor({ width: 600.4, height: 400 }, { width: 1280, height: 720 }, true), { width: 712, height: 400 });
  assert.deepEqual(boxFor({ width: 600.4, height: 400 }, { width: 1280, height: 720 }, false), { width: 600, height: 400 });
  assert.deepEqual(boxFor({ width: 600, height: 400 }, { width: 0, height: 0 }, true), { width: 600, height: 400 });
});

/** One page in a call with Ann, and a clock moved by hand. */
function page() {
  const tasks = [];
  const all = { time: 0, said: [], viewed: [] };
  const nothing = () => {};
  all.chat = new Chat({
    added: nothing, changed: nothing, removed: nothing, trouble: nothing, reacted: nothing, hands: nothing,
    self: () => 'me',
    viewed: (id, view) => all.viewed.push([id, view.width, view.height]),
  }, { now: () => all.time, after: (millis, task) => tasks.push({ at: all.time + millis, task }) });
  all.pass = (millis) => {
    all.time += millis;
    for (const { task } of tasks.filter(({ at }) => at <= all.time)) task();
  };
  all.opens = () => all.chat.opened('ann', { longest: 65536, send: (text) => all.said.push(JSON.parse(text)) });
  all.views = () => all.said.filter(({ type }) => type === 'view').map(({ width, height }) => [width, height]);
  all.chat.members([{ id: 'ann', name: 'Ann', connected: true }]);
  return all;
}

test('who is shown is told in which size, when it changes and on each channel that opens', () => {
  const all = page();
  all.chat.view('ann', { width: 640, height: 360 });
  assert.deepEqual(all.views(), []);
  all.opens();
  assert.deepEqual(all.views(), [[640, 360]]);
  all.chat.view('ann', { width: 640, height: 360 });
  all.chat.view('ann', { width: 320, height: 180 });
  assert.deepEqual(all.views(), [[640, 360], [320, 180]]);
  all.chat.closed('ann');
  all.opens();
  assert.deepEqual(all.views(), [[640, 360], [320, 180], [320, 180]]);
});

test('an edge that is dragged is told some times, and in the end as it stands', () => {
  const all = page();
  all.opens();
  for (let i = 1; i <= 50; i++) all.chat.view('ann', { width: 600 + i, height: 360 });
  assert.equal(all.views().length, VIEWS_AT_ONCE);
  all.pass(1000);
  assert.deepEqual(all.views().at(-1), [650, 360]);
});

test('what a member says of their view is followed no faster than an encoder likes, and the newest in the end', () => {
  const all = page();
  all.opens();
  for (let i = 1; i <= 50; i++) all.chat.received('ann', JSON.stringify({ type: 'view', width: 600 + i, height: 360 }));
  assert.equal(all.viewed.length, VIEWS_AT_ONCE);
  all.pass(1000);
  assert.deepEqual(all.viewed.at(-1), ['ann', 650, 360]);
  all.chat.received('stranger', '{"type":"view","width":1,"height":1}');
  assert.equal(all.viewed.length, VIEWS_AT_ONCE + 1);
});
