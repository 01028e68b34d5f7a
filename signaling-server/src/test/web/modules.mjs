// The page's modules as texts.
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

const WEB = new URL('../../main/resources/web/', import.meta.url);
const listed = (folder = '') => readdirSync(new URL(folder, WEB), { withFileTypes: true });

export const read = (name) => readFileSync(new URL(name, WEB), 'utf8');

/** The folders, without those above them. */
export const FLOORS = listed().filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** As `floor/name.js`. */
export const MODULES = ['', ...FLOORS.map((floor) => `${floor}/`)].flatMap((folder) =>
  listed(folder).map(({ name }) => folder + name).filter((name) => name.endsWith('.js')));

/** What a module names in its static imports and exports, and, if they are wanted, in those that come later. */
export function imports(name, later = false) {
  const statics = /^(?:import|export) (?:[^;]*? from )?'([^']+)';/gm;
  const all = later ? [statics, /\b(?:import|new URL)\('([^']+\.js)'/g] : [statics];
  return all.flatMap((pattern) => [...read(name).matchAll(pattern)].map(([, path]) => posix.join(posix.dirname(name), path)));
}

/** All modules that one needs before it runs. */
export function needed(name, found = new Set()) {
  for (const next of imports(name)) {
    if (found.has(next)) continue;
    found.add(next);
    needed(next, found);
  }
  return found;
}
