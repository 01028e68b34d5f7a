// Reactions and raised hands of docs/protocol.md §5: what is read, shown, said, and in which order.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Chat } from '../../../main/resources/web/chat/chat.js';
import { readControl } from '../../../main/resources/web/chat/control.js';
import * as limits from '../../../main/resources/web/chat/gestures.js';
import { vectors } from '../vectors.mjs';

describe('gestures are read as the vectors say', () => {
  for (const { why, text, read } of vectors.gestures) test(why, () => assert.deepEqual(readControl(text), read));
});

describe('what is said of sound is read as the vectors say', () => {
  for (const { why, text, read } of vectors.sounds) test(why, () => assert.deepEqual(readControl(text), read));
});

test('the reactions are those of the vectors', () => assert.deepEqual(limits.REACTIONS, vectors.reactions));

for (const { why, hands, order } of vectors.handOrders) {
  test(`hands are in order: ${why}`, () => {
    const all = hands.map(({ peer: id, turn }) => ({ id, turn }));
    // Each of them could be one's own.
    for (const own of all) {
      const given = all.map((hand) => (hand === own ? { id: null, turn: hand.turn } : hand));
      const sorted = limits.inOrder(given, own.id).map(({ id }) => id ?? own.id);
      assert.deepEqual(sorted, order.map((i) => all[i].id));
    }
  });
}

const idOf = (i) => Buffer.alloc(16, i).toString('base64url');

/** People with channels between them, of which each carries its messages in order, and a clock moved by hand. */
class Net {
  time = 0;
  people = [];
  #tasks = [];
  #underWay = [];

