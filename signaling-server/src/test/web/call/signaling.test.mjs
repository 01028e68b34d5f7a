// One session over as many sockets as it takes: lost, resumed, refused, closed.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { install, pass, settle } from './clock.mjs';
import { Signaling } from '../../../main/resources/web/call/signaling.js';

class FakeSocket {
  static OPEN = 1;
  static all = [];
  readyState = 0;
  sent = [];
  constructor(address) {
    this.address = address;
    FakeSocket.all.push(this);
  }
  send(text) {
    this.sent.push(JSON.parse(text));
  }
  close() {
    this.readyState = 3;
  }
  opens() {
    this.readyState = 1;
    this.onopen();
  }
  says(message) {
    this.onmessage({ data: typeof message === 'string' ? message : JSON.stringify(message) });
  }
  breaks(code = 1006) {
    this.readyState = 3;
    this.onclose({ code });
  }
}

const WELCOME = { type: 'welcome', session: 's', resumeToken: 't', heartbeatSeconds: 15, resumed: false, received: 0 };
const last = () => FakeSocket.all.at(-1);
const types = (socket) => socket.sent.map(({ type }) => type);
let config;
let events;
let signaling;

beforeEach(() => {
  install();
  FakeSocket.all = [];
  globalThis.WebSocket = FakeSocket;
  config = { protocol: 1, webSocket: 'wss://h:7481/' };
  globalThis.fetch = async () => ({ ok: true, json: async () => config });
  events = [];
  signaling = new Signaling(new URL('https://h/'), 'test/1');
  for (const type of ['connected', 'lost', 'restored', 'delivered', 'over']) {
    signaling.addEventListener(type, ({ detail }) => events.push(detail === undefined || detail === null ? type : [type, detail]));
  }
});

async function up() {
  signaling.connect();
  await settle();
  last().opens();
  last().says(WELCOME);
  signaling.join({ room: 'r' });
}

test('says hello, joins, acknowledges what it delivers', async () => {
  await up();
  last().says({ type: 'joined', seq: 1 });
  assert.deepEqual(types(last()), ['hello', 'join', 'ack']);
  assert.deepEqual(events, [['connected', false], ['delivered', { type: 'joined', seq: 1 }]]);
});

test('in a new session a join waits for no welcome, and is said once', async () => {
  signaling.join({ room: 'r' });
  signaling.connect();
  await settle();
  last().opens();
  assert.deepEqual(types(last()), ['hello', 'join']);
  signaling.send('x', 'b');
  assert.deepEqual(types(last()), ['hello', 'join', 'signal']);
  last().says(WELCOME);
  assert.deepEqual(types(last()), ['hello', 'join', 'signal']);
  last().breaks();
  await pass(1);
  last().opens();
  assert.deepEqual(types(last()), ['hello'], 'what is said again depends on the welcome');
});

test('a lost socket is followed by another that resumes the session and repeats what was not acknowledged', async () => {
  await up();
  last().breaks();
  signaling.send('x', 'b');
  await pass(1);
  assert.equal(FakeSocket.all.length, 2);
  last().opens();
  assert.deepEqual(last().sent[0].resume, { session: 's', resumeToken: 't', received: 0 });
  last().says({ ...WELCOME, resumed: true, received: 1 });
  assert.deepEqual(events, [['connected', false], 'lost', ['restored', true]]);
});

test('a server that stays away is tried again at growing intervals', async (t) => {
  t.mock.method(Math, 'random', () => 1);
  await up();
  for (const delay of [0, 250, 500, 1000, 2000, 4000, 8000, 15000, 15000]) {
    const tried = FakeSocket.all.length;
    last().breaks();
    if (delay > 0) await pass(delay - 1);
    assert.equal(FakeSocket.all.length, tried);
    await pass(1);
    assert.equal(FakeSocket.all.length, tried + 1, `after ${delay} ms`);
  }
  assert.deepEqual(events, [['connected', false], 'lost']);
});

test('a network that is back is no reason to wait, and is heeded until the end', async (t) => {
  const network = new EventTarget();
  globalThis.addEventListener = network.addEventListener.bind(network);
  globalThis.removeEventListener = network.removeEventListener.bind(network);
  t.after(() => ['addEventListener', 'removeEventListener'].forEach((name) => delete globalThis[name]));
  await up();
  last().says({ type: 'goAway', spreadMillis: 60000 });
  network.dispatchEvent(new Event('online'));
  await settle();
  assert.equal(FakeSocket.all.length, 2);
  const listening = t.mock.method(globalThis, 'removeEventListener');
  last().opens();
  last().breaks(4004);
  assert.deepEqual(events.at(-1), ['over', 'takenOver']);
  assert.deepEqual(listening.mock.calls.map(({ arguments: [type] }) => type), ['online']);
});

