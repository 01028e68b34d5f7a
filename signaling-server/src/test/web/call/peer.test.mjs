// Negotiation between two pages whose messages can be lost and cross, with a clock moved by hand.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { freeze, install, pass, settle } from './clock.mjs';
import { FakePeerConnection, FakeStream } from './fakertc.mjs';

globalThis.RTCPeerConnection = FakePeerConnection;
globalThis.MediaStream = FakeStream;
const { Peer } = await import('../../../main/resources/web/call/peer.js');

/** One side's call; what it says waits in mail until the test delivers it. */
class Side {
  iceServers = [];
  tracks = { microphone: null, camera: null, screen: null };
  media = { camera: new FakeStream(), screen: new FakeStream() };
  flags = { microphone: true, camera: true, screen: false };
  signalingUp = true;
  mail = [];
  endings = [];
  #attempts = 0;

  constructor(polite) {
    this.peer = new Peer(this, polite ? 'impolite' : 'polite', polite);
  }
  nextAttempt() {
    return ++this.#attempts;
  }
  tell(_, message) {
    this.mail.push(message);
  }
  ended(_, reason) {
    this.endings.push(reason);
  }
  changed() {}
}

let polite;
let impolite;
const pcs = () => FakePeerConnection.all.filter(({ signalingState }) => signalingState !== 'closed');

async function deliver(from, to) {
  for (const message of from.mail.splice(0)) to.peer.received(message);
  await settle();
}

async function deliverAll() {
  while (polite.mail.length + impolite.mail.length > 0) {
    await deliver(polite, impolite);
    await deliver(impolite, polite);
  }
}

/** Both halves are stable, know each other's certificate, and nothing else is open. */
function assertConnected() {
  const open = pcs();
  assert.equal(open.length, 2);
  for (const pc of open) {
    assert.equal(pc.signalingState, 'stable');
    assert.equal(pc.getTransceivers().length, 3);
    assert.deepEqual(pc.getTransceivers().map(({ direction }) => direction), Array(3).fill('sendrecv'));
  }
  const print = (sdp) => /a=fingerprint:.*/.exec(sdp)[0];
  assert.equal(print(open[0].remote), print(open[1].localDescription.sdp));
  assert.equal(print(open[1].remote), print(open[0].localDescription.sdp));
  assert.deepEqual([polite.endings, impolite.endings], [[], []]);
}

beforeEach(() => {
  install();
  FakePeerConnection.all.length = 0;
  polite = new Side(true);
  impolite = new Side(false);
});

for (const [name, newcomer, other] of [['polite', () => polite, () => impolite], ['impolite', () => impolite, () => polite]]) {
  test(`a newcomer offers and the other answers: the newcomer is ${name}`, async () => {
    newcomer().peer.begin(true);
    other().peer.begin(false);
    await settle();
    await deliverAll();
    assertConnected();
  });
}

test('offers that cross make one connection: the impolite side drops, the polite gives way', async () => {
  polite.peer.begin(true);
  impolite.peer.begin(true);
  await settle();
  await Promise.all([deliver(polite, impolite), deliver(impolite, polite)]);
  await deliverAll();
  assertConnected();
});

test('an offer that does not come is made by the one who waits', async () => {
  polite.peer.begin(true);
  impolite.peer.begin(false);
  await settle();
  polite.mail.length = 0;
  await pass(500);
  assert.equal(impolite.mail[0].type, 'offer');
  await deliverAll();
  assertConnected();
});

test('an offer that is not answered is made again twice, under rising numbers, then the peer ends', async () => {
  polite.peer.begin(true);
  await pass(34000);
  const offers = polite.mail.filter(({ type }) => type === 'offer').map(({ negotiation }) => negotiation);
  assert.equal(offers.length, 3);
  assert.deepEqual(offers, [...offers].sort((a, b) => a - b));
  assert.ok(offers.every((id) => id % 2 === 0));
  assert.deepEqual(polite.endings, ['noAnswer']);
});

