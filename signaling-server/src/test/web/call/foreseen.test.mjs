// Whom somebody has seen in the room, their call offers a connection right behind its join, prepared before that.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { install, settle, until } from './clock.mjs';
import { FakePeerConnection, FakeStream } from './fakertc.mjs';
import { reset, server } from './fakeserver.mjs';

globalThis.RTCPeerConnection = FakePeerConnection;
globalThis.MediaStream = FakeStream;
const { Call } = await import('../../../main/resources/web/call/call.js');
const { Lookout } = await import('../../../main/resources/web/call/lookout.js');
const { Mail } = await import('../../../main/resources/web/call/mail.js');
const { Spare } = await import('../../../main/resources/web/call/spare.js');

const SECRET = new Uint8Array(16);
const SERVER = new URL('https://h/');
const identity = (number) => ({ peerKey: new Uint8Array(32).fill(number), incarnation: 0 });
let ann;
let bob;
let call;
let spare;

async function quiet() {
  for (let i = 0; i < 100; i++) await settle();
}

const joined = (members, iceServers = []) =>
  server.numbered({ type: 'joined', you: 'x', members: members.map(({ self }) => ({ id: self, name: 'Guest' })), iceServers });

const saidTo = (mail) => server.sent.filter(({ type, to }) => type === 'signal' && to === mail.self);

/** What was said to a member, opened as they would. */
async function heardBy(mail) {
  const heard = [];
  for (const { body } of saidTo(mail)) heard.push(await mail.open(call.ownId, body));
  return heard;
}

beforeEach(async () => {
  install();
  reset();
  FakePeerConnection.all.length = 0;
  [ann, bob] = await Promise.all([1, 2].map((number) => Mail.of(SECRET, identity(number), () => {})));
  const lookout = new Lookout(SERVER, SECRET, () => {});
  await until(() => server?.onopen);
  server.onopen();
  server.says({ type: 'welcome', session: 's', resumeToken: 't', heartbeatSeconds: 15, resumed: false, received: 0 });
  await until(() => server.sent.some(({ type }) => type === 'look'));
  server.says({ type: 'present', members: [{ id: ann.self }] });
  spare = new Spare();
  await quiet();
  call = new Call({ server: SERVER, secret: SECRET, identity: identity(3), name: 'Mia', approach: lookout.handOver(), spare });
  call.join();
  await until(() => server.sent.filter(({ type }) => type === 'signal').length >= 2);
});

test('over the socket that looked it joins, and offers what is prepared before the server has answered', async () => {
  const types = server.sent.map(({ type }) => type).filter((type) => type !== 'look' && type !== 'ack');
  assert.deepEqual(types.slice(0, 3), ['hello', 'join', 'signal']);
  assert.deepEqual((await heardBy(ann)).map(({ type }) => type).slice(0, 2), ['introduction', 'offer']);
  assert.equal(FakePeerConnection.all.length, 1);
});

test('who is there is not greeted twice, and who is not any more is forgotten', async () => {
  const before = server.sent.length;
  joined([ann]);
  await quiet();
  assert.deepEqual(server.sent.slice(before).filter(({ type }) => type === 'signal'), []);
  assert.deepEqual(call.snapshot.members.map(({ id }) => id), [ann.self]);
});

test('somebody else is met as ever', async () => {
  joined([bob]);
  await until(() => saidTo(bob).length >= 2);
  assert.deepEqual(call.snapshot.members.map(({ id }) => id), [bob.self]);
  assert.deepEqual((await heardBy(bob)).map(({ type }) => type).slice(0, 2), ['introduction', 'offer']);
});

test('with ICE servers the offer is made anew', async () => {
  joined([ann], [{ urls: ['stun:stun.example.org'] }]);
  await until(() => saidTo(ann).length >= 3);
  const offers = (await heardBy(ann)).filter(({ type }) => type === 'offer');
  assert.equal(offers.length, 2);
  assert.deepEqual(FakePeerConnection.all[0].offers, [false, true]);
});

test('refused, it leaves nothing open', async () => {
  server.numbered({ type: 'refused', reason: 'roomFull' });
  await until(() => call.snapshot.phase === 'ended');
  assert.ok(FakePeerConnection.all.every(({ connectionState, signalingState }) => [connectionState, signalingState].includes('closed')));
});
