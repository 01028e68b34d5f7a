import { make } from '../common/dom.js';
import { span } from '../common/format.js';
import { news } from '../common/news.js';
import { Presses } from '../common/presses.js';
import { ask } from '../common/question.js';
import { canPick, pick } from '../files/save.js';
import { RateMeter, contentsText, sizeText } from './sizes.js';
import { say, t } from '../common/words.js';

/** Bytes. */
const WORTH_ASKING = 10000000;

/** One transfer in the panel: what it is, how far it is, and what can be done about it. */
export class TransferRow {
  shownState = null;
  #transfer;
  #meter = new RateMeter();
  #state = make('p', { className: 'transfer-state', role: 'status' });
  #figures = make('p', { className: 'transfer-figures quiet' });
  #bar = make('div', { className: 'progress', role: 'progressbar', ariaValueMin: '0', ariaValueMax: '100' }, make('span'));
  #renamed = make('div', { className: 'quiet', hidden: true });
  #buttons;
  #presses;
  #ofSending;

  /** ofSending: whether it is one of several people, and what it is stands above. */
  constructor(transfer, board, saveAgain, ofSending = false) {
    this.#transfer = transfer;
    const { offer, outgoing } = transfer;
    const [files, count] = contentsText(offer);
    const name = ofSending ? transfer.peerName ?? t('somebody') : files;
    const button = (className, word, action) => {
      const each = make('button', { className, type: 'button', textContent: t(word) });
      each.setAttribute('aria-label', t('actionOn', { action: t(word), name }));
      this.#presses.take(each, action);
      return each;
    };
    const place = make('div', { className: 'buttons' });
    this.#presses = new Presses(place, () => this.#meaning(), () => this.#refused());
    this.#buttons = {
      accept: button('accept primary', 'accept', () => board.accept(transfer)),
      acceptTo: button('accept-to', 'acceptTo', async () => {
        const asked = this.#meaning();
        const picked = await pick(offer);
        if (picked && asked !== this.#meaning()) this.#refused();
        else if (picked) await board.accept(transfer, picked);
      }),
      decline: button('decline', 'decline', () => board.cancel(transfer)),
      pause: button('pause', 'pause', () => transfer.hold(true)),
      goOn: button('resume', 'goOn', () => transfer.hold(false)),
      cancel: button('cancel', 'cancel', () => this.#cancel(board, files)),
      save: button('save', 'saveAgain', saveAgain),
      remove: button('remove', 'removeEntry', () => {
        // Not to a button of the next one.
        document.getElementById('send-files').focus();
        board.forget(transfer);
      }),
    };
    this.#ofSending = ofSending;
    const title = make(ofSending ? 'h4' : 'h3', {}, make('bdi', { className: 'transfer-name', textContent: name }));
    const what = ofSending ? [] : [make('p', { className: 'transfer-about quiet', textContent: aboutText(transfer, [t(outgoing ? 'outgoing' : 'incoming'), count]) }), ...entriesOf(offer)];
    const className = ofSending ? 'of-sending' : outgoing ? 'transfer outgoing' : 'transfer';
    this.element = make('li', { className, tabIndex: -1, data: { id: transfer.id } }, title, ...what, this.#bar, this.#state, this.#figures, this.#renamed, place);
    place.append(...Object.values(this.#buttons));
    this.#bar.setAttribute('aria-label', t('progressOf', { name }));
  }

  update(now) {
    const transfer = this.#transfer;
    const state = stateOf(transfer);
    this.shownState = transfer.state;
    this.element.dataset.state = state;
    const [key, values] = sentenceOf(transfer, state);
    say(this.#state, key, values);
    this.#state.classList.toggle('troubled', state === 'failed' || state === 'troubled');
    this.#progress(state, now);
    this.#tellRenamed(transfer);
    const { outgoing, held, line } = transfer;
    const going = ['checking', 'running', 'waiting', 'paused', 'paused-there', 'finishing', 'troubled'].includes(state);
    const asked = state === 'offered' && !outgoing;
    show(this.#buttons, {
      accept: asked,
      acceptTo: asked && canPick(transfer.offer),
      decline: asked,
      pause: going && state !== 'finishing' && !held && state !== 'troubled' && (outgoing || Boolean(line) || state === 'waiting'),
      goOn: going && (held || state === 'troubled'),
      cancel: going || (state === 'offered' && outgoing),
      save: state === 'done' && !outgoing && !transfer.saved,
      remove: (state === 'done' || state === 'failed') && !this.#ofSending,
    }, this.element);
  }

  get transfer() {
    return this.#transfer;
  }

  /** It may stand elsewhere now. */
  look() {
    this.#presses.look();
  }

  remove() {
    this.element.remove();
  }

  /** Who asks for what, and what can be answered. */
  #meaning() {
    const { peer, peerName, doubt } = this.#transfer;
    const answers = Object.keys(this.#buttons).filter((key) => !this.#buttons[key].hidden);
    return JSON.stringify([stateOf(this.#transfer) === 'offered', peer, peerName, doubt, answers]);
  }

  /** What was to be pressed was not what stands here now. */
  #refused() {
    this.update(performance.now());
    this.look();
    news('justChanged');
  }

  /** Asks first where much of it is there already. */
  #cancel(board, name) {
    const { bytes, size, outgoing } = this.#transfer;
    const cancel = () => board.cancel(this.#transfer);
    if (bytes <= WORTH_ASKING && bytes * 2 <= size) return cancel();
    const values = { name, done: sizeText(bytes), size: sizeText(size) };
    return ask(outgoing ? 'cancelQuestionOut' : 'cancelQuestionIn', values, 'cancelYes', 'cancelNo', cancel);
  }

  /** Once: what was changed stays so. */
  #tellRenamed({ state, renamed, outgoing }) {
    if (state !== 'done' || !renamed?.count || !this.#renamed.hidden) return;
    const title = make('p', { textContent: t(outgoing ? 'renamedThere' : 'renamedHere', { count: renamed.count }) });
    const names = renamed.names.map(({ sent, name }) => make('li', {}, make('bdi', { textContent: sent }), ' → ', make('bdi', { textContent: name })));
    this.#renamed.replaceChildren(title, make('ul', { className: 'transfer-entries' }, ...names));
    this.#renamed.hidden = false;
  }

  #progress(state, now) {
    const { bytes, size } = this.#transfer;
    const shown = ['checking', 'running', 'waiting', 'paused', 'paused-there', 'troubled', 'finishing'].includes(state);
    const percent = Math.floor((bytes * 100) / size);
    this.#bar.hidden = this.#figures.hidden = !shown;
    this.#bar.setAttribute('aria-valuenow', String(percent));
    this.#bar.firstChild.style.transform = `scaleX(${bytes / size})`;
    if (state !== 'running') this.#meter.reset();
    const { rate, secondsLeft } = state === 'running' ? this.#meter.add(now, bytes, size) : { rate: -1, secondsLeft: -1 };
    const all = { done: sizeText(bytes), size: sizeText(size) };
    if (rate > 0) say(this.#figures, 'figuresWithRate', { ...all, rate: sizeText(rate), left: span(secondsLeft) });
    else say(this.#figures, 'figures', all);
  }
}

function entriesOf({ shown, files, folders }) {
  if (files + folders === 1) return [];
  return [make('ul', { className: 'transfer-entries' }, ...shown.map(({ folder, name, size }) => {
    const bdi = make('bdi', { textContent: name });
    return make('li', {}, bdi, folder ? ` (${t('folder')}, ${sizeText(size)})` : ` (${sizeText(size)})`);
  }))];
}

/** Says which way, how many files of which kinds, and how large. */
export function aboutText({ offer }, words) {
  const types = offer.files + offer.folders > 1 ? offer.types.map(({ extension, files }) => `${files} × ${extension || t('noType')}`).join(', ') : '';
  return [...words, sizeText(offer.total - offer.manifestLength), types].filter(Boolean).join(' · ');
}

function show(buttons, wanted, card) {
  for (const [key, button] of Object.entries(buttons)) {
    // Who works by keyboard stays where they are, and on no button that takes the place of this one.
    if (!wanted[key] && button === document.activeElement) card.focus();
    button.hidden = !wanted[key];
  }
}

/** In the words of docs/engine.md. */
export function stateOf({ state, held, heldThere, trouble }) {
  if (['offered', 'waiting', 'checking', 'done', 'failed', 'finishing'].includes(state)) return held && state === 'waiting' ? 'paused' : state;
  if (state === 'publishing') return 'finishing';
  if (trouble) return 'troubled';
  return held ? 'paused' : heldThere ? 'paused-there' : 'running';
}

function sentenceOf({ outgoing, peerName, doubt, problem, trouble, saved, savedAs, line }, state) {
  const name = peerName ?? t('somebody');
  if (state === 'failed') return [`files.${problem.key}`, { name, subject: problem.subject }];
  if (state === 'troubled') return [`files.${trouble}`, { subject: '' }];
  if (state === 'done') return outgoing ? ['delivered', { name }] : saved ? ['savedAs', { place: savedAs }] : ['saved', {}];
  if (doubt) return [outgoing ? 'out.doubted' : 'in.doubted', { name, earlier: doubt }];
  if (state === 'paused' && !line) return ['pausedAway', {}];
  const key = state === 'paused-there' ? 'pausedThere' : state;
  return [`${outgoing ? 'out' : 'in'}.${key}`, { name }];
}
