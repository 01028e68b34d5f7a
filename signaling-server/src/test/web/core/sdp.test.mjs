// What a peer's description and candidates may look like.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BadDescription, areCandidates, fingerprintOf, isDataShared, withDataApart, withStartBitrate } from '../../../main/resources/web/core/sdp.js';

const PRINT = Array(32).fill('AB').join(':');
const sdp = (...lines) => ['v=0', ...lines, `a=fingerprint:sha-256 ${PRINT}`, ''].join('\r\n');
const candidate = (more) => ({ sdpMid: '0', sdpMLineIndex: 0, candidate: 'candidate:1 1 udp 1 10.77.0.1 4 typ host', ...more });

test('the fingerprint is read in lower case, also where it stands in each m-line', () => {
  assert.equal(fingerprintOf(sdp(`a=fingerprint:SHA-256 ${PRINT}`)), `sha-256 ${PRINT.toLowerCase()}`);
});

for (const [why, text] of Object.entries({
  'no text': null,
  'no line break at the end': sdp().trimEnd(),
  'no v=0': sdp().replace('v=0', 'v=1'),
  'no fingerprint': 'v=0\r\n',
  'another hash': sdp().replace('sha-256', 'sha-1'),
  'two fingerprints': sdp(`a=fingerprint:sha-256 ${PRINT.replace('AB', 'CD')}`),
  'not ASCII': sdp('s=caf\u00e9'),
  'no line of SDP': sdp('hello'),
  'too many lines': sdp(...Array(400).fill('a=x')),
  'too many m-lines': sdp(...Array(17).fill('m=audio 9 X 0')),
  'too many candidates': sdp(...Array(129).fill('a=candidate:1')),
  'too long': sdp(`a=${'x'.repeat(33000)}`),
})) {
  test(`refused: ${why}`, () => assert.throws(() => fingerprintOf(text), BadDescription));
}

test('candidates are taken up to 128 at once', () => {
  assert.equal(areCandidates(Array(128).fill(candidate())), true);
  for (const bad of [
    null, [], {}, Array(129).fill(candidate()), [null],
    [candidate({ candidate: '' })], [candidate({ candidate: `candidate:${'x'.repeat(512)}` })],
    [candidate({ candidate: 'candidate:\n' })], [candidate({ sdpMid: null })], [candidate({ sdpMid: 'x'.repeat(17) })],
    [candidate({ sdpMLineIndex: -1 })], [candidate({ sdpMLineIndex: 16 })], [candidate({ sdpMLineIndex: 0.5 })],
  ]) {
    assert.equal(areCandidates(bad), false, JSON.stringify(bad)?.slice(0, 80));
  }
});

test('video codecs start at two megabits', () => {
  const tuned = withStartBitrate(
    ['v=0', 'a=rtpmap:96 VP8/90000', 'a=rtpmap:98 VP9/90000', 'a=fmtp:98 profile-id=0', 'a=rtpmap:111 opus/48000/2',
      'a=fmtp:111 useinbandfec=1', ''].join('\r\n'));
  assert.deepEqual(tuned.split('\r\n').slice(1), [
    'a=rtpmap:96 VP8/90000', 'a=fmtp:96 x-google-start-bitrate=2000',
    'a=rtpmap:98 VP9/90000', 'a=fmtp:98 profile-id=0;x-google-start-bitrate=2000',
    'a=rtpmap:111 opus/48000/2', 'a=fmtp:111 useinbandfec=1', '']);
});

const grouped = (group, mid = '3') =>
  ['v=0', group, 'm=audio 9 UDP/TLS/RTP/SAVPF 111', 'a=mid:0', 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0', `a=mid:${mid}`, 'a=sctp-port:5000', ''].join('\r\n');

for (const [group, mid, without] of [
  ['a=group:BUNDLE 0 1 2 3', '3', 'a=group:BUNDLE 0 1 2'],
  ['a=group:BUNDLE 3 0 13', '3', 'a=group:BUNDLE 0 13'],
  ['a=group:BUNDLE audio data', 'data', 'a=group:BUNDLE audio'],
]) {
  test(`data channels are left out of the group ${group}`, () => {
    assert.equal(isDataShared(grouped(group, mid)), true);
    assert.equal(withDataApart(grouped(group, mid)), grouped(without, mid));
    assert.equal(isDataShared(grouped(without, mid)), false);
  });
}

for (const group of ['a=group:BUNDLE 0 1 2', 'a=group:LS 0 3', 's=-']) {
  test(`what is apart stays as it is: ${group}`, () => assert.equal(withDataApart(grouped(group)), grouped(group)));
}

test('the group of a description without data channels stays as it is', () => {
  const text = grouped('a=group:BUNDLE 0').replace(/m=application[^]*/, '');
  assert.equal(withDataApart(text), text);
});
