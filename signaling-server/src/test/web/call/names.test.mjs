// A server that wants one person to be taken for another, by what it writes, exchanges and repeats.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { install, settle, until } from './clock.mjs';
import { FakePeerConnection, FakeStream } from './fakertc.mjs';

globalThis.RTCPeerConnection = FakePeerConnection;
globalThis.MediaStream = FakeStream;
const { Call } = await import('../../../main/resources/web/call/call.js');
const { Mail } = await import('../../../main/resources/web/call/mail.js');

const SECRET = new Uint8Array(16);
const identity = (number, incarnation = 0) => ({ peerKey: new Uint8Array(32).fill(number), incarnation });
const introduction = (name, client) => ({ type: 'introduction', name, client });

/** Somebody in the room whose program is honest; what they say waits for the server. */
class Member {
  said = [];
  static async of(number, incarnation, secret = SECRET) {
    const member = new Member();
    member.mail = await Mail.of(secret, identity(number, incarnation), (to, body) => member.said.push({ to, body }));
    member.id = member.mail.self;
    return member;
  }
  async says(to, message) {
    await this.mail.send(to, message);
    return this.said.at(-1).body;
  }
}

let server;
let seq;
let call;
let ann;
let bob;

class Socket {
  static OPEN = 1;
  readyState = 1;
  sent = [];
  constructor() {
    server = this;
  }
  send(text) {
    this.sent.push(JSON.parse(text));
  }
  close() {}
  says(message) {
    this.onmessage({ data: JSON.stringify({ ...message, seq: seq++ }) });
  }
  relays(from, body) {
    this.says({ type: 'signal', from, body });
  }
}

/** Everything that the server said has been taken in. */
async function quiet() {
  for (let i = 0; i < 50; i++) await settle();
}

const shown = () => Object.fromEntries(call.snapshot.members.map(({ id, name }) => [id === ann.id ? 'ann' : 'bob', name]));

beforeEach(async () => {
  install();
  seq = 1;
  server = undefined;
  globalThis.WebSocket = Socket;
  globalThis.fetch = async () => ({ ok: true, json: async () => ({ protocol: 1, webSocket: 'wss://h/' }) });
  [ann, bob] = [await Member.of(1), await Member.of(2)];
  call = new Call({ server: new URL('https://h/'), secret: SECRET, identity: identity(3), name: 'Eve' });
  call.join();
  await until(() => server?.onopen);
  server.onopen();
  server.onmessage({ data: JSON.stringify({ type: 'welcome', session: 's', resumeToken: 't', heartbeatSeconds: 15, resumed: false, received: 0 }) });
  await until(() => server.sent.some(({ type }) => type === 'join'));
  const members = [{ id: ann.id, name: 'Bob' }, { id: bob.id, name: 'Ann' }];
  server.says({ type: 'joined', you: 'x', members, iceServers: [] });
  await until(() => call.snapshot.members.length === 2);
});

const self = async () => (await Mail.of(SECRET, identity(3), () => {})).self;

test('names that the server writes are not shown', async () => {
  server.says({ type: 'memberJoined', member: { id: ann.id, name: 'Bob' } });
  await quiet();
  assert.deepEqual(shown(), { ann: '', bob: '' });
  assert.ok(call.snapshot.members.every(({ unheardOf }) => unheardOf));
});

test('nobody is told of a member who is gone before they answered', async () => {
  const left = [];
  call.addEventListener('left', ({ detail }) => left.push(detail.name));
  server.relays(ann.id, await ann.says(await self(), introduction('Ann', 'desktop')));
  await until(() => shown().ann === 'Ann');
  for (const { id } of [ann, bob]) server.says({ type: 'memberLeft', id, reason: 'lost' });
  await until(() => call.snapshot.members.length === 0);
  assert.deepEqual(left, ['Ann']);
});

test('the server is told no name, and everybody else one before anything else', async () => {
  await until(() => [ann, bob].every(({ id }) => server.sent.some(({ to }) => to === id)));
  const [join] = server.sent.filter(({ type }) => type === 'join');
  assert.equal(join.name, undefined);
  for (const member of [ann, bob]) {
    const [first] = server.sent.filter(({ to }) => to === member.id);
    assert.deepEqual(await member.mail.open(await self(), first.body), introduction('Eve', 'page'));
  }
});

test('introductions cannot be exchanged, and the right ones are shown', async () => {
  const [fromAnn, fromBob] = [
    await ann.says(await self(), introduction('Ann', 'desktop')), await bob.says(await self(), introduction('Bob', 'page'))];
  server.relays(bob.id, fromAnn);
  server.relays(ann.id, fromBob);
  server.relays(ann.id, await ann.says(bob.id, introduction('Ann', 'desktop')));
  await quiet();
  assert.deepEqual(shown(), { ann: '', bob: '' });
  server.relays(ann.id, fromAnn);
  server.relays(bob.id, fromBob);
  await until(() => shown().bob === 'Bob');
  assert.deepEqual(shown(), { ann: 'Ann', bob: 'Bob' });
  assert.deepEqual(call.snapshot.members.map(({ client }) => client), ['desktop', 'page']);
});

test('an earlier name does not come back, and one of another room is not taken', async () => {
  const earlier = await ann.says(await self(), introduction('Ann', 'desktop'));
  server.relays(ann.id, await (await Member.of(1, 1)).says(await self(), introduction('Anna', 'desktop')));
  await until(() => shown().ann === 'Anna');
  server.relays(ann.id, earlier);
  const elsewhere = await Member.of(2, 0, new Uint8Array(16).fill(1));
  server.relays(bob.id, await elsewhere.says(await self(), introduction('Ann', 'desktop')));
  await quiet();
  assert.deepEqual(shown(), { ann: 'Anna', bob: '' });
});

test('what is no introduction changes nothing, and no name is made of what cannot be one', async () => {
  server.relays(ann.id, await ann.says(await self(), introduction('Ann', 'desktop')));
  await until(() => shown().ann === 'Ann');
  server.relays(ann.id, await ann.says(await self(), introduction(7, 'desktop')));
  server.relays(bob.id, await bob.says(await self(), introduction('\u202e', 'page')));
  await until(() => call.snapshot.members[1].client === 'page');
  assert.deepEqual(shown(), { ann: 'Ann', bob: '' });
});
