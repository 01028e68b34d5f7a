// What a person sees of a text that somebody wrote. Pure.
const DROPPED = /(?![\n\t])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu;
const ADDRESS = /https?:\/\/[^\s<>"'`\u0000-\u0020]+/gi;
const TRAILING = /[.,;:!?)\]}…»”’]+$/u;

/** Neither steers what shows it, nor reorders what stands beside it. */
export const shown = (text) => text.replace(/\r\n|[\r\u2028\u2029]/g, '\n').replace(DROPPED, '');

/** Pieces of a text: { text, href }, with href where it is an address; its host is as it goes over the wire. */
export function pieces(text) {
  const all = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    const href = hrefOf(address);
    if (!href) continue;
    if (match.index > at) all.push({ text: text.slice(at, match.index), href: null });
    all.push({ text: address, href });
    at = match.index + address.length;
  }
  if (at < text.length) all.push({ text: text.slice(at), href: null });
  return all;
}

function hrefOf(address) {
  try {
    const { protocol, username, password, href } = new URL(address);
    // A user name is what makes one host look like another.
    return ['http:', 'https:'].includes(protocol) && !username && !password ? href : null;
  } catch {
    return null;
  }
}
