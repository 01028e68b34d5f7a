// docs/test-vectors.json, which the desktop program's tests read too.
import { readFileSync } from 'node:fs';

export const vectors = JSON.parse(readFileSync(new URL('../../../../docs/test-vectors.json', import.meta.url), 'utf8'));

/** A list, with what it repeats as often as it says. */
export const spread = (list) => list.flatMap((each) => (each?.times ? Array(each.times).fill(each.repeat) : [each]));

/** A text that may be given in parts. */
export const textOf = (given) => (Array.isArray(given) ? spread(given).join('') : given);
