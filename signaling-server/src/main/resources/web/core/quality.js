// How well a connection runs, from its statistics (W3C webrtc-stats), by the same marks as in the desktop program.

const GRADES = ['good', 'fair', 'poor'];
/** ITU-T G.114 finds up to 150 ms one way good for most uses and over 400 ms unacceptable; milliseconds there and back. */
const ROUND_TRIP = [300, 650];
/** Opus conceals up to some percent; from 10 % on the bandwidth estimate cuts the rate by loss. */
const LOSS = [0.05, 0.1];
/** Frames a second; under 10 lips no longer go with words (ITU-T P.910). */
const SLOWNESS = [1 / 15, 1 / 8];
const SAMPLES = 3;

const grade = (limits, value) => limits.filter((limit) => value > limit).length;

/** Takes samples of one connection, about one a second. */
export class QualityMeter {
  #before = null;
  #last = [];

  /** stats: an RTCStatsReport of a connection that is up. Returns { quality, details } as in call.js. */
  add(stats) {
    const now = measure(stats);
    const details = this.#before && since(this.#before, now);
    this.#before = now;
    if (!details) return { quality: 'unknown', details: {} };
    this.#last = [...this.#last, worst(details)].slice(-SAMPLES);
    // The middle of the last three, so that one bad second is no alarm.
    const sorted = [...this.#last].sort();
    return { quality: GRADES[sorted[Math.floor(sorted.length / 2)]], details };
  }

  reset() {
    this.#before = null;
    this.#last = [];
  }
}

function worst({ roundTripMillis = 0, lossRatio = 0, framesPerSecond }) {
  const slowness = framesPerSecond > 0 ? 1 / framesPerSecond : 0;
  return Math.max(grade(ROUND_TRIP, roundTripMillis), grade(LOSS, lossRatio), grade(SLOWNESS, slowness));
}

/** The counters of one moment. */
export function measure(stats) {
  const all = [...stats.values()];
  // Of pictures and sound; data channels may have another transport.
  const { transportId } = all.find(({ type }) => type === 'outbound-rtp') ?? {};
  const transport = stats.get(transportId) ?? all.find(({ type }) => type === 'transport');
  const pair =
    stats.get(transport?.selectedCandidatePairId) ?? all.find(({ type, nominated, state }) =>
      type === 'candidate-pair' && nominated && state === 'succeeded');
  const inbound = all.filter(({ type }) => type === 'inbound-rtp');
  const reports = all.filter(({ type }) => type === 'remote-inbound-rtp');
  const camera = inbound
    .filter(({ kind, frameHeight }) => kind === 'video' && frameHeight > 0)
    .sort((a, b) => (b.framesPerSecond ?? 0) - (a.framesPerSecond ?? 0))[0];
  const sum = (list, key) => list.reduce((total, each) => total + (each[key] ?? 0), 0);
  return {
    at: pair?.timestamp ?? all[0]?.timestamp ?? 0,
    received: sum(inbound, 'bytesReceived'),
    sent: sum(all.filter(({ type }) => type === 'outbound-rtp'), 'bytesSent'),
    packets: sum(inbound, 'packetsReceived'),
    lost: sum(inbound, 'packetsLost'),
    lostThere: Math.max(0, ...reports.map(({ fractionLost = 0 }) => fractionLost)),
    roundTripMillis: seconds(pair?.currentRoundTripTime ?? reports[0]?.roundTripTime),
    route: routeOf(stats, pair),
    width: camera?.frameWidth,
    height: camera?.frameHeight,
    framesPerSecond: camera?.framesPerSecond,
    codec: stats.get(camera?.codecId)?.mimeType?.replace(/^video\//, ''),
  };
}

/** What a pair needs is what either of its ends needs. */
function routeOf(stats, pair) {
  const types = [pair?.localCandidateId, pair?.remoteCandidateId].map((id) => stats.get(id)?.candidateType);
  return ['relay', 'srflx', 'prflx', 'host'].find((type) => types.includes(type));
}

/** Whether a relay is this side's end of any transport of a connection. */
export function hasOwnRelay(stats) {
  const all = [...stats.values()];
  const selected = all.map(({ selectedCandidatePairId }) => stats.get(selectedCandidatePairId)).filter(Boolean);
  const pairs = selected.length > 0 ? selected : all.filter(({ type, nominated, state }) =>
    type === 'candidate-pair' && nominated && state === 'succeeded');
  return pairs.some(({ localCandidateId }) => stats.get(localCandidateId)?.candidateType === 'relay');
}

function seconds(value) {
  return value === undefined ? undefined : Math.round(value * 1000);
}

function since(before, now) {
  const millis = now.at - before.at;
  if (millis <= 0) return null;
  const packets = now.packets - before.packets;
  const lost = Math.max(0, now.lost - before.lost);
  const rate = (key) => Math.max(0, Math.round(((now[key] - before[key]) * 8) / millis));
  const { roundTripMillis, route, width, height, framesPerSecond, codec } = now;
  return {
    roundTripMillis,
    lossRatio: Math.max(packets + lost > 0 ? lost / (packets + lost) : 0, now.lostThere),
    incomingKilobits: rate('received'),
    outgoingKilobits: rate('sent'),
    width,
    height,
    framesPerSecond,
    codec,
    route,
  };
}
