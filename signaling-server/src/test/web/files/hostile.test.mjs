// What a peer that breaks the rules of docs/protocol.md §6 gets: its transfer ends with reason 7, or nothing happens at all.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concat } from '../../../main/resources/web/core/bytes.js';
import { Board } from '../../../main/resources/web/files/board.js';
import { sha256 } from '../../../main/resources/web/core/plaincrypto.js';
import { encodeManifest, summaryOf } from '../../../main/resources/web/files/manifest.js';
import { Leaves, leafOf } from '../../../main/resources/web/files/tree.js';
import { Binding } from '../../../main/resources/web/files/proof.js';
import { decode, encode } from '../../../main/resources/web/files/wire.js';
import { Disk, MIB, Page, fileOf, settle, until } from './transfers.mjs';

const ID = '00112233445566778899aabbccddeeff';
const entry = { folder: false, parent: 0, size: 12 * MIB, modified: 0, name: 'x.bin' };
const manifest = encodeManifest([entry]);
const OFFER = { type: 'offer', id: ID, total: manifest.length + entry.size, manifestLength: manifest.length, digest: sha256(manifest), secret: new Uint8Array(32).fill(5), ...summaryOf([entry]) };
const CERTIFICATES = { own: new Uint8Array(32), theirs: new Uint8Array(32).fill(1) };
const NONCE = new Uint8Array(32).fill(2);
const block = (index) => {
  const bytes = new Uint8Array(Math.min(MIB, OFFER.total - index * MIB));
  if (index === 0) bytes.set(manifest);
  return bytes;
};
const leaf = (bytes) => leafOf(concat(Uint8Array.of(0), bytes));
const zero = await leafOf(new Uint8Array(MIB + 1));
const first = await leaf(block(0));
const hashes = (from, ...all) => ({ type: 'hashes', id: ID, first: from, hashes: Uint8Array.from(all.flatMap((each) => [...each])) });
const data = (position, bytes) => ({ type: 'data', id: ID, position, bytes });
const piece = (from, length, index = 0) => data(index * MIB + from, block(index).subarray(from, from + length));

/** A page, and the other end of its channel in the hands of a test. */
async function victim(page = new Page('victim')) {
  await page.ready;
  const said = [];
  const line = await page.board.opened('evil', { piece: 131072, certificates: CERTIFICATES, send: (bytes) => said.push(decode(bytes.slice())), room: async () => {} });
  const say = (message) => line.received((message instanceof Uint8Array ? message : encode(message)).slice().buffer);
  say({ type: 'hello', nonce: NONCE });
  say({ type: 'known', tags: [] });
  return { page, said, line, say, last: () => said.at(-1) };
}

async function receiving() {
  const all = await victim();
  all.say(OFFER);
  await all.page.board.accept(all.page.offers[0]);
  assert.equal(all.last().type, 'accept');
  return { ...all, transfer: all.page.offers[0] };
}

