// What this tab and this browser remember. All of it has names that begin with "parley.", by which it is forgotten.
const OWN = 'parley.';
/** Who was rung from a contact's page is in a call on another one, without loading it. */
const tab = () => `${OWN}tab ${location.pathname}`;
const said = () => `${OWN}chat ${location.pathname}`;
const BROWSER = `${OWN}you`;
/** As long as the server keeps the place of somebody who is gone (sessionGrace); who comes later may be somebody else. */
export const COMES_BACK_WITHIN = 120000;

let forgotten = false;

export const remembered = () => read(() => sessionStorage, tab());
export const remember = (changes) => write(() => sessionStorage, tab(), { ...remembered(), ...changes });

/** Name and chosen devices, for the next call in this browser. */
export const habits = () => read(() => localStorage, BROWSER);
export const getUsedTo = (changes) => write(() => localStorage, BROWSER, { ...habits(), ...changes });

/** What was said in the call, for a page that is loaded again in it. */
export const keptChat = () => read(() => sessionStorage, said()).messages ?? [];
export const keepChat = (messages) => write(() => sessionStorage, said(), { messages });

/** So that a page that is loaded again on the way into a call, or in it, is there again. */
export function keepSecret(secret, inCall, invitation = null) {
  remember({ secret: [...secret], invitation: invitation && [...invitation], inCall, goneAt: null });
}

/** With what was said under it. */
export function forgetSecret() {
  remember({ secret: null, invitation: null, inCall: false, goneAt: null });
  try {
    sessionStorage.removeItem(said());
  } catch {
    // A browser that forbids storing has nothing stored.
  }
}

/**
 * The secret outlives no call: who has left it joins again from the open page, which alone has the secret then. A call that was not
 * joined is still on its way, and a page of another version than its server's can go on only when it is loaded again.
 */
export function callEnded({ reason, wasInRoom }) {
  const left = reason === 'hungUp' || wasInRoom;
  if (left && reason !== 'newerServer') forgetSecret();
  else remember({ inCall: false });
}

/**
 * Nobody can tell a page that is loaded again from one that is closed, and browsers open closed ones again for whoever asks. One that
 * the browser takes out of its memory and that is loaded again then has been gone since the first time.
 */
export function pageGoes(now = Date.now()) {
  const { secret, goneAt } = remembered();
  if (secret && !goneAt) remember({ goneAt: now });
}

/** What the page before this one in its tab was on: { secret, invitation, inCall }; null if it had left, or has been gone for too long. */
export function comeBack(now = Date.now()) {
  const { secret, invitation, inCall, goneAt } = remembered();
  // A page that was killed had no time to say when.
  if (secret && goneAt && Math.abs(now - goneAt) > COMES_BACK_WITHIN) {
    forgetSecret();
    return null;
  }
  if (!secret) return null;
  remember({ goneAt: null });
  return { secret: Uint8Array.from(secret), invitation: invitation ? Uint8Array.from(invitation) : null, inCall };
}

/** Everything here, and nothing is written any more. Returns whether nothing is left. */
export function forgetAll() {
  forgotten = true;
  return [() => sessionStorage, () => localStorage].every(clear);
}

function clear(storage) {
  try {
    const own = () => Object.keys(storage()).filter((key) => key.startsWith(OWN));
    for (const key of own()) storage().removeItem(key);
    return own().length === 0;
  } catch {
    // A browser that forbids storing has nothing stored.
    return true;
  }
}

function read(storage, key) {
  try {
    return JSON.parse(storage().getItem(key)) ?? {};
  } catch {
    return {};
  }
}

function write(storage, key, value) {
  if (forgotten) return;
  try {
    storage().setItem(key, JSON.stringify(value));
  } catch {
    // A browser that forbids storing forgets; the call goes on.
  }
}
