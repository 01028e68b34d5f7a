// Which picture is the large one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largeOf } from '../../../main/resources/web/stage/large.js';

const camera = (key, shows = true) => ({ key, kind: 'camera', shows });
const screen = (key) => ({ key, kind: 'screen', shows: true });
const ASKED = { pinned: null, spoke: null, before: null };
const large = (tiles, asked = {}) => largeOf(tiles, { ...ASKED, ...asked });

test('nobody is large where nobody is', () => assert.equal(large([], { pinned: 'a', spoke: 'b', before: 'c' }), null));

test('who spoke last is large, and the first before anybody spoke', () => {
  const tiles = [camera('a'), camera('b'), camera('c')];
  assert.equal(large(tiles), 'a');
  assert.equal(large(tiles, { spoke: 'c', before: 'a' }), 'c');
  assert.equal(large(tiles, { spoke: 'gone', before: 'b' }), 'b');
});

test('who sends no picture does not hold the stage', () => {
  const tiles = [camera('a', false), camera('b'), camera('c')];
  assert.equal(large(tiles), 'b');
  assert.equal(large(tiles, { spoke: 'a', before: 'c' }), 'c');
  assert.equal(large(tiles, { spoke: 'a', before: 'a' }), 'b', 'whose camera goes off');
});

test('without any picture the speaker is large', () => {
  const tiles = [camera('a', false), camera('b', false)];
  assert.equal(large(tiles, { spoke: 'b', before: 'a' }), 'b');
});

test('a screen goes before who speaks, and stays when another one comes', () => {
  const tiles = [camera('a'), screen('s'), screen('t')];
  assert.equal(large(tiles, { spoke: 'a', before: 'a' }), 's');
  assert.equal(large(tiles, { spoke: 'a', before: 't' }), 't');
});

test('what the person enlarged goes before all, with a picture or without', () => {
  const tiles = [camera('a', false), screen('s'), camera('c')];
  assert.equal(large(tiles, { pinned: 'a', spoke: 'c', before: 's' }), 'a');
  assert.equal(large(tiles, { pinned: 'gone', spoke: 'c', before: 's' }), 's');
});
