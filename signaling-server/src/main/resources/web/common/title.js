// The tab's title: how much nobody has looked at, whether there is a call, and the program. Browsers keep titles, so it has no names.
import { t } from './words.js';

const PROGRAM = document.title;
const shown = { call: false, unread: 0 };

export function titled(change) {
  Object.assign(shown, change);
  const { call, unread } = shown;
  document.title = `${unread > 0 ? `(${unread}) ` : ''}${call ? `${t('callTitle')} – ` : ''}${PROGRAM}`;
}
