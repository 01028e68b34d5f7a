// The page's limits are those of docs/test-vectors.json, and so of the desktop program.
import './setup.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MAX_INCARNATIONS } from '../../main/resources/web/call/identity.js';
import * as soundline from '../../main/resources/web/call/soundline.js';
import * as sounds from '../../main/resources/web/core/soundmessage.js';
import { MAX_FRAME } from '../../main/resources/web/call/signaling.js';
import { MAX_KNOWN } from '../../main/resources/web/chat/chat.js';
import * as control from '../../main/resources/web/chat/control.js';
import * as gestures from '../../main/resources/web/chat/gestures.js';
import * as views from '../../main/resources/web/chat/views.js';
import * as intake from '../../main/resources/web/chat/intake.js';
import * as outbox from '../../main/resources/web/chat/outbox.js';
import * as ice from '../../main/resources/web/core/ice.js';
import { MAX_NAME } from '../../main/resources/web/core/introduction.js';
import * as note from '../../main/resources/web/core/note.js';
import * as ringing from '../../main/resources/web/core/ringing.js';
import * as sdp from '../../main/resources/web/core/sdp.js';
import * as seal from '../../main/resources/web/core/seal.js';
import * as session from '../../main/resources/web/core/session.js';
import * as filename from '../../main/resources/web/files/filename.js';
import { MAX_OFFERS, MAX_OPEN } from '../../main/resources/web/files/peerchannel.js';
import { HASHES_AHEAD, WINDOW } from '../../main/resources/web/files/incoming.js';
import { MAX_DEPTH } from '../../main/resources/web/files/manifest.js';
import { FINISHED } from '../../main/resources/web/files/parts.js';
import * as wire from '../../main/resources/web/files/wire.js';
import * as drawn from '../../main/resources/web/pointing/drawn.js';
import * as pen from '../../main/resources/web/pointing/pen.js';
import * as pointing from '../../main/resources/web/pointing/pointing.js';
import * as mark from '../../main/resources/web/pointing/wire.js';
import { vectors } from './vectors.mjs';

