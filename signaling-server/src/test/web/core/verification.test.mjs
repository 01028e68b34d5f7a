// The verification of one connection: fixed values, whole rounds with what crosses, and what no honest peer does.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toBase64Url } from '../../../main/resources/web/core/bytes.js';
import { binding, MAX_ROUNDS, OUTCOMES, Verification } from '../../../main/resources/web/core/verification.js';
import { vectors } from '../vectors.mjs';

const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const filled = (value) => new Uint8Array(32).fill(value);
const ROOM = new Uint8Array(16);
const ANN = { certificate: filled(1), key: filled(11) };
const BOB = { certificate: filled(2), key: filled(12) };
const PAGE = { certificate: filled(3) };

/** The same numbers for the same seed (mulberry32). */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = chance(7);
const nonce = (length) => new Uint8Array(length).map(() => pick(256));

/** Two honest sides, and what is on its way to each. */
class Talk {
  to = [[], []];

  constructor(one, other) {
    this.sides = [new Verification(binding(ROOM, one, other), nonce), new Verification(binding(ROOM, other, one), nonce)];
  }

  async begin(who) {
    this.to[1 - who].push(...(await this.sides[who].begin()));
  }

  end(who, outcome) {
    this.to[1 - who].push(...this.sides[who].end(outcome));
  }

  async deliver(who) {
    const next = this.to[who].shift();
    if (next) this.to[1 - who].push(...(await this.sides[who].on(JSON.parse(JSON.stringify(next)))));
  }

  async deliverAll() {
    while (this.to[0].length + this.to[1].length > 0) {
      await this.deliver(0);
      await this.deliver(1);
    }
  }
}

describe('fixed values', () => {
  for (const v of vectors.verifications) {
    test(v.room, async () => {
      const own = { certificate: fromHex(v.certificate), key: v.key && fromHex(v.key) };
      const theirs = { certificate: fromHex(v.theirCertificate), key: v.theirKey && fromHex(v.theirKey) };
      const bound = binding(fromHex(v.room), own, theirs);
      assert.equal(toBase64Url(await bound.ownCommitment(fromHex(v.nonce))), v.commitment);
      assert.equal(toBase64Url(await bound.theirCommitment(fromHex(v.theirNonce))), v.theirCommitment);
      const { symbols, numbers } = v;
      assert.deepEqual(await bound.string(fromHex(v.nonce), fromHex(v.theirNonce)), { symbols, numbers });
    });
  }
});

describe('rounds', () => {
  for (const other of [BOB, PAGE]) {
    test(`two people see the same, ${other.key ? 'with a key' : 'without'}`, async () => {
      const talk = new Talk(ANN, other);
      await talk.begin(0);
      await talk.deliverAll();
      assert.equal(talk.sides[0].state.string.symbols.length, 7);
      assert.deepEqual(talk.sides[0].state, talk.sides[1].state);
      talk.end(0, 'match');
      await talk.deliverAll();
      talk.end(1, 'match');
      await talk.deliverAll();
      for (const side of talk.sides) assert.deepEqual([side.state, side.brokenOff], [{ name: 'idle', last: 'match' }, 0]);
    });
  }

  test('whatever crosses, both come to the same end', async () => {
    for (let seed = 0; seed < 500; seed++) {
      const draw = chance(seed);
      const talk = new Talk(ANN, BOB);
      for (let move = 0; move < 40; move++) {
        const who = draw(2);
        const what = draw(8);
        if (what < 2) await talk.begin(who);
        else if (what === 2) talk.end(who, OUTCOMES[draw(3)]);
        else await talk.deliver(who);
      }
      await talk.deliverAll();
      for (const who of [0, 1]) {
        talk.end(who, 'cancelled');
        await talk.deliverAll();
      }
      const [one, other] = talk.sides.map(({ state, rounds, brokenOff }) => ({ state, rounds, brokenOff }));
      assert.equal(one.state.name, 'idle', `seed ${seed}`);
      assert.deepEqual(one, other, `seed ${seed}`);
    }
  });

  test('who sits between shows them different things', async () => {
    const between = { certificate: filled(9), key: filled(19) };
    const [left, right] = [new Talk(ANN, between), new Talk(between, BOB)];
    for (const talk of [left, right]) {
      await talk.begin(0);
      await talk.deliverAll();
    }
    assert.notDeepEqual(left.sides[0].state.string.symbols, right.sides[1].state.string.symbols);
    assert.notDeepEqual(left.sides[0].state.string.numbers, right.sides[1].state.string.numbers);
  });

  test('too many rounds end it', async () => {
    const side = new Verification(binding(ROOM, ANN, BOB), nonce);
    for (let round = 1; round <= MAX_ROUNDS; round++) {
      await side.on({ type: 'verify-commit', commitment: toBase64Url(nonce(32)) });
      await side.on({ type: 'verify-end', outcome: 'cancelled' });
      assert.deepEqual([side.state, side.brokenOff], [{ name: 'idle', last: 'cancelled' }, round]);
    }
    await side.on({ type: 'verify-commit', commitment: toBase64Url(nonce(32)) });
    assert.deepEqual(side.state, { name: 'broken', breach: 'tooManyRounds' });
  });
});