describe('a sender', () => {
  const table = {
    'hashes that are not the next ones': [hashes(1, zero)],
    'hashes again': [hashes(0, first), hashes(0, first)],
    'more hashes than blocks': [hashes(0, ...Array(14).fill(zero))],
    'data without a hash': [piece(0, 10)],
    'data behind a gap': [hashes(0, first), piece(10, 10)],
    'data again': [hashes(0, first), piece(0, 10), piece(0, 10)],
    'data over the end of a block': [hashes(0, first, zero), ...Array.from({ length: 7 }, (_, i) => piece(i * 131072, 131072)), data(7 * 131072, new Uint8Array(131073))],
    'fin before the end': [{ type: 'fin', id: ID, root: zero }],
    'an offer again': [OFFER],
    'what only a receiver says': [{ type: 'credit', id: ID, credit: 1 }],
    accept: [{ type: 'accept', id: ID, credit: 1 }],
    resume: [{ type: 'resume', id: ID, blocks: 0, head: zero, credit: 0 }],
    done: [{ type: 'done', id: ID, root: zero }],
    'a type that nobody knows': [Uint8Array.of(99, 0, 0, 0, ...Buffer.from(ID, 'hex'))],
    'half a message': [encode({ type: 'fin', id: ID, root: zero }).slice(0, 40)],
    'a header that is not zero': [encode({ type: 'hold', id: ID, on: true }).map((byte, i) => (i === 2 ? 1 : byte))],
  };
  for (const [name, messages] of Object.entries(table)) {
    test(name, async () => {
      const { say, last, transfer } = await receiving();
      for (const message of messages) say(message);
      assert.deepEqual([last().type, last().reason, transfer.state, transfer.problem.key], ['cancel', 7, 'failed', 'ruleBroken']);
      await settle();
    });
  }

  test('data beyond the credit, however fast it comes', async () => {
    const { say, said, transfer } = await receiving();
    say(hashes(0, first, ...Array(12).fill(zero)));
    for (let index = 0; index < 9 && !transfer.over; index++) {
      for (let from = 0; from < MIB && !transfer.over; from += 131072) say(piece(from, 131072, index));
    }
    assert.equal(transfer.problem.key, 'ruleBroken');
    assert.ok(said.find(({ type }) => type === 'cancel'));
    await settle();
  });

  const whole = async ({ say, last }, blocks, root) => {
    for (let index = 0; index < 13; index++) {
      const bytes = blocks(index);
      say(hashes(index, await leaf(bytes)));
      for (let from = 0; from < bytes.length; from += 131072) say(data(index * MIB + from, bytes.subarray(from, from + 131072)));
      if (index > 4) await until(() => last().type === 'cancel' || (last().credit ?? 0) >= Math.min(OFFER.total, (index + 2) * MIB));
    }
    say({ type: 'fin', id: ID, root });
  };

  test('the wrong root', async () => {
    const all = await receiving();
    await whole(all, block, zero);
    await until(() => all.transfer.over);
    assert.deepEqual([all.last().reason, all.page.saved.size], [7, 0]);
  });

  test('another manifest than was offered', async () => {
    const all = await receiving();
    await whole(all, (index) => {
      const bytes = block(index);
      if (index === 0) bytes[30] ^= 1;
      return bytes;
    }, zero);
    await until(() => all.transfer.over);
    assert.deepEqual([all.last().reason, all.page.saved.size], [7, 0]);
  });

  for (const [name, change] of Object.entries({
    'another number of files': { files: 2 },
    'another name': { shown: [{ ...OFFER.shown[0], name: 'y.txt' }] },
    'another size': { shown: [{ ...OFFER.shown[0], size: 1 }] },
    'other types': { types: [] },
  })) {
    test(`an offer that tells of ${name}`, async () => {
      const all = await victim();
      all.say({ ...OFFER, ...change });
      await all.page.board.accept(all.page.offers[0]);
      all.say(hashes(0, first));
      for (let from = 0; from < MIB; from += 131072) all.say(piece(from, 131072));
      await until(() => all.last().type === 'cancel');
      assert.equal(all.last().reason, 7);
    });
  }

  test('a right transfer goes through, so that the above say something', async () => {
    const all = await receiving();
    const leaves = new Leaves();
    leaves.push(first);
    for (let index = 1; index < 12; index++) leaves.push(zero);
    leaves.push(await leaf(block(12)));
    await whole(all, block, leaves.head());
    await until(() => all.transfer.over);
    assert.equal(all.last().type, 'done');
  });

  test('hashes, data and fin before anybody accepted', async () => {
    for (const message of [hashes(0, first), piece(0, 1), { type: 'fin', id: ID, root: zero }]) {
      const { say, last } = await victim();
      say(OFFER);
      say(message);
      assert.deepEqual([last().type, last().reason], ['cancel', 7]);
    }
  });

  test('eight transfers may be open, and 256 offers made', async () => {
    const { say, said } = await victim();
    for (let i = 0; i < 300; i++) say({ ...OFFER, id: i.toString(16).padStart(32, '0').replace(/^0/, '1') });
    assert.equal(said.filter(({ type, reason }) => type === 'refuse' && reason === 4).length, 292);
    const again = await victim();
    for (let i = 0; i < 257; i++) {
      const id = i.toString(16).padStart(32, '0').replace(/^0/, '1');
      again.say({ ...OFFER, id });
      again.say({ type: 'cancel', id, reason: 2 });
    }
    assert.deepEqual(again.said.filter(({ type }) => !['hello', 'able', 'known'].includes(type)).map(({ type, reason }) => [type, reason]), [['refuse', 4]]);
    assert.ok(again.page.board.transfers.size <= 128);
  });

  test('another digest for what is half here', async () => {
    const disk = new Disk();
    const all = await victim(new Page('victim', disk));
    all.say(OFFER);
    await all.page.board.accept(all.page.offers[0]);
    all.page.board.closed('evil');
    const next = await victim(all.page);
    const { own, theirs } = CERTIFICATES;
    const binding = new Binding({ own: NONCE, theirs: next.said[0].nonce }, { own: theirs, theirs: own });
    const proof = binding.proof(OFFER.secret);
    for (const change of [{ digest: zero }, { total: OFFER.total - 1 }]) {
      next.say({ ...OFFER, proof, ...change });
      assert.deepEqual([next.last().type, next.last().reason], ['refuse', 6]);
    }
    for (const wrong of [{}, { proof: proof.map((byte) => byte ^ 1) }, { proof: binding.proof(NONCE) }]) {
      next.say({ ...OFFER, ...wrong });
      assert.deepEqual([next.last().type, next.last().reason], ['refuse', 7]);
    }
    assert.equal(all.page.offers[0].state, 'waiting');
  });

  test('an offer that is malformed', async () => {
    const { say, last, page } = await victim();
    say(encode({ ...OFFER, shown: [] }));
    assert.deepEqual([last().type, last().reason, page.board.transfers.size], ['refuse', 7, 0]);
  });
});

