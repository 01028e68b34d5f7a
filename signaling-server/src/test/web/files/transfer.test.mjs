// Transfers between two pages, whole and broken at every message (docs/protocol.md §6).
import '../setup.mjs';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Changed, theirs, theirsToReceiver } from '../../../main/resources/web/files/outgoing.js';
import { streamOf } from '../../../main/resources/web/files/source.js';
import { Disk, MIB, Page, bytesOf, connect, fileOf, settle, until } from './transfers.mjs';

const LENGTH = 3 * MIB + 12345;
const patience = { timeout: 120000 };

const knownBy = (wire, page) => wire.said.find(({ from, type }) => type === 'known' && from === page.name);

async function accepted(page, transfer) {
  await until(() => page.offers.some(({ id }) => id === transfer.id));
  const offer = page.offers.find(({ id }) => id === transfer.id);
  await page.board.accept(offer);
  return offer;
}

async function assertSaved(page, transfer, ...files) {
  const { entries, bytes } = page.saved.get(transfer.id);
  assert.deepEqual(entries.map(({ name }) => name), files.map(({ name }) => name));
  assert.ok(bytes.equals(Buffer.concat(await Promise.all(files.map(bytesOf)))));
}

test('files arrive as they were, and say done', patience, async () => {
  const [ann, bob] = [new Page('ann'), new Page('bob')];
  const wire = await connect(ann, bob);
  const files = [fileOf('a.txt', 9 * MIB), fileOf('empty', 0), fileOf('b.txt', 5)];
  const out = await ann.send(bob, ...files);
  const into = await accepted(bob, out);
  await until(() => out.state === 'done');
  await assertSaved(bob, out, ...files);
  assert.equal(into.state, 'done');
  assert.deepEqual([...new Set(wire.said.map(({ type }) => type))], ['hello', 'able', 'known', 'offer', 'accept', 'hashes', 'data', 'credit', 'fin', 'done']);
});

test('several go both ways at once', patience, async () => {
  const [ann, bob] = [new Page('ann'), new Page('bob')];
  await connect(ann, bob);
  const outs = await Promise.all([ann, ann, bob, bob].map((page, i) => page.send(page === ann ? bob : ann, fileOf(`${i}`, MIB + i, i))));
  await Promise.all(outs.map((out, i) => accepted(i < 2 ? bob : ann, out)));
  await until(() => outs.every(({ state }) => state === 'done'));
  for (const [i, out] of outs.entries()) await assertSaved(i < 2 ? bob : ann, out, fileOf(`${i}`, MIB + i, i));
});

test('folders keep what is in them, and empty ones are there', patience, async () => {
  const [ann, bob] = [new Page('ann'), new Page('bob')];
  await connect(ann, bob);
  const items = [{ folder: true, parent: 0, name: 'f' }, { folder: true, parent: 1, name: 'empty' }, { folder: false, parent: 1, name: 'x', file: fileOf('x', 7) }];
  const out = await ann.board.send('bob', await streamOf(items));
  await accepted(bob, out);
  await until(() => out.state === 'done');
  assert.deepEqual(bob.saved.get(out.id).entries.map(({ name, parent, folder }) => [name, parent, folder]), [['f', 0, true], ['empty', 1, true], ['x', 1, false]]);
});

test('names that were changed are told on both sides, if both hear it', patience, async () => {
  for (const tamper of [undefined, ({ type }, bytes) => (type === 'able' ? null : bytes)]) {
    const [ann, bob] = [new Page('ann'), new Page('bob')];
    bob.renames = { count: 1, names: [{ entry: 2, sent: 'f/CON', name: '_CON' }] };
    const wire = await connect(ann, bob, { tamper });
    const items = [{ folder: true, parent: 0, name: 'f' }, { folder: false, parent: 1, name: 'CON', file: fileOf('CON', 7) }];
    const out = await ann.board.send('bob', await streamOf(items));
    const into = await accepted(bob, out);
    await until(() => out.state === 'done');
    assert.equal(into.renamed.count, 1);
    assert.deepEqual(out.renamed, tamper ? null : { count: 1, names: [{ sent: 'f/CON', name: '_CON' }] });
    assert.equal(wire.said.filter(({ type }) => type === 'renamed').length, tamper ? 0 : 1);
  }
});

