// What a sealed message says (docs/protocol.md §3.2). Pure.
import { introductionOf } from './introduction.js';
import { isPlain } from './json.js';
import { areCandidates } from './sdp.js';

const MAX_DEPTH = 16;
const KINDS = ['microphone', 'camera', 'screen'];
const REASONS = ['hungUp', 'failed'];

/** The message, with nothing in it that is not as it has to be; null for what is to be dropped. */
export function readCall(text) {
  if (!isPlain(text, MAX_DEPTH)) return null;
  try {
    const message = JSON.parse(text);
    return (typeof message.type === 'string' && READERS[message.type]?.(message)) || null;
  } catch {
    return null;
  }
}

const isNumber = (negotiation) => Number.isSafeInteger(negotiation) && negotiation >= 1;
const description = ({ type, negotiation, sdp }) =>
  (isNumber(negotiation) && typeof sdp === 'string' ? { type, negotiation, sdp } : null);

const READERS = Object.assign(Object.create(null), {
  offer: description,
  answer: description,
  // The end of candidates is none.
  candidates: ({ type, negotiation, candidates }) =>
    (isNumber(negotiation) && areCandidates(candidates)
      ? { type, negotiation, candidates: candidates.filter(({ candidate }) => candidate !== '') }
      : null),
  introduction: (message) => introductionOf(message) && { type: 'introduction', ...introductionOf(message) },
  media: ({ type, media }) =>
    (KINDS.every((kind) => typeof media?.[kind] === 'boolean')
      ? { type, media: Object.fromEntries(KINDS.map((kind) => [kind, media[kind]])) }
      : null),
  bye: ({ type, reason }) => (REASONS.includes(reason) ? { type, reason } : null),
});
