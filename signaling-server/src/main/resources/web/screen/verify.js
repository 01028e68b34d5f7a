// Comparing with somebody, to be sure that nobody sits between: what both see, and what came of it.
import { byId, make } from '../common/dom.js';
import { news } from '../common/news.js';
import { Presses } from '../common/presses.js';
import { inLanguage, say } from '../common/words.js';
import { SYMBOLS } from '../core/symbols.js';

const ALARMING = ['differed', 'broken'];

export class VerifyCard {
  #dialog = byId('verify');
  #views = new Map();
  #understood = new Map();
  #shown = null;
  #nameOf;
  #end;
  #presses = new Presses(byId('verify-match'), () => `${this.#shown} ${JSON.stringify(this.#views.get(this.#shown))}`);

  /** nameOf(id); end(id, outcome): the person has decided. */
  constructor({ nameOf, end }, signal) {
    this.#nameOf = nameOf;
    this.#end = end;
    const answer = (id, outcome) => this.#presses.take(byId(id), () => this.#shown && this.#end(this.#shown, outcome));
    answer('verify-match', 'match');
    answer('verify-differ', 'differ');
    byId('verify-cancel').addEventListener('click', () => this.#cancel(), { signal });
    byId('verify-understood').addEventListener('click', () => this.#understand(), { signal });
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#cancel();
    }, { signal });
    signal.addEventListener('abort', () => this.#dialog.close());
  }

  /** What somebody's verification is now, null for somebody who is gone. */
  is(id, view) {
    const before = this.#views.get(id);
    if (view) this.#views.set(id, view);
    else this.#views.delete(id);
    const name = this.#nameOf(id);
    if (view?.stage === 'matched' && before?.stage === 'comparing') news('verify.matched', { name });
    if (['comparing', 'waiting'].includes(before?.stage) && view?.stage === 'open') news('verify.brokenOff', { name, number: view.brokenOff });
    this.#look();
  }

  viewOf(id) {
    return this.#views.get(id) ?? null;
  }

  #look() {
    const wanted = [...this.#views].find(([id, view]) => this.#wants(id, view));
    this.#shown = wanted?.[0] ?? null;
    if (!wanted) {
      this.#dialog.close();
      return;
    }
    this.#fill(this.#nameOf(wanted[0]), wanted[1]);
    if (!this.#dialog.open) {
      this.#dialog.showModal();
      this.#dialog.focus();
    }
    this.#presses.look();
  }

  #wants(id, { stage, breach }) {
    return ['waiting', 'comparing'].includes(stage) || (ALARMING.includes(stage) && this.#understood.get(id) !== `${stage} ${breach}`);
  }

  #fill(name, view) {
    const comparing = view.stage === 'comparing';
    const alarming = ALARMING.includes(view.stage);
    say(byId('verify-title'), alarming ? 'verify.alarm' : 'verify.title', { name });
    const [key, values] = sentenceOf(view, name);
    say(byId('verify-sentence'), key, values);
    byId('verify-advice').hidden = view.stage !== 'broken';
    byId('verify-symbols').hidden = byId('verify-numbers').hidden = !comparing;
    if (comparing) {
      byId('verify-symbols').replaceChildren(...view.symbols.map(symbol));
      say(byId('verify-numbers'), 'verify.aloud', { numbers: view.numbers.map((number) => String(number).padStart(4, '0')).join('  ') });
    }
    const note = noteOf(view, name);
    byId('verify-note').hidden = !note;
    if (note) say(byId('verify-note'), ...note);
    byId('verify-match').hidden = byId('verify-differ').hidden = !comparing || view.decided;
    byId('verify-cancel').hidden = alarming || view.decided;
    byId('verify-understood').hidden = !alarming;
  }

  #cancel() {
    const view = this.#views.get(this.#shown);
    if (!view || view.decided) return;
    if (ALARMING.includes(view.stage)) this.#understand();
    else this.#end(this.#shown, 'cancelled');
  }

  #understand() {
    const { stage, breach } = this.#views.get(this.#shown);
    this.#understood.set(this.#shown, `${stage} ${breach}`);
    this.#look();
  }
}

function sentenceOf({ stage, decided, breach }, name) {
  if (stage === 'broken') return [`breach.${breach}`, { name }];
  if (stage === 'differed') return ['verify.differed', { name }];
  if (stage === 'comparing') return [decided ? 'verify.decided' : 'verify.why', { name }];
  return ['verify.waiting', { name }];
}

function noteOf({ stage, decided, theyDecided, brokenOff, again }, name) {
  if (stage === 'comparing' && theyDecided && !decided) return ['verify.theyDecided', { name }];
  if (brokenOff > 0) return ['verify.tries', { number: brokenOff }];
  return again ? ['verify.again', { name }] : null;
}

function symbol(number) {
  const { sign, en, de } = SYMBOLS[number];
  const name = inLanguage() === 'de' ? de : en;
  return make('li', {}, make('span', { className: 'symbol', textContent: sign, ariaHidden: 'true' }), make('span', { textContent: name }));
}
