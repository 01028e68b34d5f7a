// Ringing over a server's doorbell, with whoever is rung played by hand.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { install, pass, settle, until } from './clock.mjs';
import { FakePeerConnection, FakeStream } from './fakertc.mjs';

globalThis.RTCPeerConnection = FakePeerConnection;
globalThis.MediaStream = FakeStream;
const { fromBase64Url, toBase64Url } = await import('../../../main/resources/web/core/bytes.js');
const { boxOf, openNote, sealNote } = await import('../../../main/resources/web/core/note.js');
const { keyPair } = await import('../../../main/resources/web/core/x25519.js');
const { Ring } = await import('../../../main/resources/web/call/ring.js');

const LISTEN_KEY = new Uint8Array(32).fill(1);
const DEVICE = 'AAAAAAAAAAA';
const NONCE = 'cXFxcXFxcXFxcXFxcXFxcQ';
const home = await keyPair(new Uint8Array(32).fill(2));
const box = await boxOf(LISTEN_KEY);
let server;
let shown;
let ring;
let rings;

class Socket {
  static OPEN = 1;
  readyState = 1;
  sent = [];
  constructor() {
    server = this;
  }
  send(text) {
    this.sent.push(JSON.parse(text));
    if (this.sent.at(-1).type === 'ping') this.says({ type: 'pong' });
  }
  close() {
    this.readyState = 3;
  }
  says(message) {
    this.onmessage({ data: JSON.stringify(message) });
  }
  of(type) {
    return this.sent.filter((message) => message.type === type);
  }
}

async function connect() {
  await until(() => server?.onopen);
  server.onopen();
  server.says({ type: 'welcome', session: 's', resumeToken: 't', heartbeatSeconds: 15, resumed: false, received: 0 });
  await until(() => server.of('listen').length === 1);
  server.says({ type: 'listening', boxes: [], heartbeatSeconds: 6 });
}

/** The nth note that came to the box, opened. */
async function rung(n) {
  await until(() => server.of('ring').length > n);
  return JSON.parse((await openNote(box, home, server.of('ring')[n].note)).json);
}

/** What ends it: the last note that is sealed beforehand is said only where the page goes away. */
const said = async () => Promise.all(server.of('ring').map(async ({ note, keep }) => ({ ...JSON.parse((await openNote(box, home, note)).json), keep })));

async function answer(type, more = {}) {
  const { call, reply } = rings;
  const to = { box: fromBase64Url(reply.box), bell: fromBase64Url(reply.bell) };
  const note = await sealNote(to, JSON.stringify({ type, call, device: DEVICE, ...more }));
  server.says({ type: 'note', box: reply.box, note });
}

const state = () => shown.at(-1)?.state;

beforeEach(async () => {
  install();
  shown = [];
  server = undefined;
  globalThis.WebSocket = Socket;
  globalThis.fetch = async () => ({ ok: true, json: async () => ({ protocol: 1, webSocket: 'wss://h/' }) });
  // Unsigned answers are those of nobody: an owner whose signatures cannot be read here.
  ring = new Ring(new URL('https://h/base/'), { box, bell: home.publicKey, person: new Uint8Array(32) }, (change) => shown.push(change));
});