test('names of what was not sent end the transfer', patience, async () => {
  const [ann, bob] = [new Page('ann'), new Page('bob')];
  bob.renames = { count: 1, names: [{ entry: 3, sent: '', name: 'x' }] };
  await connect(ann, bob);
  const out = await ann.send(bob, fileOf('a', 5), fileOf('b', 5));
  await accepted(bob, out);
  await until(() => out.over);
  assert.equal(out.problem.key, 'ruleBroken');
});

test('a receiver is not told to send anything again', () => {
  for (const reason of [0, 3, 4, 8, 9, 77]) assert.equal(theirsToReceiver(reason), 'endedBySender');
  assert.equal(theirs(9), 'takesNone');
  assert.equal(theirsToReceiver(6), 'changedThere');
});

describe('cut after each message', () => {
  for (const again of ['the same pages', 'the receiver loaded anew', 'the receiver loaded anew as another peer']) {
    test(again, patience, async () => {
      for (let stop = 5; ; stop++) {
        const file = fileOf('a', 2 * MIB + 1);
        const ann = new Page('ann');
        const disk = new Disk();
        let bob = new Page('bob', disk);
        const first = await connect(ann, bob, { stop });
        const out = await ann.send(bob, file);
        await until(() => bob.offers.length > 0 || !first.open);
        if (bob.offers.length > 0) await bob.board.accept(bob.offers[0]);
        await until(() => !first.open || out.state === 'done');
        if (first.open) break;
        await settle();
        const whole = bob.saved.has(out.id);
        if (again !== 'the same pages') bob = new Page(again.endsWith('peer') ? 'bert' : 'bob', disk);
        await bob.ready;
        const had = bob.board.transfers.get(out.id)?.bytes ?? 0;
        bob.offers = [];
        const second = await connect(ann, bob);
        await until(() => knownBy(second, bob));
        if (bob.name === 'bert' && knownBy(second, bob).tags.length === 0) continue;
        await until(() => bob.offers.length > 0 || second.said.some(({ type }) => type === 'resume'));
        if (bob.offers.length > 0) await accepted(bob, out);
        await until(() => out.state === 'done');
        if (!whole) await assertSaved(bob, out, file);
        const sent = second.said.filter(({ type }) => type === 'data').reduce((sum, { bytes }) => sum + bytes.length, 0);
        if (had > 0) assert.equal(bob.offers.length, 0, 'nobody is asked twice');
        assert.ok(sent <= out.size - Math.floor(had / MIB) * MIB, `sent ${sent} though ${had} was there`);
      }
    });
  }
});

test('a done that got lost is said again, also by the next page', patience, async () => {
  for (const anew of [false, true]) {
    const ann = new Page('ann');
    const disk = new Disk();
    let bob = new Page('bob', disk);
    const first = await connect(ann, bob, { tamper: ({ type }, bytes) => (type === 'done' ? null : bytes) });
    const out = await ann.send(bob, fileOf('a', 3 * MIB));
    await accepted(bob, out);
    await until(() => bob.saved.has(out.id));
    await settle();
    assert.equal(out.state, 'finishing');
    first.cut();
    await settle();
    if (anew) bob = new Page('bob', disk);
    const second = await connect(ann, bob);
    await until(() => out.state === 'done');
    assert.ok(!second.said.some(({ type }) => type === 'data'));
    assert.equal(bob.offers.length, anew ? 0 : 1);
  }
});

