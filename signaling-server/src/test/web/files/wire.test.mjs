// The page's codec reads and writes the examples of docs/protocol.md §6, and takes nothing else.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { fromHex, toHex, utf8 } from '../../../main/resources/web/core/bytes.js';
import { decodeManifest, encodeManifest, summaryOf, tells } from '../../../main/resources/web/files/manifest.js';
import { Leaves, leafOf } from '../../../main/resources/web/files/tree.js';
import { Malformed, decode, encode } from '../../../main/resources/web/files/wire.js';
import { Binding } from '../../../main/resources/web/files/proof.js';
import { vectors } from '../vectors.mjs';

const text = await readFile(new URL('../../../../../docs/protocol.md', import.meta.url), 'utf8');
const section = text.slice(text.indexOf('## 6.'), text.indexOf('## 7.'));
const blocks = (kind) => [...section.matchAll(new RegExp('```' + kind + '\\n([^`]+)```', 'g'))].map(([, hex]) => fromHex(hex.replace(/\s/g, '')));
const examples = blocks('hex');
const [manifest] = blocks('manifest');
const ID = '000102030405060708090a0b0c0d0e0f';
const TYPES = ['offer', 'accept', 'refuse', 'hashes', 'data', 'credit', 'fin', 'done', 'cancel', 'hello', 'resume', 'hold', 'known', 'able', 'renamed', 'executable'];

describe('the examples of the protocol', () => {
  test('are one of each type', () => assert.deepEqual(examples.map((bytes) => decode(bytes).type), TYPES));
  for (const bytes of examples) {
    test(decode(bytes).type, () => assert.equal(toHex(encode(decode(bytes))), toHex(bytes)));
    test(`${decode(bytes).type}: nothing shorter or longer, and no other header`, () => {
      const { type } = decode(bytes);
      if (!['data', 'hashes', 'known', 'able', 'renamed', 'executable'].includes(type)) {
        for (let length = 0; length < bytes.length; length++) assert.throws(() => decode(bytes.slice(0, length)), Malformed, length);
        assert.throws(() => decode(Uint8Array.of(...bytes, 0)), Malformed);
      }
      for (const at of [1, 2, 3]) assert.throws(() => decode(bytes.map((byte, i) => (i === at ? 1 : byte))), Malformed);
      assert.throws(() => decode(bytes.map((byte, i) => (i === 0 ? 17 : byte))), Malformed);
    });
  }
  test('say the same as the manifest', async () => {
    const [entry] = decodeManifest(manifest);
    assert.deepEqual(entry, { folder: false, parent: 0, size: 5, modified: 1795341600000, name: 'hello.txt' });
    assert.equal(toHex(encodeManifest([entry])), toHex(manifest));
    const offer = decode(examples[0]);
    assert.ok(tells(offer, [entry]));
    assert.equal(offer.id, ID);
    assert.ok(!tells({ ...offer, total: 37 }, [entry]));
  });
  test('have the hash of the stream', async () => {
    const stream = Uint8Array.of(0, ...manifest, ...utf8('hello'));
    const leaf = await leafOf(stream);
    assert.equal(toHex(leaf), toHex(decode(examples[3]).hashes));
    const leaves = new Leaves();
    leaves.push(leaf);
    assert.equal(toHex(leaves.head()), toHex(decode(examples[6]).root));
  });
  test('have the tag', () => {
    const counting = (from) => Uint8Array.from({ length: 32 }, (_, i) => from + i);
    const nonces = { own: decode(examples[9]).nonce, theirs: counting(0x80) };
    const binding = new Binding(nonces, { own: counting(0xa0), theirs: counting(0xc0) });
    assert.equal(toHex(decode(examples[12]).tags[0]), toHex(binding.tag(decode(examples[0]).secret)));
  });
});

