// Who was given up for silence may only have slept: both meet again as soon as one hears of the other.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { freeze, install, pass, settle, until } from './clock.mjs';
import { FakePeerConnection, FakeStream } from './fakertc.mjs';

globalThis.RTCPeerConnection = FakePeerConnection;
globalThis.MediaStream = FakeStream;
const { Call } = await import('../../../main/resources/web/call/call.js');
const { Mail } = await import('../../../main/resources/web/call/mail.js');

const SECRET = new Uint8Array(16);
const identity = (number) => ({ peerKey: new Uint8Array(32).fill(number), incarnation: 0 });
const SDP = (print) => ['v=0', 'm=audio 9 X 0', 'm=video 9 X 0', 'm=video 9 X 0',
  `a=fingerprint:sha-256 ${Array(32).fill(print).join(':')}`, ''].join('\r\n');
const GIVEN_UP = { type: 'bye', reason: 'failed' };

let server;
let seq;
let call;
let ann;
let said;
let joined;

class Socket {
  static OPEN = 1;
  readyState = 1;
  constructor() {
    server = this;
  }
  send(text) {
    const { type, body } = JSON.parse(text);
    if (type === 'join') joined = true;
    if (type === 'signal') said.push(body);
  }
  close() {}
  says(message) {
    this.onmessage({ data: JSON.stringify({ ...message, seq: seq++ }) });
  }
}

/** What Ann is told next. */
async function told(...expected) {
  const messages = [];
  while (messages.length < expected.length) {
    await until(() => said.length > 0);
    const { type, reason } = await ann.open(call.self, said.shift());
    if (type !== 'introduction' && type !== 'media') messages.push(reason ? `${type} ${reason}` : type);
  }
  assert.deepEqual(messages, expected);
}

async function annSays(message) {
  let sealed;
  ann.post = (body) => (sealed = body);
  await ann.mail.send(call.self, message);
  server.says({ type: 'signal', from: ann.mail.self, body: sealed });
}

const pc = () => FakePeerConnection.all.at(-1);
/** Numbers of Ann are odd if she is the impolite one, by the order of bytes. */
let parity;

beforeEach(async () => {
  install();
  seq = 1;
  said = [];
  joined = false;
  FakePeerConnection.all.length = 0;
  globalThis.WebSocket = Socket;
  globalThis.fetch = async () => ({ ok: true, json: async () => ({ protocol: 1, webSocket: 'wss://h/' }) });
  ann = { post: () => {} };
  ann.mail = await Mail.of(SECRET, identity(1), (to, body) => ann.post(body));
  ann.open = (from, body) => ann.mail.open(from, body);
  const own = await Mail.of(SECRET, identity(3), () => {});
  const { compare, fromBase64Url } = await import('../../../main/resources/web/core/bytes.js');
  parity = compare(fromBase64Url(ann.mail.self), fromBase64Url(own.self)) < 0 ? 0 : 1;
  call = new Call({ server: new URL('https://h/'), secret: SECRET, identity: identity(3), name: 'Me' });
  call.self = own.self;
  call.join();
  server = undefined;
  await until(() => server);
  server.onopen();
  server.says({ type: 'welcome', session: 's', resumeToken: 't', heartbeatSeconds: 60, resumed: false, received: 0 });
  await until(() => joined);
  server.says({ type: 'joined', you: own.self, members: [], iceServers: [] });
  server.says({ type: 'memberJoined', member: { id: ann.mail.self } });
  await annSays({ type: 'offer', negotiation: 1000 + parity, sdp: SDP('aa') });
  await told('answer');
  pc().is('connected');
});

const state = () => call.snapshot.members.map((member) => member.state);

test('who wakes and hears that they were given up offers anew', async () => {
  await annSays(GIVEN_UP);
  await told('offer');
  assert.equal(state().length, 1);
});

test('who gave up takes the offer of who wakes', async () => {
  pc().is('closed');
  assert.deepEqual(state(), []);
  await told('bye failed');
  await annSays({ type: 'offer', negotiation: 2000 + parity, sdp: SDP('bb') });
  await told('answer');
  assert.equal(state().length, 1);
});

test('both gave up and both offer', async () => {
  pc().is('closed');
  await told('bye failed');
  await annSays(GIVEN_UP);
  await told('offer');
});

test('what was wished for stays ended', async () => {
  await annSays({ type: 'bye', reason: 'hungUp' });
  await annSays({ type: 'offer', negotiation: 2000 + parity, sdp: SDP('bb') });
  await told('bye failed');
  assert.deepEqual(state(), []);
});

test('ends and beginnings are few until a connection has lasted', async () => {
  const again = async (i, answered) => {
    pc().is('closed');
    await told('bye failed');
    await annSays({ type: 'offer', negotiation: 2000 + 2 * i + parity, sdp: SDP(`b${i}`) });
    await told(answered);
    pc().is('connected');
  };
  for (let i = 0; i < 4; i++) await again(i, 'answer');
  await pass(60000);
  for (let i = 4; i < 8; i++) await again(i, 'answer');
  await again(8, 'bye failed');
});

test('a page that was frozen knows it, and believes that who gave it up is there', async () => {
  server.says({ type: 'memberLeft', id: ann.mail.self, reason: 'left' });
  server.says({ type: 'memberJoined', member: { id: ann.mail.self } });
  await annSays({ type: 'offer', negotiation: 2000 + parity, sdp: SDP('bb') });
  await told('answer');
  await pass(10000);
  freeze(60000);
  await settle();
  await annSays(GIVEN_UP);
  await told('offer');
});
