// Whoever speaks while muted, or into a dead microphone, is told; and is not told again and again.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { MicrophoneHints, Silence } from '../../../main/resources/web/device/heard.js';

const SPEECH = 0.1;
const NOISE = 0.005;

let hints;
let now;
let shown;

beforeEach(() => {
  hints = new MicrophoneHints();
  now = 10_800_000;
  shown = null;
});

function hear(millis, heard) {
  for (let past = 0; past < millis; past += 200) shown = hints.hear({ muted: true, level: 0, others: 0, silent: false, ...heard, now: (now += 200) });
}

const muted = (level, others, millis) => hear(millis, { level, others });
const on = (silent, millis) => hear(millis, { muted: false, silent });

test('a second of speech is enough, and a cough is not', () => {
  muted(NOISE, 0, 5000);
  muted(SPEECH, 0, 600);
  muted(NOISE, 0, 2000);
  muted(SPEECH, 0, 800);
  assert.equal(shown, null);
  muted(NOISE, 0, 400);
  muted(SPEECH, 0, 400);
  assert.equal(shown, 'muted');
  muted(NOISE, 0, 9000);
  assert.equal(shown, 'muted');
  muted(NOISE, 0, 2000);
  assert.equal(shown, null);
});

test('the others from the loudspeaker are not taken for own speech', () => {
  muted(SPEECH, SPEECH, 5000);
  muted(SPEECH, 0, 400);
  assert.equal(shown, null);
  muted(SPEECH, 0, 1200);
  assert.equal(shown, 'muted');
});

test('it is said once in a while, and after it was put away not before another mute', () => {
  muted(SPEECH, 0, 1400);
  muted(NOISE, 0, 12000);
  muted(SPEECH, 0, 3000);
  assert.equal(shown, null);
  muted(NOISE, 0, 50000);
  muted(SPEECH, 0, 1400);
  assert.equal(shown, 'muted');
  hints.dismiss();
  muted(NOISE, 0, 90000);
  muted(SPEECH, 0, 3000);
  assert.equal(shown, null);
  on(false, 200);
  muted(SPEECH, 0, 3000);
  assert.equal(shown, 'muted');
});

test('a dead microphone is told of while it is on, and put away for the call', () => {
  on(true, 200);
  assert.equal(shown, 'silent');
  muted(0, 0, 200);
  assert.equal(shown, null);
  on(false, 200);
  on(true, 200);
  assert.equal(shown, null);
  on(true, 300000);
  assert.equal(shown, 'silent');
  hints.dismiss();
  on(true, 600000);
  assert.equal(shown, null);
});

test('silence is ten seconds without even noise, of a microphone that is heard', () => {
  const silence = new Silence();
  assert.equal(silence.hear(0, 0), false);
  assert.equal(silence.hear(0, 9900), false);
  assert.equal(silence.hear(0, 10000), true);
  assert.equal(silence.hear(null, 10100), false);
  assert.equal(silence.hear(0, 15000), false);
  assert.equal(silence.hear(0.00003, 24900), false);
  assert.equal(silence.hear(0, 25000), false);
});
