// What a person sees of a text that somebody wrote. Pure.
const DROPPED = /(?![\n\t])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu;
const ADDRESS = /https?:\/\/[^\s<>"'`\u0000-\u0020]+/gi;
const TRAILING = /[.,;:!?)\]}…»”’]+$/u;

/** Neither steers what shows it, nor reorders what stands beside it. */
export const shown = (text) => text.replace(/\r\n|[\r\u2028\u2029]/g, '\n').replace(DROPPED, '');

const ONLY_EMOJI = /^(?:(?:\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\ufe0f|\p{EMod}|[\u{e0020}-\u{e007f}]+|\u200d\p{Extended_Pictographic})*)\s*){1,3}$/u;

/** Whether it is nothing but an emoji, or up to three, which are shown larger. */
export const isOnlyEmoji = (text) => ONLY_EMOJI.test(text);

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
