import { byId, make } from '../common/dom.js';
import { measured } from '../common/format.js';
import { icon } from '../common/icons.js';
import { handMark } from './floats.js';
import { showQuality, showVerification, unsafeSign, verifiedSign } from './tile.js';
import { say, t } from '../common/words.js';

/** The panel that lists everybody, with how well the connection runs in a word and, on demand, in figures. */
export class People {
  #rows = new Map();
  #list = byId('people-list');
  #own = handMark();
  #ownRow;

  #openMenu;

  /** openMenu(id, button): what can be done with somebody is asked for. */
  constructor(name, openMenu) {
    this.#openMenu = openMenu;
    this.#ownRow = make('li', { className: 'person' }, you(name), this.#own.mark, inBrowser());
    this.#list.replaceChildren(this.#ownRow);
  }

  /** members have their hands' places; own: that of one's own. */
  update(members, own) {
    this.#own.show(own);
    for (const member of members) {
      if (!this.#rows.has(member.id)) this.#add(member.id);
      this.#rows.get(member.id)(member);
    }
    const present = new Set(members.map(({ id }) => id));
    for (const row of [...this.#list.querySelectorAll('[data-peer]')]) {
      if (present.has(row.dataset.peer)) continue;
      this.#rows.delete(row.dataset.peer);
      row.remove();
    }
    this.#arrange(members, own);
  }

  /** Raised hands first and in their order, then oneself, then the others as they came. A row that stays keeps the focus. */
  #arrange(members, own) {
    const rows = new Map([...this.#list.querySelectorAll('[data-peer]')].map((row) => [row.dataset.peer, row]));
    const all = [{ row: this.#ownRow, hand: own }, ...members.map(({ id, hand }) => ({ row: rows.get(id), hand }))];
    const wanted = all.filter(({ hand }) => hand).sort((a, b) => a.hand - b.hand).concat(all.filter(({ hand }) => !hand));
    wanted.forEach(({ row }, i) => {
      if (this.#list.children[i] !== row) this.#list.insertBefore(row, this.#list.children[i]);
    });
  }

  /** Opens the figures of somebody, as far as there are any. */
  showDetails(id) {
    const more = this.#list.querySelector(`[data-peer="${CSS.escape(id)}"] details`);
    if (!more || more.hidden) return;
    more.open = true;
    more.querySelector('summary').focus();
  }

  #add(id) {
    const dot = make('span', { className: 'quality', role: 'img' });
    const name = make('bdi', { className: 'person-name' });
    const browser = inBrowser();
    const files = make('span', { className: 'quiet', textContent: t('onlyFiles'), title: t('onlyFiles.why') });
    const word = make('span', { className: 'quiet' });
    const hand = handMark();
    const why = make('p', { className: 'quiet', textContent: t('inBrowser.why') });
    const figures = make('dl');
    const silenced = make('span', { className: 'sign-silenced', role: 'img', title: t('silenced') }, icon('soundOff'));
    silenced.setAttribute('aria-label', t('silenced'));
    const [verified, unsafe] = [verifiedSign(), unsafeSign()];
    const menu = make('button', { className: 'person-menu', type: 'button', ariaHasPopup: 'dialog' }, icon('menu'));
    menu.addEventListener('click', () => this.#openMenu(id, menu));
    const more = make('details', {}, make('summary', { textContent: t('details') }), why, figures);
    this.#list.append(make('li', { data: { peer: id } }, make('div', { className: 'person' }, dot, name, verified, unsafe, silenced, hand.mark, word, menu),
      make('div', { className: 'marks' }, browser, files), more));
    this.#rows.set(id, (member) => {
      name.textContent = name.title = member.name;
      menu.title = t('personMenu', { name: member.name });
      menu.setAttribute('aria-label', menu.title);
      silenced.hidden = !member.silenced;
      showVerification(verified, unsafe, member.verification);
      files.hidden = member.client !== 'files';
      showQuality(dot, member.quality);
      hand.show(member.hand);
      say(word, member.state === 'connected' ? `quality.${member.quality}` : `tile.${member.state}`);
      const pairs = measured(member.details);
      browser.hidden = why.hidden = member.client !== 'page';
      more.hidden = pairs.length === 0 && why.hidden;
      if (!more.hidden && more.open) tabulate(figures, pairs);
    });
    more.addEventListener('toggle', () => this.onOpened?.());
  }
}

const inBrowser = () => make('span', { className: 'quiet', textContent: t('inBrowser'), title: t('inBrowser.why') });

function you(name) {
  const bdi = make('span', { className: 'person-name' });
  say(bdi, 'you', { name });
  return bdi;
}

function tabulate(list, pairs) {
  list.replaceChildren(...pairs.flatMap(([key, text]) => [
    make('dt', { textContent: t(key) }),
    make('dd', { textContent: text }),
  ]));
}
