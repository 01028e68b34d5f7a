import { byId, make } from '../common/dom.js';
import { ALL, find } from './emojifind.js';
import { getUsedTo, habits } from '../common/tab.js';
import { t } from '../common/words.js';

const MOST_RECENT = 21;

/** Emoji to choose from: the recent ones, then all in their groups, or what is called by the words in its field. */
export class EmojiPicker {
  #box = byId('emoji-picker');
  #search = byId('emoji-search');
  #list = byId('emoji-list');
  #name = byId('emoji-name');
  #button = byId('chat-emoji');
  #take;
  #closed;
  #shown = [];
  #chosen = 0;

  /** take(emoji): writes it; closed(): leads back to the field. */
  constructor(take, closed) {
    this.#take = take;
    this.#closed = closed;
    this.#search.addEventListener('input', () => this.#fill());
    this.#search.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('click', (event) => this.#choice(event.target.closest('.emoji'), event.shiftKey));
    this.#list.addEventListener('pointerover', ({ target }) => target.title && (this.#name.textContent = target.title));
  }

  toggle() {
    if (!this.#box.hidden) return this.close();
    this.#box.hidden = false;
    this.#button.setAttribute('aria-expanded', 'true');
    this.#search.value = '';
    this.#fill();
    this.#search.focus();
  }

  close(back = true) {
    if (this.#box.hidden) return;
    this.#box.hidden = true;
    this.#button.setAttribute('aria-expanded', 'false');
    if (back) this.#closed();
  }

  #fill() {
    const rows = [];
    this.#shown = [];
    if (this.#search.value.trim() === '') {
      const recent = recentOnes().flatMap((text) => ALL.filter((emoji) => emoji.text === text));
      rows.push(...this.#group('emoji.recent', recent));
      for (const [group, emoji] of grouped()) rows.push(...this.#group(`emoji.${group}`, emoji));
    } else {
      rows.push(...this.#group(null, find(this.#search.value)));
    }
    if (this.#shown.length === 0) rows.push(make('p', { className: 'quiet', textContent: t('emojiNone') }));
    this.#list.replaceChildren(...rows);
    this.#list.scrollTo(0, 0);
    this.#mark(0);
  }

  #group(key, emoji) {
    if (emoji.length === 0) return [];
    const cells = emoji.map(({ text, names }) => {
      const name = names[document.documentElement.lang] ?? names.en;
      const cell = make('div', { className: 'emoji', role: 'option', textContent: text, title: name, id: `emoji-${this.#shown.length}` });
      cell.setAttribute('aria-label', name);
      this.#shown.push(cell);
      return cell;
    });
    const across = make('div', { className: 'emoji-across', role: 'presentation' }, ...cells);
    return key ? [make('p', { className: 'quiet', textContent: t(key) }), across] : [across];
  }

  #key(event) {
    const { key, shiftKey, isComposing } = event;
    if (isComposing) return;
    if (key === 'Enter') this.#choice(this.#shown[this.#chosen], shiftKey);
    else if (key === 'Escape') this.close();
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.#mark(this.#below(key === 'ArrowDown' ? 1 : -1));
    else if (key === 'ArrowRight' && this.#search.selectionStart === this.#search.value.length) this.#mark(this.#chosen + 1);
    else if (key === 'ArrowLeft' && this.#chosen > 0) this.#mark(this.#chosen - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The nearest one in the row above or below. */
  #below(rows) {
    const here = this.#shown[this.#chosen];
    if (!here) return 0;
    let row = null;
    let best = this.#chosen;
    for (let at = this.#chosen + rows; this.#shown[at]; at += rows) {
      const { offsetTop, offsetLeft } = this.#shown[at];
      if (offsetTop === here.offsetTop) continue;
      row ??= offsetTop;
      if (offsetTop !== row) break;
      if (best === this.#chosen || Math.abs(offsetLeft - here.offsetLeft) < Math.abs(this.#shown[best].offsetLeft - here.offsetLeft)) best = at;
    }
    return best;
  }

  #mark(index) {
    this.#shown[this.#chosen]?.removeAttribute('aria-selected');
    this.#chosen = Math.max(0, Math.min(index, this.#shown.length - 1));
    const cell = this.#shown[this.#chosen];
    this.#name.textContent = cell?.title ?? '';
    if (!cell) return this.#search.removeAttribute('aria-activedescendant');
    cell.setAttribute('aria-selected', 'true');
    cell.scrollIntoView({ block: 'nearest' });
    this.#search.setAttribute('aria-activedescendant', cell.id);
  }

  #choice(cell, more) {
    if (!cell) return;
    const emoji = cell.textContent;
    getUsedTo({ emoji: [emoji, ...recentOnes().filter((each) => each !== emoji)].slice(0, MOST_RECENT) });
    this.#take(emoji);
    if (!more) this.close();
  }
}

function recentOnes() {
  const { emoji } = habits();
  return Array.isArray(emoji) ? emoji.filter((each) => typeof each === 'string').slice(0, MOST_RECENT) : [];
}

/** Map.groupBy is not in all browsers yet. */
function grouped() {
  const groups = new Map();
  for (const emoji of ALL) {
    if (!groups.has(emoji.group)) groups.set(emoji.group, []);
    groups.get(emoji.group).push(emoji);
  }
  return groups;
}
