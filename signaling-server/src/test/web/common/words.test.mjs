// All languages say the same things, and everything that the page may want to say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as languages from '../../../main/resources/web/languages/languages.js';
import { MODULES, read } from '../modules.mjs';

const CODE = MODULES.filter((name) => !name.startsWith('languages/'));
const keys = Object.keys(languages.en);

const DEVICE_PROBLEMS = ['denied', 'system', 'missing', 'busy', 'gone', 'ended', 'insecure', 'failed'];
/** Keys that are put together while the page runs, by what may come of them. */
const FAMILIES = {
  camera: [...DEVICE_PROBLEMS, 'on', 'off', 'works'],
  microphone: [...DEVICE_PROBLEMS, 'on', 'off', 'works'],
  enter: ['microphoneOff', 'microphoneOn', 'cameraOff', 'cameraOn'],
  hint: ['microphone', 'camera'],
  default: ['camera', 'microphone', 'speaker'],
  none: ['camera', 'microphone', 'speaker'],
  quality: ['unknown', 'good', 'fair', 'poor'],
  tile: ['connecting', 'pathless', 'reconnecting'],
  pathless: ['unknown', 'refused', 'unreachable'],
  left: ['hungUp', 'left', 'vanished', 'removed', 'connectionLost', 'couldNotConnect', 'relayRefused', 'relayUnreachable', 'noAnswer', 'failed'],
  end: ['hungUp', 'notAdmitted', 'roomFull', 'serverBusy', 'alreadyJoined', 'declined', 'removed', 'invitationOver', 'unreachable', 'noWebSocket', 'notAnswered', 'takenOver', 'newerServer', 'internal'],
  doorIs: ['open', 'ask', 'locked'],
  doorNow: ['open', 'ask', 'locked'],
  roomTrouble: ['notOwner', 'nobody', 'tooOld', 'mustAsk', 'noInvitations', 'tooManyInvitations'],
  unread: ['chat', 'files'],
  delivery: ['sent', 'delivered', 'all', 'some', 'missed', 'nowhere', 'nobody', 'cutOff'], emoji: ['recent', '0', '1', '3', '4', '5', '6', '7', '8', '9'],
  chat: ['dropped', 'halted'],
  out: ['offered', 'waiting', 'checking', 'running', 'paused', 'pausedThere', 'finishing'],
  in: ['offered', 'waiting', 'checking', 'running', 'paused', 'pausedThere', 'finishing'],
  files: [
    'declined', 'declinedHere', 'cancelled', 'cancelledHere', 'tooManyEntries', 'tooManyTransfers', 'diskThere', 'noRoomThere', 'changed', 'changedHere',
    'changedThere', 'ruleBroken', 'ruleBrokenThere', 'connectionEnded', 'takesNone', 'endedBySender', 'otherReason', 'unreadable', 'reloaded', 'disk', 'noRoom', 'noRoomPage',
  ],
  reaction: ['thumbsUp', 'applause', 'laugh', 'surprised', 'heart', 'sad', 'other'],
  sum: ['done', 'declined', 'takesNone', 'failed', 'asked', 'receiving', 'away'],
  breach: ['lateIdentity', 'secondCommit', 'mirrored', 'earlyReveal', 'wrongReveal', 'wrongEnd', 'tooManyRounds'],
  ring: ['calling', 'delayed', 'ringing', 'accepted', 'busy', 'declined', 'away', 'unanswered', 'cancelled', 'refused', 'unreachable', 'noDoorbell', 'failed'],
  broken: ['noSecret', 'newerVersion', 'length', 'character', 'check', 'surplus', 'browser', 'fault'],
};

for (const [code, dictionary] of Object.entries(languages)) {
  test(`${code} is the code of a language`, () => assert.deepEqual(Intl.DateTimeFormat.supportedLocalesOf(code), [code]));

  test(`${code} has the keys of all languages, in the same order`, () => assert.deepEqual(Object.keys(dictionary), keys));

  test(`${code} fills in the values of all languages`, () => {
    const places = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of keys) assert.deepEqual(places(dictionary[key]), places(languages.en[key]), key);
  });

  test(`${code} leaves no word empty`, () => {
    for (const key of keys) assert.notEqual(dictionary[key].trim(), '', key);
  });
}

test('ways to end have titles', () => {
  for (const title of ['over', 'left', 'notJoined', 'broken']) assert.ok(keys.includes(`ended.${title}`));
});

test('whatever may come has words', () => {
  for (const [family, members] of Object.entries(FAMILIES)) {
    for (const member of members) assert.ok(keys.includes(`${family}.${member}`), `${family}.${member}`);
  }
});

test('every key in the page and in the code has words', () => {
  const used = [...read('join.html').matchAll(/data-(?:word|label|placeholder)="([^"]+)"/g)].map(([, key]) => key);
  for (const name of CODE) {
    for (const [, key] of read(name).matchAll(/\b(?:t|news)\('([^']+)'/g)) used.push(key);
    for (const [, key] of read(name).matchAll(/\bsay\([^;]*?, '([^']+)'/g)) used.push(key);
  }
  assert.ok(used.length > 40);
  for (const key of used) assert.ok(keys.includes(key), `no words for ${key}`);
});

test('every key is used', () => {
  const all = [...CODE, 'join.html'].map(read).join('\n');
  for (const key of keys) {
    const inFamily = FAMILIES[key.split('.')[0]]?.includes(key.split('.')[1]);
    assert.ok(inFamily || all.includes(`'${key}'`) || all.includes(`"${key}"`), `${key} is not used`);
  }
});
