import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Verifying } from '../../../main/resources/web/chat/verifying.js';
import { randomBytes } from '../../../main/resources/web/core/crypto.js';

const room = Promise.resolve(new Uint8Array(16));
const certificate = (byte) => new Uint8Array(32).fill(byte);

/** Two pages, and the way between them. */
class Pair {
  sides = ['a', 'b'].map((name) => {
    const side = { name, out: [], views: [] };
    side.verifying = new Verifying({ room, random: randomBytes, changed: (_, view) => side.views.push(view) });
    return side;
  });

  open(own, theirs) {
    this.#opened(this.sides[0], own, theirs);
    this.#opened(this.sides[1], theirs, own);
  }

  #opened(side, own, theirs) {
    const send = (text) => side.out.push(JSON.parse(text));
    side.verifying.opened('other', { certificates: { own: certificate(own), theirs: certificate(theirs) }, send });
  }

  /** Carries what is said until both are told of these stages. */
  async until(...stages) {
    while (this.told.map((view) => view?.stage).join() !== stages.join()) await this.#carry();
  }

  /** Carries it until somebody is told this. */
  async untilTold(what) {
    while (!this.told.some((view) => view && what(view))) await this.#carry();
  }

  async #carry() {
    for (const [i, side] of this.sides.entries()) {
      for (const message of side.out.splice(0)) this.sides[1 - i].verifying.received('other', message);
    }
    await new Promise((done) => setImmediate(done));
  }

  get told() {
    return this.sides.map(({ views }) => views.at(-1));
  }

  async agree() {
    await this.until('open', 'open');
    this.sides[0].verifying.begin('other');
    await this.until('comparing', 'comparing');
    for (const { verifying } of this.sides) verifying.end('other', 'match');
    await this.until('matched', 'matched');
  }
}

suite('verifying', { timeout: 60000 }, () => {
  test('two who compare see the same, and are sure', async () => {
    const pair = new Pair();
    pair.open(1, 2);
    await pair.until('open', 'open');
    pair.sides[0].verifying.begin('other');
    await pair.until('comparing', 'comparing');
    const [a, b] = pair.told;
    assert.equal(a.symbols.length, 7);
    assert.deepEqual(a.symbols, b.symbols);
    assert.deepEqual(a.numbers, b.numbers);
    pair.sides[1].verifying.end('other', 'match');
    await pair.untilTold(({ theyDecided }) => theyDecided);
    assert.equal(pair.told[1].decided, true);
    pair.sides[0].verifying.end('other', 'match');
    await pair.until('matched', 'matched');
  });

  test('a page that comes back is nobody again', async () => {
    const pair = new Pair();
    pair.open(1, 2);
    await pair.agree();
    for (const { verifying } of pair.sides) verifying.closed('other');
    pair.open(3, 4);
    await pair.until('open', 'open');
    assert.deepEqual(pair.told.map(({ again }) => again), [true, true]);
  });

  test('a try that is cancelled counts, and takes nothing away', async () => {
    const pair = new Pair();
    pair.open(1, 2);
    await pair.agree();
    pair.sides[1].verifying.begin('other');
    await pair.until('comparing', 'comparing');
    pair.sides[0].verifying.end('other', 'cancelled');
    await pair.untilTold(() => pair.told.every(({ stage, brokenOff }) => stage === 'matched' && brokenOff === 1));
  });

  test('a difference takes it away', async () => {
    const pair = new Pair();
    pair.open(1, 2);
    await pair.agree();
    pair.sides[1].verifying.begin('other');
    await pair.until('comparing', 'comparing');
    pair.sides[0].verifying.end('other', 'differ');
    await pair.until('differed', 'differed');
  });

  test('who says something else first, and then who they are, is broken', async () => {
    const pair = new Pair();
    pair.open(1, 2);
    pair.sides[0].verifying.other('other');
    await pair.untilTold(({ stage }) => stage === 'broken');
    assert.equal(pair.told[0].breach, 'lateIdentity');
  });

  test('where a certificate is not known, nothing is said', () => {
    const said = [];
    const verifying = new Verifying({ room, random: randomBytes, changed: () => assert.fail() });
    verifying.opened('other', { certificates: { own: null, theirs: certificate(1) }, send: (text) => said.push(text) });
    assert.deepEqual(said, []);
  });
});