test('while the server is away an unanswered offer is no failure', async () => {
  polite.signalingUp = false;
  polite.peer.begin(true);
  await pass(60000);
  assert.deepEqual(polite.endings, []);
  polite.signalingUp = true;
  polite.peer.reachableAgain();
  impolite.peer.close();
  impolite = new Side(false);
  impolite.peer.begin(false);
  await settle();
  await deliverAll();
  assertConnected();
});

test('stale offers, answers and candidates are dropped', async () => {
  polite.peer.begin(true);
  impolite.peer.begin(false);
  await settle();
  const [offer] = polite.mail;
  await deliver(polite, impolite);
  const [answer] = impolite.mail;
  await deliverAll();
  impolite.peer.received(offer);
  polite.peer.received(answer);
  const candidates = [{ sdpMid: '0', sdpMLineIndex: 0, candidate: 'candidate:1' }];
  polite.peer.received({ type: 'candidates', negotiation: 7, candidates });
  polite.peer.received({ type: 'candidates', negotiation: answer.negotiation, candidates });
  await settle();
  assertConnected();
  assert.equal(pcs()[0].candidates.length, 1);
});

test('own candidates follow each description until the connection is up', async () => {
  polite.peer.begin(true);
  await settle();
  pcs()[0].onicecandidate({ candidate: { sdpMid: '0', sdpMLineIndex: 0, candidate: 'candidate:1' } });
  pcs()[0].onicecandidate({ candidate: { sdpMid: '0', sdpMLineIndex: 0, candidate: '' } });
  pcs()[0].onicecandidate({ candidate: null });
  await settle();
  await pass(10000);
  const told = polite.mail.map(({ type, negotiation }) => [type, negotiation]);
  const [first, second] = [told[0][1], told[2][1]];
  assert.deepEqual(told, [['offer', first], ['candidates', first], ['offer', second], ['candidates', second]]);
});

test('another certificate in an offer is another connection', async () => {
  polite.peer.begin(true);
  impolite.peer.begin(false);
  await settle();
  await deliverAll();
  impolite.peer.close();
  impolite = new Side(false);
  impolite.nextAttempt();
  for (let i = 0; i < 3; i++) impolite.nextAttempt();
  impolite.peer.replace();
  impolite.peer.begin(true);
  await settle();
  await deliverAll();
  assertConnected();
});

test('a connection that fails is mended by an ICE restart of the impolite side', async () => {
  polite.peer.begin(true);
  impolite.peer.begin(false);
  await settle();
  await deliverAll();
  for (const pc of pcs()) pc.is('connected');
  assert.equal(impolite.mail.at(-1).type, 'media');
  for (const pc of pcs()) pc.is('failed');
  await settle();
  await deliverAll();
  assertConnected();
  assert.deepEqual(FakePeerConnection.all[1].offers, [true]);
  assert.equal(impolite.peer.recovery.progress, 'recovering');
  for (const pc of pcs()) pc.is('connected');
  assert.equal(impolite.peer.recovery.progress, 'well');
  await pass(60000);
  assert.deepEqual([polite.endings, impolite.endings], [[], []]);
});

test('a connection that never comes up is restarted once and then given up', async () => {
  impolite.peer.begin(true);
  polite.peer.begin(false);
  await settle();
  await deliverAll();
  for (let i = 0; i < 42; i++) {
    await pass(1000);
    await deliverAll();
  }
  assert.deepEqual(impolite.endings, ['couldNotConnect']);
});

test('a channel that closed with its transport means that the other side has gone, and wants another', async () => {
  polite.peer.begin(true);
  impolite.peer.begin(false);
  await settle();
  await deliverAll();
  for (const pc of pcs()) pc.is('connected');
  const [gone] = pcs();
  gone.channel.onclose();
  gone.is('failed');
  await settle();
  assert.equal(gone.signalingState, 'closed');
  await deliverAll();
  assertConnected();
});

