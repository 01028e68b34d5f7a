import { titled } from '../common/title.js';
import { t } from '../common/words.js';

const counts = new Map();

/**
 * Counts what comes while a panel cannot be seen, on its button and in the tab's title.
 *
 * isSeen(): whether the end of what the panel shows is on the screen, once the panel is.
 */
export function unread(kind, button, panel, signal, isSeen = () => true) {
  const looks = () => !panel.hidden && !document.hidden && isSeen();
  const seen = () => {
    if (!looks()) return;
    counts.get(kind).number = 0;
    show();
  };
  counts.set(kind, { button, looks, seen, label: button.getAttribute('aria-label'), number: counts.get(kind)?.number ?? 0 });
  panel.addEventListener('toggle', seen, { signal });
  document.addEventListener('visibilitychange', seen, { signal });
  signal.addEventListener('abort', () => {
    counts.get(kind).number = 0;
    show();
  });
  show();
}

/** Returns how many are unread now. */
unread.add = (kind) => {
  const each = counts.get(kind);
  if (!each || each.looks()) return 0;
  each.number++;
  show();
  return each.number;
};

/** Something moved, so that more may be seen; returns how many are unread still. */
unread.look = (kind) => {
  counts.get(kind)?.seen();
  return counts.get(kind)?.number ?? 0;
};

function show() {
  let all = 0;
  for (const [kind, { button, label, number }] of counts) {
    all += number;
    const badge = button.querySelector('.badge');
    badge.hidden = number === 0;
    badge.textContent = number > 99 ? '99+' : String(number);
    button.setAttribute('aria-label', number > 0 ? t(`unread.${kind}`, { number }) : label);
  }
  titled({ unread: all });
}
