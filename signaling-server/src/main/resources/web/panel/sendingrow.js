import { make } from '../common/dom.js';
import { Presses } from '../common/presses.js';
import { ask } from '../common/question.js';
import { contentsText } from '../panel/sizes.js';
import { aboutText, stateOf } from '../panel/transferrow.js';
import { say, t } from '../common/words.js';

/** In the order in which they are said. */
const OUTCOMES = ['declined', 'takesNone', 'failed', 'asked', 'receiving', 'away'];

/** The same files for several people: what they are, what has become of them taken together, and with each. */
export class SendingRow {
  #sending;
  #board;
  #rows = [];
  #sum = make('p', { className: 'transfer-sum', role: 'status' });
  #people = make('ul', { className: 'sending-people' });
  #cancel;
  #remove;
  #presses;

  /** sending: { people }, how many it is for. */
  constructor(sending, transfer, board) {
    this.#sending = sending;
    this.#board = board;
    const [name, count] = contentsText(transfer.offer);
    const place = make('div', { className: 'buttons' });
    this.#presses = new Presses(place, () => JSON.stringify(this.#rows.map((row) => [row.transfer.id, stateOf(row.transfer)])));
    this.#cancel = this.#button('cancel-all', 'cancelAll', name, () => this.#cancelAll(name));
    this.#remove = this.#button('remove', 'removeEntry', name, () => this.#forget());
    place.append(this.#cancel, this.#remove);
    this.element = make('li', { className: 'transfer outgoing sending', tabIndex: -1 },
      make('h3', {}, make('bdi', { className: 'transfer-name', textContent: name })),
      make('p', { className: 'transfer-about quiet', textContent: aboutText(transfer, [t('toPeople', { people: sending.people }), count]) }),
      this.#sum, this.#people, place);
  }

  add(row) {
    this.#rows.push(row);
    this.#people.append(row.element);
  }

  /** Returns whether nothing is left of it. */
  without(row) {
    this.#rows = this.#rows.filter((each) => each !== row);
    return this.#rows.length === 0;
  }

  update() {
    const [first, ...rest] = sumOf(this.#rows.map(({ transfer }) => transfer), this.#sending.people);
    const parts = [first, ...rest].flatMap(([key, values], i) => {
      const part = make('span');
      say(part, key, values);
      return i ? ['; ', part] : [part];
    });
    const said = JSON.stringify([first, ...rest]);
    if (this.#sum.dataset.said !== said) this.#sum.replaceChildren(...parts);
    this.#sum.dataset.said = said;
    const over = this.over;
    for (const [button, hidden] of [[this.#cancel, over], [this.#remove, !over]]) {
      if (hidden && button === document.activeElement) this.element.focus();
      button.hidden = hidden;
    }
  }

  get over() {
    return this.#rows.every(({ transfer }) => transfer.over);
  }

  look() {
    this.#presses.look();
  }

  remove() {
    this.element.remove();
  }

  #button(className, word, name, action) {
    const button = make('button', { className, type: 'button', textContent: t(word) });
    button.setAttribute('aria-label', t('actionOn', { action: t(word), name }));
    this.#presses.take(button, action);
    return button;
  }

  #cancelAll(name) {
    const cancel = () => {
      for (const { transfer } of this.#rows) this.#board.cancel(transfer);
    };
    if (this.#rows.some(({ transfer }) => transfer.accepted && !transfer.over)) ask('cancelAllQuestion', { name }, 'cancelYes', 'cancelNo', cancel);
    else cancel();
  }

  #forget() {
    document.getElementById('send-files').focus();
    for (const { transfer } of [...this.#rows]) this.#board.forget(transfer);
  }
}

/** What has become of it taken together, as parts of a sentence: [key, values]. */
export function sumOf(transfers, people) {
  const names = new Map();
  for (const transfer of transfers) {
    const outcome = outcomeOf(transfer);
    names.set(outcome, [...(names.get(outcome) ?? []), transfer.peerName ?? t('somebody')]);
  }
  const done = (names.get('done') ?? []).length;
  if (done > 0 && done === people) return [['sum.done', {}]];
  return [['sum', { done, people }], ...OUTCOMES.filter((each) => names.has(each)).map((each) => [`sum.${each}`, { names: names.get(each) }])];
}

function outcomeOf(transfer) {
  const state = stateOf(transfer);
  if (state === 'done') return 'done';
  if (state === 'failed') return ['declined', 'takesNone'].includes(transfer.problem?.key) ? transfer.problem.key : 'failed';
  if (!transfer.accepted) return 'asked';
  return transfer.line ? 'receiving' : 'away';
}
