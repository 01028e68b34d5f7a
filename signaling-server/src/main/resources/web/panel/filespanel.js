import { fromDrop, fromInput } from '../files/collect.js';
import { openPanel } from './controls.js';
import { byId, make } from '../common/dom.js';
import { happened } from '../common/happenings.js';
import { decodeManifest } from '../files/manifest.js';
import { news } from '../common/news.js';
import { ask, askNoMore } from '../common/question.js';
import { download, packed, saveInto } from '../files/save.js';
import { SendingRow } from './sendingrow.js';
import { streamOf } from '../files/source.js';
import { TransferRow } from './transferrow.js';
import { unread } from './unread.js';
import { Malformed } from '../files/wire.js';
import { say, t } from '../common/words.js';

const SHOW_EVERY = 200;
const NAMED = 5;

/** The panel of the transfers: whom to send to, what is offered, how it goes. */
export class FilesPanel {
  #board;
  #nameOf;
  #rows = new Map();
  #sendings = new Map();
  /** What came while the pointer was on the list, and stands below until it has gone. */
  #below = [];
  #stale = new Set();
  #timer = null;
  #members = [];

  constructor(board, nameOf) {
    this.#board = board;
    this.#nameOf = nameOf;
  }

  enter(signal) {
    const on = (target, type, action) => target.addEventListener(type, action, { signal });
    for (const [button, input] of [['send-files', 'file-input'], ['send-folder', 'folder-input']]) {
      on(byId(button), 'click', () => byId(input).click());
      on(byId(input), 'change', ({ target }) => {
        const items = fromInput(target.files);
        target.value = '';
        this.#send(items, byId('files-to').value);
      });
    }
    byId('send-folder').hidden = !('webkitdirectory' in HTMLInputElement.prototype);
    const target = byId('call');
    on(target, 'dragover', (event) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      this.#mark(event.target);
    });
    on(target, 'dragleave', ({ relatedTarget }) => target.contains(relatedTarget) || this.#mark(null));
    on(target, 'drop', (event) => this.#dropped(event));
    on(document, 'paste', (event) => this.#pasted(event));
    on(byId('transfers'), 'pointerleave', () => this.#settle());
    on(byId('clear-transfers'), 'click', () => this.#clear());
    signal.addEventListener('abort', askNoMore);
    const moves = [[byId('files-panel'), 'toggle'], [byId('files-panel'), 'scroll'], [globalThis, 'resize'], [document, 'visibilitychange']];
    for (const [mover, type] of moves) on(mover, type, () => this.#look());
    unread('files', byId('open-files'), byId('files-panel'), signal);
    this.members(this.#members);
    for (const transfer of this.#board.transfers.values()) this.changed(transfer);
  }

  members(all) {
    const named = JSON.stringify(all);
    if (byId('files-to').dataset.members === named) return;
    this.#members = all;
    const select = byId('files-to');
    const { value } = select;
    select.dataset.members = named;
    select.replaceChildren(make('option', { value: '', textContent: t('everybody') }),
      ...all.map(({ id, name }) => make('option', { value: id, textContent: name })));
    select.value = all.some(({ id }) => id === value) ? value : '';
    for (const id of ['send-files', 'send-folder']) byId(id).disabled = all.length === 0;
  }

  // What the board tells.

  changed(transfer) {
    if (transfer.peer) transfer.peerName = this.#nameOf(transfer.peer) ?? transfer.peerName;
    this.#stale.add(transfer);
    if (transfer.state !== this.#rows.get(transfer.id)?.shownState) this.#show();
    else this.#timer ??= setTimeout(() => this.#show(), SHOW_EVERY);
  }

  offered(transfer) {
    transfer.peerName = this.#nameOf(transfer.peer);
    const name = transfer.peerName ?? t('somebody');
    if (unread.add('files')) happened('offer', 'offers', { name });
    if (byId('files-panel').hidden) news('offeredTo', { name });
  }

  async publish(transfer, entries) {
    const file = await transfer.part.file();
    if (transfer.place) {
      try {
        const { name, renamed } = await saveInto(transfer.place, transfer, entries, file);
        transfer.savedAs = name;
        transfer.saved = true;
        return renamed;
      } catch (error) {
        console.warn('the place that was picked could not be written to:', error);
        news('placeFailed');
      }
    }
    const made = await packed(transfer, entries, file);
    download(made);
    return made.renamed;
  }

  async #saveAgain(transfer) {
    try {
      const file = await transfer.part.file();
      const manifest = new Uint8Array(await file.slice(0, transfer.offer.manifestLength).arrayBuffer());
      download(await packed(transfer, decodeManifest(manifest), file));
    } catch (error) {
      console.warn('what was received is gone:', error);
      news('savedGone');
    }
  }

  #show() {
    clearTimeout(this.#timer);
    this.#timer = null;
    for (const { id } of this.#stale) {
      const transfer = this.#board.transfers.get(id);
      let row = this.#rows.get(id);
      // What is offered again under the same id is another transfer, and asks anew.
      if (row && row.transfer !== transfer) {
        this.#drop(row);
        row = null;
      }
      if (transfer && !row) row = this.#add(transfer);
      row?.update(performance.now());
      if (row?.transfer.sending) this.#sendings.get(row.transfer.sending).update();
    }
    this.#stale.clear();
    byId('no-transfers').hidden = this.#rows.size > 0;
    byId('clear-transfers').hidden = ![...this.#rows.values()].some(({ transfer }) => transfer.over);
    this.#look();
  }

  #add(transfer) {
    const { sending } = transfer;
    const row = new TransferRow(transfer, this.#board, () => this.#saveAgain(transfer), Boolean(sending));
    this.#rows.set(transfer.id, row);
    if (!sending) this.#place(row.element);
    else {
      if (!this.#sendings.has(sending)) {
        this.#sendings.set(sending, new SendingRow(sending, transfer, this.#board));
        this.#place(this.#sendings.get(sending).element);
      }
      this.#sendings.get(sending).add(row);
    }
    return row;
  }

  #drop(row) {
    const { id, sending } = row.transfer;
    row.remove();
    this.#rows.delete(id);
    if (!sending || !this.#sendings.get(sending)?.without(row)) return;
    this.#sendings.get(sending).remove();
    this.#sendings.delete(sending);
  }

  /** The newest first; but nothing moves that the pointer is on. */
  #place(element) {
    const list = byId('transfers');
    if (!list.matches(':hover')) return list.prepend(element);
    list.append(element);
    this.#below.push(element);
  }

  #settle() {
    for (const element of this.#below) if (element.isConnected) byId('transfers').prepend(element);
    this.#below = [];
    this.#look();
  }

  /** What goes to several people goes from the list as a whole, as its sum is said of all of it. */
  #clear() {
    byId('send-files').focus();
    const open = (transfer) => !transfer.over || (transfer.sending && !this.#sendings.get(transfer.sending).over);
    for (const { transfer } of [...this.#rows.values()].filter((row) => !open(row.transfer))) this.#board.forget(transfer);
  }

  #look() {
    for (const row of [...this.#rows.values(), ...this.#sendings.values()]) row.look();
  }

  /** What was pasted may have been meant for elsewhere, so it is asked first what goes to whom. */
  #pasted(event) {
    const { files, types } = event.clipboardData;
    const written = event.target.closest?.('input, textarea') && types.includes('text/html');
    if (files.length === 0 || written || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    const items = fromInput(files);
    const peer = byId('files-to').value;
    const to = this.#members.find(({ id }) => id === peer)?.name;
    openPanel('open-files');
    if (this.#members.length === 0) return void this.#send(items, peer);
    const more = items.length > NAMED ? [t('moreFiles', { number: items.length - NAMED })] : [];
    const names = [...items.slice(0, NAMED).map(({ name }) => name), ...more];
    ask(to ? 'pasteQuestion' : 'pasteQuestionAll', to ? { files: names, name: to } : { files: names }, 'send', 'notSend', () => this.#send(items, peer));
  }

  async #dropped(event) {
    this.#mark(null);
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    const peer = event.target.closest('[data-peer]')?.dataset.peer ?? '';
    openPanel('open-files');
    try {
      await this.#send(await fromDrop(event.dataTransfer), peer);
    } catch (error) {
      console.warn('what was dropped cannot be read:', error);
      say(byId('files-problem'), 'unreadableDrop');
    }
  }

  async #send(items, peer) {
    const to = peer ? [peer] : this.#members.map(({ id }) => id);
    const problem = items.length === 0 ? 'nothingToSend' : to.length === 0 ? 'nobodyToSendTo' : null;
    say(byId('files-problem'), problem);
    if (problem) return;
    try {
      const stream = await streamOf(items);
      const sending = to.length > 1 ? { people: to.length } : null;
      for (const each of to) await this.#board.send(each, stream, sending);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      say(byId('files-problem'), 'tooMuchToSend');
    }
  }

  #mark(over) {
    byId('call').classList.toggle('dropping', over !== null);
    const tile = over?.closest('.tile');
    for (const each of document.querySelectorAll('.tile')) each.classList.toggle('dropping', each === tile);
  }
}
