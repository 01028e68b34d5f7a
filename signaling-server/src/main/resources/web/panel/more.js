import { byId } from '../common/dom.js';

let all = null;

/** A bar that is too narrow for all its buttons keeps those that are marked so, and shows the others, with their words, on demand. */
export function connectMore(signal) {
  const [bar, more, rare] = ['bar', 'more', 'rare'].map(byId);
  all ??= [...bar.children].filter((button) => button !== more);
  const arrange = () => {
    const shown = all.filter(({ hidden }) => !hidden);
    const { columnGap, paddingLeft, paddingRight } = getComputedStyle(bar);
    const room = bar.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const [wide, one] = [byId('hang-up'), byId('toggle-microphone')].map((button) => button.offsetWidth);
    const fits = wide + (shown.length - 1) * (one + parseFloat(columnGap)) <= room;
    if (bar.clientWidth === 0 || more.hidden === fits) return;
    const focused = document.activeElement;
    more.hidden = fits;
    if (fits) rare.close();
    for (const button of all) (fits || 'always' in button.dataset ? bar : rare).append(button);
    bar.append(more);
    if (all.includes(focused)) returnTo(focused.id);
  };
  const observer = new ResizeObserver(arrange);
  observer.observe(bar);
  more.addEventListener('click', () => {
    rare.showModal();
    more.setAttribute('aria-expanded', 'true');
  }, { signal });
  // Before what was pressed does its part, which may take the focus elsewhere.
  rare.addEventListener('click', () => rare.close(), { signal, capture: true });
  rare.addEventListener('close', () => more.setAttribute('aria-expanded', 'false'), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    rare.close();
  });
}

/** The focus goes back to the button of this id, or to where it is found. */
export function returnTo(id) {
  const button = byId(id);
  (button.closest('dialog') ? byId('more') : button).focus();
}
