// What a peer's description and candidates may look like.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BadDescription, areCandidates, fingerprintOf, isDataShared, maxMessageSize, takenOf, withDataApart, withStartBitrate } from '../../../main/resources/web/core/sdp.js';
import { spread, textOf, vectors } from '../vectors.mjs';

for (const { why, text, fingerprint, used } of vectors.descriptions) {
  test(`${fingerprint ? 'taken' : 'refused'}: ${why}`, () => {
    if (fingerprint) assert.deepEqual(takenOf(textOf(text)), { fingerprint, sdp: textOf(used ?? text) });
    else assert.throws(() => fingerprintOf(textOf(text)), BadDescription);
  });
}

test('refused: no text', () => assert.throws(() => fingerprintOf(null), BadDescription));

for (const { why, taken, candidates } of vectors.candidates) {
  test(`candidates ${taken ? 'taken' : 'refused'}: ${why}`, () => {
    const list = spread(candidates).map((each) => (each?.candidate ? { ...each, candidate: textOf(each.candidate) } : each));
    assert.equal(areCandidates(list), taken);
  });
}

test('candidates refused: no list', () => {
  for (const list of [null, undefined, {}, 'candidate:1']) assert.equal(areCandidates(list), false);
});

for (const { text, bytes } of vectors.messageSizes) {
  test(`messages of ${bytes} bytes to ${text.split('\r\n').at(-2)}`, () => assert.equal(maxMessageSize(text), bytes));
}

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