  comes(id = idOf(this.people.length + 1)) {
    const person = { id, reacted: [], hands: [], told: 0 };
    const nothing = () => {};
    person.chat = new Chat({
      added: nothing, changed: nothing, removed: nothing, trouble: nothing,
      reacted: (from, reaction) => person.reacted.push([from, reaction]),
      hands: (hands) => {
        person.hands = hands.map((hand) => hand.id ?? id);
        person.told++;
      },
      self: () => id,
    }, { now: () => this.time, after: (millis, task) => this.#tasks.push({ at: this.time + millis, task }) });
    this.people.push(person);
    this.meet();
    for (const other of this.people) if (other !== person) this.mends(person, other);
    return person;
  }

  meet() {
    for (const each of this.people) {
      each.chat.members(this.people.filter((other) => other !== each).map((other) => ({ id: other.id, name: other.id, connected: true })));
    }
  }

  goes(person) {
    this.people = this.people.filter((other) => other !== person);
    this.meet();
  }

  breaks(one, other) {
    one.chat.closed(other.id);
    other.chat.closed(one.id);
  }

  mends(one, other) {
    one.chat.opened(other.id, { send: (json) => this.#underWay.push([one, other, json]), longest: 65536 });
    other.chat.opened(one.id, { send: (json) => this.#underWay.push([other, one, json]), longest: 65536 });
    this.carry();
  }

  carry() {
    while (this.#underWay.length > 0) {
      const [from, to, json] = this.#underWay.shift();
      if (this.people.includes(to)) to.chat.received(from.id, json);
    }
  }

  pass(millis) {
    const end = this.time + millis;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.time = next.at;
      next.task();
      this.carry();
    }
    this.time = end;
  }

  #next(end) {
    this.#tasks.sort((a, b) => a.at - b.at);
    return this.#tasks[0]?.at <= end ? this.#tasks.shift() : null;
  }

  raises(person) {
    person.chat.raise(true);
    this.carry();
  }
}

const hears = (person, from, message) => person.chat.received(from.id, JSON.stringify(message));

test('a reaction comes to all who are there and to nobody later', () => {
  const net = new Net();
  const [ann, bob] = [net.comes(), net.comes()];
  ann.chat.react('heart');
  net.carry();
  const cleo = net.comes();
  assert.deepEqual([ann.reacted, bob.reacted, cleo.reacted], [[[null, 'heart']], [[ann.id, 'heart']], []]);
});

test('a reaction that only later programs know, or whose name objects inherit, is another one', () => {
  const net = new Net();
  const [ann, bob] = [net.comes(), net.comes()];
  hears(bob, ann, { type: 'reaction', reaction: 'dance' });
  hears(bob, ann, { type: 'reaction', reaction: 'constructor' });
  assert.deepEqual(bob.reacted, [[ann.id, 'other'], [ann.id, 'other']]);
});

test('more than people make is neither sent nor shown', () => {
  const net = new Net();
  const [ann, bob] = [net.comes(), net.comes()];
  for (let i = 0; i < 100; i++) {
    ann.chat.react('sad');
    hears(bob, ann, { type: 'reaction', reaction: 'sad' });
  }
  assert.deepEqual([ann.reacted.length, bob.reacted.length], [limits.REACTIONS_SENT_AT_ONCE, limits.REACTIONS_TAKEN_AT_ONCE]);
});

test('who raises a hand later comes later for all, and for who comes late', () => {
  const net = new Net();
  const [ann, bob, cleo] = [net.comes(), net.comes(), net.comes()];
  net.raises(cleo);
  net.raises(ann);
  const dan = net.comes();
  net.raises(dan);
  for (const each of [ann, bob, cleo, dan]) assert.deepEqual(each.hands, [cleo.id, ann.id, dan.id]);
  ann.chat.raise(true);
  cleo.chat.raise(false);
  net.carry();
  net.raises(cleo);
  for (const each of [ann, bob, cleo, dan]) assert.deepEqual(each.hands, [ann.id, dan.id, cleo.id]);
});

test('a hand outlives its channel, is put right on the next, and goes with its owner', () => {
  const net = new Net();
  const [ann, bob] = [net.comes(), net.comes()];
  net.raises(ann);
  net.breaks(ann, bob);
  assert.deepEqual(bob.hands, [ann.id]);
  ann.chat.raise(false);
  bob.chat.raise(true);
  net.mends(ann, bob);
  assert.deepEqual([ann.hands, bob.hands], [[bob.id], [bob.id]]);
  net.raises(ann);
  net.goes(ann);
  assert.deepEqual(bob.hands, [bob.id]);
  hears(bob, ann, { type: 'hand', turn: 1 });
  assert.deepEqual(bob.hands, [bob.id]);
});

test('a page that was loaded again has its turn', () => {
  const net = new Net();
  const [ann, bob, cleo] = [net.comes(), net.comes(), net.comes()];
  for (const each of [ann, bob, cleo]) net.raises(each);
  net.goes(bob);
  const again = net.comes(bob.id);
  again.chat.raise(true, 2);
  net.carry();
  for (const each of [ann, again, cleo]) assert.deepEqual(each.hands, [ann.id, bob.id, cleo.id]);
});

test('another call begins without hands', () => {
  const net = new Net();
  const [ann, bob] = [net.comes(), net.comes()];
  net.raises(ann);
  net.goes(ann);
  ann.chat.begin();
  net.people.push(ann);
  net.meet();
  net.mends(ann, bob);
  assert.deepEqual(bob.hands, []);
});

test('a hand that flutters is told of rarely, and truly in the end', () => {
  const net = new Net();
  const [ann, bob] = [net.comes(), net.comes()];
  for (let i = 0; i <= 500; i++) hears(bob, ann, { type: 'hand', turn: i % 2 });
  hears(bob, ann, { type: 'hand', turn: 0 });
  hears(bob, ann, { type: 'hand', turn: 9 });
  net.pass(5000);
  assert.ok(bob.told <= limits.HANDS_TAKEN_AT_ONCE + 1);
  assert.deepEqual(bob.hands, [ann.id]);
  hears(bob, ann, { type: 'hand', turn: 0 });
  net.pass(5000);
  assert.deepEqual(bob.hands, []);
});

test('a hand overtakes the chat that waits', () => {
  const net = new Net();
  const [ann, bob] = [net.comes(), net.comes()];
  const all = Array.from({ length: 300 }, (_, i) => ann.chat.send(`line ${i}`, 0));
  net.carry();
  ann.chat.raise(true);
  net.pass(300);
  assert.deepEqual(bob.hands, [ann.id]);
  assert.ok(all.some(({ waiting }) => waiting.size > 0));
});
