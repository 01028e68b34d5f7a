// An offer that changes, is withdrawn or comes under the finger does not take the press that was meant for another.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { event, install } from '../common/fakedom.mjs';
import { PATIENCE } from '../../../main/resources/web/common/guard.js';

const OFFER = { files: 1, folders: 0, total: 1000, manifestLength: 100, shown: [{ folder: false, name: 'a.txt', size: 900 }], types: [] };
let clock = install();
const { TransferRow } = await import('../../../main/resources/web/panel/transferrow.js');

beforeEach(() => {
  clock = install();
  document.getElementById('news').dataset = {};
});

const offered = (name) => ({ id: 'x', offer: OFFER, outgoing: false, state: 'offered', peer: name.toLowerCase(), peerName: name, doubt: null, bytes: 0, size: 1000 });

function card(transfer) {
  const done = [];
  const board = { accept: (which) => done.push(['accept', which]), cancel: (which) => done.push(['cancel', which]), forget: (which) => done.push(['forget', which]) };
  const row = new TransferRow(transfer, board, () => done.push(['save']));
  const of = (name) => [...row.element.all()].find(({ className }) => className?.split(' ')[0] === name);
  const show = () => {
    row.update(clock.now);
    row.look();
  };
  show();
  return { row, done, of, show, place: of('buttons') };
}

const later = (millis) => (clock.now += millis);
const down = (button) => button.dispatchEvent(event('pointerdown', clock.now));
const up = (button) => button.dispatchEvent(event('click', clock.now));
const isTold = () => document.getElementById('news').children.join('').includes('Look at it again');

function press(button) {
  down(button);
  later(90);
  up(button);
}

test('an offer that has been seen is accepted or declined', () => {
  const ann = offered('Ann');
  const { done, of } = card(ann);
  later(PATIENCE);
  press(of('accept'));
  later(PATIENCE);
  press(of('decline'));
  assert.deepEqual(done, [['accept', ann], ['cancel', ann]]);
});

test('an offer that is replaced by another between the finger down and up is not accepted', () => {
  const transfer = Object.assign(offered('Ann'), { doubt: 'Bob' });
  const { done, of, show } = card(transfer);
  later(PATIENCE);
  down(of('accept'));
  Object.assign(transfer, { peer: 'mallory', peerName: 'Mallory' });
  show();
  later(10 * PATIENCE);
  up(of('accept'));
  assert.deepEqual(done, []);
  assert.ok(isTold());
});

test('nor one whose change is not on the screen yet', () => {
  const transfer = Object.assign(offered('Ann'), { doubt: 'Bob' });
  const { done, of } = card(transfer);
  later(10 * PATIENCE);
  Object.assign(transfer, { peer: 'mallory', peerName: 'Mallory' });
  press(of('accept'));
  assert.deepEqual(done, []);
  assert.ok(isTold());
});

test('a card that has just come, or moved, under the finger takes no press', () => {
  const { done, of, show, place } = card(offered('Ann'));
  later(PATIENCE - 100);
  press(of('accept'));
  later(PATIENCE);
  place.rect = { x: 0, y: 150, width: 100 };
  press(of('accept'));
  show();
  later(PATIENCE - 100);
  press(of('decline'));
  assert.deepEqual(done, []);
});

test('buttons that come into the place of others take no press that was meant for those', () => {
  const transfer = Object.assign(offered('Ann'), { state: 'receiving', line: {} });
  const { done, of, show } = card(transfer);
  later(10 * PATIENCE);
  down(of('pause'));
  Object.assign(transfer, { state: 'offered', peerName: 'Mallory', peer: 'mallory', doubt: 'Ann' });
  show();
  up(of('accept'));
  later(PATIENCE - 1);
  press(of('accept'));
  assert.deepEqual(done, []);
});

test('a key that is held presses once, and nothing that came later', () => {
  const { done, of } = card(offered('Ann'));
  later(10 * PATIENCE);
  const held = event('keydown', clock.now, { key: 'Enter', repeat: true });
  of('accept').dispatchEvent(held);
  assert.equal(held.defaultPrevented, true);
  const tabbing = event('keydown', clock.now, { key: 'Tab', repeat: true });
  of('accept').dispatchEvent(tabbing);
  assert.equal(tabbing.defaultPrevented, false);
  of('accept').dispatchEvent(event('keydown', clock.now, { key: 'Enter', repeat: false }));
  up(of('accept'));
  assert.equal(done.length, 1);
});

test('what is picked for one offer is not the place of another', async () => {
  const transfer = Object.assign(offered('Ann'), { doubt: 'Bob' });
  let pick;
  globalThis.showSaveFilePicker = () => new Promise((resolve) => (pick = resolve));
  try {
    const { done, of } = card(transfer);
    later(PATIENCE);
    press(of('accept-to'));
    Object.assign(transfer, { peer: 'mallory', peerName: 'Mallory' });
    pick({ name: 'a.txt' });
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(done, []);
    assert.ok(isTold());
  } finally {
    delete globalThis.showSaveFilePicker;
  }
});

test('until presses count the buttons are said to be unavailable, and while nobody can see them', () => {
  const { of, show, place } = card(offered('Ann'));
  const available = () => of('accept').attributes['aria-disabled'] === 'false';
  assert.equal(available(), false);
  later(PATIENCE);
  show();
  assert.equal(available(), true);
  place.rect = { x: 0, y: 0, width: 0 };
  show();
  assert.equal(available(), false);
  place.rect = { x: 0, y: 0, width: 100 };
  document.hidden = true;
  later(PATIENCE);
  show();
  assert.equal(available(), false);
  document.hidden = false;
});