test('what is offered again while it gets its names is finished once', patience, async () => {
  const [ann, bob] = [new Page('ann'), new Page('bob')];
  let publish;
  bob.publishing = new Promise((resolve) => (publish = resolve));
  const first = await connect(ann, bob);
  const out = await ann.send(bob, fileOf('a', MIB));
  await accepted(bob, out);
  await until(() => bob.saved.has(out.id));
  first.cut();
  await settle();
  await connect(ann, bob);
  await settle();
  assert.equal(out.state, 'finishing');
  publish();
  await until(() => out.state === 'done');
});

test('a wrong block is asked for once more, and the second one ends it', patience, async () => {
  for (const times of [1, 2]) {
    let wrong = 0;
    const [ann, bob] = [new Page('ann'), new Page('bob')];
    const wire = await connect(ann, bob, {
      tamper({ type, position }, bytes) {
        if (type === 'data' && position === MIB && wrong++ < times) bytes[bytes.length - 1] ^= 1;
        return bytes;
      },
    });
    const file = fileOf('a', LENGTH);
    const out = await ann.send(bob, file);
    const into = await accepted(bob, out);
    await until(() => out.over);
    assert.equal(wire.said.filter(({ type }) => type === 'resume').length, 1);
    if (times === 1) await assertSaved(bob, out, file);
    else assert.deepEqual([out.problem.key, into.problem.key], ['ruleBrokenThere', 'ruleBroken']);
  }
});

test('a person pauses and goes on, on either side', patience, async () => {
  for (const sender of [true, false]) {
    const [ann, bob] = [new Page('ann'), new Page('bob')];
    const wire = await connect(ann, bob);
    const out = await ann.send(bob, fileOf('a', 20 * MIB));
    const into = await accepted(bob, out);
    await until(() => into.bytes >= 2 * MIB);
    const [here, there] = sender ? [out, into] : [into, out];
    here.hold(true);
    await until(() => there.heldThere);
    // What is on its way arrives: for the sender the block that it had begun, for the receiver what it had granted.
    const credit = () => wire.said.findLast((message) => message.credit !== undefined).credit;
    await until(() => (sender ? out.bytes % MIB === 0 && into.bytes === out.bytes : into.bytes === credit()));
    const { bytes } = into;
    await settle();
    assert.equal(into.bytes, bytes);
    assert.ok(bytes < out.size);
    here.hold(false);
    await until(() => out.state === 'done');
  }
});

test('what is paused goes on when somebody says so, and not before', patience, async () => {
  const disk = new Disk();
  const [ann, bob] = [new Page('ann'), new Page('bob', disk)];
  const first = await connect(ann, bob);
  const out = await ann.send(bob, fileOf('a', 12 * MIB));
  const into = await accepted(bob, out);
  await until(() => into.bytes >= MIB);
  into.hold(true);
  await settle();
  first.cut();
  await settle();
  const next = new Page('bob', disk);
  const second = await connect(ann, next);
  await settle();
  assert.ok(!second.said.some(({ type }) => type === 'data'));
  const kept = next.board.transfers.get(out.id);
  await until(() => kept.held && out.heldThere);
  kept.hold(false);
  await until(() => out.state === 'done');
  await assertSaved(next, out, fileOf('a', 12 * MIB));
});

test('a full disk asks its person, and goes on with what is missing', patience, async () => {
  const disk = new Disk();
  const [ann, bob] = [new Page('ann'), new Page('bob', disk)];
  await connect(ann, bob);
  const file = fileOf('a', 11 * MIB);
  disk.room = 2 * MIB;
  const out = await ann.send(bob, file);
  const into = await accepted(bob, out);
  await until(() => into.trouble && out.heldThere);
  assert.equal(into.trouble, 'noRoom');
  await settle();
  disk.room = Infinity;
  into.hold(false);
  await until(() => out.state === 'done');
  await assertSaved(bob, out, file);
});

