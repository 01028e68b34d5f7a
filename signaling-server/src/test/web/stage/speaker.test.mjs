// Who is taken for the speaker.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ActiveSpeaker } from '../../../main/resources/web/stage/speaker.js';

/** Hears the same levels every tenth of a second; returns who speaks at the end. */
function hear(active, levels, from, until) {
  let speaker = null;
  for (let now = from; now <= until; now += 100) speaker = active.hear(new Map(Object.entries(levels)), now);
  return speaker;
}

test('nobody speaks in silence', () => {
  assert.equal(hear(new ActiveSpeaker(), { ann: 0.01, bob: 0 }, 0, 5000), null);
});

test('a cough makes no speaker, six tenths of a second do', () => {
  const active = new ActiveSpeaker();
  assert.equal(hear(active, { ann: 0.3, bob: 0 }, 0, 500), null);
  assert.equal(hear(active, { ann: 0.3, bob: 0 }, 600, 600), 'ann');
});

test('a pause does not end a speech, three seconds do', () => {
  const active = new ActiveSpeaker();
  hear(active, { ann: 0.3, bob: 0 }, 0, 1000);
  assert.equal(hear(active, { ann: 0, bob: 0 }, 1100, 3900), 'ann');
  assert.equal(hear(active, { ann: 0, bob: 0 }, 4000, 4000), null);
});

test('a short word between does not exchange the speaker, a louder and lasting one does', () => {
  const active = new ActiveSpeaker();
  hear(active, { ann: 0.2, bob: 0 }, 0, 1000);
  assert.equal(hear(active, { ann: 0.2, bob: 0.5 }, 1100, 1500), 'ann');
  assert.equal(hear(active, { ann: 0.2, bob: 0 }, 1600, 1700), 'ann');
  assert.equal(hear(active, { ann: 0.2, bob: 0.5 }, 1800, 2400), 'bob');
});

test('who is gone does not speak', () => {
  const active = new ActiveSpeaker();
  hear(active, { ann: 0.3, bob: 0 }, 0, 1000);
  assert.equal(hear(active, { bob: 0 }, 1100, 1100), null);
});
