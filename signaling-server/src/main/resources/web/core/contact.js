// Contact links: docs/protocol.md §1.
import { fromBase64Url, same } from './bytes.js';
import { primitives } from './crypto.js';
import { LinkProblem, readBehind } from './link.js';

const CHARS = 110;
const BODY = 80;

/** Who can be rung with the link that the page was opened with: { box, bell, person }, bytes each. Throws LinkProblem. */
export const readContact = (hash) => readBehind(hash, /[0-9A-Za-z_-]*/, read);

async function read(text) {
  if (text.length > CHARS && (await isWhole(text.slice(0, CHARS)))) {
    throw new LinkProblem('surplus', String.fromCodePoint(text.codePointAt(CHARS)));
  }
  if (text === '') throw new LinkProblem('noSecret');
  if (!/^[0-9A-Za-z_-]*$/.test(text)) throw new LinkProblem('character');
  if (text.length !== CHARS) throw new LinkProblem('length');
  const bytes = canonical(text);
  const { sha256 } = await primitives();
  const check = (await sha256(bytes.slice(0, BODY))).slice(0, 2);
  if (!same(check, bytes.slice(BODY))) throw new LinkProblem('check');
  return { box: bytes.slice(0, 16), bell: bytes.slice(16, 48), person: bytes.slice(48, BODY) };
}

function canonical(text) {
  try {
    return fromBase64Url(text);
  } catch {
    throw new LinkProblem('check');
  }
}

const isWhole = (text) => read(text).then(() => true, () => false);