test('what somebody cancelled is over on both sides, also when the other was away', patience, async () => {
  for (const [sender, away] of [[true, false], [false, false], [true, true], [false, true]]) {
    const disk = new Disk();
    const [ann, bob] = [new Page('ann'), new Page('bob', disk)];
    const wire = await connect(ann, bob);
    const out = await ann.send(bob, fileOf('a', 30 * MIB));
    const into = await accepted(bob, out);
    into.hold(true);
    await until(() => into.bytes > 0);
    if (away) wire.cut();
    await settle();
    (sender ? ann : bob).board.cancel(sender ? out : into);
    if (away) await connect(ann, bob);
    await until(() => out.over && into.over);
    assert.deepEqual([out.problem.key, into.problem.key], sender ? ['cancelledHere', 'cancelled'] : ['cancelled', 'cancelledHere']);
    assert.equal(disk.parts.size, 0);
  }
});

test('a file that changed is not sent', patience, async () => {
  const [ann, bob] = [new Page('ann'), new Page('bob')];
  await connect(ann, bob);
  const stream = await streamOf([{ folder: false, parent: 0, name: 'a', file: fileOf('a', 2 * MIB) }]);
  const { read } = stream.source;
  stream.source.read = async function (position, length) {
    if (position > 0) throw new Changed('a');
    return read.call(this, position, length);
  };
  const out = await ann.board.send('bob', stream);
  const into = await accepted(bob, out);
  await until(() => out.over && into.over);
  assert.deepEqual([out.problem, into.problem.key], [{ key: 'changed', subject: 'a' }, 'changedThere']);
});

test('who declines is not asked again, and who has gone was never asked', patience, async () => {
  const [ann, bob] = [new Page('ann'), new Page('bob')];
  const wire = await connect(ann, bob);
  const [first, second] = [await ann.send(bob, fileOf('a', 1)), await ann.send(bob, fileOf('b', 1))];
  await until(() => bob.offers.length === 2);
  bob.board.cancel(bob.offers[0]);
  await until(() => first.state === 'failed');
  assert.equal(first.problem.key, 'declined');
  wire.cut();
  await settle();
  assert.equal(bob.offers[1].state, 'failed');
  assert.equal(second.state, 'waiting');
});

test('a sender that was loaded anew goes on when it is given the same files, and only with these', patience, async () => {
  const memory = { kept: [] };
  const file = fileOf('a', 12 * MIB);
  let ann = new Page('ann', new Disk(), memory);
  const bob = new Page('bob');
  const first = await connect(ann, bob);
  const out = await ann.send(bob, file);
  const into = await accepted(bob, out);
  await until(() => into.bytes >= 2 * MIB);
  first.cut();
  await settle();
  ann = new Page('ann', new Disk(), memory);
  const second = await connect(ann, bob);
  await settle();
  assert.deepEqual([ann.board.transfers.get(out.id).problem.key, into.state], ['reloaded', 'waiting']);
  const other = await ann.send(bob, fileOf('a', 12 * MIB + 1));
  assert.notEqual(other.id, out.id);
  const again = await ann.send(bob, file);
  assert.equal(again.id, out.id);
  await until(() => again.state === 'done');
  await assertSaved(bob, out, file);
  const sent = second.said.filter(({ type, id }) => type === 'data' && id === out.id).reduce((sum, each) => sum + each.bytes.length, 0);
  const { blocks } = second.said.find(({ type, id }) => type === 'resume' && id === out.id);
  assert.equal(sent, out.size - blocks * MIB);
  ann.board.cancel(other);
  assert.deepEqual(memory.kept, []);
});

test('what a page of an earlier version remembered is forgotten, and does no harm', patience, async () => {
  const ann = new Page('ann', new Disk(), { kept: [{ peer: 'bob', peerName: 'Bob', offer: '01000000000102030405060708090a0b0c0d0e0f0000000000000024' }] });
  const bob = new Page('bob');
  await connect(ann, bob);
  assert.equal(ann.board.transfers.size, 0);
  const out = await ann.send(bob, fileOf('a', 5));
  await accepted(bob, out);
  await until(() => out.state === 'done');
});
