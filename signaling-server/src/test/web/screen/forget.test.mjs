// Forget everything asks first, ends what runs, deletes what there is, here and in other tabs, and says what it could not delete.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { event, install } from '../common/fakedom.mjs';
import { PATIENCE } from '../../../main/resources/web/common/guard.js';

const missing = () => Object.assign(new Error('missing'), { name: 'NotFoundError' });
const busy = () => Object.assign(new Error('busy'), { name: 'NoModificationAllowedError' });

let clock;
let parts;
let inUse;
let tabs;
let opener;
let sections;

beforeEach(() => {
  clock = install();
  parts = new Map([['one', {}], ['two', {}]]);
  inUse = false;
  tabs = [];
  opener = document.createElement('button');
  sections = ['lobby', 'call', 'after', 'broken', 'forgotten'].map((id) => Object.assign(document.createElement('section'), { id, hidden: true }));
  document.querySelectorAll = (selector) => (selector === '.forget' ? [opener] : sections);
  globalThis.location = { pathname: '/j' };
  for (const name of ['sessionStorage', 'localStorage']) globalThis[name] = storage({ 'parley.you': '{"name":"Paula"}', another: 'stays' });
  const top = { keys: async function* () { yield* [...parts.keys()]; }, removeEntry: async (name) => (inUse ? Promise.reject(busy()) : parts.delete(name)) };
  const root = { getDirectoryHandle: async () => parts ? top : Promise.reject(missing()), removeEntry: async () => (parts = null) };
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { language: 'en', storage: { getDirectory: async () => root } } });
  globalThis.BroadcastChannel = class extends EventTarget {
    said = [];

    constructor() {
      super();
      tabs.push(this);
    }

    postMessage(message) {
      this.said.push(message);
    }
  };
});

function storage(kept) {
  const methods = { getItem: (key) => kept[key] ?? null, setItem: (key, value) => (kept[key] = value), removeItem: (key) => delete kept[key] };
  return new Proxy(kept, { get: (_, name) => methods[name] ?? kept[name] });
}

let pages = 0;

async function page() {
  const forget = await import(`../../../main/resources/web/screen/forget.js?${pages++}`);
  forget.offerForgetting();
  return forget;
}

const found = (id) => document.getElementById(id);
const said = (id) => found(id).children.map((child) => child.textContent ?? child).join('');
const turns = async () => { for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve)); };
const click = (element) => element.dispatchEvent(event('click', clock.now));

test('it asks first, with the focus on the way back', async () => {
  await page();
  click(opener);
  assert.equal(found('forget').open, true);
  assert.equal(document.activeElement, found('forget-no'));
  click(found('forget-no'));
  assert.equal(found('forget').open, false);
  clock.now += PATIENCE;
  await turns();
  assert.equal(parts.size, 2);
  assert.deepEqual(Object.keys(localStorage), ['parley.you', 'another']);
});

test('a second click on the way to the first does not answer the question', async () => {
  await page();
  click(opener);
  clock.now += PATIENCE - 1;
  click(found('forget-yes'));
  await turns();
  assert.equal(parts.size, 2);
});

test('transfers end before the call, and all is deleted when both have ended', async () => {
  const { beforeForgetting } = await page();
  const ended = [];
  beforeForgetting(() => ended.push('call'));
  beforeForgetting(async () => {
    await turns();
    assert.equal(parts.size, 2);
    ended.push('transfers');
    throw new Error('a fault keeps nobody from deleting the rest');
  });
  click(opener);
  clock.now += PATIENCE;
  click(found('forget-yes'));
  await turns();
  await turns();
  assert.deepEqual(ended, ['transfers', 'call']);
  assert.equal(parts, null);
  assert.deepEqual([...Object.keys(sessionStorage), ...Object.keys(localStorage)], ['another', 'another']);
  assert.deepEqual(sections.filter(({ hidden }) => !hidden).map(({ id }) => id), ['forgotten']);
  assert.equal(said('forgotten-title'), 'Everything is forgotten');
  assert.deepEqual(tabs[0].said, ['forget']);
});

test('what another program has open is said, and can be tried again', async () => {
  await page();
  inUse = true;
  const { now } = Date;
  let time = 0;
  Date.now = () => (time += 6000);
  try {
    click(opener);
    clock.now += PATIENCE;
    click(found('forget-yes'));
    await turns();
    assert.equal(said('forgotten-title'), 'Not everything could be deleted');
    assert.match(said('forgotten-text'), /Received files of 2 transfers are still here/);
    assert.equal(found('forget-again').hidden, false);
    inUse = false;
    click(found('forget-again'));
    await turns();
    assert.equal(said('forgotten-title'), 'Everything is forgotten');
    assert.equal(found('forget-again').hidden, true);
  } finally {
    Date.now = now;
  }
});

test('another tab that forgets ends this one, and takes what it keeps', async () => {
  const { beforeForgetting } = await page();
  const ended = [];
  beforeForgetting(() => ended.push('call'));
  tabs[0].dispatchEvent(new Event('message'));
  await turns();
  assert.deepEqual(ended, ['call']);
  assert.deepEqual(Object.keys(sessionStorage), ['another']);
  assert.equal(said('forgotten-title'), 'Everything is forgotten');
  assert.deepEqual(tabs[0].said, []);
});
