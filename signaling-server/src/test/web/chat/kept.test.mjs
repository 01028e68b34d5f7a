// What of a chat outlives its page, as far as the call goes on.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chat } from '../../../main/resources/web/chat/chat.js';
import { isOnlyEmoji } from '../../../main/resources/web/chat/chattext.js';
import { keptOf, MAX_CHARS, MAX_MESSAGES, messagesOf } from '../../../main/resources/web/chat/kept.js';

const idOf = (i) => Buffer.from(String(i).padStart(16, '0')).toString('base64url');
const theirs = (i, text = 'x') => ({ id: idOf(i), own: false, from: 'bob', name: 'Bob', time: i, text });

function chat() {
  const log = [];
  const ports = { added: (message) => log.push(message), changed: () => {}, removed: () => {}, trouble: () => {} };
  return { log, chat: new Chat(ports, { now: () => 0, after: () => {} }) };
}

function opened(one, id, said = []) {
  one.members([{ id, name: id, connected: true }, { id: 'eve', name: 'Eve', connected: true }]);
  one.opened(id, { send: (json) => said.push(json), longest: 65536, flooded: () => {} });
  return said;
}

test('a page that is loaded again shows what the one before it knew', () => {
  const before = chat();
  opened(before.chat, 'bob');
  before.chat.received('bob', JSON.stringify({ type: 'chat', id: idOf(1), time: 1, text: 'Hello 👋' }));
  before.chat.send('one', 2);
  const [, { id }] = before.chat.messages;
  before.chat.received('bob', JSON.stringify({ type: 'received', id }));
  const after = chat();
  after.chat.restore(JSON.parse(JSON.stringify(before.chat.kept())));
  assert.deepEqual(after.log.map(({ own, name, text, cut }) => [own, name, text, cut]), [[false, 'bob', 'Hello 👋', undefined], [true, undefined, 'one', 1]]);
  // Eve had not confirmed it, and nobody waits for that any more.
  assert.equal(after.log[1].waiting.size, 0);
  assert.equal(after.log[1].to, 2);
  assert.deepEqual(keptOf(after.chat.messages), before.chat.kept());
});

test('what others say again because no receipt came is not shown twice, and what somebody else says under its id is', () => {
  const { log, chat: after } = chat();
  after.restore([theirs(1)]);
  const said = opened(after, 'bob');
  const again = JSON.stringify({ type: 'chat', id: idOf(1), time: 1, text: 'x' });
  after.received('bob', again);
  assert.equal(log.length, 1);
  assert.deepEqual(said.map((json) => JSON.parse(json).type), ['hand', 'received']);
  after.received('eve', again);
  assert.equal(log.length, 1, 'Eve has no channel');
  after.opened('eve', { send: () => {}, longest: 65536, flooded: () => {} });
  after.received('eve', again);
  assert.equal(log.length, 2);
});

test('only the newest are kept, and no more than fits', () => {
  const many = Array.from({ length: MAX_MESSAGES + 5 }, (_, i) => theirs(i));
  assert.deepEqual(keptOf(many).map(({ time }) => time), many.slice(5).map(({ time }) => time));
  const long = Array.from({ length: 20 }, (_, i) => theirs(i, 'x'.repeat(16000)));
  assert.equal(keptOf(long).length, Math.floor(MAX_CHARS / 16000));
  assert.equal(keptOf(long).at(-1).time, 19);
});

test('whatever else the storage holds is passed over', () => {
  for (const none of [null, {}, 'x', [null], [{}], [{ ...theirs(1), text: 1 }], [{ ...theirs(1), own: 'no' }], [{ ...theirs(1), name: ['x'] }]]) {
    assert.deepEqual(messagesOf(none), [], JSON.stringify(none));
  }
  assert.equal(messagesOf([theirs(1), { own: true }]).length, 1);
});

test('a few emoji alone are large, as in the window', () => {
  for (const large of ['👋', '❤️ 👨‍👩‍👧‍👦', '🇩🇪🇳🇴👍🏽', '🏴󠁧󠁢󠁷󠁬󠁳󠁿']) assert.ok(isOnlyEmoji(large), large);
  for (const usual of ['1', '#', 'ok 👋', '👋👋👋👋', '☺b', '']) assert.ok(!isOnlyEmoji(usual), usual);
});
