// Files for several people: what is said of each and of all together, and that no key or press ends more than it was meant for.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { event, install } from '../common/fakedom.mjs';
import { PATIENCE } from '../../../main/resources/web/common/guard.js';

const OFFER = { files: 1, folders: 0, total: 100000100, manifestLength: 100, shown: [{ folder: false, name: 'a.txt', size: 100000000 }], types: [] };
let clock = install();
const { TransferRow } = await import('../../../main/resources/web/panel/transferrow.js');
const { SendingRow, sumOf } = await import('../../../main/resources/web/panel/sendingrow.js');

beforeEach(() => {
  const { getElementById } = document;
  clock = install();
  // The question is made once, with the elements of the first test.
  document.getElementById = getElementById;
});

const to = (peerName, state, more = {}) =>
  ({ id: peerName, offer: OFFER, outgoing: true, peerName, state, line: {}, accepted: false, bytes: 0, size: 100000100, over: ['done', 'failed'].includes(state), ...more });
const named = (element, name) => [...element.all()].filter(({ className }) => className?.split(' ')[0] === name);
const one = (element, name) => named(element, name)[0];
/** Of the card itself, which stand below those of its people. */
const last = (element, name) => named(element, name).at(-1);

test('the sum says what is true of each', () => {
  const transfers = [to('Ann', 'done'), to('Bob', 'failed', { problem: { key: 'declined' } }), to('Eve', 'offered')];
  assert.deepEqual(sumOf(transfers, 3), [['sum', { done: 1, people: 3 }], ['sum.declined', { names: ['Bob'] }], ['sum.asked', { names: ['Eve'] }]]);
  Object.assign(transfers[2], to('Eve', 'sending', { accepted: true }));
  assert.deepEqual(sumOf(transfers, 3).at(-1), ['sum.receiving', { names: ['Eve'] }]);
  Object.assign(transfers[2], to('Eve', 'waiting', { accepted: true, line: null }));
  assert.deepEqual(sumOf(transfers, 3).at(-1), ['sum.away', { names: ['Eve'] }]);
  Object.assign(transfers[2], to('Eve', 'done'));
  assert.deepEqual(sumOf(transfers, 3), [['sum', { done: 2, people: 3 }], ['sum.declined', { names: ['Bob'] }]]);
});

test('delivered to all is said only when all of them have it', () => {
  assert.deepEqual(sumOf([to('Ann', 'done'), to('Bob', 'done')], 2), [['sum.done', {}]]);
  assert.deepEqual(sumOf([to('Ann', 'done'), to('Bob', 'done')], 3), [['sum', { done: 2, people: 3 }]]);
});

test('who took it and whose program takes nothing are told apart', () => {
  const transfers = [to('Ann', 'failed', { problem: { key: 'takesNone' } }), to('Bob', 'failed', { problem: { key: 'noRoomThere' } })];
  assert.deepEqual(sumOf(transfers, 2), [['sum', { done: 0, people: 2 }], ['sum.takesNone', { names: ['Ann'] }], ['sum.failed', { names: ['Bob'] }]]);
});

test('after accept the focus is on the card, where a key does nothing', () => {
  const transfer = { ...to('Ann', 'offered'), outgoing: false };
  const row = new TransferRow(transfer, { accept() {} }, () => {});
  row.update(clock.now);
  one(row.element, 'accept').focus();
  Object.assign(transfer, { state: 'receiving', part: {} });
  row.update(clock.now);
  assert.equal(document.activeElement, row.element);
});

test('much is cancelled only after a question', () => {
  const done = [];
  const transfer = { ...to('Ann', 'receiving'), outgoing: false, bytes: 40000000 };
  const row = new TransferRow(transfer, { cancel: (which) => done.push(which) }, () => {});
  row.update(clock.now);
  row.look();
  const press = (button) => {
    clock.now += PATIENCE;
    button.dispatchEvent(event('pointerdown', clock.now));
    button.dispatchEvent(event('click', clock.now));
  };
  press(one(row.element, 'cancel'));
  assert.deepEqual(done, []);
  press(document.getElementById('question-yes'));
  assert.deepEqual(done, [transfer]);
  transfer.bytes = 4000;
  press(one(row.element, 'cancel'));
  assert.equal(done.length, 2, 'little is at once');
});

test('a sending leaves the list as a whole', () => {
  const forgotten = [];
  const transfers = [to('Ann', 'done'), to('Bob', 'offered')];
  const board = { forget: (which) => forgotten.push(which.peerName), cancel() {} };
  const sending = new SendingRow({ people: 2 }, transfers[0], board);
  for (const each of transfers) sending.add(new TransferRow(each, board, () => {}, true));
  sending.update();
  sending.look();
  assert.equal(last(sending.element, 'remove').hidden, true);
  assert.equal(last(sending.element, 'cancel-all').hidden, false);
  Object.assign(transfers[1], { state: 'failed', over: true, problem: { key: 'declined' } });
  sending.update();
  sending.look();
  clock.now += PATIENCE;
  last(sending.element, 'remove').dispatchEvent(event('click', clock.now));
  assert.deepEqual(forgotten, ['Ann', 'Bob']);
});