test('it comes back after a socket that it had given up was heard late', async () => {
  await up();
  last().breaks(4003);
  await pass(1000);
  assert.equal(FakeSocket.all.length, 2);
  assert.equal(events.at(-1), 'lost');
});

for (const [code, reason] of [[4004, 'takenOver'], [4002, 'newerServer']]) {
  test(`after close code ${code} it does not come back: ${reason}`, async () => {
    await up();
    last().breaks(code);
    await pass(60000);
    assert.deepEqual(events.at(-1), ['over', reason]);
    assert.equal(FakeSocket.all.length, 1);
  });
}

for (const [why, answer] of Object.entries({
  'another protocol': { protocol: 2, webSocket: 'wss://h/' },
  'an address in clear behind an encrypted page': { protocol: 1, webSocket: 'ws://h/' },
  'no address': { protocol: 1, webSocket: 'hello' },
  'nothing': null,
})) {
  test(`a configuration that cannot be used is an unreachable server: ${why}`, async () => {
    config = answer;
    signaling.connect();
    await settle();
    assert.deepEqual(events, [['over', 'unreachable']]);
    assert.equal(FakeSocket.all.length, 0);
  });
}

test('a WebSocket that a proxy swallows is no server out of reach', async () => {
  signaling.connect();
  await settle();
  last().breaks();
  assert.deepEqual(events, [['over', 'noWebSocket']]);
});

test('a WebSocket that never opens is none either', async () => {
  signaling.connect();
  await settle();
  await pass(5000);
  assert.deepEqual(events, [['over', 'noWebSocket']]);
});

test('who was in comes back, whatever swallows WebSockets meanwhile', async (t) => {
  t.mock.method(Math, 'random', () => 0);
  await up();
  last().breaks();
  await pass(1);
  last().breaks();
  await pass(1);
  assert.equal(FakeSocket.all.length, 3);
  assert.deepEqual(events, [['connected', false], 'lost']);
});

test('a server that never welcomes is unreachable', async () => {
  signaling.connect();
  await settle();
  last().opens();
  await pass(5000);
  assert.deepEqual(events, [['over', 'unreachable']]);
});

test('something else than a Parley server is unreachable', async () => {
  signaling.connect();
  await settle();
  last().opens();
  last().says('hello');
  assert.deepEqual(events, [['over', 'unreachable']]);
});

test('nonsense of a server that welcomed is passed over', async () => {
  await up();
  for (const text of ['hello', '[]', 'null', '{"type":1}', '{"type":"signal","seq":"x"}']) last().says(text);
  assert.deepEqual(events, [['connected', false]]);
});

test('a socket that is silent for three heartbeats is lost', async () => {
  await up();
  await pass(44000);
  assert.deepEqual(types(last()), ['hello', 'join', 'ping', 'ping']);
  await pass(2000);
  assert.deepEqual(events, [['connected', false], 'lost']);
});

test('closing leaves, and hangs up once that is acknowledged', async () => {
  await up();
  const socket = last();
  signaling.close();
  assert.deepEqual(types(socket), ['hello', 'join', 'leave']);
  assert.equal(socket.readyState, 1);
  socket.says({ type: 'ack', seq: 2 });
  assert.equal(socket.readyState, 3);
  socket.breaks();
  await pass(60000);
  assert.deepEqual(events, [['connected', false]]);
});

test('a page that goes away leaves at once', async () => {
  await up();
  const socket = last();
  signaling.closeNow();
  assert.deepEqual(types(socket), ['hello', 'join', 'leave']);
  assert.equal(socket.readyState, 3);
});

test('what the server refuses for now is said again after a while', async () => {
  await up();
  signaling.send('x', 'b');
  last().says({ type: 'error', code: 'tooFast', field: 'to', message: '', seq: 2 });
  signaling.send('x', 'c');
  await pass(1000);
  assert.deepEqual(types(last()), ['hello', 'join', 'signal']);
  await pass(1000);
  assert.deepEqual(last().sent.slice(-2).map(({ body, seq }) => [body, seq]), [['b', 3], ['c', 4]]);
});
