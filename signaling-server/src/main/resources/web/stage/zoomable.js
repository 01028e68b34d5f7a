import { icon } from '../common/icons.js';
import { make } from '../common/dom.js';
import { news } from '../common/news.js';
import { t } from '../common/words.js';
import { magnified, moved, placed, toPixels, WHOLE, within } from './zoom.js';

const STEP = 1.25;
const NOTCH = 100;
const KEY_MOVE = 48;
const STILL = 6;
const ARROWS = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** Lets a shared screen be magnified, moved, shown on all of the screen and copied: by wheel, fingers, buttons and keys. */
export class Zoomable {
  #element;
  #video;
  #zoom = WHOLE;
  #all = this.#button('zoomAll', '', () => this.showAll());
  #fingers = new Map();
  #dragged = false;
  #end = new AbortController();
  /** Whether keys mean it that nothing else takes. */
  active = false;

  constructor(element, video) {
    this.#element = element;
    this.#video = video;
    element.tabIndex = 0;
    const tools = make('div', { className: 'tile-tools', role: 'group' },
      this.#button('zoomOut', icon('zoomOut'), () => this.#about(1 / STEP)), this.#all, this.#button('zoomIn', icon('zoomIn'), () => this.#about(STEP)),
      this.#button('copyPicture', icon('copy'), () => this.copy()));
    if (document.fullscreenEnabled) tools.append(this.#button('fillScreen', icon('fullScreen'), () => this.fill()));
    tools.setAttribute('aria-label', t('screenTools'));
    element.append(tools);
    const listen = { signal: this.#end.signal };
    const on = (type, action, options = {}) => element.addEventListener(type, action, { ...listen, ...options });
    on('wheel', (event) => this.#wheel(event), { passive: false });
    on('pointerdown', (event) => this.#down(event));
    on('pointermove', (event) => this.#move(event));
    for (const type of ['pointerup', 'pointercancel']) on(type, ({ pointerId }) => this.#fingers.delete(pointerId));
    // What was dragged was not pressed.
    on('click', (event) => this.#dragged && event.stopPropagation(), { capture: true });
    on('dblclick', (event) => event.target.closest('button') || this.fill());
    const resized = () => this.#set(within(this.#zoom, this.#frame()));
    video.addEventListener('resize', resized, listen);
    const observer = new ResizeObserver(resized);
    observer.observe(element);
    this.#end.signal.addEventListener('abort', () => observer.disconnect());
    document.addEventListener('keydown', (event) => this.#key(event), listen);
    this.#set(WHOLE);
  }

  /** Where a box of the element lies on it now. */
  place(box) {
    return placed(this.#zoom, box, this.#frame().element);
  }

  showAll() {
    this.#set(WHOLE);
  }

  /** All of the screen for it, or no longer. */
  async fill() {
    try {
      if (document.fullscreenElement === this.#element) await document.exitFullscreen();
      else await this.#element.requestFullscreen();
    } catch (error) {
      console.warn('the browser keeps the size of the picture:', error.name);
    }
  }

  async copy() {
    try {
      const { videoWidth: width, videoHeight: height } = this.#video;
      const canvas = make('canvas', { width, height });
      canvas.getContext('2d').drawImage(this.#video, 0, 0);
      const png = new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture')))));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
      news('pictureCopied');
    } catch (error) {
      console.warn('the picture is not copied:', error.name);
      news('pictureNotCopied');
    }
  }

  close() {
    this.#end.abort();
  }

  #button(key, sign, action) {
    const button = make('button', { type: 'button', className: `tool-${key}`, title: t(key) }, sign);
    button.setAttribute('aria-label', button.title);
    button.addEventListener('click', (event) => {
      // Else the tile would take it for its own.
      event.stopPropagation();
      action();
    });
    return button;
  }

  #frame() {
    const { clientWidth: width, clientHeight: height } = this.#element;
    const { videoWidth, videoHeight } = this.#video;
    const scale = videoWidth > 0 ? Math.min(width / videoWidth, height / videoHeight) : 0;
    return { element: { width, height }, picture: { width: videoWidth * scale, height: videoHeight * scale } };
  }

  #set(next) {
    this.#zoom = next;
    const { factor, x, y } = next;
    this.#video.style.transform = factor === 1 ? '' : `translate(${x}px, ${y}px) scale(${factor})`;
    this.#element.classList.toggle('magnified', factor !== 1);
    this.#all.textContent = t('percent', { number: String(Math.round(factor * 100)) });
    this.#all.disabled = factor === 1;
  }

  #about(by, at = { x: 0, y: 0 }) {
    this.#set(magnified(this.#zoom, by, at, this.#frame()));
  }

  #shift(dx, dy) {
    this.#set(moved(this.#zoom, dx, dy, this.#frame()));
  }

  #pixels() {
    const by = toPixels(this.#frame(), { width: this.#video.videoWidth }, globalThis.devicePixelRatio || 1);
    this.#set(magnified(WHOLE, by, { x: 0, y: 0 }, this.#frame()));
  }

  /** Counted from the middle. */
  #at({ clientX, clientY }) {
    const { left, top, width, height } = this.#element.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }

  #wheel(event) {
    // Two fingers on a touchpad come as a wheel with Ctrl, too.
    if (event.ctrlKey || event.metaKey) this.#about(STEP ** (-event.deltaY / NOTCH), this.#at(event));
    else if (this.#zoom.factor !== 1) this.#shift(-event.deltaX, -event.deltaY);
    else return;
    event.preventDefault();
  }

  #down(event) {
    this.#dragged = false;
    if (event.button !== 0 || event.target.closest('button, .pen')) return;
    this.#fingers.set(event.pointerId, this.#at(event));
  }

  #move(event) {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const now = this.#at(event);
    const [first, second] = [...this.#fingers.keys()];
    if (this.#fingers.size === 2) {
      const other = this.#fingers.get(first === event.pointerId ? second : first);
      const apart = (at) => Math.hypot(at.x - other.x, at.y - other.y);
      this.#dragged = true;
      this.#about(Math.max(1, apart(now)) / Math.max(1, apart(before)), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    } else if (this.#zoom.factor === 1 || (!this.#dragged && Math.hypot(now.x - before.x, now.y - before.y) < STILL)) {
      return;
    } else {
      this.#dragged = true;
      this.#shift(now.x - before.x, now.y - before.y);
    }
    this.#fingers.set(event.pointerId, now);
  }

  #key(event) {
    const target = event.target;
    const here = target === this.#element || target === document.body;
    if (!(this.active || target === this.#element) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest?.('input, select, textarea, dialog')) return;
    const arrow = here && this.#zoom.factor !== 1 && ARROWS[event.key];
    if (event.key === '+' || event.key === '=') this.#about(STEP);
    else if (event.key === '-') this.#about(1 / STEP);
    else if (event.key === '0') this.showAll();
    else if (event.key === '1') this.#pixels();
    else if (arrow) this.#shift(arrow[0] * KEY_MOVE, arrow[1] * KEY_MOVE);
    else return;
    event.preventDefault();
  }
}