test('a channel that closed alone is opened again in a new connection, a few times at most', async () => {
  polite.peer.begin(true);
  impolite.peer.begin(false);
  await settle();
  await deliverAll();
  for (const pc of pcs()) pc.is('connected');
  for (let i = 0; i < 4; i++) {
    const before = FakePeerConnection.all.length;
    pcs().findLast((pc) => pc.connectionState === 'connected').channel.onclose();
    await pass(2900);
    assert.equal(FakePeerConnection.all.length, before, 'not at once');
    await pass(4000);
    await deliverAll();
    for (const pc of pcs()) if (pc.signalingState !== 'closed') pc.is('connected');
    await deliverAll();
  }
  assert.equal(FakePeerConnection.all.length, 6);
  assert.deepEqual([...polite.endings, ...impolite.endings], []);
  assertConnected();
});

test('a description that breaks the rules ends the peer', async () => {
  polite.peer.begin(false);
  polite.peer.received({ type: 'offer', negotiation: 131073, sdp: 'v=0\r\n' });
  await settle();
  assert.deepEqual(polite.endings, ['failed']);
});

test('an offer with other m-lines ends the peer', async () => {
  polite.peer.begin(false);
  const print = Array(32).fill('ab').join(':');
  const sdp = ['v=0', 'm=video 9 X 0', `a=fingerprint:sha-256 ${print}`, ''].join('\r\n');
  polite.peer.received({ type: 'offer', negotiation: 131073, sdp });
  await settle();
  assert.deepEqual(polite.endings, ['failed']);
});

test('good-bye ends the peer with its reason', async () => {
  polite.peer.received({ type: 'bye', reason: 'hungUp' });
  await pass(6000);
  impolite.peer.received({ type: 'bye', reason: 'failed' });
  await settle();
  assert.deepEqual([polite.endings, impolite.endings], [['hungUp'], ['failed']]);
});

/** Both connected, and one or both of them over a relay of their own. */
async function connected(...relayed) {
  impolite.peer.begin(true);
  polite.peer.begin(false);
  await settle();
  await deliverAll();
  for (const pc of pcs()) pc.is('connected');
  for (const { peer } of relayed) peer.connection.getStats = async () => new Map([
    ['t', { id: 't', type: 'transport', selectedCandidatePairId: 'p' }], ['p', { id: 'p', localCandidateId: 'c' }],
    ['c', { id: 'c', candidateType: 'relay' }],
  ]);
  polite.mail = [];
  impolite.mail = [];
}

const restarts = () => pcs().map(({ offers }) => offers.filter(Boolean).length).sort();

async function renewBoth() {
  polite.peer.setIceServers([]);
  impolite.peer.setIceServers([]);
  await settle();
  await deliverAll();
  await pass(5000);
  await deliverAll();
}

test('relays that carry a call are renewed by one restart of ICE', async () => {
  await connected(polite, impolite);
  await renewBoth();
  assert.deepEqual(restarts(), [0, 1]);
  assertConnected();
});

test('a relay of the polite side alone is renewed too', async () => {
  await connected(polite);
  await renewBoth();
  assert.deepEqual(restarts(), [0, 1]);
  assertConnected();
});

test('a call without relays is left alone', async () => {
  await connected();
  await renewBoth();
  assert.deepEqual(restarts(), [0, 0]);
});

test('a call that works waits for the answer to its renewal', async () => {
  await connected(impolite);
  impolite.peer.setIceServers([]);
  await settle();
  for (let i = 0; i < 10; i++) await pass(10000);
  assert.deepEqual(impolite.endings, []);
});

test('of candidates, those of the last restart alone are told', async () => {
  await connected();
  const gather = async (foundation) => {
    for (const pc of pcs()) {
      if (pc.localDescription.type === 'answer') {
        pc.onicecandidate({ candidate: { sdpMid: '0', sdpMLineIndex: 0, candidate: `candidate:${foundation}` } });
      }
    }
    await pass(1);
  };
  for (let i = 0; i < 3; i++) {
    impolite.peer.restartIce();
    await settle();
    await deliver(impolite, polite);
    await gather(i);
    const told = polite.mail.filter(({ type }) => type === 'candidates').flatMap(({ candidates }) => candidates);
    assert.deepEqual(told.map(({ candidate }) => candidate), [`candidate:${i}`]);
    await deliverAll();
  }
});

