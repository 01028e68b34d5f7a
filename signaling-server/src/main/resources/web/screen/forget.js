// Forget everything: asks once, ends what runs, here and in other tabs, and deletes what pages keep in this browser.
import { byId, showScreen } from '../common/dom.js';
import { deleteParts } from '../files/leftovers.js';
import { Presses } from '../common/presses.js';
import { forgetAll } from '../common/tab.js';
import { say } from '../common/words.js';

const PATIENCE = 3000;
const endings = [];
/** To the other tabs of this browser, and from them. */
const tabs = globalThis.BroadcastChannel && new BroadcastChannel('parley.forget');

/** action: ends what runs, before anything is deleted. */
export const beforeForgetting = (action) => endings.push(action);

export function offerForgetting() {
  const dialog = byId('forget');
  const presses = new Presses(byId('forget-yes'), () => 'forget');
  for (const button of document.querySelectorAll('.forget')) {
    button.addEventListener('click', () => {
      dialog.showModal();
      presses.look();
      byId('forget-no').focus();
    });
  }
  byId('forget-no').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => presses.look());
  presses.take(byId('forget-yes'), () => {
    dialog.close();
    forgetEverywhere();
  });
  byId('forget-again').addEventListener('click', forgetEverywhere);
  tabs?.addEventListener('message', async () => {
    dialog.close();
    tell(await forgetHere(), 0);
  });
}

async function forgetEverywhere() {
  tabs?.postMessage('forget');
  const storage = await forgetHere();
  tell(storage, await deleteParts());
}

/** Resolves to whether this tab keeps nothing any more. What was received belongs to all tabs, and goes last. */
async function forgetHere() {
  byId('forget-again').hidden = true;
  say(byId('forgotten-title'), 'forgetting');
  say(byId('forgotten-text'), null);
  showScreen('forgotten');
  // The last one first: transfers tell their other sides, over the connections of the call.
  for (const end of endings.splice(0).reverse()) await ended(end);
  showScreen('forgotten');
  byId('forgotten-title').focus();
  for (const id of ['chat-log', 'chat-preview', 'transfers', 'people-list', 'person-menu-name', 'after-lasted']) byId(id).replaceChildren();
  for (const id of ['name', 'chat-text']) byId(id).value = '';
  return forgetAll();
}

/** What hangs or fails keeps nobody from deleting the rest. */
async function ended(end) {
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  await Promise.race([(async () => end())(), late]).catch((error) => console.warn('it did not end:', error));
}

function tell(storage, parts) {
  const problem = parts > 0 ? 'partsLeft' : storage ? null : 'storageLeft';
  say(byId('forgotten-title'), problem ? 'notForgotten' : 'forgotten');
  say(byId('forgotten-text'), problem ?? 'forgottenText', { number: parts });
  byId('forget-again').hidden = parts === 0;
}
