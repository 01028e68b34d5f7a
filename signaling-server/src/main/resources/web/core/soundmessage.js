// What members say to each other about the sound of a share, which has a connection of its own (docs/protocol.md §5). Pure.
import { areCandidates, BadDescription, takenOf } from './sdp.js';

export const MAX_SOUND_NUMBER = 2 ** 31;
export const MAX_SOUND_SDP = 8192;
export const MAX_SOUND_CANDIDATES = 32;
export const MAX_SOUND_PERCENT = 200;
export const SOUND_BITS = 128000;
const PACKET = 'a=ptime:';
const WANTED = { stereo: 1, 'sprop-stereo': 1, maxaveragebitrate: SOUND_BITS };

const isNumber = (number) => Number.isInteger(number) && number >= 1 && number <= MAX_SOUND_NUMBER;
const isFrom = (from) => from === 'sharer' || from === 'listener';
const isPercent = (percent) => Number.isInteger(percent) && percent >= 0 && percent <= MAX_SOUND_PERCENT;

function isSound(sdp) {
  if (typeof sdp !== 'string' || sdp.length > MAX_SOUND_SDP) return false;
  try {
    takenOf(sdp);
  } catch (error) {
    if (!(error instanceof BadDescription)) throw error;
    return false;
  }
  const lines = sdp.split(/\r?\n/).filter((line) => line.startsWith('m='));
  return lines.length === 1 && lines[0].startsWith('m=audio ');
}

const description = ({ type, number, sdp }) => (isNumber(number) && isSound(sdp) ? { type, number, sdp } : null);

/** By type: the message with nothing in it that is not as it has to be, or null. */
export const SOUND_READERS = {
  soundOffer: description,
  soundAnswer: description,
  soundCandidates: ({ type, number, from, candidates }) =>
    (isNumber(number) && isFrom(from) && areCandidates(candidates) && candidates.length <= MAX_SOUND_CANDIDATES
      ? { type, number, from, candidates: candidates.map(({ candidate, sdpMid, sdpMLineIndex }) => ({ candidate, sdpMid, sdpMLineIndex })) }
      : null),
  soundEnd: ({ type, number, from }) => (isNumber(number) && isFrom(from) ? { type, number, from } : null),
  soundVolume: ({ type, number, percent }) => (isNumber(number) && isPercent(percent) ? { type, number, percent } : null),
};

/**
 * An answer that asks for more than a voice: two channels, and bits for music (RFC 7587 §6.1), in packets of a hundredth of a second (RFC 8866
 * §6.4), since it comes behind its picture.
 */
export function stereoAnswer(sdp) {
  const [, type] = /^a=rtpmap:(\d{1,3}) opus\/48000\/2\r?$/im.exec(sdp) ?? [];
  if (type === undefined) return sdp;
  const wanted = Object.entries(WANTED).map(([name, value]) => `${name}=${value}`);
  const head = `a=fmtp:${type} `;
  const lines = sdp.split(/\r?\n/).filter((line) => !line.startsWith(PACKET));
  const at = lines.findIndex((line) => line.startsWith(head));
  if (at < 0) {
    const map = lines.findIndex((line) => line.toLowerCase().startsWith(`a=rtpmap:${type} `));
    lines.splice(map + 1, 0, head + wanted.join(';'), `${PACKET}10`);
  } else {
    const rest = lines[at].slice(head.length).split(';').map((each) => each.trim());
    lines[at] = head + [...rest.filter((each) => each !== '' && !(each.split('=')[0] in WANTED)), ...wanted].join(';');
    lines.splice(at + 1, 0, `${PACKET}10`);
  }
  return lines.join('\r\n');
}
