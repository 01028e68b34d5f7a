// Whoever else is in the room gets nothing of what one page sends to another, and puts nothing in its place (docs/protocol.md §6).
import '../setup.mjs';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '../../../main/resources/web/files/wire.js';
import { Disk, MIB, Page, bytesOf, connect, fileOf, settle, until } from './transfers.mjs';

const patience = { timeout: 60000 };
const SIZE = 12 * MIB;
const CERTIFICATE = new Uint8Array(32).fill(7);
const NONCE = new Uint8Array(32).fill(8);

/** A third with a channel to a page, under a peer id. */
async function third(page, peer, onHeard = () => {}) {
  const heard = [];
  const certificates = { own: page.certificate, theirs: CERTIFICATE };
  const send = (bytes) => {
    heard.push(bytes.slice());
    onHeard(bytes.slice());
  };
  const line = await page.board.opened(peer, { piece: 131072, certificates, send, room: async () => {} });
  const say = (message) => line.received((message instanceof Uint8Array ? message : encode(message)).slice().buffer);
  return { heard, say, types: () => heard.map((bytes) => decode(bytes).type), last: () => decode(heard.at(-1)) };
}

async function cutInTheMiddle(bob = new Page('bob')) {
  const ann = new Page('ann');
  const wire = await connect(ann, bob);
  const out = await ann.send(bob, fileOf('a', SIZE));
  await until(() => bob.offers.length === 1);
  await bob.board.accept(bob.offers[0]);
  await until(() => bob.offers[0].bytes >= 2 * MIB);
  wire.cut();
  await settle();
  return { ann, bob, out, into: bob.offers[0], sent: out.bytes };
}

async function assertGoesOn({ ann, bob, out }) {
  ann.board.closed('evil');
  bob.board.closed('evil');
  await connect(ann, bob);
  await until(() => out.state === 'done');
  assert.ok(bob.saved.get(out.id).bytes.equals(await bytesOf(fileOf('a', SIZE))));
  assert.equal(bob.offers.length, 1, 'nobody is asked again');
}

for (const peer of ['evil', 'bob']) {
  test(`who repeats what the receiver says, as ${peer}, is offered nothing`, patience, async () => {
    const all = await cutInTheMiddle();
    const atBob = await third(all.bob, 'evil');
    atBob.say({ type: 'hello', nonce: NONCE });
    assert.equal(atBob.last().tags.length, 1);
    const atAnn = await third(all.ann, peer);
    for (const bytes of atBob.heard) atAnn.say(bytes);
    await settle();
    assert.deepEqual([atAnn.types(), all.out.state], [['hello', 'able', 'known'], 'waiting']);
    if (peer === 'bob') all.ann.board.closed('bob');
    await assertGoesOn(all);
  });
}

test('who knows the id and the manifest gives nothing', patience, async () => {
  const all = await cutInTheMiddle();
  for (const claim of [{}, { secret: NONCE }, { proof: NONCE }]) {
    const evil = await third(all.bob, 'evil');
    evil.say({ type: 'hello', nonce: NONCE });
    evil.say({ type: 'offer', ...all.into.offer, secret: CERTIFICATE, ...claim });
    await settle();
    assert.deepEqual([evil.last().type, evil.last().reason, all.into.state], ['refuse', 7, 'waiting']);
  }
  await assertGoesOn(all);
});

test('nobody goes on through who stands between the two', patience, async () => {
  const all = await cutInTheMiddle();
  let [atAnn, atBob] = [null, null];
  const [toAnn, toBob] = [[], []];
  const pass = (queue, to) => (bytes) => (to() ? to().say(bytes) : queue.push(bytes));
  atAnn = await third(all.ann, 'evil', pass(toBob, () => atBob));
  atBob = await third(all.bob, 'evil', pass(toAnn, () => atAnn));
  for (const bytes of toBob) atBob.say(bytes);
  for (const bytes of toAnn) atAnn.say(bytes);
  await settle();
  assert.deepEqual([atAnn.types(), atBob.types()], [['hello', 'able', 'known'], ['hello', 'able', 'known']]);
  await assertGoesOn(all);
});

test('nothing is proved where a certificate is not known', patience, async () => {
  const all = await cutInTheMiddle();
  all.bob.certificate = null;
  const wire = await connect(all.ann, all.bob);
  await settle();
  assert.ok(wire.said.every(({ type, tags = [] }) => ['hello', 'able', 'known'].includes(type) && tags.length === 0));
  all.bob.certificate = CERTIFICATE;
  await assertGoesOn(all);
});

test('what is under way stays on its line until that is closed, also when its receiver names it on another', patience, async () => {
  const disk = new Disk();
  const [ann, bob] = [new Page('ann'), new Page('bob', disk)];
  const wire = await connect(ann, bob);
  const out = await ann.send(bob, fileOf('a', SIZE));
  await until(() => bob.offers.length === 1);
  await bob.board.accept(bob.offers[0]);
  bob.offers[0].hold(true);
  await until(() => out.heldThere);
  const { line } = out;
  const next = new Page('bert', disk);
  const second = await connect(ann, next);
  await settle();
  assert.ok(second.said.some(({ type, from, tags }) => type === 'known' && from === 'bert' && tags.length === 1));
  assert.equal(out.line, line);
  assert.ok(!second.said.some(({ type }) => type === 'offer'));
  wire.cut();
  await until(() => out.line && out.line !== line);
  next.board.transfers.get(out.id).hold(false);
  await until(() => out.state === 'done');
  assert.ok(next.saved.has(out.id));
});

test('a person is asked when the other one has another name', patience, async () => {
  for (const renamed of ['ann', 'bob']) {
    const all = await cutInTheMiddle();
    all.ann.names.bob = renamed === 'bob' ? 'Robert' : 'bob';
    all.bob.names.ann = renamed === 'ann' ? 'Anna' : 'ann';
    await connect(all.ann, all.bob);
    await settle();
    if (renamed === 'ann') {
      assert.deepEqual([all.into.state, all.into.doubt, all.bob.offers.length], ['offered', 'ann', 2]);
      await all.bob.board.accept(all.into);
    } else {
      assert.deepEqual([all.out.held, all.out.doubt, all.out.bytes <= all.sent], [true, 'bob', true]);
      all.out.hold(false);
    }
    await until(() => all.out.state === 'done');
    assert.deepEqual([all.into.doubt, all.out.doubt], [null, null]);
    assert.ok(all.bob.saved.get(all.out.id).bytes.equals(await bytesOf(fileOf('a', SIZE))));
  }
});

test('who is asked again and is left alone keeps what has come', patience, async () => {
  const all = await cutInTheMiddle();
  all.bob.names.ann = 'Anna';
  const wire = await connect(all.ann, all.bob);
  await until(() => all.into.state === 'offered');
  wire.cut();
  await settle();
  assert.equal(all.into.state, 'waiting');
  all.bob.names.ann = 'ann';
  await connect(all.ann, all.bob);
  await until(() => all.out.state === 'done');
});