describe('proofs', () => {
  for (const [i, vector] of vectors.transferProofs.entries()) {
    const { secret, receiverNonce, senderNonce, receiverFingerprint, senderFingerprint, tag, proof } =
      Object.fromEntries(Object.entries(vector).map(([key, hex]) => [key, fromHex(hex)]));
    const receiver = new Binding({ own: receiverNonce, theirs: senderNonce }, { own: receiverFingerprint, theirs: senderFingerprint });
    const sender = new Binding({ own: senderNonce, theirs: receiverNonce }, { own: senderFingerprint, theirs: receiverFingerprint });
    test(`vector ${i}`, () => {
      assert.equal(toHex(receiver.tag(secret)), vector.tag);
      assert.equal(toHex(sender.proof(secret)), vector.proof);
      assert.ok(sender.names(secret, [new Uint8Array(16), tag]));
      assert.ok(receiver.isTheirProof(secret, proof));
      assert.ok(!sender.isTheirProof(secret, receiverNonce));
      for (const wrong of [proof.map((byte, at) => (at === 31 ? byte ^ 1 : byte)), proof.slice(1), new Uint8Array(0)]) assert.ok(!receiver.isTheirProof(secret, wrong));
    });
  }
});

const cred = (hex) => fromHex(`06000000${ID}${hex}`);
describe('numbers', () => {
  test('2^53 is the largest', () => {
    assert.equal(decode(cred('0020000000000000')).credit, 2 ** 53);
    assert.throws(() => decode(cred('0020000000000001')), Malformed);
    assert.throws(() => decode(cred('ffffffffffffffff')), Malformed);
  });
});

describe('messages that no program sends', () => {
  const offer = decode(examples[0]);
  const shown = offer.shown[0];
  const wrong = {
    'no entries': { files: 0 },
    'too many entries': { files: 200000, folders: 1 },
    'a manifest of nothing': { manifestLength: 0 },
    'a manifest longer than all': { manifestLength: 37 },
    'a manifest that is too long': { total: 2 ** 40, manifestLength: 33554433 },
    'nothing shown': { shown: [] },
    'too much shown': { shown: Array(33).fill(shown) },
    'too many types': { types: Array(9).fill(offer.types[0]) },
    'a type without files': { types: [{ extension: 'a', files: 0 }] },
    'an upper-case type': { types: [{ extension: 'A', files: 1 }] },
    'a long type': { types: [{ extension: 'a'.repeat(17), files: 1 }] },
    ...Object.fromEntries(['', '.', '..', 'a/b', 'a\0', 'x'.repeat(256)].map((name) => [`the name ${JSON.stringify(name.slice(0, 9))}`, { shown: [{ ...shown, name }] }])),
  };
  for (const [name, change] of Object.entries(wrong)) {
    test(name, () => assert.throws(() => decode(encode({ ...offer, ...change })), Malformed));
  }
  test('a name that is not UTF-8', () => {
    const bytes = examples[0].slice();
    bytes[bytes.length - 9 - 9] = 0xff;
    assert.throws(() => decode(bytes), Malformed);
  });
  test('data and hashes of nothing, or of too much', () => {
    for (const bytes of [encode({ type: 'data', id: ID, position: 0, bytes: new Uint8Array(0) }),
      encode({ type: 'data', id: ID, position: 0, bytes: new Uint8Array(262117) }),
      encode({ type: 'hashes', id: ID, first: 0, hashes: new Uint8Array(0) }), encode({ type: 'hashes', id: ID, first: 0, hashes: new Uint8Array(33) }),
      encode({ type: 'hashes', id: ID, first: 0, hashes: new Uint8Array(32 * 257) })]) assert.throws(() => decode(bytes), Malformed);
    assert.equal(decode(encode({ type: 'data', id: ID, position: 0, bytes: new Uint8Array(262116) })).bytes.length, 262116);
  });
  test('a hello with an id, of another version, cut short or of old', () => {
    const nonce = new Uint8Array(32);
    const hello = encode({ type: 'hello', nonce });
    for (const bytes of [encode({ type: 'hello', id: ID, nonce }), hello.map((byte, i) => (i === 20 ? 1 : byte)), hello.slice(0, 52), hello.slice(0, 20)]) {
      assert.throws(() => decode(bytes), { type: 'hello' });
    }
  });
  test('a known with an id, 65 tags, or half a tag', () => {
    const tag = fromHex(ID);
    for (const bytes of [encode({ type: 'known', id: ID, tags: [] }), encode({ type: 'known', tags: Array(65).fill(tag) }), encode({ type: 'known', tags: [tag.slice(1)] })]) {
      assert.throws(() => decode(bytes), { type: 'known' });
    }
  });
  test('an offer by no right', () => assert.throws(() => decode(examples[0].map((byte, i) => (i === 20 ? 2 : byte))), Malformed));
  test('nothing that has an id', () => assert.throws(() => decode(new Uint8Array(19)), { id: null }));
});

