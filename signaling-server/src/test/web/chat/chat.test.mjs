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
    assert.equal(examples.length, 10);
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

/** A clock moved by hand. */
class Clock {
  time = 0;
  #tasks = [];
  now = () => this.time;
  after = (millis, task) => this.#tasks.push({ at: this.time + millis, task });
  pass(millis) {
    const end = this.time + millis;
    for (;;) {
      this.#tasks.sort((a, b) => a.at - b.at);
      if (!(this.#tasks[0]?.at <= end)) break;
      const { at, task } = this.#tasks.shift();
      this.time = at;
      task();
    }
    this.time = end;
  }
}

function room() {
  const log = { added: [], changed: [], removed: [], trouble: [] };
  const clock = new Clock();
  const ports = Object.fromEntries(Object.keys(log).map((name) => [name, (...what) => log[name].push(what.length > 1 ? what : what[0])]));
  const model = new Chat(ports, clock);
  model.members([{ id: 'bob', name: 'Bob', connected: true }, { id: 'eve', name: 'Eve', connected: true }]);
  const said = { bob: [], eve: [] };
  const flooded = [];
  // Each channel begins with the hand, which is no chat.
  const note = (id, message) => message.type === 'hand' || said[id].push(message);
  const open = (id, longest = 65536) =>
    model.opened(id, { send: (json) => note(id, JSON.parse(json)), longest, flooded: () => flooded.push(id) });
  return { model, log, said, open, clock, flooded };
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
  open('eve');
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

test('300 lines at once all arrive, and not faster than an older program bears', () => {
  const { model, said, open, clock } = room();
  const all = Array.from({ length: 300 }, (_, i) => model.send(`line ${i}`, 0));
  open('bob');
  assert.equal(said.bob.length, 99, 'and the hand');
  clock.pass(1000);
  assert.ok(said.bob.length <= 200);
  clock.pass(1100);
  assert.deepEqual(said.bob.map(({ text }) => text), all.map(({ text }) => text));
  for (const { id } of all) model.received('bob', received(id));
  assert.ok(all.every(({ waiting, missed }) => !waiting.has('bob') && missed.length === 0));
});

test('long lines wait for the receipts of those before them', () => {
  const { model, said, open, clock } = room();
  open('bob');
  const [first] = Array.from({ length: 17 }, () => model.send('x'.repeat(16384), 0));
  clock.pass(5000);
  assert.equal(said.bob.length, 16);
  model.received('bob', received(first.id));
  assert.equal(said.bob.length, 17);
});

test('1,024 lines or 1 MiB are kept for one who does not answer, and it is said of the rest', () => {
  const { model } = room();
  const all = Array.from({ length: 1025 }, () => model.send('x', 0));
  assert.deepEqual(all[1024].missed, ['Bob', 'Eve']);
  assert.deepEqual(all[1023].missed, []);
  const { model: other } = room();
  const long = Array.from({ length: 65 }, () => other.send('ä'.repeat(8192), 0));
  assert.deepEqual(long.map(({ missed }) => missed.length).slice(63), [0, 2]);
});

test('a line that a peer cannot take is not sent to it', () => {
  const { model, said, open } = room();
  open('bob', 1000);
  open('eve', Infinity);
  const message = model.send('x'.repeat(1000), 0);
  assert.deepEqual([message.missed, said.bob.length, said.eve.length], [['Bob'], 0, 1]);
  model.send('short', 0);
  assert.deepEqual(said.bob.map(({ text }) => text), ['short']);
});

test('a line that no message holds is not sent', () => {
  const { model, said, open } = room();
  open('bob');
  const message = model.send('\u0001'.repeat(16384), 0);
  assert.deepEqual([message.missed, said.bob.length], [['Bob'], 0]);
});

test('who leaves does not get it, nor does anybody when the call is over', () => {
  const { model, log } = room();
  const message = model.send('x', 0);
  model.members([{ id: 'bob', name: 'Bob' }]);
  assert.deepEqual([message.missed, [...message.waiting], log.changed.length], [['Eve'], ['bob'], 1]);
  assert.equal(model.send('alone', 0).to, 1);
  model.members([]);
  assert.deepEqual([message.missed, message.waiting.size], [['Eve', 'Bob'], 0]);
});

test('what is too much, too long or no text is dropped, which is said once, and the channel lives on', () => {
  const { model, log, open, clock, flooded } = room();
  open('bob');
  model.received('bob', new ArrayBuffer(3));
  model.received('bob', 'x'.repeat(65537));
  for (let i = 0; i < 1100; i++) model.received('bob', chat({ id: idOf(i) }));
  assert.equal(log.added.length, 1024);
  assert.deepEqual(log.trouble, [['dropped', 'Bob']]);
  clock.pass(11000);
  model.received('bob', chat({ id: idOf(2000) }));
  assert.equal(log.added.length, 1025);
  for (let i = 0; i < 11000; i++) model.received('bob', new ArrayBuffer(1));
  assert.equal(flooded[0], 'bob');
});

test('a channel that stays closed is said, and all arrives over the next', () => {
  const { model, log, said, open, clock } = room();
  open('bob');
  open('eve');
  model.closed('bob');
  model.closed('eve');
  open('eve');
  model.send('kept', 0);
  clock.pass(9000);
  assert.deepEqual(log.trouble, []);
  clock.pass(2000);
  assert.deepEqual(log.trouble, [['halted', 'Bob']]);
  open('bob');
  assert.deepEqual(said.bob.map(({ text }) => text), ['kept']);
});

test('every message is answered, and shown once', () => {
  const { model, log, said, open } = room();
  open('bob');
  open('eve');
  for (let i = 0; i < 3; i++) model.received('bob', chat({ text: 'once' }));
  assert.equal(said.bob.filter(({ type }) => type === 'received').length, 3);
  assert.deepEqual(log.added.map((each) => [each.name, each.text]), [['Bob', 'once']]);
  model.received('eve', chat({ text: 'the same id of another' }));
  assert.equal(log.added.length, 2);
});

test('2,048 ids are remembered, and 1,000 messages shown', () => {
  const { model, log, open, clock } = room();
  open('bob');
  const receive = (i) => {
    clock.pass(10);
    model.received('bob', chat({ id: idOf(i) }));
  };
  for (let i = 0; i < 2049; i++) receive(i);
  receive(1);
  assert.equal(log.added.length, 2049);
  receive(0);
  assert.equal(log.added.length, 2050);
  assert.equal(log.added.length - log.removed.length, 1000);
});

test('too long a text is not sent, and 16 KiB are', () => {
  const { model } = room();
  assert.equal(model.send('é'.repeat(8193), 0), null);
  assert.equal(model.send('', 0), null);
  assert.ok(model.send('é'.repeat(8192), 0));
});
