// Marks of a connection from its statistics.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QualityMeter, hasOwnRelay } from '../../../main/resources/web/core/quality.js';

function stats(second, more = {}) {
  const { roundTrip = 0.05, frames = 30, lost = 0, packets = 100 * second } = more;
  return new Map(
    [
      { id: 't', type: 'transport', selectedCandidatePairId: 'p' },
      { id: 'p', type: 'candidate-pair', timestamp: 1000 * second, currentRoundTripTime: roundTrip, localCandidateId: 'c' },
      { id: 'c', type: 'local-candidate', candidateType: 'host' },
      {
        id: 'i', type: 'inbound-rtp', kind: 'video', bytesReceived: 125000 * second, packetsReceived: packets, packetsLost: lost,
        frameWidth: 1280, frameHeight: 720, framesPerSecond: frames, codecId: 'k',
      },
      { id: 'k', type: 'codec', mimeType: 'video/VP8' },
      { id: 'o', type: 'outbound-rtp', bytesSent: 12500 * second },
    ].map((each) => [each.id, each]),
  );
}

function after(...samples) {
  const meter = new QualityMeter();
  return [stats(1), ...samples].map((each) => meter.add(each)).at(-1);
}

test('one sample is no measure', () => assert.deepEqual(after(), { quality: 'unknown', details: {} }));

test('tells rates, round trip, picture and route', () => {
  assert.deepEqual(after(stats(2)).details, {
    roundTripMillis: 50, lossRatio: 0, incomingKilobits: 1000, outgoingKilobits: 100, width: 1280, height: 720,
    framesPerSecond: 30, codec: 'VP8', route: 'host',
  });
});

for (const [local, remote, route] of [
  ['host', 'host', 'host'], ['host', 'relay', 'relay'], ['relay', 'host', 'relay'], ['host', 'srflx', 'srflx'], ['srflx', 'prflx', 'srflx'],
  ['prflx', 'host', 'prflx'], ['relay', 'srflx', 'relay'],
]) {
  test(`a pair of ${local} and ${remote} is ${route}, and has an own relay or not`, () => {
    const both = stats(2);
    both.get('p').remoteCandidateId = 'r';
    both.get('c').candidateType = local;
    both.set('r', { id: 'r', type: 'remote-candidate', candidateType: remote });
    assert.equal(after(both).details.route, route);
    assert.equal(hasOwnRelay(both), local === 'relay');
  });
}

for (const [quality, more] of [
  ['good', {}], ['fair', { roundTrip: 0.4 }], ['poor', { roundTrip: 0.7 }], ['fair', { frames: 12 }], ['poor', { frames: 5 }],
  ['fair', { packets: 193, lost: 7 }], ['poor', { packets: 180, lost: 20 }],
]) {
  test(`${quality}: ${JSON.stringify(more)}`, () => assert.equal(after(stats(2, more)).quality, quality));
}

test('one bad second among good ones is no alarm', () => {
  assert.equal(after(stats(2), stats(3), stats(4, { roundTrip: 2 })).quality, 'good');
});

test('begins anew after a reset', () => {
  const meter = new QualityMeter();
  meter.add(stats(1));
  meter.reset();
  assert.equal(meter.add(stats(2)).quality, 'unknown');
});
