// Small texts made of numbers and names.
import { briefId } from '../core/introduction.js';
import { number, t } from './words.js';

const COLOURS = 8;

/** What somebody is called; people who have said no name are told apart by their ids. */
export const nameOf = ({ id, name }) => name || t('guestOf', { id: briefId(id) });

/** The first letters of the first and the last word; a flag is one letter, and so is a family. */
export function initials(name) {
  const words = name.trim().split(/\s+/);
  const first = (word) => firstOf(word).toUpperCase();
  return words.length > 1 ? first(words[0]) + first(words.at(-1)) : first(words[0]);
}

function firstOf(word) {
  // Firefox has had it since 125.
  if (!Intl.Segmenter) return [...word][0] ?? '?';
  return new Intl.Segmenter().segment(word)[Symbol.iterator]().next().value?.segment ?? '?';
}

/** The same colour for the same name, as a class. */
export function colour(name) {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (hash * 31 + name.charCodeAt(i)) | 0;
  return `colour-${((hash % COLOURS) + COLOURS) % COLOURS}`;
}

/** 1:05 or 1:00:05. */
export function clock(seconds) {
  const two = (value) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = split(seconds);
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

export function span(seconds) {
  const [hours, minutes, rest] = split(seconds);
  if (hours) return t('hours', { hours, minutes });
  return minutes ? t('minutes', { minutes, seconds: rest }) : t('seconds', { seconds: rest });
}

const split = (seconds) => [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];

/** What is measured of a connection: pairs of a label's key and a text. */
export function measured(details) {
  const { width, height, framesPerSecond, codec, incomingKilobits, outgoingKilobits, lossRatio, roundTripMillis, route } = details;
  const frames = framesPerSecond >= 0 ? t('framesPerSecond', { number: number(framesPerSecond) }) : '';
  const picture = [width && `${width}×${height}`, frames, codec];
  return [
    ['detail.picture', width ? picture.filter(Boolean).join(', ') : ''],
    ['detail.incoming', rate(incomingKilobits)],
    ['detail.outgoing', rate(outgoingKilobits)],
    ['detail.loss', lossRatio >= 0 ? `${number(lossRatio * 100, 1)} %` : ''],
    ['detail.roundTrip', roundTripMillis >= 0 ? `${number(roundTripMillis)} ms` : ''],
    ['detail.route', route ?? ''],
  ].filter(([, text]) => text !== '');
}

function rate(kilobits) {
  if (!(kilobits >= 0)) return '';
  return kilobits < 1000 ? `${number(kilobits)} kbit/s` : `${number(kilobits / 1000, 1)} Mbit/s`;
}
