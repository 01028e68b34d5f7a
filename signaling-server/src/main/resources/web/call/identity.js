// Who this tab is: a peer key that outlives a reload, and how many pages were this peer before (docs/protocol.md §1).
import { fromBase64Url, toBase64Url } from '../core/bytes.js';
import { randomBytes } from '../core/crypto.js';
import { peerIdOf } from '../core/keys.js';

const STORED = 'parley.peer';
export const MAX_INCARNATIONS = 1024;
/** A page that is reloaded gives up its lock when it is torn down, which may be a moment later. */
const LOCK_PATIENCE = 700;

let held = null;

/**
 * The next incarnation of this tab's peer; another peer where it cannot be sure to be the only one with this key: a tab that
 * was duplicated has a copy of what is stored, and then the lock decides.
 */
export async function openIdentity(storage = globalThis.sessionStorage, locks = globalThis.navigator?.locks) {
  const stored = read(storage);
  if (stored && (await holds(stored.peerKey, locks))) return keep(storage, stored.peerKey, stored.incarnation + 1);
  const peerKey = randomBytes(32);
  await holds(peerKey, locks);
  return keep(storage, peerKey, 0);
}

function read(storage) {
  try {
    const { peerKey, incarnation } = JSON.parse(storage.getItem(STORED));
    const bytes = fromBase64Url(peerKey);
    const next = Number.isInteger(incarnation) && incarnation >= 0 && incarnation + 1 < MAX_INCARNATIONS;
    return bytes.length === 32 && next ? { peerKey: bytes, incarnation } : null;
  } catch {
    return null;
  }
}

/** The incarnation is used up before anything is said with it. */
function keep(storage, peerKey, incarnation) {
  try {
    storage.setItem(STORED, JSON.stringify({ peerKey: toBase64Url(peerKey), incarnation }));
  } catch {
    // What is stored is out of date then, so that the next page has to be another peer.
    held = null;
    forget(storage);
  }
  return { peerKey, incarnation };
}

function forget(storage) {
  try {
    storage.removeItem(STORED);
  } catch {
    // A browser that forbids storing has nothing stored.
  }
}

async function holds(peerKey, locks) {
  const name = `${STORED}.${toBase64Url(await peerIdOf(peerKey))}`;
  if (held === name) return true;
  if (!locks) return false;
  return new Promise((resolve) => {
    const answer = (lock) => {
      resolve(lock !== null);
      // Held until the page is gone.
      return lock && new Promise(() => {});
    };
    locks.request(name, { signal: AbortSignal.timeout(LOCK_PATIENCE) }, answer).catch(() => resolve(false));
  }).then((got) => {
    if (got) held = name;
    return got;
  });
}
