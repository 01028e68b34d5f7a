import { make } from './dom.js';

/** Whether the text is on the clipboard now. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** Pages without https:// have no other way. */
function copySelected(text) {
  const focused = document.activeElement;
  const area = make('textarea', { value: text, className: 'unseen', readOnly: true });
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } finally {
    area.remove();
    focused?.focus();
  }
}