describe('what no honest peer does', () => {
  const theirs = filled(21);
  /** A side that has come as far as it says, with what the other side may say next. */
  async function side(stage) {
    const bound = binding(ROOM, ANN, BOB);
    const made = new Verification(bound, () => filled(20));
    const commit = { type: 'verify-commit', commitment: toBase64Url(await bound.theirCommitment(theirs)) };
    if (stage !== 'idle') await made.begin();
    if (stage !== 'idle' && stage !== 'committed') await made.on(commit);
    if (stage === 'comparing') await made.on({ type: 'verify-reveal', nonce: toBase64Url(theirs) });
    assert.equal(made.state.name, stage);
    return { made, commit, mirrored: { type: 'verify-commit', commitment: toBase64Url(await bound.ownCommitment(filled(20))) } };
  }
  const reveal = (value) => ({ type: 'verify-reveal', nonce: toBase64Url(value) });
  const end = (outcome) => ({ type: 'verify-end', outcome });
  const cases = [
    ['idle', () => reveal(theirs), 'earlyReveal'],
    ['committed', () => reveal(theirs), 'earlyReveal'],
    ['comparing', () => reveal(theirs), 'earlyReveal'],
    ['revealed', ({ commit }) => commit, 'secondCommit'],
    ['comparing', ({ commit }) => commit, 'secondCommit'],
    ['committed', ({ mirrored }) => mirrored, 'mirrored'],
    ['revealed', () => reveal(filled(20)), 'mirrored'],
    ['revealed', () => reveal(filled(22)), 'wrongReveal'],
    ['idle', () => end('match'), 'wrongEnd'],
    ['committed', () => end('cancelled'), 'wrongEnd'],
    ['revealed', () => end('match'), 'wrongEnd'],
    ['idle', () => ({ type: 'identity' }), 'lateIdentity'],
  ];
  for (const [stage, message, breach] of cases) {
    test(`${stage}: ${breach}`, async () => {
      const all = await side(stage);
      assert.deepEqual(await all.made.on(message(all)), []);
      assert.deepEqual(all.made.state, { name: 'broken', breach });
      assert.deepEqual(await all.made.begin(), []);
    });
  }

  test('what is malformed is dropped', async () => {
    const { made } = await side('committed');
    for (const commitment of [undefined, 1, '', 'A'.repeat(42), `${'A'.repeat(42)}B`, '='.repeat(43)]) {
      assert.deepEqual(await made.on({ type: 'verify-commit', commitment }), []);
    }
    assert.deepEqual(await made.on(end('maybe')), []);
    assert.equal(made.state.name, 'committed');
  });

  test('the own certificate at the other end is a mirror', () => {
    assert.deepEqual(new Verification(binding(ROOM, ANN, ANN), nonce).state, { name: 'broken', breach: 'mirrored' });
  });
});
