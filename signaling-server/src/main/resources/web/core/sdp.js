// What a peer sends is looked over before the browser's parser gets it, as docs/protocol.md §3.3 wants.
import { fromHex, utf8 } from './bytes.js';

export const MAX_BYTES = 32768;
export const MAX_LINES = 400;
export const MAX_M_LINES = 16;
export const MAX_CANDIDATES = 128;
export const MAX_CANDIDATE_CHARS = 512;
export const MAX_MID_CHARS = 16;
// ASCII that can be printed, but for %, of which native code of others makes more than is meant.
const PLAIN = /^[ -$&-~]*$/;
const LINE = /^[a-z]=[ -$&-~]+$/;
const FINGERPRINT = /^a=fingerprint:(.*)$/i;
const SHA_256 = /^sha-256 [0-9a-f]{2}(:[0-9a-f]{2}){31}$/;
const OTHER_HASH = /^(?!sha-256 )[a-z0-9-]{1,32} [0-9a-f]{2}(:[0-9a-f]{2}){0,63}$/;
const MESSAGE_SIZE = /^a=max-message-size:([0-9]{1,19})\s*$/m;
/** RFC 8841 says 64 K, which some take for 65,536 bytes that have to be less than their buffer. */
const UNSAID_MESSAGE_SIZE = 65535;
const MAX_MESSAGE_SIZE = 262144;
const START_KILOBITS = 2000;

/** A description or candidate that is refused. */
export class BadDescription extends Error {}

/** The one SHA-256 fingerprint of a description; throws BadDescription. */
export const fingerprintOf = (sdp) => takenOf(sdp).fingerprint;

/**
 * The one SHA-256 fingerprint of a description, and what is used of it: no fingerprints of other hash functions (RFC 8122 §5), of
 * which a browser might heed the wrong one. Throws BadDescription.
 */
export function takenOf(sdp) {
  if (typeof sdp !== 'string' || utf8(sdp).length > MAX_BYTES) throw new BadDescription('too long');
  const lines = sdp.split(/\r?\n/);
  if (lines.pop() !== '' || lines[0] !== 'v=0' || lines.length > MAX_LINES) throw new BadDescription('no description');
  if (lines.filter((line) => line.startsWith('m=')).length > MAX_M_LINES) throw new BadDescription('too many m-lines');
  if (lines.filter((line) => line.startsWith('a=candidate:')).length > MAX_CANDIDATES) {
    throw new BadDescription('too many candidates');
  }
  const found = new Set();
  const used = lines.filter((line) => {
    if (!LINE.test(line)) throw new BadDescription('no line of SDP');
    const fingerprint = FINGERPRINT.exec(line)?.[1].toLowerCase();
    if (fingerprint === undefined) return true;
    if (OTHER_HASH.test(fingerprint)) return false;
    found.add(fingerprint);
    return true;
  });
  const [fingerprint] = found;
  if (found.size !== 1 || !SHA_256.test(fingerprint)) throw new BadDescription('not one fingerprint of SHA-256');
  return { fingerprint, sdp: used.length === lines.length ? sdp : used.map((line) => `${line}\r\n`).join('') };
}

/** How long a message may be that is sent to who gave this description. */
export function maxMessageSize(sdp) {
  const [, size] = MESSAGE_SIZE.exec(sdp) ?? [];
  return Math.min(size === undefined ? UNSAID_MESSAGE_SIZE : Number(size) || MAX_MESSAGE_SIZE, MAX_MESSAGE_SIZE);
}

/** The same as 32 bytes; null for what is no description, or none that a peer may send. */
export function certificateOf(sdp) {
  try {
    return fromHex(fingerprintOf(sdp).slice('sha-256 '.length).replaceAll(':', ''));
  } catch (error) {
    if (!(error instanceof BadDescription)) throw error;
    return null;
  }
}

/** Whether all are RTCIceCandidateInits as they may be; nothing else of them is used. */
export function areCandidates(list) {
  return (
    Array.isArray(list) &&
    list.length >= 1 &&
    list.length <= MAX_CANDIDATES &&
    list.every(
      (each) =>
        typeof each?.candidate === 'string' &&
        // Nothing is the end of candidates.
        (each.candidate === '' || each.candidate.startsWith('candidate:')) &&
        each.candidate.length <= MAX_CANDIDATE_CHARS &&
        PLAIN.test(each.candidate) &&
        typeof each.sdpMid === 'string' &&
        each.sdpMid.length <= MAX_MID_CHARS &&
        PLAIN.test(each.sdpMid) &&
        Number.isInteger(each.sdpMLineIndex) &&
        each.sdpMLineIndex >= 0 &&
        each.sdpMLineIndex < MAX_M_LINES,
    )
  );
}

/** Sets where bandwidth estimation of what is sent begins, as the desktop program does (ADR 16); other browsers pass over it. */
export function withStartBitrate(sdp) {
  const start = `x-google-start-bitrate=${START_KILOBITS}`;
  const codecs = new Set([...sdp.matchAll(/^a=rtpmap:(\d+) (?:VP8|VP9|H264|AV1)\/90000/gm)].map(([, type]) => type));
  const described = new Set([...sdp.matchAll(/^a=fmtp:(\d+) /gm)].map(([, type]) => type));
  return sdp
    .split('\r\n')
    .flatMap((line) => {
      const [, kind, type] = /^a=(rtpmap|fmtp):(\d+) /.exec(line) ?? [];
      if (!codecs.has(type)) return [line];
      if (kind === 'fmtp') return [`${line};${start}`];
      return described.has(type) ? [line] : [line, `a=fmtp:${type} ${start}`];
    })
    .join('\r\n');
}

/** The same with the data channels on a transport of their own (RFC 9143): beside pictures, files would go at half the speed. */
export function withDataApart(sdp) {
  const [, mid] = /\r\nm=application (?:.|\r\n(?!m=))*?\r\na=mid:(\S+)/.exec(sdp) ?? [];
  return sdp.replace(/^a=group:BUNDLE(?: .*)?$/m, (group) => group.split(' ').filter((each) => each !== mid).join(' '));
}

export function isDataShared(sdp) {
  return withDataApart(sdp) !== sdp;
}