const LIMITS = {
  room: {
    frameBytes: MAX_FRAME,
    bodyChars: seal.MAX_BODY,
    unacknowledgedMessages: session.MAX_MESSAGES,
    unacknowledgedBytes: session.MAX_BYTES,
    iceServers: ice.MAX_SERVERS,
    iceUrls: ice.MAX_URLS,
    iceUrlsInAll: ice.MAX_URLS_IN_ALL,
    iceChars: ice.MAX_CHARS,
    noteChars: note.MAX_CHARS,
  },
  call: {
    incarnations: MAX_INCARNATIONS,
    messagesOfIncarnation: seal.COUNTERS,
    textBytes: seal.MAX_TEXT,
    senders: seal.MAX_SENDERS,
    descriptionBytes: sdp.MAX_BYTES,
    descriptionLines: sdp.MAX_LINES,
    mLines: sdp.MAX_M_LINES,
    candidates: sdp.MAX_CANDIDATES,
    candidateChars: sdp.MAX_CANDIDATE_CHARS,
    midChars: sdp.MAX_MID_CHARS,
    displayNameChars: MAX_NAME,
  },
  control: {
    messageBytes: control.MAX_BYTES,
    depth: control.MAX_DEPTH,
    textBytes: control.MAX_TEXT,
    unreceived: outbox.MAX_UNRECEIVED,
    unreceivedBytes: outbox.MAX_UNRECEIVED_BYTES,
    receipts: outbox.MAX_RECEIPTS,
    idsRemembered: MAX_KNOWN,
    sentAtOnce: outbox.SENT_AT_ONCE,
    sentASecond: outbox.SENT_A_SECOND,
    onTheWayBytes: outbox.ON_THE_WAY_BYTES,
    takenAtOnce: intake.TAKEN_AT_ONCE,
    takenASecond: intake.TAKEN_A_SECOND,
    takenBytes: intake.TAKEN_BYTES,
    dropped: intake.MAX_DROPPED,
    reactionsSentAtOnce: gestures.REACTIONS_SENT_AT_ONCE,
    reactionsSentASecond: gestures.REACTIONS_SENT_A_SECOND,
    reactionsTakenAtOnce: gestures.REACTIONS_TAKEN_AT_ONCE,
    reactionsTakenASecond: gestures.REACTIONS_TAKEN_A_SECOND,
    handsTakenAtOnce: gestures.HANDS_TAKEN_AT_ONCE,
    handsTakenASecond: gestures.HANDS_TAKEN_A_SECOND,
    reactionChars: control.MAX_REACTION,
    handTurn: control.MAX_TURN,
    viewsAtOnce: views.VIEWS_AT_ONCE,
    viewsASecond: views.VIEWS_A_SECOND,
    viewSide: control.MAX_SIDE,
    soundNumber: sounds.MAX_SOUND_NUMBER,
    soundDescriptionChars: sounds.MAX_SOUND_SDP,
    soundCandidates: sounds.MAX_SOUND_CANDIDATES,
    soundCandidatesInAll: soundline.MAX_CANDIDATES_IN_ALL,
    soundPercent: sounds.MAX_SOUND_PERCENT,
    soundOffersAtOnce: soundline.OFFERS_AT_ONCE,
    soundOfferMillis: soundline.MILLIS_AN_OFFER,
  },
  files: {
    messageBytes: wire.MAX_MESSAGE,
    blockBytes: wire.BLOCK,
    size: wire.MAX_SIZE,
    entries: wire.MAX_ENTRIES,
    manifestBytes: wire.MAX_MANIFEST,
    manifestDepth: MAX_DEPTH,
    entryNameBytes: wire.MAX_NAME,
    entriesShown: wire.MAX_SHOWN,
    typesShown: wire.MAX_TYPES,
    openOfOnePeer: MAX_OPEN,
    offersOfOneChannel: MAX_OFFERS,
    hashesOfOneMessage: wire.MAX_HASHES,
    hashesAhead: HASHES_AHEAD,
    windowBytes: WINDOW * wire.BLOCK,
    tags: wire.MAX_TAGS,
    finishedRemembered: FINISHED,
    nameBytes: filename.MAX_BYTES,
  },
  pointing: {
    messageBytes: mark.MAX_BYTES,
    people: mark.PEOPLE,
    inkPoints: mark.INK_POINTS,
    inkAgain: mark.INK_AGAIN,
    strokePoints: mark.STROKE_POINTS,
    strokes: drawn.STROKES,
    keptPoints: drawn.KEPT_POINTS,
    ripples: drawn.RIPPLES,
    sentAtOnce: mark.SENT_AT_ONCE,
    sentASecond: mark.SENT_A_SECOND,
    takenAtOnce: mark.TAKEN_AT_ONCE,
    takenASecond: mark.TAKEN_A_SECOND,
    pace: pen.PACE,
    still: pen.STILL,
    pointerLasts: drawn.POINTER_LASTS,
    inkStands: drawn.INK_STANDS,
    inkFades: drawn.INK_FADES,
    rippleLasts: drawn.RIPPLE_LASTS,
    allowedAgain: pointing.ALLOWED_AGAIN,
    allowedHolds: pointing.ALLOWED_HOLDS,
  },
  doorbell: {
    noteBytes: note.NOTE_BYTES,
    jsonBytes: note.MAX_JSON,
    wordsChars: ringing.MAX_WORDS,
    unansweredMillis: ringing.UNANSWERED,
  },
};

test('these are the layers', () => assert.deepEqual(Object.keys(LIMITS), Object.keys(vectors.limits)));

for (const [layer, limits] of Object.entries(LIMITS)) {
  test(`limits of ${layer}`, () => assert.deepEqual(limits, vectors.limits[layer]));
}

test('the worker, which imports nothing, has the same block', () => {
  const worker = readFileSync(new URL('../../main/resources/web/files/parts-worker.js', import.meta.url), 'utf8');
  assert.equal(worker.match(/^const BLOCK = (\d+);$/m)?.[1], String(wire.BLOCK));
});
