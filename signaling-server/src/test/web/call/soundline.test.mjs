// When the sound of a share is offered, taken and made anew: as SharerLineTest and ListenerLineTest of the desktop program.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROKEN, ListenerLine, MAX_CANDIDATES_IN_ALL, MAX_IN_VAIN, MILLIS_AN_OFFER, OFFERS_AT_ONCE, PATIENCE, SharerLine } from '../../../main/resources/web/call/soundline.js';
import { stereoAnswer } from '../../../main/resources/web/core/soundmessage.js';

const CANDIDATE = { sdpMid: '0', sdpMLineIndex: 0, candidate: 'candidate:1' };

/** Ports that write down what is done, and a clock that is moved by hand. */
function paper() {
  const done = [];
  let now = 0;
  let waiting = [];
  const note = (what) => (...more) => done.push([what, ...more].join(' '));
  return {
    done,
    ports: {
      say: ({ type, number, from }) => done.push(['say', type, number, from].filter(Boolean).join(' ')),
      after: (millis, task) => waiting.push({ due: now + millis, task }),
      now: () => now,
      open: (number) => done.push(`open ${number}`),
      take: note('take'),
      add: () => done.push('add'),
      louder: note('louder'),
      close: note('close'),
      heard: note('heard'),
    },
    pass(millis) {
      now += millis;
      const due = waiting.filter((each) => each.due <= now);
      waiting = waiting.filter((each) => each.due > now);
      for (const { task } of due) task();
    },
  };
}

test('sound is offered when there is some, and somebody to hear it', () => {
  const { done, ports, pass } = paper();
  const line = new SharerLine(ports);
  line.wants(true);
  assert.deepEqual(done, []);
  line.channel(true);
  line.offered(1, 'offer');
  line.received({ type: 'soundAnswer', number: 1, sdp: 'answer' });
  line.received({ type: 'soundAnswer', number: 1, sdp: 'again' });
  line.changed(1, 'connected');
  line.received({ type: 'soundVolume', number: 1, percent: 30 });
  line.received({ type: 'soundVolume', number: 2, percent: 90 });
  pass(PATIENCE);
  assert.deepEqual(done, ['open 1', 'say soundOffer 1', 'take answer', 'louder 30']);
  line.wants(false);
  assert.deepEqual(done.slice(-2), ['say soundEnd 1 sharer', 'close']);
});

test('who does not answer is offered it later and later, and then no more', () => {
  const { done, ports, pass } = paper();
  const line = new SharerLine(ports);
  line.channel(true);
  line.wants(true);
  for (let offer = 1; offer < MAX_IN_VAIN; offer++) {
    pass(PATIENCE);
    pass(1000 * 2 ** offer);
    assert.equal(done.at(-1), `open ${offer + 1}`);
  }
  pass(PATIENCE);
  pass(600000);
  assert.equal(done.at(-1), 'close');
  line.channel(true);
  assert.equal(done.at(-1), `open ${MAX_IN_VAIN + 1}`);
});

test('one that breaks is made anew, and one that comes back is not', () => {
  const { done, ports, pass } = paper();
  const line = new SharerLine(ports);
  line.channel(true);
  line.wants(true);
  line.changed(1, 'connected');
  line.changed(1, 'disconnected');
  line.changed(1, 'connected');
  pass(BROKEN);
  assert.deepEqual(done, ['open 1']);
  line.changed(1, 'disconnected');
  pass(BROKEN);
  pass(1000);
  assert.deepEqual(done, ['open 1', 'say soundEnd 1 sharer', 'close', 'open 2']);
});

test('a listener answers, and tells when sound comes and goes', () => {
  const { done, ports } = paper();
  const line = new ListenerLine(ports);
  line.received({ type: 'soundOffer', number: 1, sdp: 'offer' });
  line.channel(true);
  line.received({ type: 'soundOffer', number: 2, sdp: 'offer' });
  line.answered(2, 'answer');
  line.changed(2, 'connected');
  line.received({ type: 'soundOffer', number: 2, sdp: 'offer' });
  assert.deepEqual(done, ['open 2', 'say soundAnswer 2', 'heard true']);
  line.received({ type: 'soundEnd', number: 2, from: 'sharer' });
  assert.deepEqual(done.slice(-2), ['close', 'heard false']);
});

test('no more offers and candidates are taken than an honest sharer has', () => {
  const { done, ports, pass } = paper();
  const line = new ListenerLine(ports);
  line.channel(true);
  for (let number = 1; number <= OFFERS_AT_ONCE + 5; number++) line.received({ type: 'soundOffer', number, sdp: 'offer' });
  assert.equal(done.at(-1), `open ${OFFERS_AT_ONCE}`);
  pass(MILLIS_AN_OFFER);
  line.received({ type: 'soundOffer', number: 99, sdp: 'offer' });
  assert.equal(done.at(-1), 'open 99');
  done.length = 0;
  const candidates = new Array(32).fill(CANDIDATE);
  for (let i = 0; i < 10; i++) line.received({ type: 'soundCandidates', number: 99, from: 'sharer', candidates });
  assert.equal(done.length, MAX_CANDIDATES_IN_ALL / 32);
});

test('an answer asks for two channels and short packets and keeps what else it asks for', () => {
  const wanted = 'stereo=1;sprop-stereo=1;maxaveragebitrate=128000\r\na=ptime:10';
  assert.equal(
    stereoAnswer('v=0\r\na=rtpmap:111 opus/48000/2\r\na=fmtp:111 minptime=10;stereo=0; useinbandfec=1\r\na=ptime:20\r\n'),
    `v=0\r\na=rtpmap:111 opus/48000/2\r\na=fmtp:111 minptime=10;useinbandfec=1;${wanted}\r\n`,
  );
  assert.equal(
    stereoAnswer('v=0\r\na=rtpmap:96 OPUS/48000/2\r\na=mid:0\r\n'),
    `v=0\r\na=rtpmap:96 OPUS/48000/2\r\na=fmtp:96 ${wanted}\r\na=mid:0\r\n`,
  );
  assert.equal(stereoAnswer('v=0\r\na=rtpmap:0 PCMU/8000\r\n'), 'v=0\r\na=rtpmap:0 PCMU/8000\r\n');
});
