// What the call is said to be doing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOf, isTrouble, sentenceOf } from '../../../main/resources/web/screen/sentence.js';

const ann = { name: 'Ann', state: 'connected' };
const bob = { name: 'Bob', state: 'connected' };
const inRoom = (members, signalingUp = true) => ({ phase: 'inRoom', signalingUp, members });

test('the way into a call', () => {
  assert.deepEqual(sentenceOf({ phase: 'joining', signalingUp: true, members: [] }, null), ['joining']);
  assert.deepEqual(sentenceOf(inRoom([]), null), ['waiting']);
  assert.deepEqual(sentenceOf(inRoom([{ ...ann, state: 'connecting' }]), null), ['connecting', { name: 'Ann' }]);
  assert.deepEqual(sentenceOf(inRoom([ann, bob]), null), ['inCall', { names: ['Ann', 'Bob'] }]);
});

test('who has not said who they are yet is somebody', () => {
  const newcomer = { name: 'Guest 0102', state: 'connecting', unheardOf: true };
  assert.deepEqual(sentenceOf(inRoom([newcomer]), null), ['somebodyJoins']);
  assert.deepEqual(sentenceOf(inRoom([newcomer, ann]), null), ['inCall', { names: ['Ann'] }]);
});

test('a connection that breaks is said before one that begins', () => {
  const members = [{ ...ann, state: 'connecting' }, { ...bob, state: 'reconnecting' }];
  assert.deepEqual(sentenceOf(inRoom(members), null), ['reconnecting', { name: 'Bob' }]);
});

test('that no path is found is said while it is looked for, with the relay that is at fault', () => {
  const alone = (relay) => sentenceOf(inRoom([bob, { ...ann, state: 'pathless', relay }]), null);
  assert.deepEqual(alone('unknown'), ['pathless.unknown', { name: 'Ann' }]);
  assert.deepEqual(alone('refused'), ['pathless.refused', { name: 'Ann' }]);
  assert.ok(isTrouble('pathless.refused'));
});

test('a server that is gone ends nothing', () => {
  assert.deepEqual(sentenceOf(inRoom([ann], false), null), ['serverGone']);
  assert.deepEqual(sentenceOf(inRoom([], false), null), ['serverGoneAlone']);
});

test('who went a moment ago is said before everything else, unless they came back', () => {
  const left = { id: 'a', name: 'Ann', reason: 'hungUp' };
  assert.deepEqual(sentenceOf(inRoom([bob], false), left), ['left.hungUp', { name: 'Ann' }]);
  assert.deepEqual(sentenceOf(inRoom([{ ...ann, id: 'a' }]), left), ['inCall', { names: ['Ann'] }]);
});

test('how it ended', () => {
  assert.deepEqual(endOf('hungUp', true, true), { title: 'ended.left', reason: null, button: 'joinAgain' });
  assert.deepEqual(endOf('hungUp', true, false), { title: 'ended.over', reason: 'end.hungUp', button: 'joinAgain' });
  assert.deepEqual(endOf('roomFull', false, false), { title: 'ended.notJoined', reason: 'end.roomFull', button: 'tryAgain' });
  assert.deepEqual(endOf('takenOver', true, false), { title: 'ended.broken', reason: 'end.takenOver', button: 'joinAgain' });
});
