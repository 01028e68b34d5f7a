// Every sign that is named is there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SIGNS } from '../../../main/resources/web/common/signs.js';
import { STROKES } from '../../../main/resources/web/common/strokes.js';
import { MODULES, read } from '../modules.mjs';

const named = new Set([...read('join.html').matchAll(/data-icon="(\w+)"/g)].map(([, name]) => name));
const code = MODULES.filter((name) => name !== 'common/signs.js').map(read).join('\n');
for (const [, name] of code.matchAll(/\bicon\('(\w+)'/g)) named.add(name);
for (const [, name] of code.matchAll(/\bsign\('[\w-]+', '(\w+)'/g)) named.add(name);
for (const name of ['microphone', 'camera', 'sound']) named.add(name).add(`${name}Off`);
named.add('leaveFullScreen');
const reactions = [...read('join.html').matchAll(/data-reaction="(\w+)"/g)].map(([, name]) => name);

test('every sign that is named is there, and each is used', () => {
  const strokes = [...reactions, 'other'];
  assert.deepEqual(Object.keys(STROKES).sort(), strokes.sort());
  assert.deepEqual(Object.keys(SIGNS).sort(), [...named].filter((name) => !strokes.includes(name)).sort());
});

test('each is an outline on a square of 24', () => {
  for (const [name, path] of Object.entries(SIGNS)) {
    assert.match(path, /^M[-\d.MLQz ]+z$/, name);
    for (const number of path.match(/-?\d*\.?\d+/g)) assert.ok(number >= 0 && number <= 24, `${name}: ${number}`);
  }
});
