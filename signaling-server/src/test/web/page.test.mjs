// The page asks for all of its modules at once, instead of finding them one after the other.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const WEB = new URL('../../main/resources/web/', import.meta.url);
const read = (name) => readFileSync(new URL(name, WEB), 'utf8');

/** All modules that one needs, by static import. */
function needed(name, found = new Set()) {
  for (const [, next] of read(name).matchAll(/^(?:import|export) [^;]*?from '\.\/([\w.-]+)';/gm)) {
    if (found.has(next)) continue;
    found.add(next);
    needed(next, found);
  }
  return found;
}

test('every module of the page is preloaded, and nothing else', () => {
  const preloaded = [...read('join.html').matchAll(/rel="modulepreload" href="@web@\/([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual(preloaded.sort(), [...needed('main.js')].sort());
});

test('the page names only files that there are', () => {
  for (const [, name] of read('join.html').matchAll(/"@web@\/([^"]+)"/g)) assert.ok(existsSync(new URL(name, WEB)), name);
});

test('nothing in the page needs more than the server allows', () => {
  const html = read('join.html');
  assert.doesNotMatch(html, /\sstyle=|\son\w+=|<style|<script(?![^>]* src=)|javascript:|data:/);
  const all = [...needed('main.js'), ...needed('talk.js'), 'parts-worker.js'];
  assert.ok(all.length > 55);
  for (const name of all) assert.doesNotMatch(read(name), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/, name);
});