for (const [url, errorCode, relay, reason] of [
  ['turn:a', 401, 'refused', 'relayRefused'], ['turns:a', 701, 'unreachable', 'relayUnreachable'], ['stun:a', 701, 'unknown', 'couldNotConnect'],
]) {
  test(`no path is known within 15 s, and so is what ${errorCode} of ${url} has to do with it`, async () => {
    impolite.peer.begin(true);
    polite.peer.begin(false);
    await settle();
    await deliverAll();
    for (const pc of pcs()) pc.onicecandidateerror({ url, errorCode });
    assert.deepEqual([polite.peer.pathless, impolite.peer.pathless], [false, false]);
    for (let i = 0; i < 14; i++) {
      await pass(1000);
      await deliverAll();
    }
    assert.deepEqual([polite.peer.pathless, impolite.peer.pathless], [true, true]);
    assert.deepEqual([polite.peer.relay.state, impolite.peer.relay.state], [relay, relay]);
    for (let i = 0; i < 30; i++) {
      await pass(1000);
      await deliverAll();
    }
    assert.deepEqual([polite.endings, impolite.endings], [[reason], [reason]]);
  });
}

test('a relay that works is not at fault', async () => {
  impolite.peer.begin(true);
  await settle();
  const [, pc] = pcs();
  pc.onicecandidate({ candidate: { sdpMid: '0', sdpMLineIndex: 0, candidate: 'candidate:1 1 udp 1 203.0.113.9 9 typ relay' } });
  pc.onicecandidateerror({ url: 'turn:b', errorCode: 701 });
  assert.equal(impolite.peer.relay.end, 'couldNotConnect');
});

test('who was given up although the connection was up offers anew', async () => {
  polite.peer.begin(true);
  impolite.peer.begin(false);
  await settle();
  await deliverAll();
  for (const pc of pcs()) pc.is('connected');
  polite.mail.length = 0;
  polite.peer.received({ type: 'bye', reason: 'failed' });
  await settle();
  assert.deepEqual(polite.mail.map(({ type }) => type), ['offer']);
  assert.deepEqual(polite.endings, []);
});

test('two whom no path connects ask no more', async () => {
  polite.peer.begin(true);
  await pass(24000);
  polite.peer.received({ type: 'bye', reason: 'failed' });
  await settle();
  assert.deepEqual(polite.endings, ['failed']);
});

test('a good-bye that comes before anything could fail was said of an earlier connection, once', async () => {
  polite.peer.begin(true);
  await settle();
  polite.mail.length = 0;
  polite.peer.received({ type: 'bye', reason: 'failed' });
  await settle();
  assert.deepEqual(polite.mail.map(({ type }) => type), ['offer']);
  polite.peer.received({ type: 'bye', reason: 'failed' });
  await settle();
  assert.deepEqual(polite.endings, ['failed']);
});

test('a page that was frozen gives nobody up for what it could not hear', async () => {
  polite.peer.begin(true);
  await pass(25000);
  assert.equal(polite.peer.recovery.progress, 'connecting');
  freeze(60000);
  await settle();
  assert.deepEqual(polite.endings, []);
  assert.equal(polite.peer.recovery.slept, true);
});

test('an answer with one transport to an offer with two is followed by an offer with one', async () => {
  polite.peer.begin(true);
  await settle();
  const [pc] = pcs();
  const grouped = (group) => ['v=0', `a=group:BUNDLE ${group}`, 'm=audio 9 X 0', 'a=mid:0', 'm=application 9 X 0', 'a=mid:3',
    `a=fingerprint:sha-256 ${Array(32).fill('ab').join(':')}`, ''].join('\r\n');
  pc.localDescription.sdp = grouped('0');
  const [{ negotiation }] = polite.mail.splice(0);
  polite.peer.received({ type: 'answer', negotiation, sdp: grouped('0 3') });
  await settle();
  assert.equal(pc.remote, undefined);
  assert.equal(polite.mail[0].type, 'offer');
  pc.localDescription.sdp = grouped('0 3');
  polite.peer.received({ type: 'answer', negotiation: polite.mail[0].negotiation, sdp: grouped('0 3') });
  await settle();
  assert.equal(pc.signalingState, 'stable');
  assert.deepEqual(polite.endings, []);
});
