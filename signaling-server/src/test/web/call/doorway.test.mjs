// Whose room a call is in, and who waits at its door: seen by who waits, who owns it, and who is put out.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { install, settle, until } from './clock.mjs';
import { FakePeerConnection, FakeStream } from './fakertc.mjs';
import { reset, server } from './fakeserver.mjs';

globalThis.RTCPeerConnection = FakePeerConnection;
globalThis.MediaStream = FakeStream;
const { Call } = await import('../../../main/resources/web/call/call.js');
const { Mail } = await import('../../../main/resources/web/call/mail.js');
const { Session } = await import('../../../main/resources/web/core/session.js');
const { toBase64Url } = await import('../../../main/resources/web/core/bytes.js');
const { invitationId } = await import('../../../main/resources/web/core/keys.js');
const { sentenceOf } = await import('../../../main/resources/web/screen/sentence.js');

const SECRET = new Uint8Array(16);
const SERVER = new URL('https://h/');
const identity = (number) => ({ peerKey: new Uint8Array(32).fill(number), incarnation: 0 });
let ann;
let annsCard;
let call;

const said = (type) => server.sent.filter((message) => message.type === type);

beforeEach(async () => {
  install();
  reset();
  FakePeerConnection.all.length = 0;
  ann = await Mail.of(SECRET, identity(1), () => {});
  annsCard = await ann.card({ type: 'introduction', name: 'Ann', client: 'page' });
  call = new Call({ server: SERVER, secret: SECRET, identity: identity(3), name: 'Mia' });
  call.join();
  await until(() => server?.onopen);
  server.onopen();
  server.says({ type: 'welcome', session: 's', resumeToken: 't', heartbeatSeconds: 15, resumed: false, received: 0 });
  await until(() => said('join').length > 0);
});

const enter = async (members = []) => {
  server.numbered({ type: 'joined', you: call.ownId, members: members.map((id) => ({ id, name: 'Guest' })), iceServers: [] });
  await until(() => call.snapshot.phase === 'inRoom');
};

test('says that it can wait', () => assert.equal(said('join')[0].waits, true));

test('who waits is in no room, and comes in when admitted', async () => {
  server.numbered({ type: 'waiting' });
  await until(() => call.snapshot.phase === 'waiting');
  assert.equal(call.snapshot.room, null);
  await enter();
  assert.equal(call.snapshot.end, null);
});

test('who is declined is told so', async () => {
  server.numbered({ type: 'waiting' });
  server.numbered({ type: 'refused', reason: 'declined' });
  await until(() => call.snapshot.phase === 'ended');
  assert.deepEqual(call.snapshot.end, { reason: 'declined' });
});

test('the owner reads by name who waits, and decides', async () => {
  await enter();
  server.numbered({ type: 'room', owner: call.ownId, door: 'ask', mayOpen: true, waiting: [{ id: ann.self, card: annsCard }] });
  await until(() => call.snapshot.room);
  assert.deepEqual(call.snapshot.room, { own: true, owner: call.ownId, door: 'ask', mayOpen: true, waiting: [{ id: ann.self, name: 'Ann' }], invitations: 0 });
  call.doorway.admit(ann.self);
  call.doorway.decline(ann.self);
  call.doorway.turn('locked');
  call.doorway.remove(ann.self);
  call.doorway.handOver(ann.self);
  for (const type of ['admit', 'decline', 'remove', 'handOver']) assert.equal(said(type)[0].id, ann.self);
  assert.equal(said('door')[0].door, 'locked');
  assert.deepEqual(server.sent.filter(({ seq: number }) => number).map(({ seq: number }) => number).slice(-5), [2, 3, 4, 5, 6]);
});

test('others are told who owns the room, and not who waits', async () => {
  await enter([ann.self]);
  server.numbered({ type: 'room', owner: ann.self, door: 'open', mayOpen: true, waiting: [{ id: ann.self, card: annsCard }] });
  await until(() => call.snapshot.room);
  assert.deepEqual(call.snapshot.room, { own: false, owner: ann.self, door: 'open', mayOpen: true, waiting: [], invitations: 0 });
});

test('a room that no server may say is passed over', async () => {
  await enter();
  const many = Array.from({ length: 17 }, () => ({ id: ann.self }));
  for (const wrong of [{ door: 'ajar' }, { owner: 7 }, { waiting: 1 }, { waiting: [null] }, { waiting: many }, { invitations: 1 }, { invitations: Array(33).fill('x') }]) {
    server.numbered({ type: 'room', owner: call.ownId, door: 'open', mayOpen: true, ...wrong });
  }
  for (let i = 0; i < 50; i++) await settle();
  assert.equal(call.snapshot.room, null);
});

test('the connection to who was removed ends at once', async () => {
  await enter([ann.self]);
  await until(() => FakePeerConnection.all.length === 1);
  server.numbered({ type: 'memberLeft', id: ann.self, reason: 'removed' });
  await until(() => call.snapshot.members.length === 0);
  assert.equal(FakePeerConnection.all[0].signalingState, 'closed');
});

for (const [how, put] of [
  ['by the end of its socket', () => server.onclose({ code: 4005 })],
  ['when it comes back', () => server.numbered({ type: 'refused', reason: 'removed' })],
]) {
  test(`who is removed learns it ${how}, and lets go of all`, async () => {
    await enter([ann.self]);
    await until(() => FakePeerConnection.all.length === 1);
    put();
    await until(() => call.snapshot.phase === 'ended');
    assert.deepEqual(call.snapshot.end, { reason: 'removed' });
    assert.equal(FakePeerConnection.all[0].signalingState, 'closed');
  });
}

