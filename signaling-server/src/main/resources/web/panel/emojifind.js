// Finds emoji by their names in each language, as the window does. Pure.
import { EMOJI } from './emojilist.js';

/** As it is compared: "Fröhlich" is found by "frohlich", too. */
const folded = (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '').replaceAll('ß', 'ss').toLowerCase();
const begins = (name, word) => name.startsWith(word) || name.includes(` ${word}`) || name.includes(`-${word}`);

/** { text, group, names: the usual one in each language, words: all of them as they are compared }. */
export const ALL = EMOJI.split('\n').map((line) => line.split('\t')).filter(({ length }) => length === 4)
  .map(([text, group, english, german]) => ({
    text,
    group: Number(group),
    names: { en: english.split(',')[0], de: german.split(',')[0] },
    words: [...english.split(','), ...german.split(',')].map(folded),
  }));

/** Those that are called so in any of the languages, the best first. */
export function find(text) {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return ALL;
  const ranked = [[], [], []];
  for (const emoji of ALL) ranked[rank(emoji, words)]?.push(emoji);
  return ranked.flat();
}

function rank(emoji, words) {
  if (folded(emoji.text) === words[0] || emoji.words.includes(words.join(' '))) return 0;
  if (words.every((word) => emoji.words.some((name) => begins(name, word)))) return 1;
  return words.every((word) => emoji.words.some((name) => name.includes(word))) ? 2 : -1;
}
