// The page asks for all of its modules at once, instead of finding them one after the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MODULES, needed, read } from './modules.mjs';

const HTML = read('join.html');
const named = (pattern) => [...HTML.matchAll(pattern)].flatMap(([, name]) => spread(name));

/** A star stands for all modules of its floor, as the server has it. */
function spread(name) {
  if (!name.endsWith('/*.js')) return [name];
  const all = MODULES.filter((module) => module.startsWith(name.slice(0, -4)));
  assert.notEqual(all.length, 0, name);
  return all;
}

test('every module of the page is preloaded, and nothing else', () => {
  assert.deepEqual(named(/rel="modulepreload" href="@web@\/([^"]+)"/g).sort(), [...needed('main.js')].sort());
});

test('the page names only files that there are', () => {
  for (const name of named(/"@web@\/([^"]+)"/g)) assert.ok(read(name), name);
});

test('nothing in the page needs more than the server allows', () => {
  assert.doesNotMatch(HTML, /\sstyle=|\son\w+=|<style|<script(?![^>]* src=)|javascript:|data:/);
  for (const name of MODULES) assert.doesNotMatch(read(name), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/, name);
});

test('a narrow bar keeps five buttons beside the one for all others', () => {
  const [bar] = HTML.match(/<div id="bar"[^]*?<\/div>/);
  const buttons = [...bar.matchAll(/<button id="([\w-]+)"( data-always)?/g)];
  assert.deepEqual(buttons.filter(([, , always]) => always).map(([, id]) => id),
    ['toggle-microphone', 'toggle-camera', 'hang-up', 'open-chat', 'people']);
  assert.equal(buttons.at(-1)[1], 'more');
});
