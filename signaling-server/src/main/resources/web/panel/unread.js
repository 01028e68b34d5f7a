import { titled } from '../common/title.js';
import { t } from '../common/words.js';

const counts = new Map();

/** Counts what comes while a panel cannot be seen, on its button and in the tab's title. */
export function unread(kind, button, panel, signal) {
  const seen = () => {
    if (panel.hidden || document.hidden) return;
    counts.get(kind).number = 0;
    show();
  };
  counts.set(kind, { button, panel, label: button.getAttribute('aria-label'), number: counts.get(kind)?.number ?? 0 });
  panel.addEventListener('toggle', seen, { signal });
  document.addEventListener('visibilitychange', seen, { signal });
  signal.addEventListener('abort', () => {
    counts.get(kind).number = 0;
    show();
  });
  show();
}

/** Returns whether it cannot be seen. */
unread.add = (kind) => {
  const each = counts.get(kind);
  if (!each || (!each.panel.hidden && !document.hidden)) return false;
  each.number++;
  show();
  return true;
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
