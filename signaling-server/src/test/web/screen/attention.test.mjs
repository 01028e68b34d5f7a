// Tones and notifications for who looks elsewhere: each can be off, and the browser is asked only by a press.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { install } from '../common/fakedom.mjs';

install();
const kept = new Map();
const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage });
globalThis.isSecureContext = true;
globalThis.location = { pathname: '/j' };
const seen = new EventTarget();
document.addEventListener = (...all) => seen.addEventListener(...all);

const shown = [];
let asked = 0;
class Told extends EventTarget {
  static permission = 'default';
  static answer = 'granted';
  static async requestPermission() {
    asked++;
    return (Told.permission = Told.answer);
  }

  constructor(title, options) {
    super();
    Object.assign(this, { title, ...options });
    shown.push(this);
  }

  close() {
    shown.splice(shown.indexOf(this), 1);
  }
}
globalThis.Notification = Told;

Object.defineProperty(globalThis, 'navigator', { value: { language: 'en' }, configurable: true });
const { Attention } = await import('../../../main/resources/web/screen/attention.js');
const { happened } = await import('../../../main/resources/web/common/happenings.js');
const byId = (id) => document.getElementById(id);
let call;

function enter() {
  call?.abort();
  call = new AbortController();
  return new Attention(call.signal);
}

async function choose(id, checked) {
  byId(id).checked = checked;
  byId(id).dispatchEvent(new Event('change'));
  await new Promise(setImmediate);
}

beforeEach(() => {
  kept.clear();
  shown.length = asked = 0;
  document.hidden = true;
  Object.assign(Told, { permission: 'default', answer: 'granted' });
});

test('nothing is asked and nothing shown before a person wants it', () => {
  enter();
  happened('message', 'wrote', { name: 'Ann', text: 'hello' });
  assert.deepEqual([asked, shown.length, byId('notify').checked], [0, 0, false]);
  for (const id of ['tone-people', 'tone-message', 'tone-offer']) assert.equal(byId(id).checked, true);
});

test('who agreed is told of what cannot be seen, and what is seen is taken back', async () => {
  enter();
  await choose('notify', true);
  happened('message', 'wrote', { name: 'Ann', text: 'x'.repeat(1000) });
  assert.equal(shown[0].title, 'Ann wrote a message');
  assert.equal(shown[0].body.length, 140);
  happened('left', 'left.hungUp', { name: 'Ann' });
  assert.equal(shown.length, 1);
  document.hidden = false;
  seen.dispatchEvent(new Event('visibilitychange'));
  happened('offer', 'offers', { name: 'Ann' });
  assert.deepEqual(shown, []);
});

test('who refuses is told where to allow it', async () => {
  enter();
  Told.answer = 'denied';
  await choose('notify', true);
  assert.equal(byId('notify').checked, false);
  assert.match(byId('notify-problem').children.join(''), /does not let this page show notifications/);
});

test('what was chosen holds for the next call, as long as the browser allows it', async () => {
  enter();
  await choose('notify', true);
  await choose('tone-message', false);
  enter();
  assert.deepEqual([byId('notify').checked, byId('tone-message').checked, byId('tone-offer').checked], [true, false, true]);
  Told.permission = 'denied';
  enter();
  assert.equal(byId('notify').checked, false);
});

test('a browser that has the name but not the thing is not asked again', async () => {
  enter();
  await choose('notify', true);
  globalThis.Notification = Object.assign(function () {
    throw new TypeError('Illegal constructor');
  }, { permission: 'granted' });
  happened('offer', 'offers', { name: 'Ann' });
  assert.deepEqual([byId('notify').checked, byId('notify-row').hidden], [false, true]);
  globalThis.Notification = Told;
});

test('notifications go with the call', async () => {
  enter();
  await choose('notify', true);
  happened('offer', 'offers', { name: 'Ann' });
  call.abort();
  assert.deepEqual(shown, []);
  happened('offer', 'offers', { name: 'Ann' });
  assert.deepEqual(shown, []);
});
