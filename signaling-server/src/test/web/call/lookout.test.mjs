// Who is there already, for somebody who has not joined.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { install, pass, until } from './clock.mjs';
import { FakePeerConnection, FakeStream } from './fakertc.mjs';

globalThis.RTCPeerConnection = FakePeerConnection;
globalThis.MediaStream = FakeStream;
const { Lookout } = await import('../../../main/resources/web/call/lookout.js');
const { Mail } = await import('../../../main/resources/web/call/mail.js');

const SECRET = new Uint8Array(16);
let server;
let told;
let lookout;

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
  close() {
    this.readyState = 3;
  }
  says(message) {
    this.onmessage({ data: JSON.stringify(message) });
  }
}

async function member(number, name) {
  const mail = await Mail.of(SECRET, { peerKey: new Uint8Array(32).fill(number), incarnation: 0 }, () => {});
  return { id: mail.self, card: await mail.card({ type: 'introduction', name, client: 'page' }) };
}

const looks = () => server.sent.filter(({ type }) => type === 'look');

beforeEach(async () => {
  install();
  told = [];
  server = undefined;
  globalThis.WebSocket = Socket;
  globalThis.fetch = async () => ({ ok: true, json: async () => ({ protocol: 1, webSocket: 'wss://h/' }) });
  lookout = new Lookout(new URL('https://h/'), SECRET, (people) => told.push(people));
  await until(() => server?.onopen);
  server.onopen();
  server.says({ type: 'welcome', session: 's', resumeToken: 't', heartbeatSeconds: 15, resumed: false, received: 0 });
  await until(() => looks().length === 1);
});

test('names are those that the members left, and nobody gets the card of another', async () => {
  const [ann, bob] = [await member(1, 'Ann'), await member(2, 'Bob')];
  server.says({ type: 'present', members: [ann, { id: bob.id, card: ann.card }, { id: (await member(3, '')).id }] });
  await until(() => told.length === 1);
  assert.deepEqual(told[0].map(({ name }) => name), ['Ann', '', '']);
});

test('it looks again until it is closed, and uses no numbers', async () => {
  await pass(5000);
  await until(() => looks().length === 2);
  assert.equal(looks()[0].seq, undefined);
  assert.equal(looks()[0].token.length, 43);
  lookout.close();
  await pass(20000);
  assert.equal(looks().length, 2);
});

test('nothing is known while the server is away, and what makes no sense is passed over', async () => {
  server.says({ type: 'present', members: [{ id: 'x' }] });
  server.says({ type: 'present', members: [] });
  await until(() => told.length === 1);
  server.onclose({ code: 1006 });
  assert.deepEqual(told, [[], null]);
});

test('a call takes the way to a server that answers, and not to one that does not', async () => {
  const [ann] = [await member(1, 'Ann')];
  server.says({ type: 'present', members: [ann] });
  await until(() => told.length === 1);
  await pass(5000);
  await until(() => looks().length === 2);
  await pass(1000);
  const { up, members } = lookout.handOver();
  assert.deepEqual([up, members], [true, [ann.id]]);
  await pass(20000);
  assert.equal(looks().length, 2);
});

test('a server that has not answered for two seconds is met anew', async () => {
  await pass(2500);
  assert.equal(lookout.handOver(), null);
  assert.equal(server.readyState, 3);
});
