// What was off before a call is off in it, a muted microphone is heard by its own page alone, and what is missing is known.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import '../setup.mjs';
import { Devices } from '../../../main/resources/web/device/devices.js';

let asked;
let missing;
let tracks;

class Track extends EventTarget {
  enabled = true;
  stopped = false;

  constructor(kind) {
    super();
    this.kind = kind;
    tracks.push(this);
  }

  clone() {
    return new Track(`${this.kind} again`);
  }

  stop() {
    this.stopped = true;
  }
}

beforeEach(() => {
  asked = [];
  missing = [];
  tracks = [];
  globalThis.isSecureContext = true;
  const getUserMedia = async ({ video, audio }) => {
    const kinds = [video && 'video', audio && 'audio'].filter(Boolean);
    asked.push(kinds.join(' '));
    if (kinds.some((kind) => missing.includes(kind))) throw Object.assign(new Error('none'), { name: 'NotFoundError' });
    const found = Object.fromEntries(kinds.map((kind) => [kind, new Track(kind)]));
    return { getVideoTracks: () => [found.video], getAudioTracks: () => [found.audio] };
  };
  const mediaDevices = { getUserMedia, enumerateDevices: async () => [], addEventListener() {} };
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { language: 'en', mediaDevices } });
});

test('a camera that is off is never opened, and a muted microphone is so from its first moment', async () => {
  const devices = new Devices({ on: { camera: false, microphone: false } });
  await devices.open();
  assert.deepEqual(asked, ['audio']);
  assert.equal(devices.tracks.camera, null);
  assert.equal(devices.tracks.microphone.enabled, false);
  assert.equal(devices.sends('microphone'), false);
  assert.equal(devices.trouble('camera'), null);
});

test('a muted microphone is heard by the page itself, until it is let go of', async () => {
  const devices = new Devices({});
  await devices.open(['microphone']);
  await devices.turn('microphone', false);
  const { ear } = devices;
  assert.equal(devices.tracks.microphone.enabled, false);
  assert.equal(ear.enabled, true);
  devices.release();
  assert.equal(ear.stopped, true);
  assert.equal(devices.ear, null);
  assert.ok(tracks.every(({ stopped }) => stopped));
});

test('another device for who is muted or unseen is no unmuting', async () => {
  const devices = new Devices({ on: { camera: false, microphone: false } });
  await devices.open();
  await devices.choose('microphone', 'headset');
  await devices.choose('camera', 'webcam');
  assert.deepEqual(devices.on, { camera: false, microphone: false });
  assert.equal(devices.tracks.microphone.enabled, false);
  assert.equal(devices.tracks.camera, null);
});

test('a device that has ended is on again with another one', async () => {
  const devices = new Devices({});
  await devices.open();
  devices.tracks.camera.dispatchEvent(new Event('ended'));
  assert.equal(devices.trouble('camera'), 'ended');
  assert.equal(devices.sends('camera'), false);
  await devices.choose('camera', 'webcam');
  assert.equal(devices.sends('camera'), true);
  assert.equal(devices.trouble('camera'), null);
});

test('what is missing stands in the way, what is replaced does not', async () => {
  missing = ['video'];
  const devices = new Devices({});
  await devices.open();
  assert.equal(devices.trouble('camera'), 'missing');
  assert.equal(devices.trouble('microphone'), null);
  devices.problems.microphone = 'gone';
  assert.equal(devices.trouble('microphone'), null);
});
