// What a person wants to hear of somebody: how loud, or nothing.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { install } from '../common/fakedom.mjs';

install();
const { Sound } = await import('../../../main/resources/web/stage/sound.js');

const member = (id) => ({ id, audio: { getAudioTracks: () => [] } });

function hearing(...members) {
  document.getElementById('sounds').replaceChildren();
  const sound = new Sound(new AbortController().signal);
  sound.update(members);
  return { sound, player: (id) => document.getElementById('sounds').children.findLast(({ dataset }) => dataset.peer === id) };
}

test('everybody is heard as loud as they are', () => {
  const { player } = hearing(member('ann'));
  assert.deepEqual([player('ann').volume, player('ann').muted], [1, false]);
});

test('one is made softer or silent, and nobody else', () => {
  const { sound, player } = hearing(member('ann'), member('bob'));
  sound.wish('ann', { volume: 0.3 });
  sound.wish('ann', { silenced: true });
  assert.deepEqual([player('ann').volume, player('ann').muted], [0.3, true]);
  assert.deepEqual([player('bob').volume, player('bob').muted], [1, false]);
  sound.wish('ann', { silenced: false });
  assert.deepEqual([player('ann').volume, player('ann').muted], [0.3, false]);
});

test('it holds when somebody comes back, and for another speaker', () => {
  const { sound, player } = hearing(member('ann'));
  sound.wish('ann', { volume: 0.5, silenced: true });
  sound.update([]);
  sound.update([member('ann')]);
  sound.playOn('none');
  sound.playOn('');
  assert.deepEqual([player('ann').volume, player('ann').muted], [0.5, true]);
});
