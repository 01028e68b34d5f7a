import '../setup.mjs';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasVoices } from '../../../main/resources/web/screen/sharedsound.js';

const picture = (displaySurface) => ({ getSettings: () => ({ displaySurface }) });

test('the sound of a whole screen is shared only where the call can be left out of it', () => {
  assert.equal(hasVoices(picture('browser'), {}), false);
  assert.equal(hasVoices(picture('window'), {}), false);
  assert.equal(hasVoices(picture('monitor'), {}), true);
  assert.equal(hasVoices(picture('monitor'), { restrictOwnAudio: true }), false);
  assert.equal(hasVoices({}, {}), true);
});
