// The same peer after a reload, another one in a duplicated tab.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { test } from 'node:test';

/** A page of its own: modules are loaded anew in each. */
let pages = 0;
const page = async () => (await import(`../../../main/resources/web/call/identity.js?${pages++}`)).openIdentity;

function storage(fails = false) {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (fails) throw new Error('no room');
      kept.set(key, value);
    },
    removeItem: (key) => kept.delete(key),
  };
}

/** Web Locks of one browser; unload() gives up what a page holds. */
function browser() {
  const taken = new Set();
  return {
    unload: () => taken.clear(),
    request: async (name, { signal }, action) => {
      while (taken.has(name)) {
        signal.throwIfAborted();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      taken.add(name);
      return action({ name });
    },
  };
}

test('a page that is reloaded is the same peer in its next incarnation', async () => {
  const [tab, locks] = [storage(), browser()];
  const first = await (await page())(tab, locks);
  locks.unload();
  const second = await (await page())(tab, locks);
  assert.deepEqual(second.peerKey, first.peerKey);
  assert.deepEqual([first.incarnation, second.incarnation], [0, 1]);
});

test('the next call of the same page is the next incarnation too', async () => {
  const [open, tab, locks] = [await page(), storage(), browser()];
  const first = await open(tab, locks);
  const second = await open(tab, locks);
  assert.deepEqual(second, { peerKey: first.peerKey, incarnation: 1 });
});

test('a tab that was duplicated is another peer', async () => {
  const [tab, locks] = [storage(), browser()];
  const first = await (await page())(tab, locks);
  const copy = await (await page())(tab, locks);
  assert.notDeepEqual(copy.peerKey, first.peerKey);
  assert.equal(copy.incarnation, 0);
});

test('without locks, without a memory or with a damaged one it is another peer each time', async () => {
  const none = storage();
  const open = await page();
  const all = [await open(none, undefined), await open(none, undefined)];
  const full = storage(true);
  all.push(await (await page())(full, browser()), await (await page())(full, browser()));
  const damaged = storage();
  for (const text of ['{', '{"peerKey":"AA","incarnation":0}', '{"incarnation":0}']) {
    damaged.setItem('parley.peer', text);
    all.push(await (await page())(damaged, browser()));
  }
  assert.ok(all.every(({ incarnation }) => incarnation === 0));
  assert.equal(new Set(all.map(({ peerKey }) => peerKey.join())).size, all.length);
});

test('after the last incarnation another peer follows', async () => {
  const [tab, locks] = [storage(), browser()];
  const first = await (await page())(tab, locks);
  const stored = JSON.parse(tab.getItem('parley.peer'));
  tab.setItem('parley.peer', JSON.stringify({ ...stored, incarnation: 1023 }));
  locks.unload();
  const next = await (await page())(tab, locks);
  assert.notDeepEqual(next.peerKey, first.peerKey);
});
