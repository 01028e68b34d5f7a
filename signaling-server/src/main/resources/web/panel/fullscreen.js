import { byId } from '../common/dom.js';

const STILL = 3000;

/** Full screen: the pictures have all of it, and the bars lie over them only while something moves, or is chosen by keyboard. */
export function connectFullScreen(panelIsOpen, signal) {
  const call = byId('call');
  let timer;
  const busy = () => panelIsOpen() || document.querySelector('dialog[open]') || call.querySelector('#bar :focus-visible');
  const rest = () => call.classList.toggle('still', call.classList.contains('full') && !busy());
  const wake = () => {
    clearTimeout(timer);
    const full = document.fullscreenElement !== null;
    call.classList.remove('still');
    call.classList.toggle('full', full && !panelIsOpen());
    if (full) timer = setTimeout(rest, STILL);
  };
  const listen = { signal, capture: true };
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin']) call.addEventListener(type, wake, listen);
  document.addEventListener('fullscreenchange', wake, listen);
  for (const aside of call.querySelectorAll('aside')) aside.addEventListener('toggle', wake, listen);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    call.classList.remove('full', 'still');
  });
}

export async function toggleFullScreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch (error) {
    console.warn('the browser keeps the size of the page:', error.name);
  }
}
