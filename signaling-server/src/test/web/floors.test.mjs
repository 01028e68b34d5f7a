// The floors of the page know only what is below them (docs/architecture.md).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLOORS, MODULES, imports } from './modules.mjs';

/** What each floor may know beside itself; main.js, which stands on none, may know all. */
const BELOW = {
  core: [],
  languages: [],
  call: ['core'],
  chat: ['core'],
  files: ['core'],
  screen: ['core', 'languages', 'call', 'chat', 'files'],
};
const floorOf = (name) => name.split('/').slice(0, -1).join('/');

test('these are the floors', () => {
  assert.deepEqual([...FLOORS].sort(), Object.keys(BELOW).sort());
  assert.deepEqual(MODULES.filter((name) => floorOf(name) === ''), ['main.js']);
});

for (const [floor, below] of Object.entries(BELOW)) {
  test(`${floor} knows ${below.join(', ') || 'nothing'}`, () => {
    const own = MODULES.filter((name) => floorOf(name) === floor);
    assert.ok(own.length > 1);
    for (const name of own) {
      for (const other of imports(name, true)) {
        assert.ok(MODULES.includes(other), `${name} names ${other}, which there is not`);
        assert.ok([floor, ...below].includes(floorOf(other)), `${name} must not know ${other}`);
      }
    }
  });
}

test('no import goes unseen', () => {
  const seen = MODULES.flatMap((name) => imports(name, true));
  // All of them are needed by somebody, but for the one that the page begins with.
  assert.deepEqual([...new Set(seen)].sort(), MODULES.filter((name) => name !== 'main.js').sort());
});
