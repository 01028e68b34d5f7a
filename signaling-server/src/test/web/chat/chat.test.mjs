// The chat of docs/protocol.md §5: what is read, shown, kept and said again.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { Chat } from '../../../main/resources/web/chat/chat.js';
import { pieces, shown } from '../../../main/resources/web/chat/chattext.js';
import { readControl } from '../../../main/resources/web/chat/control.js';

const text = await readFile(new URL('../../../../../docs/protocol.md', import.meta.url), 'utf8');
const section = text.slice(text.indexOf('## 5.'), text.indexOf('## 6.'));
const examples = [...section.matchAll(/```json\n(.+)\n```/g)].map(([, json]) => json);
const ID = 'AAECAwQFBgcICQoLDA0ODw';
const idOf = (i) => Buffer.from(String(i).padStart(16, '0')).toString('base64url');
const chat = (fields) => JSON.stringify({ type: 'chat', id: ID, time: 1, text: 'x', ...fields });

describe('control messages', () => {
  test('are read as the protocol writes them', () => {
    assert.deepEqual(examples.map(readControl), examples.map((json) => JSON.parse(json)));
    assert.equal(examples.length, 2);
  });
  test('may hold fields that nobody knows', () => assert.ok(readControl('{"type":"chat","new":{"a":[1,{}]},"id":"' + ID + '","time":0,"text":"a"}')));
  const wrong = {
    'no JSON': '{', 'no object': '["chat"]', 'a text': '"chat"', 'an unknown type': '{"type":"dance"}', 'an inherited type': '{"type":"constructor"}',
    'something behind': `${chat()} 1`, 'a key twice': `{"type":"chat","type":"chat","id":"${ID}","time":1,"text":"a"}`,
    'a key twice in disguise': `{"type":"chat","id":"${ID}","time":1,"text":"a","te\\u0078t":"b"}`,
    'a key twice further in': `{"type":"received","id":"${ID}","x":[{"a":1,"a":2}]}`,
    'a text for a number': chat({ time: '1' }), 'half a millisecond': chat({ time: 1.5 }), 'a time before all': chat({ time: -1 }),
    'a time above 2^53': `{"type":"chat","id":"${ID}","time":9007199254740994,"text":"a"}`, 'no text': chat({ text: '' }), 'a number for a text': chat({ text: 1 }),
    'a text too long': chat({ text: 'é'.repeat(8193) }), 'a short id': chat({ id: ID.slice(1) }), 'an id not in canonical form': chat({ id: `${ID.slice(0, -1)}x` }),
    'too deep': `{"type":"received","id":"${ID}","x":${'['.repeat(16)}${']'.repeat(16)}}`, 'too long': chat({ x: 'x'.repeat(65536) }), bytes: new ArrayBuffer(3),
  };
  for (const [name, message] of Object.entries(wrong)) test(`${name} is dropped`, () => assert.equal(readControl(message), null));
  test('the largest and deepest are read', () => {
    assert.ok(readControl(chat({ text: 'é'.repeat(8192), time: 2 ** 53 })));
    assert.ok(readControl(`{"type":"received","id":"${ID}","x":${'['.repeat(15)}${']'.repeat(15)}}`));
    assert.ok(readControl(chat({ text: '{"a":1,"a":2}' })));
  });
});

test('a text shows nothing but itself', () => {
  assert.equal(shown('a\r\nb\rc\u2028d\u2029e\tf\u0000\u001b[31m\u007f\u0085\u202eg\u2066h\ud800i👍🏽\u200d'), 'a\nb\nc\nd\ne\tf[31mghi👍🏽\u200d');
});

test('addresses are found, with the host that they really have', () => {
  assert.deepEqual(pieces('see https://example.org/a?b=1, and http://ex\u0430mple.org).'), [
    { text: 'see ', href: null }, { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' }, { text: ', and ', href: null },
    { text: 'http://ex\u0430mple.org', href: 'http://xn--exmple-4nf.org/' }, { text: ').', href: null },
  ]);
  for (const none of ['javascript:alert(1)', 'https://', 'data:text/html,x', 'https://bank.example@evil.example/', 'file:///etc/passwd']) {
    assert.ok(pieces(none).every(({ href }) => href === null), none);
  }
  assert.equal(pieces(`https://${'a'.repeat(16000)}`).map((piece) => piece.text).join('').length, 16008);
});

function room() {
  const log = { added: [], changed: [], removed: [] };
  const model = new Chat(Object.fromEntries(Object.keys(log).map((name) => [name, (message) => log[name].push(message)])));
  model.members([{ id: 'bob', name: 'Bob' }, { id: 'eve', name: 'Eve' }]);
  const said = { bob: [], eve: [] };
  const open = (peer) => model.opened(peer, (json) => said[peer].push(JSON.parse(json)));
  return { model, log, said, open };
}
const received = (id) => JSON.stringify({ type: 'received', id });

test('a message is delivered when all have it', () => {
  const { model, said, open } = room();
  open('bob');
  const message = model.send('hello', 7);
  open('eve');
  assert.deepEqual(said.bob, [{ type: 'chat', id: message.id, time: 7, text: 'hello' }]);
  assert.deepEqual(said.eve, said.bob);
  model.received('bob', received(message.id));
  assert.deepEqual([...message.waiting], ['eve']);
  model.received('eve', received(message.id));
  assert.equal(message.waiting.size, 0);
});

test('what nobody has is said again in order when a channel opens again', () => {
  const { model, said, open } = room();
  open('bob');
  const all = ['a', 'b', 'c'].map((each) => model.send(each, 0));
  model.received('bob', received(all[1].id));
  model.closed('bob');
  said.bob.length = 0;
  open('bob');
  assert.deepEqual(said.bob.map((each) => each.text), ['a', 'c']);
});

test('256 are kept for one who does not answer, and it is said of the rest', () => {
  const { model } = room();
  const all = Array.from({ length: 257 }, () => model.send('x', 0));
  assert.deepEqual(all[0].missed, ['Bob', 'Eve']);
  assert.deepEqual(all[1].missed, []);
});

test('who leaves does not get it', () => {
  const { model, log } = room();
  const message = model.send('x', 0);
  model.members([{ id: 'bob', name: 'Bob' }]);
  assert.deepEqual([message.missed, [...message.waiting], log.changed.length], [['Eve'], ['bob'], 1]);
  assert.equal(model.send('alone', 0).to, 1);
});

test('every message is answered, and shown once', () => {
  const { model, log, said, open } = room();
  open('bob');
  for (let i = 0; i < 3; i++) model.received('bob', chat({ text: 'once' }));
  assert.equal(said.bob.filter(({ type }) => type === 'received').length, 3);
  assert.deepEqual(log.added.map((each) => [each.name, each.text]), [['Bob', 'once']]);
  model.received('eve', chat({ text: 'the same id of another' }));
  assert.equal(log.added.length, 2);
});

test('1,024 ids are remembered, and 1,000 messages shown', () => {
  const { model, log, open } = room();
  open('bob');
  for (let i = 0; i < 1025; i++) model.received('bob', chat({ id: idOf(i) }));
  model.received('bob', chat({ id: idOf(1) }));
  assert.equal(log.added.length, 1025);
  model.received('bob', chat({ id: idOf(0) }));
  assert.equal(log.added.length, 1026);
  assert.equal(log.added.length - log.removed.length, 1000);
});

test('too long a text is not sent, and 16 KiB are', () => {
  const { model } = room();
  assert.equal(model.send('é'.repeat(8193), 0), null);
  assert.equal(model.send('', 0), null);
  assert.ok(model.send('é'.repeat(8192), 0));
});
