import { isText } from '../chat/control.js';
import { isOnlyEmoji, pieces, shown } from '../chat/chattext.js';
import { copy } from '../common/clipboard.js';
import { byId, make } from '../common/dom.js';
import { happened } from '../common/happenings.js';
import { icon } from '../common/icons.js';
import { news } from '../common/news.js';
import { Presses } from '../common/presses.js';
import { unread } from './unread.js';
import { say, t } from '../common/words.js';

const NEAR_THE_END = 80;
/** Messages, of which fewer are kept, and notes between them. */
const MAX_ROWS = 1200;
const PREVIEW_SHOWN = 6000;
const PREVIEW_CHARS = 120;

/** The panel of the chat, which also holds the draft. Its log is what Chat tells it. */
export class ChatPanel {
  #log = byId('chat-log');
  #text = byId('chat-text');
  #panel = byId('chat-panel');
  #preview = byId('chat-preview');
  #rows = new Map();
  /** Stands before what is new. */
  #line = null;
  #send;
  #picker = null;
  #previewGoes = 0;
  #opening = new Presses(byId('open-link-yes'), () => byId('open-link-address').textContent);

  /** send(text): returns null if nothing came of it. */
  constructor(send) {
    this.#send = send;
    byId('open-link').addEventListener('close', () => this.#opening.look());
    this.#opening.take(byId('open-link-yes'), () => {
      byId('open-link').close();
      window.open(byId('open-link-address').textContent, '_blank', 'noopener,noreferrer');
    });
  }

  enter(signal) {
    byId('chat-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    }, { signal });
    this.#text.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#submit();
    }, { signal });
    byId('open-link-no').addEventListener('click', () => byId('open-link').close(), { signal });
    signal.addEventListener('abort', () => {
      byId('open-link').close();
      this.#hidePreview();
    });
    byId('chat-emoji').addEventListener('click', () => this.#pick(), { signal });
    byId('chat-new').addEventListener('click', () => this.#toTheEnd(), { signal });
    this.#preview.addEventListener('click', () => byId('open-chat').click(), { signal });
    unread('chat', byId('open-chat'), this.#panel, signal, () => this.#isAtEnd());
    this.#panel.addEventListener('toggle', () => this.#toggled(), { signal });
    this.#log.addEventListener('scroll', () => this.#look(), { signal });
  }

  /** again: whether it was shown before the page was loaded again. */
  added(message, again = false) {
    const { own, name, time, text } = message;
    const atEnd = this.#isAtEnd();
    const who = make('bdi', { textContent: own ? t('chatYou') : name });
    const copying = make('button', { className: 'copy-message plain', type: 'button', title: t('copyMessage') }, icon('copy'));
    copying.setAttribute('aria-label', t('copyMessage'));
    copying.addEventListener('click', async () => news((await copy(text)) ? 'copiedMessage' : 'copyFailed'));
    const words = make('div', { className: isOnlyEmoji(text) ? 'message-text only-emoji' : 'message-text', dir: 'auto' },
      ...pieces(shown(text)).map((each) => this.#piece(each)));
    const row = make('div', { className: own ? 'message own' : 'message', data: { id: message.id } },
      make('p', { className: 'message-head' }, who, timeOf(time), copying), words);
    if (own) row.append(make('p', { className: 'message-mark' }));
    this.#rows.set(message, row);
    if (own) this.#line?.remove();
    const unseen = !own && this.#countAsNew();
    this.#log.append(row);
    if (own) this.changed(message);
    else if (!again) this.#show(name, text);
    if (unseen && !again) happened('message', 'wrote', { name, text: shown(text) });
    if (own || atEnd) this.#toTheEnd();
    this.#look();
  }

  changed(message) {
    const row = this.#rows.get(message);
    if (!row) return;
    const { waiting, missed, to, cut } = message;
    const delivery = waiting.size > 0 ? 'sending' : missed.length > 0 || typeof cut === 'number' ? 'missed' : to === 0 ? 'nobody' : 'delivered';
    row.dataset.delivery = delivery;
    const number = typeof cut === 'number' ? cut : to - waiting.size - missed.length;
    say(row.querySelector('.message-mark'), `delivery.${wordOf(message, number)}`, { number, all: to, names: missed });
  }

  /** Says what is wrong with the chat with somebody, between the messages. */
  trouble(kind, name) {
    this.#countAsNew();
    this.#note(`chat.${kind}`, { name });
    this.#toTheEnd();
  }

  /** meanwhile: whether something stands here already of which it is the rest. */
  joinedLate(meanwhile) {
    this.#note(meanwhile ? 'chat.meanwhile' : 'chat.before');
  }

  removed(message) {
    this.#rows.get(message)?.remove();
    this.#rows.delete(message);
  }

  #note(key, values) {
    const note = make('p', { className: 'chat-note' });
    say(note, key, values);
    this.#log.append(note);
    if (this.#log.childElementCount > MAX_ROWS) this.#log.querySelector('.chat-note').remove();
  }

  /** What comes next is new to whoever has not the end before their eyes; returns whether it is. */
  #countAsNew() {
    const number = unread.add('chat');
    if (number === 1) {
      this.#line?.remove();
      this.#line = make('p', { className: 'chat-line' }, make('span', { textContent: t('newHere') }));
      this.#log.append(this.#line);
    }
    return number > 0;
  }

  #toggled() {
    if (this.#panel.hidden) {
      if (unread.look('chat') === 0) this.#line?.remove();
      this.#picker?.close(false);
      return;
    }
    this.#hidePreview();
    if (this.#line?.isConnected) this.#log.scrollTo(0, this.#line.offsetTop - this.#log.offsetTop);
    else this.#toTheEnd();
    this.#look();
  }

  #isAtEnd() {
    return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < NEAR_THE_END;
  }

  #toTheEnd() {
    this.#log.scrollTo(0, this.#log.scrollHeight);
  }

  #look() {
    byId('chat-new').hidden = unread.look('chat') === 0 || this.#panel.hidden || this.#isAtEnd();
  }

  /** Its beginning, over the pictures, for some seconds. */
  #show(name, text) {
    if (!this.#panel.hidden) return;
    const letters = [...shown(text).trim().replace(/\s+/g, ' ')];
    const beginning = letters.length > PREVIEW_CHARS ? `${letters.slice(0, PREVIEW_CHARS - 1).join('')}…` : letters.join('');
    this.#preview.replaceChildren(make('bdi', { textContent: name }), ': ', make('bdi', { textContent: beginning }));
    this.#preview.hidden = false;
    clearTimeout(this.#previewGoes);
    this.#previewGoes = setTimeout(() => this.#hidePreview(), PREVIEW_SHOWN);
  }

  #hidePreview() {
    this.#preview.hidden = true;
    this.#preview.replaceChildren();
  }

  async #pick() {
    try {
      const { EmojiPicker } = await import('./emojipicker.js');
      this.#picker ??= new EmojiPicker((emoji) => this.#text.setRangeText(emoji, this.#text.selectionStart, this.#text.selectionEnd, 'end'),
        () => this.#text.focus());
      this.#picker.toggle();
    } catch {
      news('talkMissing');
    }
  }

  #submit() {
    const text = this.#text.value;
    if (text.trim() === '') return;
    if (!isText(text)) return say(byId('chat-problem'), 'textTooLong');
    say(byId('chat-problem'), null);
    this.#send(text);
    this.#text.value = '';
  }

  #piece({ text, href }) {
    if (!href) return text;
    const link = make('span', { className: 'link', role: 'button', tabIndex: 0, textContent: text });
    link.addEventListener('click', () => this.#ask(href));
    link.addEventListener('keydown', (event) => {
      if (!['Enter', ' '].includes(event.key)) return;
      event.preventDefault();
      this.#ask(href);
    });
    return link;
  }

  /** Nobody goes where they have not seen that they would. */
  #ask(href) {
    byId('open-link-address').textContent = href;
    byId('open-link').showModal();
    this.#opening.look();
    byId('open-link-no').focus();
  }
}

/** The window's words for how far a message came. got: how many have it. */
function wordOf({ waiting, missed, to, cut }, got) {
  if (typeof cut === 'number') return 'cutOff';
  if (to === 0) return 'nobody';
  if (missed.length > 0) return missed.length === to ? 'nowhere' : 'missed';
  if (waiting.size === 0) return to === 1 ? 'delivered' : 'all';
  return got === 0 ? 'sent' : 'some';
}

function timeOf(millis) {
  const at = new Date(millis <= 8.64e15 ? millis : Date.now());
  const text = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(at);
  return make('time', { dateTime: at.toISOString(), textContent: text });
}
