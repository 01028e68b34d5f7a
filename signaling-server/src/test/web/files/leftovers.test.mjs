// Everything that was received and kept goes, and what somebody has open is said.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FOLDER, deleteParts } from '../../../main/resources/web/files/leftovers.js';
import { MIB, Page, connect, fileOf, settle, until } from './transfers.mjs';

const missing = () => Object.assign(new Error('missing'), { name: 'NotFoundError' });
const busy = () => Object.assign(new Error('busy'), { name: 'NoModificationAllowedError' });

/** A browser's private file system with these transfers in it; those in open are in use until let go. */
function browser(names, open = new Set()) {
  const tree = new Map([[FOLDER, new Set(names)], ['of another program', new Set()]]);
  const top = {
    keys: async function* () {
      yield* [...tree.get(FOLDER)];
    },
    removeEntry: async (name) => {
      if (open.has(name)) throw busy();
      tree.get(FOLDER).delete(name);
    },
  };
  const root = {
    getDirectoryHandle: async (name) => (tree.has(name) ? top : Promise.reject(missing())),
    removeEntry: async (name) => tree.delete(name),
  };
  return { tree, storage: { getDirectory: async () => root } };
}

test('all transfers go, and their folder, and nothing else', async () => {
  const { tree, storage } = browser(['a', 'b']);
  assert.equal(await deleteParts(storage), 0);
  assert.deepEqual([...tree.keys()], ['of another program']);
  assert.equal(await deleteParts(storage), 0);
});

test('what another tab has open goes as soon as it lets go', async () => {
  const open = new Set(['b']);
  const { tree, storage } = browser(['a', 'b', 'c'], open);
  const left = deleteParts(storage);
  setImmediate(() => open.clear());
  assert.equal(await left, 0);
  assert.equal(tree.has(FOLDER), false);
});

test('what stays in use is said, and the rest is gone', async () => {
  const { tree, storage } = browser(['a', 'b', 'c'], new Set(['b']));
  assert.equal(await deleteParts(storage), 1);
  assert.deepEqual([...tree.get(FOLDER)], ['b']);
});

test('a browser that keeps no files has none', async () => {
  assert.equal(await deleteParts(undefined), 0);
  assert.equal(await deleteParts({}), 0);
  assert.equal(await deleteParts({ getDirectory: () => Promise.reject(new Error('private window')) }), 0);
});

test('the worker, which imports nothing, has the same folder', () => {
  const worker = readFileSync(new URL('../../../main/resources/web/files/parts-worker.js', import.meta.url), 'utf8');
  assert.ok(worker.includes(`.getDirectoryHandle('${FOLDER}', { create: true })`));
});

test('a page that forgets ends its transfers, tells the other side, and keeps none of them', async () => {
  const memory = { kept: [] };
  const alice = new Page('alice', undefined, memory);
  const bob = new Page('bob');
  const wire = await connect(alice, bob);
  await alice.send(bob, fileOf('film.mp4', 3 * MIB));
  await alice.send(bob, fileOf('other.mp4', MIB, 2));
  await until(() => bob.offers.length === 2);
  await bob.board.accept(bob.offers[0]);
  await until(() => bob.offers[0].bytes > 0);
  await alice.board.forgetAll();
  await until(() => bob.offers.every(({ state }) => state === 'failed' || state === 'done'));
  assert.equal(alice.board.transfers.size, 0);
  assert.deepEqual(memory.kept, []);
  assert.ok(wire.said.some(({ from, type }) => from === 'alice' && type === 'cancel'));
  await bob.board.forgetAll();
  await settle();
  assert.equal(bob.board.transfers.size, 0);
});