const file = (name, parent = 0, size = 1) => ({ folder: false, parent, size, modified: 0, name });
const folder = (name, parent = 0) => ({ folder: true, parent, size: 0, modified: 0, name });
describe('manifests', () => {
  test('are read as they were written', () => {
    const entries = [folder('a'), file('\ufeffb', 1), folder('c', 1), file('d.TXT', 3, 2 ** 52), file('e.txt')];
    assert.deepEqual(decodeManifest(encodeManifest(entries)), entries);
    assert.deepEqual(summaryOf(entries), {
      files: 3, folders: 2, shown: [{ folder: true, size: 2 ** 52 + 1, name: 'a' }, { folder: false, size: 1, name: 'e.txt' }],
      types: [{ extension: 'txt', files: 2 }, { extension: '', files: 1 }],
    });
  });
  const wrong = {
    nothing: [],
    'a folder behind what is in it': [file('a', 2), folder('b')],
    'in itself': [folder('a', 1)],
    'in a file': [file('a'), file('b', 1)],
    'in nothing': [file('a', 7)],
    'a folder with a size': [{ ...folder('a'), size: 1 }],
    'too deep': [folder('0'), ...Array.from({ length: 32 }, (_, i) => folder('x', i + 1))],
    'too large': [file('a', 0, 2 ** 53), file('b', 0, 1)],
  };
  for (const [name, entries] of Object.entries(wrong)) test(name, () => assert.throws(() => encodeManifest(entries), Malformed));
  test('32 folders deep is allowed', () => encodeManifest([folder('0'), ...Array.from({ length: 31 }, (_, i) => folder('x', i + 1))]));
  test('200,000 entries, and no more', () => {
    const many = Array.from({ length: 200000 }, (_, i) => file(`n${i}`));
    const bytes = encodeManifest(many);
    assert.equal(decodeManifest(bytes).length, 200000);
    assert.throws(() => decodeManifest(join(bytes, encodeManifest([file('x')]))), Malformed);
  });
  test('cut short', () => {
    for (let length = 0; length < manifest.length; length++) assert.throws(() => decodeManifest(manifest.slice(0, length)), Malformed);
  });
  test('extensions as the protocol says', () => {
    const names = ['a.b.C', '.hidden', 'none', 'dot.', 'x.ä', 'y.12345678901234567', 'z.1234567890123456'];
    assert.deepEqual(summaryOf(names.map((name) => file(name))).types, [
      { extension: '', files: 5 }, { extension: '1234567890123456', files: 1 }, { extension: 'c', files: 1 },
    ]);
  });
});

function join(a, b) {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

test('trees of many sizes have the roots that RFC 6962 defines', async () => {
  const { createHash } = await import('node:crypto');
  const hash = (...parts) => parts.reduce((h, part) => h.update(part), createHash('sha256')).digest();
  const root = (leaves) => {
    if (leaves.length === 0) return hash();
    if (leaves.length === 1) return leaves[0];
    const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
    return hash(Uint8Array.of(1), root(leaves.slice(0, k)), root(leaves.slice(k)));
  };
  const all = Array.from({ length: 130 }, (_, i) => hash(Uint8Array.of(0, i)));
  const leaves = new Leaves();
  for (const leaf of all) leaves.push(leaf);
  for (let n = 0; n <= 130; n++) assert.equal(toHex(leaves.head(n)), root(all.slice(0, n)).toString('hex'), n);
});