test('rings with a name and a link of its own, from a box of its own', async () => {
  ring.start('Ada', true);
  await connect();
  rings = await rung(0);
  assert.equal(state(), 'calling');
  assert.equal(rings.type, 'ring');
  assert.equal(rings.name, 'Ada');
  assert.match(rings.link, /^https:\/\/h\/base\/j#1\.[0-9A-Z]{26}$/);
  const [{ keys }] = server.of('listen');
  assert.equal(toBase64Url(await boxOf(fromBase64Url(keys[0]))), rings.reply.box);
});

test('answers that nobody signed are dropped', async () => {
  ring.start('Ada', true);
  await connect();
  rings = await rung(0);
  await answer('here', { nonce: NONCE });
  await answer('accepted', { video: true });
  await pass(100);
  assert.equal(state(), 'calling');
  assert.equal(server.of('ring').length, 1);
});

test('nobody at home: a missed call waits', async () => {
  ring.start('Ada', true);
  await connect();
  await rung(0);
  server.says({ type: 'rung', ref: server.of('ring')[0].ref, heard: 0, kept: false });
  assert.equal((await rung(1)).type, 'missed');
  assert.equal(server.of('ring')[1].keep, true);
  server.says({ type: 'rung', ref: server.of('ring')[1].ref, heard: 0, kept: true });
  await until(() => shown.at(-1).kept);
  assert.equal(state(), 'away');
  await pass(6000);
  assert.deepEqual(server.of('leave').length, 1);
});

test('no answer for 45 seconds, and who hangs up', async () => {
  ring.start('Ada', true);
  await connect();
  await rung(0);
  server.says({ type: 'rung', ref: 1, heard: 1, kept: false });
  await pass(44000);
  assert.equal(state(), 'calling');
  await pass(1000);
  await until(() => server.of('ring').length === 3);
  assert.equal(state(), 'unanswered');
  assert.deepEqual((await said()).slice(1).map(({ type, why, keep }) => [type, why, keep]), [['cancel', 'unanswered', false], ['missed', undefined, true]]);
});

test('a server that was lost is listened at and rung again, with the same call', async () => {
  ring.start('Ada', true);
  await connect();
  const first = await rung(0);
  server.says({ type: 'rung', ref: 1, heard: 1, kept: false });
  await pass(100);
  const old = server;
  old.readyState = 3;
  old.onclose({ code: 1006 });
  await pass(1000);
  assert.notEqual(server, old);
  await connect();
  assert.deepEqual(await rung(0), first);
  server.says({ type: 'rung', ref: server.of('ring')[0].ref, heard: 0, kept: false });
  await pass(2500);
  assert.equal((await rung(1)).type, 'ring');
  assert.equal(state(), 'calling');
});

test('a ring that the server refuses is rung again', async () => {
  ring.start('Ada', true);
  await connect();
  const first = await rung(0);
  server.says({ type: 'error', code: 'tooFast', field: 'box', message: 'ring again later', ref: 1 });
  await until(() => state() === 'delayed');
  await pass(2100);
  assert.deepEqual(await rung(1), first);
  server.says({ type: 'rung', ref: 2, heard: 1, kept: false });
  await until(() => state() === 'calling');
});

test('who may be on their way back when the server takes rings again is rung again', async () => {
  ring.start('Ada', true);
  await connect();
  const first = await rung(0);
  server.says({ type: 'error', code: 'tooFast', field: 'box', message: 'ring again later', ref: 1 });
  await pass(2100);
  assert.deepEqual(await rung(1), first);
  server.says({ type: 'rung', ref: 2, heard: 0, kept: false });
  await pass(2100);
  assert.deepEqual(await rung(2), first);
  assert.equal(state(), 'calling');
  server.says({ type: 'rung', ref: 3, heard: 1, kept: false });
  await settle();
  assert.equal(state(), 'calling');
});

test('a ring that the server never takes is said to be refused, and not unanswered', async () => {
  ring.start('Ada', true);
  await connect();
  await rung(0);
  server.says({ type: 'error', code: 'tooFast', field: 'box', message: 'ring again later', ref: 1 });
  await pass(45000);
  assert.equal(state(), 'refused');
});

test('a server without a doorbell', async () => {
  ring.start('Ada', true);
  await until(() => server?.onopen);
  server.onopen();
  server.says({ type: 'welcome', session: 's', resumeToken: 't', heartbeatSeconds: 15, resumed: false, received: 0 });
  server.says({ type: 'error', code: 'unknownType', field: 'type', message: 'names no message that is known here' });
  await until(() => state() === 'noDoorbell');
});

test('a page that goes away hangs up without waiting', async (t) => {
  const sealing = t.mock.method(crypto.subtle, 'encrypt');
  ring.start('Ada', true);
  await connect();
  // The ring, and what ends it.
  await until(() => sealing.mock.callCount() === 2);
  await Promise.all(sealing.mock.calls.map(({ result }) => result));
  await settle();
  ring.closeNow();
  const last = (await said()).at(-1);
  assert.deepEqual([last.type, last.why], ['cancel', 'hungUp']);
});

test('is heard every six seconds while it waits', async () => {
  ring.start('Ada', true);
  await connect();
  await rung(0);
  await pass(6100);
  assert.equal(server.of('ping').length, 1);
});
