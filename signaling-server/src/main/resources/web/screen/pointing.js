// Pointing and drawing on shared screens: over their tiles, and over the preview of one's own screen.
import { byId, make } from '../common/dom.js';
import { icon } from '../common/icons.js';
import { news } from '../common/news.js';
import { say, t } from '../common/words.js';
import { paint, pictureIn } from '../pointing/canvas.js';
import { Drawn } from '../pointing/drawn.js';
import { PACE, Pen } from '../pointing/pen.js';
import { ALL, NOBODY, Pointing } from '../pointing/pointing.js';
import { MOST, spotOf } from '../pointing/wire.js';

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP = 0.01;
const SMALL_STEP = 0.002;
const OWN = 'own';

export class Marks {
  #call;
  #tiles;
  #nameOf;
  #pointing;
  #pen = new Pen();
  #on = false;
  /** By whose screen it is: { drawn, canvas, video, button }. */
  #screens = new Map();
  #pointed = null;
  #running = false;
  #ticked = 0;
  #track = null;

  constructor({ call, tiles, nameOf, signal }) {
    this.#call = call;
    this.#tiles = tiles;
    this.#nameOf = (id) => (id === this.#call.ownId ? t('point.you') : nameOf(id));
    const ports = {
      send: (bytes) => call.point(bytes),
      self: () => call.ownId,
      present: (id) => call.snapshot.members.some((member) => member.id === id),
      pointed: (from, sharer, mark) => this.#mark(from, sharer ?? OWN, mark),
      allowed: (sharer, may) => this.#allowed(sharer, may),
      cleared: (sharer, from) => this.#cleared(sharer ?? OWN, from),
    };
    const clock = { now: () => performance.now(), after: (millis, action) => setTimeout(() => signal.aborted || action(), millis) };
    this.#pointing = new Pointing(ports, clock);
    const listen = { signal };
    call.addEventListener('pointed', ({ detail: { id, line, data } }) => this.#pointing.received(id, line, data), listen);
    byId('let-point').addEventListener('click', () => this.#let(this.#pointing.own === NOBODY), listen);
    byId('clear-marks').addEventListener('click', () => this.#pointing.clear(), listen);
    document.addEventListener('keydown', (event) => this.#key(event), listen);
    signal.addEventListener('abort', () => {
      this.#pointing.end();
      this.shares(null);
    });
  }

  /** Who is in the call, and which screens are seen. */
  update() {
    this.#pointing.members(this.#call.snapshot.members.map(({ id }) => id));
    const tiles = this.#tiles.screens;
    for (const [id, { canvas, button }] of this.#screens) {
      if (id === OWN || tiles.some((tile) => tile.id === id && tile.element.contains(canvas))) continue;
      this.#leave(id);
      canvas.remove();
      button.remove();
      this.#screens.delete(id);
    }
    for (const tile of tiles) if (!this.#screens.has(tile.id)) this.#add(tile);
    for (const [id, { button }] of this.#screens) if (button) this.#show(id, button);
  }

  /** What one shares oneself; null for nothing. */
  shares(track) {
    this.#track = track;
    const card = byId('own-screen');
    const [frame, video] = ['.marked', 'video'].map((each) => card.querySelector(each));
    card.hidden = track === null;
    video.srcObject = track && new MediaStream([track]);
    this.#let(false);
    if (track && !this.#screens.has(OWN)) {
      const canvas = make('canvas', { className: 'marks', ariaHidden: 'true' });
      frame.append(canvas);
      this.#screens.set(OWN, { drawn: new Drawn(), canvas, video, button: null });
    } else if (!track) {
      this.#screens.get(OWN)?.canvas.remove();
      this.#screens.delete(OWN);
    }
  }

  #let(everybody) {
    const on = everybody && this.#track !== null;
    this.#pointing.allow(on ? ALL : NOBODY);
    byId('let-point').setAttribute('aria-pressed', String(on));
    for (const element of byId('own-screen').querySelectorAll('.marked, p, #clear-marks')) element.hidden = !on;
  }

  #add(tile) {
    const { id, element, video, zoomable } = tile;
    const canvas = make('canvas', { className: 'marks' });
    const button = make('button', { className: 'tile-point', type: 'button' }, icon('point'), make('span'));
    this.#screens.set(id, { drawn: new Drawn(), canvas, video, button, zoomable });
    element.append(canvas, button);
    button.addEventListener('click', (event) => {
      // Else the tile would take it for its own.
      event.stopPropagation();
      this.#toggle(id);
    });
    const here = (event) => this.#spot(id, event);
    canvas.addEventListener('click', (event) => event.stopPropagation());
    canvas.addEventListener('pointermove', (event) => {
      for (const each of event.getCoalescedEvents?.() ?? [event]) this.#moves(id, here(each));
    });
    canvas.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      this.#moves(id, here(event));
      this.#pen.press(here(event));
    });
    canvas.addEventListener('pointerup', () => this.#tell(id, this.#pen.release()));
    for (const type of ['pointerleave', 'pointercancel', 'blur']) canvas.addEventListener(type, () => this.#leave(id));
    for (const type of ['keydown', 'keyup']) canvas.addEventListener(type, (event) => this.#steer(id, event));
  }

  #show(id, button) {
    const { canvas } = this.#screens.get(id);
    const large = this.#tiles.large?.kind === 'screen' && this.#tiles.large.id === id;
    const on = this.#on && large && this.#pointing.mayPointAt(id);
    button.hidden = !large;
    button.setAttribute('aria-pressed', String(on));
    button.title = `${t(on ? 'point.stop' : 'point')} (O)`;
    say(button.querySelector('span'), on ? 'point.stop' : 'point');
    canvas.classList.toggle('pen', on);
    canvas.tabIndex = on ? 0 : -1;
    canvas.setAttribute('role', on ? 'application' : 'presentation');
    if (on) canvas.setAttribute('aria-label', t('point.screen', { name: this.#nameOf(id) }));
    else canvas.removeAttribute('aria-label');
    if (!on) this.#leave(id);
  }

  #toggle(id) {
    if (!this.#pointing.mayPointAt(id)) {
      this.#on = false;
      news('point.refused', { name: this.#nameOf(id) });
    } else {
      this.#on = !this.#on;
    }
    this.update();
    if (this.#on) this.#screens.get(id).canvas.focus({ preventScroll: true });
  }

  #allowed(sharer, may) {
    if (!may) {
      this.#leave(sharer);
      this.#cleared(sharer, this.#call.ownId);
    }
    const shows = this.#screens.has(sharer);
    if (shows) news(may ? 'point.allowed' : 'point.ended', { name: this.#nameOf(sharer) });
    if (!may) this.#on = false;
    this.update();
  }

  #cleared(screen, from) {
    const drawn = this.#screens.get(screen)?.drawn;
    if (from === null) drawn?.clearInk();
    else drawn?.remove(from);
    this.#run();
  }

  #mark(from, screen, mark) {
    this.#screens.get(screen)?.drawn.on(from, mark, performance.now());
    this.#run();
  }

  /** Where in the picture an event is. */
  #spot(id, event) {
    const box = this.#box(id);
    if (!box) return null;
    return spotOf((event.offsetX - box.x) / box.width, (event.offsetY - box.y) / box.height);
  }

  #box(id) {
    const { canvas, video, zoomable } = this.#screens.get(id);
    if (!(video.videoWidth > 0)) return null;
    const box = pictureIn({ width: canvas.clientWidth, height: canvas.clientHeight }, { width: video.videoWidth, height: video.videoHeight });
    return zoomable?.place(box) ?? box;
  }

  #moves(id, spot) {
    if (!spot || !this.#on) return;
    this.#pointed = id;
    this.#pen.move(spot);
    this.#run();
  }

  #leave(id) {
    if (this.#pointed !== id) return;
    this.#tell(id, this.#pen.leave());
    this.#run();
  }

  /** One's own marks are seen at once. */
  #tell(id, marks) {
    for (const mark of marks) {
      this.#pointing.point(id, mark);
      this.#mark(this.#call.ownId, id, mark);
    }
  }

  /** Pointing by keys. */
  #steer(id, event) {
    const step = ARROWS[event.key];
    const space = event.key === ' ';
    if ((!step && !space) || !this.#on || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = (this.#pointed === id && this.#pen.at) || spotOf(0.5, 0.5);
    if (space && event.type === 'keyup') return this.#tell(id, this.#pen.release());
    if (event.type === 'keyup') return;
    if (space && event.repeat) return;
    const by = event.shiftKey ? SMALL_STEP : STEP;
    const [across, down] = step ?? [0, 0];
    this.#moves(id, spotOf(x / MOST + across * by, y / MOST + down * by));
    if (space && this.#pen.at) this.#pen.press(this.#pen.at);
  }

  #key(event) {
    if (event.key.toLowerCase() !== 'o' || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target.closest?.('input, select, textarea, dialog')) return;
    const buttons = [...this.#screens.values()].map(({ button }) => button).filter((button) => button && !button.hidden);
    const button = buttons[0] ?? (this.#track ? byId('let-point') : null);
    if (!button) return;
    event.preventDefault();
    button.click();
  }

  /** Draws as long as there is something to draw or to say. */
  #run() {
    if (this.#running) return;
    this.#running = true;
    requestAnimationFrame(() => this.#frame());
  }

  #frame() {
    this.#running = false;
    const now = performance.now();
    if (this.#pointed !== null && now - this.#ticked >= PACE) {
      this.#ticked = now;
      this.#tell(this.#pointed, this.#pen.next(now));
      if (!this.#pen.busy) this.#pointed = null;
    }
    for (const id of this.#screens.keys()) this.#draw(id, now);
    if (this.#pointed !== null || [...this.#screens.values()].some(({ drawn }) => !drawn.empty)) this.#run();
  }

  #draw(id, now) {
    const { drawn, canvas } = this.#screens.get(id);
    const ratio = globalThis.devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight].map((side) => Math.round(side * ratio));
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight);
    const box = this.#box(id);
    if (box) paint(context, drawn.at(now), box, this.#nameOf);
  }
}
