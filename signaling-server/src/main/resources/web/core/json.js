// JSON of others, of which nothing may be vague. Pure.

/** Whether a text that may be JSON is an object, not too deep, and has no key twice, of which JSON.parse would tell nothing. */
export function isPlain(text, depth) {
  const open = [];
  let last = null;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs)) {
    if (token === '{' || token === '[') {
      if (open.push(token === '{' ? new Set() : null) > depth) return false;
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ':') {
      const keys = open.at(-1);
      const key = unquoted(last);
      if (!keys || key === null || keys.has(key)) return false;
      keys.add(key);
    }
    last = token;
  }
  return /^[ \t\r\n]*\{/.test(text);
}

function unquoted(token) {
  try {
    return JSON.parse(token);
  } catch {
    return null;
  }
}
