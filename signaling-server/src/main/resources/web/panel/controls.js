import { byId } from '../common/dom.js';
import { connectFullScreen, toggleFullScreen } from './fullscreen.js';
import { icon } from '../common/icons.js';
import { connectMore, returnTo } from './more.js';
import { news } from '../common/news.js';
import { t } from '../common/words.js';

/** Keys of their own, and those of the desktop program with Ctrl or ⌘. */
const KEYS = {
  m: 'toggle-microphone', v: 'toggle-camera', s: 'share', l: 'layout', p: 'people', d: 'devices', c: 'copy-link', f: 'full-screen', w: 'small-window',
  t: 'open-chat', a: 'open-files', h: 'raise-hand', r: 'react',
};
const CONTROL_KEYS = { d: 'toggle-microphone', e: 'toggle-camera' };
/** Buttons, with what each one opens, and where its keys go then. */
const PANELS = { people: 'people-panel', devices: 'devices-panel', 'open-chat': 'chat-panel', 'open-files': 'files-panel' };
const FIRST = { 'open-chat': 'chat-text' };

/** The bar of the call. actions: by a button's id; each is called without arguments. */
export function connectBar(actions, signal) {
  const listen = { signal };
  byId('full-screen').hidden = !document.fullscreenEnabled;
  byId('small-window').hidden = document.pictureInPictureEnabled !== true;
  byId('share').hidden = !(globalThis.isSecureContext && navigator.mediaDevices?.getDisplayMedia);
  for (const [id, action] of Object.entries(actions)) byId(id).addEventListener('click', action, listen);
  byId('full-screen').addEventListener('click', toggleFullScreen, listen);
  document.addEventListener('fullscreenchange', showFullScreen, listen);
  for (const id of Object.keys(PANELS)) {
    byId(id).addEventListener('click', () => (panel(id).hidden ? openPanel(id) : closePanel(id)), listen);
    closer(id).addEventListener('click', () => closePanel(id), listen);
  }
  document.addEventListener('keydown', key, listen);
  connectFullScreen(() => openedPanel() !== undefined, signal);
  connectMore(signal);
  openPanel(null);
}

export const press = (id, on) => byId(id).setAttribute('aria-pressed', String(on));

/** Microphone or camera: what is sent now, and in the tooltip what a press does, or what keeps it from being sent. */
export function showMedia(kind, on, problem = null) {
  const button = byId(`toggle-${kind}`);
  showPressed(button, kind, on);
  if (problem) button.title = `${t(`hint.${kind}`, { reason: t(`${kind}.${problem}`) })} (${button.dataset.key})`;
  else retitle(button, `${kind}.${on ? 'off' : 'on'}`);
}

export function showPressed(button, kind, on) {
  press(button.id, on);
  button.replaceChildren(icon(on ? kind : `${kind}Off`));
}

export function showSharing(on) {
  press('share', on);
  retitle(byId('share'), on ? 'stopSharing' : 'share');
}

/** Whether one picture is large, or all are alike. */
export function showLayout(large) {
  press('layout', large);
  retitle(byId('layout'), large ? 'allAlike' : 'speakerLarge');
}

function showFullScreen() {
  const on = document.fullscreenElement !== null;
  const button = byId('full-screen');
  press(button.id, on);
  retitle(button, on ? 'leaveFullScreen' : 'fullScreen');
  button.replaceChildren(icon(on ? 'leaveFullScreen' : 'fullScreen'));
  if (on && matchMedia('(any-pointer: fine)').matches) news('fullScreenHint');
}

const retitle = (button, word) => (button.title = `${t(word)} (${button.dataset.key})`);

/** Its button's id, or null for none. */
export function openPanel(opened) {
  for (const id of Object.keys(PANELS)) {
    panel(id).hidden = id !== opened;
    byId(id).setAttribute('aria-expanded', String(id === opened));
    panel(id).dispatchEvent(new Event('toggle'));
  }
  if (opened) (byId(FIRST[opened]) ?? closer(opened)).focus();
}

const panel = (id) => byId(PANELS[id]);
const closer = (id) => panel(id).querySelector('.close');

const openedPanel = () => Object.keys(PANELS).find((id) => !panel(id).hidden);

function closePanel(id) {
  openPanel(null);
  returnTo(id);
}

function key(event) {
  const pressed = event.key.toLowerCase();
  const open = openedPanel();
  const dialog = event.target.closest?.('dialog');
  if (pressed === 'escape' && open && !dialog && !event.isComposing) closePanel(open);
  if (event.repeat || event.altKey || dialog || event.target.closest?.('input, select, textarea')) return;
  const keys = event.ctrlKey || event.metaKey ? CONTROL_KEYS : KEYS;
  const button = event.shiftKey ? null : byId(keys[pressed]);
  if (!button || button.hidden) return;
  event.preventDefault();
  button.click();
}
