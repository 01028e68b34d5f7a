// Tones of what happens: those of the desktop program, and never more of them than a person wants to hear.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Tones } from '../../../main/resources/web/device/tones.js';

class Context {
  static state = 'running';
  static begun = [];
  state = Context.state;
  currentTime = 5;
  async resume() {}
  async close() {}
  createGain = () => ({ gain: { setValueAtTime() {}, linearRampToValueAtTime() {}, setTargetAtTime() {} }, connect() {} });
  createPeriodicWave() {}
  createOscillator = () => ({
    frequency: {},
    setPeriodicWave() {},
    connect() {},
    start(at) {
      Context.begun.push([this.frequency.value, Math.round((at - 5) * 100) / 100]);
    },
    stop() {},
  });
}

function tones(state = 'running') {
  globalThis.AudioContext = Context;
  Object.assign(Context, { state, begun: [] });
  const made = new Tones();
  made.open();
  return made;
}

test('each happening has its tone', () => {
  const made = tones();
  for (const kind of ['joined', 'left', 'message', 'offer']) made.play(kind, 0);
  assert.deepEqual(Context.begun, [
    [523.25, 0], [783.99, 0.11], [523.25, 0], [392, 0.11], [880, 0], [659.26, 0], [659.26, 0.12], [880, 0.24],
  ]);
});

test('many messages at once are one tone', () => {
  const made = tones();
  for (let at = 0; at < 3000; at += 10) made.play('message', at);
  assert.equal(Context.begun.length, 2);
});

test('where the browser lets nothing sound, nothing waits to sound later', () => {
  const made = tones('suspended');
  made.play('message', 0);
  assert.deepEqual(Context.begun, []);
});

test('a page without Web Audio goes on without tones', () => {
  delete globalThis.AudioContext;
  const made = new Tones();
  made.open();
  made.playOn('speaker');
  made.play('offer', 0);
  made.close();
});