describe('a receiver', () => {
  const root = zero;
  const table = {
    'credit before it accepted': [{ type: 'credit', credit: 1 }],
    'done before it accepted': [{ type: 'done', root }],
    'more credit than there is': [{ type: 'accept', credit: 2 ** 40 }],
    'less credit than before': [{ type: 'accept', credit: MIB }, { type: 'credit', credit: 0 }],
    'accept again': [{ type: 'accept', credit: 0 }, { type: 'accept', credit: 0 }],
    'refuse after accept': [{ type: 'accept', credit: 0 }, { type: 'refuse', reason: 1 }],
    'done before the end': [{ type: 'accept', credit: 0 }, { type: 'done', root }],
    'to have more blocks than there are': [{ type: 'resume', blocks: 99, head: root, credit: 2 * MIB }],
    'less credit than it has': [{ type: 'resume', blocks: 1, head: root, credit: 5 }],
    'what only a sender says': [{ type: 'fin', root }],
    'an offer of the same': [{ ...OFFER }],
  };
  for (const [name, messages] of Object.entries(table)) {
    test(name, async () => {
      const { page, say, last } = await victim();
      const out = await page.send({ name: 'evil' }, fileOf('a', 3 * MIB));
      for (const message of messages) say({ ...message, id: out.id });
      assert.deepEqual([last().type, last().reason, out.problem.key], ['cancel', 7, 'ruleBroken']);
      await settle();
    });
  }

  test('another head than that of these files', async () => {
    const { page, say, last } = await victim();
    const out = await page.send({ name: 'evil' }, fileOf('a', 3 * MIB));
    say({ type: 'resume', id: out.id, blocks: 2, head: zero, credit: 2 * MIB });
    await until(() => out.over);
    assert.deepEqual([last().type, last().reason], ['cancel', 6]);
  });

  test('never gets more than its credit', async () => {
    const { page, say, said } = await victim();
    const out = await page.send({ name: 'evil' }, fileOf('a', 3 * MIB));
    say({ type: 'accept', id: out.id, credit: MIB + 5 });
    const sent = () => said.filter(({ type }) => type === 'data').reduce((sum, { bytes }) => sum + bytes.length, 0);
    await until(() => sent() >= MIB);
    await settle();
    assert.equal(sent(), MIB);
  });

  test('another root in done', async () => {
    const { page, say, said } = await victim();
    const out = await page.send({ name: 'evil' }, fileOf('a', 10));
    say({ type: 'accept', id: out.id, credit: out.size });
    await until(() => said.some(({ type }) => type === 'fin'));
    say({ type: 'done', id: out.id, root: zero });
    assert.equal(out.problem.key, 'ruleBroken');
  });
});

test('whatever concerns nobody changes nothing', async () => {
  const { say, said, page } = await victim();
  for (const message of [new Uint8Array(3), new Uint8Array(19), Uint8Array.of(10, 0, 0, 0, ...Buffer.from(ID, 'hex')), { type: 'hello', nonce: NONCE }, { type: 'known', tags: [NONCE.slice(16)] }, hashes(0, zero),
    piece(0, 5), { type: 'hold', id: ID, on: true }, { type: 'cancel', id: ID, reason: 200 }, { type: 'done', id: ID, root: zero },
    Uint8Array.of(77, 1, 2, 3, ...Buffer.from(ID, 'hex'), 5)]) say(message);
  assert.equal(said.length, 3);
  assert.equal(page.board.transfers.size, 0);
});

test('after a hello that is malformed only what is new is offered, and the second counts for nothing', async () => {
  const page = new Page('victim');
  await page.ready;
  const said = [];
  const line = await page.board.opened('evil', { piece: 131072, certificates: CERTIFICATES, send: (bytes) => said.push(decode(bytes.slice())), room: async () => {} });
  const out = await page.send({ name: 'evil' }, fileOf('a', 1));
  assert.equal(out.state, 'waiting');
  line.received(Uint8Array.of(10, 0, 0, 0, ...new Uint8Array(16), 1).buffer);
  assert.equal(out.state, 'offered');
  line.received(encode({ type: 'hello', nonce: NONCE }).buffer);
  assert.equal(said.filter(({ type }) => type === 'offer').length, 1);
});

test('an unknown reason is taken for another one', async () => {
  const { page, say } = await victim();
  const out = await page.send({ name: 'evil' }, fileOf('a', 1));
  say({ type: 'refuse', id: out.id, reason: 250 });
  assert.equal(out.problem.key, 'otherReason');
  assert.ok(page.board instanceof Board);
});
