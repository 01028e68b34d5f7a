// One try to ring somebody, in every order in which things can happen.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Ringing } from '../../../main/resources/web/core/ringing.js';

const CALL = 'ERERERERERERERERERERER';
const DEVICE = 'AAAAAAAAAAA';
const OTHER = 'BBBBBBBBBBA';
const NONCE = 'cXFxcXFxcXFxcXFxcXFxcQ';
let ringing;

const said = (type, more = {}) => ringing.said(JSON.stringify({ type, call: CALL, device: DEVICE, ...more }));
const types = (notes) => notes.map(({ note, keep }) => `${note.type}${note.why ? ` ${note.why}` : ''}${keep ? ', kept' : ''}`);

beforeEach(() => {
  ringing = new Ringing({ call: CALL, name: 'Ada', link: 'l', reply: { box: 'b', bell: 'k' }, at: 1, video: true });
});

test('rings, is confirmed to the device that is there, and accepted', () => {
  assert.deepEqual(ringing.begin()[0].note, {
    type: 'ring', call: CALL, name: 'Ada', link: 'l', reply: { box: 'b', bell: 'k' }, at: 1, video: true,
  });
  ringing.rung(1);
  assert.deepEqual(said('here', { nonce: NONCE }).map(({ note }) => note), [{ type: 'calling', call: CALL, device: DEVICE, nonce: NONCE }]);
  said('ringing');
  assert.equal(ringing.state, 'ringing');
  const told = said('accepted', { video: true });
  assert.deepEqual(types(told), ['cancel answered']);
  assert.equal(told[0].note.device, DEVICE);
  assert.equal(ringing.state, 'accepted');
});

test('a device that says twice that it is there is confirmed again', () => {
  said('here', { nonce: NONCE });
  assert.deepEqual(types(said('here', { nonce: NONCE })), ['calling'], 'what was confirmed may have been lost');
  assert.deepEqual(types(said('here', { nonce: NONCE, device: OTHER })), ['calling']);
});

test('nobody at home: a missed call is left, and whether it waits is another matter', () => {
  assert.deepEqual(types(ringing.rung(0)), ['missed, kept']);
  assert.equal(ringing.state, 'away');
});

test('a server that was started anew has nobody there for a while, and that ends nothing', () => {
  ringing.rung(1);
  said('ringing');
  assert.deepEqual(ringing.rung(0), []);
  assert.equal(ringing.state, 'ringing');
});

test('busy, once all devices are', () => {
  ringing.rung(2);
  assert.deepEqual(said('busy'), []);
  assert.equal(ringing.state, 'calling');
  assert.deepEqual(types(said('busy', { device: OTHER })), ['cancel hungUp']);
  assert.equal(ringing.state, 'busy');
});

test('one that is busy and one that rings: it rings', () => {
  ringing.rung(2);
  said('ringing', { device: OTHER });
  said('busy');
  assert.equal(ringing.state, 'ringing');
});

test('declined, with words that cannot disguise what is beside them', () => {
  ringing.rung(1);
  assert.deepEqual(types(said('declined', { words: `later\n\u202e${'x'.repeat(300)}` })), ['cancel answered']);
  assert.equal(ringing.state, 'declined');
  assert.equal([...ringing.words].length, 200);
  assert.doesNotMatch(ringing.words, /[\n\u202e]/);
});

test('nobody accepts in time', () => {
  ringing.rung(1);
  said('ringing');
  assert.deepEqual(types(ringing.timeOut()), ['cancel unanswered', 'missed, kept']);
  assert.equal(ringing.state, 'unanswered');
});

test('who hangs up leaves a missed call', () => {
  ringing.rung(1);
  assert.deepEqual(types(ringing.cancel()), ['cancel hungUp', 'missed, kept']);
  assert.equal(ringing.state, 'cancelled');
});

test('of other calls, other shapes and other depths nothing is taken', () => {
  ringing.rung(1);
  for (const text of [
    '', '[]', '{', 'null', '{"type":"accepted"}',
    JSON.stringify({ type: 'accepted', call: NONCE, device: DEVICE }),
    JSON.stringify({ type: 'accepted', call: CALL, device: 'short' }),
    JSON.stringify({ type: 'accepted', call: CALL, device: [DEVICE] }),
    JSON.stringify({ type: 'here', call: CALL, device: DEVICE, nonce: 'x' }),
    `{"type":"accepted","type":"accepted","call":"${CALL}","device":"${DEVICE}"}`,
    JSON.stringify({ type: 'toString', call: CALL, device: DEVICE }),
  ]) {
    assert.deepEqual(ringing.said(text), [], text);
  }
  assert.equal(ringing.state, 'calling');
});

test('every order of what can happen, up to six things, ends once and says its last word once', () => {
  const things = {
    rung: () => ringing.rung(1),
    away: () => ringing.rung(0),
    here: () => said('here', { nonce: NONCE }),
    ringing: () => said('ringing'),
    busy: () => said('busy'),
    declined: () => said('declined'),
    accepted: () => said('accepted'),
    cancel: () => ringing.cancel(),
    timeOut: () => ringing.timeOut(),
  };
  const names = Object.keys(things);
  const orders = names.length ** 6;
  for (let n = 0; n < orders; n += 7) {
    ringing = new Ringing({ call: CALL, name: 'Ada', link: 'l', reply: {}, at: 1, video: false });
    let ended = null;
    const last = [];
    for (let i = 0, rest = n; i < 6; i++, rest = Math.floor(rest / names.length)) {
      const notes = things[names[rest % names.length]]();
      if (ended) assert.deepEqual([notes, ringing.state], [[], ended]);
      else if (ringing.isOver) last.push(...notes);
      if (ringing.isOver) ended = ringing.state;
    }
    const kept = last.filter(({ keep }) => keep).length;
    assert.equal(kept, ['away', 'unanswered', 'cancelled'].includes(ended) ? 1 : ended === 'busy' ? kept : 0);
    assert.ok(last.filter(({ note }) => note.type === 'cancel').length <= 1);
  }
});
