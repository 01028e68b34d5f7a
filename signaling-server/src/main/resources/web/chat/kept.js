// What of a chat outlives the page in its tab, until the call is left: the newest messages, without what they wait for. Pure.
export const MAX_MESSAGES = 200;
export const MAX_CHARS = 200000;

const isName = (value) => typeof value === 'string' && value.length <= 256;
const isCount = (value) => Number.isInteger(value) && value >= 0;

/** As records that can be written down. */
export function keptOf(messages) {
  const kept = [];
  let chars = 0;
  for (const message of messages.slice(-MAX_MESSAGES).reverse()) {
    chars += message.text.length;
    if (chars > MAX_CHARS) break;
    kept.unshift(recordOf(message));
  }
  return kept;
}

function recordOf({ id, own, from, name, time, text, to, waiting, missed, cut }) {
  if (!own) return { id, own, from, name, time, text };
  // Nobody will hear any more whether it reached those it waits for.
  return { id, own, time, text, to, missed, cut: cut ?? (waiting.size > 0 ? to - waiting.size - missed.length : null) };
}

/** The messages of such records, whatever else the storage may hold. */
export function messagesOf(records) {
  if (!Array.isArray(records)) return [];
  return records.slice(-MAX_MESSAGES).filter(isRecord).map((record) => (record.own ? { ...record, waiting: new Set() } : record));
}

function isRecord(each) {
  if (!each || !isName(each.id) || typeof each.text !== 'string' || !isCount(each.time)) return false;
  if (!each.own) return each.own === false && isName(each.from) && isName(each.name);
  return each.own === true && isCount(each.to) && Array.isArray(each.missed) && each.missed.every(isName)
    && (each.cut === null || isCount(each.cut));
}
