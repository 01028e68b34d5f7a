import { byId } from './dom.js';
import { say } from './words.js';

const SHOWN = 7000;
let timer;

/** Says something over the pictures, for some seconds. */
export function news(key, values) {
  clearTimeout(timer);
  say(byId('news'), key, values);
  timer = setTimeout(() => say(byId('news'), null), SHOWN);
}
