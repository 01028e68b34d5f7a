// The floors of the page know only what is below them (docs/architecture.md).
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { FLOORS, MODULES, imports, read } from './modules.mjs';

/** What each floor may know beside itself; main.js, which stands on none, may know all. */
const BELOW = {
  core: [],
  languages: [],
  call: ['core'],
  chat: ['core'],
  files: ['core'],
  pointing: ['core'],
  common: ['core', 'languages'],
  device: ['common'],
  stage: ['common'],
  panel: ['core', 'chat', 'files', 'common'],
  screen: ['core', 'languages', 'call', 'chat', 'files', 'pointing', 'common', 'device', 'stage', 'panel'],
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

test('what a module takes from another is there, and is used', () => {
  const given = (name) => [...read(name).matchAll(/^export (?:async )?(?:function\*?|class|const|let) (\w+)/gm)].map(([, one]) => one);
  for (const name of MODULES) {
    for (const [, names, path] of read(name).matchAll(/^import \{([^}]*)\} from '([^']+)';/gm)) {
      const other = posix.join(posix.dirname(name), path);
      for (const one of names.split(',').map((each) => each.trim()).filter(Boolean)) {
        const [theirs, ours = theirs] = one.split(' as ');
        assert.ok(given(other).includes(theirs), `${name} takes ${theirs} from ${other}, which does not give it`);
        assert.ok(read(name).split(new RegExp(`\\b${ours}\\b`)).length > 2, `${name} does not use ${ours}`);
      }
    }
  }
});
