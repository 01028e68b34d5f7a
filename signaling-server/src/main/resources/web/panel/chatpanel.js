import { isText } from '../chat/control.js';
import { pieces, shown } from '../chat/chattext.js';
import { byId, make } from '../common/dom.js';
import { happened } from '../common/happenings.js';
import { Presses } from '../common/presses.js';
import { unread } from './unread.js';
import { say } from '../common/words.js';

const NEAR_THE_END = 80;
/** Messages, of which fewer are kept, and notes between them. */
const MAX_ROWS = 1200;

/** The panel of the chat, which also holds the draft. Its log is what Chat tells it. */
export class ChatPanel {
  #log = byId('chat-log');
  #text = byId('chat-text');
  #rows = new Map();
  #send;
  #name = '';
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

  enter(name, signal) {
    this.#name = name;
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
    signal.addEventListener('abort', () => byId('open-link').close());
    unread('chat', byId('open-chat'), byId('chat-panel'), signal);
    byId('chat-panel').addEventListener('toggle', () => this.#log.scrollTo(0, this.#log.scrollHeight), { signal });
  }

  added(message) {
    const { own, name, time, text } = message;
    const atEnd = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < NEAR_THE_END;
    const who = make('bdi', { textContent: own ? this.#name : name });
    const row = make('div', { className: own ? 'message own' : 'message', data: { id: message.id } },
      make('p', { className: 'message-head' }, who, timeOf(time)),
      make('div', { className: 'message-text', dir: 'auto' }, ...pieces(shown(text)).map((each) => this.#piece(each))));
    if (own) row.append(make('p', { className: 'message-mark' }));
    this.#rows.set(message, row);
    this.#log.append(row);
    if (own) this.changed(message);
    else if (unread.add('chat')) happened('message', 'wrote', { name, text: shown(text) });
    if (own || atEnd) this.#log.scrollTo(0, this.#log.scrollHeight);
  }

  changed(message) {
    const row = this.#rows.get(message);
    if (!row) return;
    const { waiting, missed, to } = message;
    const delivery = waiting.size > 0 ? 'sending' : missed.length > 0 ? 'missed' : to === 0 ? 'nobody' : 'delivered';
    row.dataset.delivery = delivery;
    const done = to - waiting.size - missed.length;
    const key = delivery === 'sending' && done > 0 ? 'some' : delivery === 'delivered' && to === 1 ? 'one' : delivery;
    say(row.querySelector('.message-mark'), `delivery.${key}`, { done, to, names: missed });
  }

  /** Says what is wrong with the chat with somebody, between the messages. */
  trouble(kind, name) {
    const note = make('p', { className: 'chat-note' });
    say(note, `chat.${kind}`, { name });
    this.#log.append(note);
    if (this.#log.childElementCount > MAX_ROWS) this.#log.querySelector('.chat-note').remove();
    unread.add('chat');
    this.#log.scrollTo(0, this.#log.scrollHeight);
  }

  removed(message) {
    this.#rows.get(message)?.remove();
    this.#rows.delete(message);
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

function timeOf(millis) {
  const at = new Date(millis <= 8.64e15 ? millis : Date.now());
  const text = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(at);
  return make('time', { dateTime: at.toISOString(), textContent: text });
}
