// One session over several sockets, as docs/protocol.md §2.3 has it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from '../../../main/resources/web/core/session.js';

const ROOM = { room: 'r', token: 't', peerKey: 'k', name: 'Ada' };
const welcome = (more) => ({ type: 'welcome', session: 's', resumeToken: 'token', received: 0, resumed: false, ...more });
const greet = (session, answer) => {
  session.hello();
  return session.welcome(answer);
};
const seqs = (session) => session.unacknowledged().map((text) => JSON.parse(text).seq);
const types = (session) => session.unacknowledged().map((text) => JSON.parse(text).type);

function joined() {
  const session = new Session('test/1');
  greet(session, welcome());
  session.join(ROOM);
  return session;
}

test('says hello without a session at first, and asks for its session afterwards', () => {
  const session = new Session('test/1');
  assert.deepEqual(session.hello(), { type: 'hello', protocol: 1, client: 'test/1' });
  greet(session, welcome());
  session.accept({ type: 'joined', seq: 1 });
  assert.deepEqual(session.hello().resume, { session: 's', resumeToken: 'token', received: 1 });
});

test('what is said behind the hello of a new session keeps its number', () => {
  const session = new Session('test/1');
  session.hello();
  session.join(ROOM);
  session.say({ type: 'signal', to: 'x', body: 'b' });
  assert.equal(session.welcome(welcome()), false);
  assert.deepEqual(types(session), ['join', 'signal']);
  assert.deepEqual(seqs(session), [1, 2]);
});

test('a hello that was not answered is followed by another new session', () => {
  const session = new Session('test/1');
  session.hello();
  session.join(ROOM);
  session.acknowledged(1);
  assert.equal(session.hello().resume, undefined);
  assert.deepEqual(seqs(session), [1]);
  assert.equal(session.welcome(welcome({ resumed: true, received: 7 })), false, 'nothing was to be resumed');
  assert.deepEqual(types(session), ['join']);
});

test('numbers what it says and keeps it until it is acknowledged', () => {
  const session = joined();
  session.say({ type: 'signal', to: 'x', body: 'b' });
  assert.deepEqual(seqs(session), [1, 2]);
  session.acknowledged(1);
  assert.deepEqual(seqs(session), [2]);
});

test('a resumed session keeps its numbers and says again what did not arrive', () => {
  const session = joined();
  session.say({ type: 'signal', to: 'x', body: 'b' });
  assert.equal(greet(session, welcome({ resumed: true, received: 1, resumeToken: 'next' })), true);
  assert.deepEqual(seqs(session), [2]);
  assert.equal(session.hello().resume.resumeToken, 'next');
});

test('another session joins again and sends the signals again under new numbers', () => {
  const session = joined();
  session.acknowledged(1);
  session.say({ type: 'signal', to: 'x', body: 'b' });
  assert.equal(greet(session, welcome({ session: 'other' })), false);
  assert.deepEqual(types(session), ['join', 'signal']);
  assert.deepEqual(seqs(session), [1, 2]);
});

test('a room that refused or was left is not joined again', () => {
  const refused = joined();
  refused.accept({ type: 'refused', seq: 1 });
  greet(refused, welcome({ session: 'other' }));
  assert.deepEqual(types(refused), []);
  const left = joined();
  left.leave();
  greet(left, welcome({ session: 'other' }));
  assert.deepEqual(types(left), []);
});

test('a number that was handled is acknowledged again and not handled again', () => {
  const session = joined();
  assert.equal(session.accept({ type: 'signal', seq: 1 }), true);
  assert.deepEqual(session.acknowledgement(), { type: 'ack', seq: 1 });
  assert.equal(session.acknowledgement(), null);
  assert.equal(session.accept({ type: 'signal', seq: 1 }), false);
  assert.deepEqual(session.acknowledgement(), { type: 'ack', seq: 1 });
});

test('what has no number, or an unknown type, is not delivered', () => {
  const session = joined();
  for (const message of [{ type: 'pong' }, { type: 'signal' }, { type: 'signal', seq: '1' }, { type: 'toString', seq: 1 }]) {
    assert.equal(session.accept(message), false);
  }
});

test('acknowledges the words of the server at once and bodies in batches', () => {
  const session = joined();
  const due = [];
  for (let seq = 1; seq <= 16; seq++) {
    const message = { type: 'signal', seq };
    session.accept(message);
    due.push(session.isDue(message));
  }
  assert.deepEqual(due, [...Array(15).fill(false), true]);
  assert.equal(session.isDue({ type: 'memberJoined' }), true);
});

test('gives the session up when too much is unacknowledged, and begins anew with the join alone', () => {
  const session = joined();
  while (session.say({ type: 'signal', to: 'x', body: 'b'.repeat(60000) }));
  assert.equal(session.givenUp, true);
  assert.equal(session.say({ type: 'signal', to: 'x', body: 'b' }), null);
  assert.equal(session.hello().resume, undefined);
  greet(session, welcome({ session: 'other' }));
  assert.deepEqual(types(session), ['join']);
});

test('says again in order what the server refused for too much that waits, and what came behind it', () => {
  const session = joined();
  for (const body of ['a', 'b']) session.signal('x', body);
  assert.equal(session.failed({ code: 'tooFast', seq: 2 }), 'x');
  assert.equal(session.signal('x', 'c'), null);
  assert.notEqual(session.signal('y', 'other'), null);
  assert.equal(session.failed({ code: 'tooFast', seq: 3 }), null);
  assert.equal(session.failed({ code: 'tooFast', seq: 3 }), null);
  assert.equal(session.failed({ code: 'noSuchMember', seq: 4 }), null);
  assert.equal(session.failed({ code: 'tooFast', seq: 1 }), null);
  session.acknowledged(4);
  const again = session.sayAgain('x').map((text) => JSON.parse(text));
  assert.deepEqual(again.map(({ body, seq }) => [body, seq]), [['a', 5], ['b', 6], ['c', 7]]);
  assert.deepEqual(session.sayAgain('x'), []);
  assert.notEqual(session.signal('x', 'd'), null);
});

test('what was refused is not said twice in a new session, and what waits is bounded', () => {
  const session = joined();
  session.signal('x', 'a');
  session.failed({ code: 'tooFast', seq: 2 });
  greet(session, welcome());
  assert.deepEqual(types(session), ['join']);
  for (let i = 0; i < 1000; i++) session.signal('x', 'b');
  assert.ok(session.sayAgain('x').length <= 256);
});
