// The page's words, and how they get to their places.
import * as languages from '../languages/languages.js';

const [wanted] = (globalThis.navigator?.language ?? '').split('-');
const language = wanted in languages ? wanted : 'en';
const dictionary = languages[language];

const pieces = (key) => dictionary[key].split(/\{(\w+)\}/);
const list = (value) => (Array.isArray(value) ? value : [value]).map(String);
/** Names in a row, as one says them. */
const row = new Intl.ListFormat(language);

/** The words of a key as plain text, for titles and labels. */
export function t(key, values = {}) {
  return pieces(key).map((piece, i) => (i % 2 ? row.format(list(values[piece])) : piece)).join('');
}

/** The language that all of it is in. */
export const inLanguage = () => language;

/** Puts the words into an element, foreign names in isolation; a live region speaks only where something else is said. */
export function say(element, key, values = {}) {
  const said = JSON.stringify([key, values]);
  if (element.dataset.said === said) return;
  element.dataset.said = said;
  element.replaceChildren(...(key ? pieces(key).flatMap((piece, i) => (i % 2 ? isolated(list(values[piece])) : piece)) : []));
}

function isolated(values) {
  return row.formatToParts(values).map(({ type, value }) => {
    if (type === 'literal') return value;
    const bdi = document.createElement('bdi');
    bdi.textContent = value;
    return bdi;
  });
}

/** A number in the language of the page. */
export function number(value, digits = 0) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** Words for everything in join.html that names its key. */
export function translate() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = t(element.dataset.word);
  for (const element of document.querySelectorAll('[data-placeholder]')) element.placeholder = t(element.dataset.placeholder);
  for (const element of document.querySelectorAll('[data-label]')) {
    const { label, key } = element.dataset;
    element.setAttribute('aria-label', t(label));
    if (element.localName === 'button') element.title = key ? `${t(label)} (${key})` : t(label);
  }
}
