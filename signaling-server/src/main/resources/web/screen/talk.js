// Chat and files on the screen: what outlives a call, as long as the page is there.
import { Board } from '../files/board.js';
import { Chat } from '../chat/chat.js';
import { ChatPanel } from '../panel/chatpanel.js';
import { FilesPanel } from '../panel/filespanel.js';
import { randomBytes } from '../core/crypto.js';
import { openStore } from '../files/parts.js';
import { beforeForgetting } from './forget.js';
import { Verifying } from '../chat/verifying.js';
import { keepChat, keptChat, remember, remembered } from '../common/tab.js';

class Talk {
  #names = new Map();
  #chatPanel = new ChatPanel((text) => this.#chat.send(text, Date.now()));
  #call = null;
  #chat = new Chat({
    added: (message) => this.#chatPanel.added(message, this.#restoring),
    changed: (message) => this.#chatPanel.changed(message),
    removed: (message) => this.#chatPanel.removed(message),
    trouble: (kind, name) => this.#chatPanel.trouble(kind, name),
    reacted: (id, reaction) => this.#call?.reacted(id, reaction),
    hands: (hands) => this.#call?.hands(hands),
    viewed: (id, view) => this.#call?.viewed(id, view),
    self: () => this.#call?.self(),
    verifies: (id, message) => this.#verifying?.received(id, message),
    speaks: (id) => this.#verifying?.other(id),
    channel: (id, open) => this.#call?.channel(id, open),
    sound: (id, message) => this.#call?.sound(id, message),
  });
  #verifying = null;
  #inRoom = false;
  #restored = false;
  #restoring = false;
  #board = openBoard((id) => this.#names.get(id), (board, nameOf) => new FilesPanel(board, nameOf));

  /**
   * call: reacted, hands, viewed and self, as Gestures and Views tell and ask them; channel and sound, as Chat tells them; room() and
   * verified, as Verifying.
   */
  enter(signal, call) {
    this.#call = call;
    signal.addEventListener('abort', () => this.#call === call && (this.#call = null));
    this.#chat.begin();
    this.#verifying = new Verifying({ room: call.room(), random: randomBytes, changed: (id, view) => this.#call?.verified(id, view) });
    this.#chatPanel.enter(signal);
    this.#inRoom = false;
    this.#restored = this.#chat.messages.length === 0;
    this.#restoring = true;
    if (this.#restored) this.#chat.restore(keptChat());
    this.#restoring = false;
    this.#restored &&= this.#chat.messages.length > 0;
    // Before the call hangs up, so that nobody is missed yet.
    const keep = () => keepChat(this.#chat.kept());
    addEventListener('pagehide', keep, { signal, capture: true });
    document.addEventListener('visibilitychange', () => document.hidden && keep(), { signal });
    this.#board.then(({ panel }) => panel.enter(signal), report);
  }

  /** inRoom: whether one is in the call, and not on the way into it. */
  members(all, inRoom) {
    if (inRoom && !this.#inRoom) {
      this.#inRoom = true;
      if (all.length > 0 && !this.#restored) this.#chatPanel.joinedLate(this.#chat.messages.length > 0);
    }
    for (const { id, name } of all) this.#names.set(id, name);
    this.#chat.members(all);
    this.#board.then(({ panel }) => panel.members(all), report);
  }

  react(reaction) {
    this.#chat.react(reaction);
  }

  sound(id, message) {
    this.#chat.sound(id, message);
  }

  view(id, view) {
    this.#chat.view(id, view);
  }

  verify(id) {
    this.#verifying?.begin(id);
  }

  endVerification(id, outcome) {
    this.#verifying?.end(id, outcome);
  }

  raise(raised, turn) {
    this.#chat.raise(raised, turn);
  }

  async opened({ id, label, pipe, flooded }) {
    if (label === 'control') {
      this.#verifying?.opened(id, pipe);
      this.#chat.opened(id, { send: (text) => pipe.send(text), longest: pipe.longest, flooded });
      pipe.take((data) => this.#chat.received(id, data));
    } else {
      const { board } = await this.#board;
      const line = await board.opened(id, pipe);
      if (line) pipe.take((data) => line.received(data));
    }
  }

  async closed({ id, label }) {
    if (label === 'control') {
      this.#chat.closed(id);
      this.#verifying?.closed(id);
    } else (await this.#board).board.closed(id);
  }

  async forget() {
    await (await this.#board).board.forgetAll();
  }
}

/** The transfers, with those that earlier pages left. */
async function openBoard(nameOf, panelOf) {
  const store = await openStore();
  const memory = { sending: () => remembered().sending ?? [], keep: (sending) => remember({ sending }) };
  let panel = null;
  const board = new Board(store, {
    changed: (transfer) => panel?.changed(transfer),
    offered: (transfer) => panel?.offered(transfer),
    publish: (transfer, entries) => panel.publish(transfer, entries),
    nameOf,
  }, memory);
  panel = panelOf(board, nameOf);
  await board.open();
  return { board, panel };
}

function report(error) {
  console.error('files cannot be sent or received:', error);
}

export const talk = new Talk();
beforeForgetting(() => talk.forget());