test('an order that comes to nothing is said to', async () => {
  await enter();
  const refused = [];
  call.addEventListener('refused', ({ detail }) => refused.push(detail));
  server.says({ type: 'error', code: 'notOwner', field: 'type', message: '' });
  server.says({ type: 'error', code: 'noSuchMember', field: 'id', message: '' });
  server.says({ type: 'error', code: 'outOfOrder', field: 'id', message: '' });
  server.says({ type: 'error', code: 'outOfOrder', field: 'door', message: '' });
  server.says({ type: 'error', code: 'noSuchMember', field: 'to', message: '' });
  assert.deepEqual(refused, ['notOwner', 'nobody', 'tooOld', 'mustAsk']);
});

test('the owner is given an invitation when the server has it, and the server never its key', async () => {
  await enter();
  const keys = [];
  call.doorway.whenInvited = (key) => keys.push(key);
  await call.doorway.invite({ seconds: 3600, once: true });
  const [order] = said('invite');
  assert.deepEqual([order.seconds, order.once], [3600, true]);
  const room = { type: 'room', owner: call.ownId, door: 'locked', mayOpen: true, waiting: [] };
  server.numbered(room);
  await until(() => call.snapshot.room);
  assert.equal(keys.length, 0);
  server.numbered({ ...room, invitations: [order.invitation] });
  await until(() => keys.length === 1);
  assert.equal(toBase64Url(await invitationId(keys[0])), order.invitation);
  assert.notEqual(toBase64Url(keys[0]), order.invitation);
  assert.equal(call.snapshot.room.invitations, 1);
});

test('one invitation too many takes nothing from one whose room is still to be told', async () => {
  await enter();
  const keys = [];
  call.doorway.whenInvited = (key) => keys.push(key);
  for (let i = 0; i < 2; i++) await call.doorway.invite({ seconds: 3600, once: true });
  const [{ invitation }] = said('invite');
  server.says({ type: 'error', code: 'outOfOrder', field: 'invitation', message: '' });
  server.numbered({ type: 'room', owner: call.ownId, door: 'open', mayOpen: true, waiting: [], invitations: [invitation] });
  await until(() => keys.length === 1);
  assert.equal(toBase64Url(await invitationId(keys[0])), invitation);
});

test('an invitation that comes to nothing is said to', async () => {
  await enter();
  const refused = [];
  call.addEventListener('refused', ({ detail }) => refused.push(detail));
  server.says({ type: 'error', code: 'unknownType', field: 'type', message: '' });
  await call.doorway.invite({ seconds: 3600, once: true });
  server.says({ type: 'error', code: 'outOfOrder', field: 'invitation', message: '' });
  await call.doorway.invite({ seconds: 3600, once: true });
  server.says({ type: 'error', code: 'unknownType', field: 'type', message: '' });
  assert.deepEqual(refused, ['tooManyInvitations', 'noInvitations']);
});

describe('whoever comes by an invitation', () => {
  const key = Uint8Array.from({ length: 16 }, (_, i) => i);
  let guest;

  beforeEach(async () => {
    reset();
    guest = new Call({ server: SERVER, secret: SECRET, identity: identity(4), name: 'Eve', invitation: key });
    guest.join();
    await until(() => server?.onopen);
    server.onopen();
    server.says({ type: 'welcome', session: 's', resumeToken: 't', heartbeatSeconds: 15, resumed: false, received: 0 });
    await until(() => said('join').length > 0);
  });

  test('shows its key', () => assert.equal(said('join')[0].invitation, toBase64Url(key)));

  test('reads that it is not good where they wait', async () => {
    server.numbered({ type: 'waiting' });
    await until(() => guest.snapshot.phase === 'waiting');
    assert.deepEqual(sentenceOf(guest.snapshot, null), ['atDoorAnyway']);
  });

  test('reads so where they are refused', async () => {
    server.numbered({ type: 'refused', reason: 'notAdmitted' });
    await until(() => guest.snapshot.phase === 'ended');
    assert.deepEqual(guest.snapshot.end, { reason: 'invitationOver' });
  });
});

test('an invitation is not said again by who has been in', () => {
  const session = new Session('test');
  session.join({ room: 'r', token: 't', peerKey: 'k', invitation: 'i' });
  const anew = () => {
    session.hello();
    session.welcome({ session: 's', resumeToken: 't', resumed: false, received: 0 });
    return JSON.parse(session.unacknowledged()[0]).invitation;
  };
  assert.equal(anew(), 'i');
  session.accept({ type: 'joined', seq: 1 });
  assert.equal(anew(), undefined);
});

test('who joins anew gives the door as it was, but for a locked one, through which no other would come back', () => {
  for (const [told, said] of [
    ['open', 'open'],
    ['ask', 'ask'],
    ['locked', 'ask'],
  ]) {
    const session = new Session('test');
    session.hello();
    session.welcome({ session: 's', resumeToken: 't', resumed: false, received: 0 });
    session.join({ room: 'r', token: 't', peerKey: 'k' });
    session.accept({ type: 'room', door: told, seq: 1 });
    session.hello();
    session.welcome({ session: 'u', resumeToken: 'v', resumed: false, received: 0 });
    assert.equal(JSON.parse(session.unacknowledged()[0]).door, said);
  }
});
