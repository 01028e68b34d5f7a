import { byId } from '../common/dom.js';
import { Presses } from '../common/presses.js';
import { say } from '../common/words.js';

/** The one question of the page that is asked before something is done; Escape is no. */
class Question {
  #asked = null;
  #presses = new Presses(byId('question-yes'), () => byId('question-text').dataset.said ?? '');

  constructor() {
    this.#presses.take(byId('question-yes'), () => {
      const action = this.#asked;
      byId('question').close();
      action?.();
    });
    byId('question-no').addEventListener('click', () => byId('question').close());
    byId('question').addEventListener('close', () => {
      this.#asked = null;
      this.#presses.look();
    });
  }

  /** key, values: what would happen; yes, no: words of the buttons; action is done after a yes. */
  ask(key, values, yes, no, action) {
    this.#asked = action;
    say(byId('question-text'), key, values);
    say(byId('question-yes'), yes);
    say(byId('question-no'), no);
    if (!byId('question').open) byId('question').showModal();
    this.#presses.look();
    byId('question-no').focus();
  }
}

let question = null;

export function ask(...what) {
  question ??= new Question();
  question.ask(...what);
}

/** What was asked in a call is no question any more when that is over. */
export function askNoMore() {
  if (question) byId('question').close();
}
