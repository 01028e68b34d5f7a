// What this tab remembers, so that a reload comes back into the call; the link's secret is kept nowhere else.
const TAB = `parley.tab ${location.pathname}`;
const BROWSER = 'parley.you';

export const remembered = () => read(() => sessionStorage, TAB);
export const remember = (changes) => write(() => sessionStorage, TAB, { ...remembered(), ...changes });

/** Name and chosen devices, for the next call in this browser. */
export const habits = () => read(() => localStorage, BROWSER);
export const getUsedTo = (changes) => write(() => localStorage, BROWSER, { ...habits(), ...changes });

function read(storage, key) {
  try {
    return JSON.parse(storage().getItem(key)) ?? {};
  } catch {
    return {};
  }
}

function write(storage, key, value) {
  try {
    storage().setItem(key, JSON.stringify(value));
  } catch {
    // A browser that forbids storing forgets; the call goes on.
  }
}
