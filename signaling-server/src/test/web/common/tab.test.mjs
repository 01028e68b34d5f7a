// What a tab remembers of a call, how long, and that all of it can be forgotten.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { MODULES, read } from '../modules.mjs';

class Storage {
  getItem(key) {
    return this[key] ?? null;
  }

  setItem(key, value) {
    this[key] = value;
  }

  removeItem(key) {
    delete this[key];
  }
}

const SECRET = Uint8Array.from({ length: 16 }, (_, i) => i + 200);
const NOW = 1795341600000;
const LEFT = { reason: 'hungUp', wasInRoom: true };
let pages = 0;

/** Modules are loaded anew in each page, and the tab's storage is there still. */
const page = () => import(`../../../main/resources/web/common/tab.js?${pages++}`);

const kept = () => JSON.stringify([{ ...globalThis.sessionStorage }, { ...globalThis.localStorage }]);

beforeEach(() => {
  globalThis.location = { pathname: '/j' };
  globalThis.sessionStorage = new Storage();
  globalThis.localStorage = new Storage();
});

test('a page that is loaded again in a call is back in it', async () => {
  const before = await page();
  before.keepSecret(SECRET, true);
  before.pageGoes(NOW);
  const after = await page();
  assert.deepEqual(after.comeBack(NOW + 3000), { secret: SECRET, invitation: null, inCall: true });
});

test('so is one that was killed and could not say when', async () => {
  (await page()).keepSecret(SECRET, true);
  assert.deepEqual((await page()).comeBack(NOW), { secret: SECRET, invitation: null, inCall: true });
});

test('one that is loaded again before joining has the link still', async () => {
  const before = await page();
  before.keepSecret(SECRET, false);
  before.pageGoes(NOW);
  assert.deepEqual((await page()).comeBack(NOW + 3000), { secret: SECRET, invitation: null, inCall: false });
});

test('what was said is there still for a page that is loaded again, and gone with the call', async () => {
  const said = [{ id: 'a', own: false, from: 'b', name: 'Bob', time: 1, text: 'psst' }];
  const before = await page();
  before.keepSecret(SECRET, true);
  before.keepChat(said);
  before.pageGoes(NOW);
  const after = await page();
  after.comeBack(NOW + 3000);
  assert.deepEqual(after.keptChat(), said);
  after.callEnded(LEFT);
  assert.deepEqual(after.keptChat(), []);
  assert.doesNotMatch(kept(), /psst/);

  before.keepSecret(SECRET, true);
  before.keepChat(said);
  before.pageGoes(NOW);
  assert.equal((await page()).comeBack(NOW + before.COMES_BACK_WITHIN + 1), null);
  assert.doesNotMatch(kept(), /psst/, 'opened again too late');

  const last = await page();
  last.keepChat(said);
  last.forgetAll();
  last.keepChat(said);
  assert.doesNotMatch(kept(), /psst/, 'forgotten');
});

test('whoever opens a closed tab again later finds no secret', async () => {
  for (const inCall of [true, false]) {
    const before = await page();
    before.keepSecret(SECRET, inCall);
    before.pageGoes(NOW);
    const after = await page();
    assert.equal(after.comeBack(NOW + after.COMES_BACK_WITHIN + 1), null);
    assert.doesNotMatch(kept(), /200,201/);
    assert.equal((await page()).comeBack(NOW), null);
  }
});

test('nor does who goes back to a page that lay in the memory of the browser, and is loaded again from there', async () => {
  const before = await page();
  before.keepSecret(SECRET, true);
  before.pageGoes(NOW);
  before.pageGoes(NOW + 3600000);
  assert.equal((await page()).comeBack(NOW + 3600100), null);
});

test('nor with a clock that was put back', async () => {
  const before = await page();
  before.keepSecret(SECRET, true);
  before.pageGoes(NOW);
  assert.equal((await page()).comeBack(NOW - 3600000), null);
});

test('whoever finds a tab after its call was left finds no secret', async () => {
  for (const end of [LEFT, { reason: 'hungUp', wasInRoom: false }, { reason: 'takenOver', wasInRoom: true }, { reason: 'internal', wasInRoom: true }]) {
    const tab = await page();
    tab.keepSecret(SECRET, true);
    assert.match(kept(), /200,201/);
    tab.callEnded(end);
    assert.doesNotMatch(kept(), /200,201/);
    tab.pageGoes(NOW);
    assert.equal((await page()).comeBack(NOW), null);
  }
});

test('a call that was not joined, or needs the page of a newer server, can be tried again by loading the page', async () => {
  for (const end of [{ reason: 'unreachable', wasInRoom: false }, { reason: 'newerServer', wasInRoom: true }]) {
    const tab = await page();
    tab.keepSecret(SECRET, true);
    tab.callEnded(end);
    assert.deepEqual((await page()).comeBack(NOW), { secret: SECRET, invitation: null, inCall: false });
  }
});

test('forgetting takes all that is its own, and nothing that is not', async () => {
  const tab = await page();
  tab.keepSecret(SECRET, true);
  tab.getUsedTo({ name: 'Paula' });
  sessionStorage.setItem('parley.peer', '{}');
  sessionStorage.setItem('parley.tab /elsewhere/j', '{}');
  sessionStorage.setItem('another', 'stays');
  localStorage.setItem('another', 'stays');
  assert.equal(tab.forgetAll(), true);
  assert.equal(kept(), '[{"another":"stays"},{"another":"stays"}]');
  tab.remember({ sending: [] });
  tab.keepSecret(SECRET, true);
  tab.getUsedTo({ name: 'Paula' });
  assert.equal(kept(), '[{"another":"stays"},{"another":"stays"}]');
});

test('what cannot be deleted is said, and a browser that forbids storing has nothing', async () => {
  const tab = await page();
  tab.getUsedTo({ name: 'Paula' });
  localStorage.removeItem = () => {};
  assert.equal(tab.forgetAll(), false);
  delete globalThis.localStorage;
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => assert.fail('forbidden') });
  assert.equal((await page()).forgetAll(), true);
  delete globalThis.localStorage;
});

test('nothing is stored under another name, nor in a place that forgetting does not know', () => {
  const STORING = /\b(?:sessionStorage|localStorage|indexedDB|caches|cookie|getDirectory)\b/g;
  // One emoji is called so.
  const places = MODULES.filter((name) => name !== 'panel/emojilist.js').flatMap((name) => [...new Set(read(name).match(STORING))].map((place) => `${name} ${place}`));
  assert.deepEqual(places.sort(), [
    'call/identity.js sessionStorage', 'common/tab.js localStorage', 'common/tab.js sessionStorage', 'files/leftovers.js getDirectory',
    'files/parts-worker.js getDirectory', 'files/parts.js getDirectory',
  ]);
  assert.match(read('call/identity.js'), /^const STORED = 'parley\./m);
});
