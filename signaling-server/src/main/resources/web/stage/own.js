import { byId } from '../common/dom.js';
import { colour, initials } from '../common/format.js';
import { Floats, handMark } from './floats.js';
import { fills } from './layout.js';
import { sign } from './tile.js';
import { t } from '../common/words.js';

const ARROWS = { ArrowUp: ['top', true], ArrowDown: ['top', false], ArrowLeft: ['left', true], ArrowRight: ['left', false] };

/** The own picture: a tile among several others, else small, in a corner into which it is dragged or moved by the arrow keys. */
export class OwnPicture {
  #element = byId('own');
  #video = this.#element.querySelector('video');
  #corner = { top: false, left: false };
  #grip = null;
  #seat = null;
  #off = { microphone: sign('sign-muted', 'microphoneOff', 'muted'), camera: sign('sign-camera-off', 'cameraOff', 'cameraOff') };
  #hand = handMark();
  #floats = new Floats(this.#element);

  constructor(name, signal) {
    const avatar = this.#element.querySelector('.avatar');
    avatar.textContent = initials(name);
    avatar.className = `avatar ${colour(name)}`;
    const plate = this.#element.querySelector('.plate');
    plate.replaceChildren(this.#hand.mark, ...Object.values(this.#off), plate.querySelector('.tile-name'));
    this.#element.querySelector('.tile-name').textContent = t('you', { name });
    this.#place();
    this.#video.addEventListener('resize', () => this.#shape(), { signal });
    const on = (type, action) => this.#element.addEventListener(type, action, { signal });
    on('keydown', (event) => this.#key(event));
    on('pointerdown', (event) => {
      if (this.#seat) return;
      this.#grip = { x: event.clientX, y: event.clientY };
      this.#element.setPointerCapture(event.pointerId);
    });
    on('pointermove', ({ clientX, clientY }) => {
      if (this.#grip) this.#element.style.transform = `translate(${clientX - this.#grip.x}px, ${clientY - this.#grip.y}px)`;
    });
    for (const type of ['pointerup', 'pointercancel']) on(type, () => this.#drop());
  }

  show(track) {
    if (this.#video.srcObject?.getVideoTracks()[0] === (track ?? undefined)) return;
    this.#video.srcObject = track && new MediaStream([track]);
    this.#element.classList.toggle('pictured', track !== null);
  }

  /** Whether the others hear, or see, something of it. */
  sends(kind, on) {
    this.#off[kind].hidden = on;
    this.#sign();
    this.#name();
  }

  #name() {
    const off = { microphone: 'muted', camera: 'cameraOff' };
    const signs = Object.keys(off).filter((kind) => !this.#off[kind].hidden).map((kind) => t(off[kind]));
    this.#element.setAttribute('aria-label', [t(this.#seat ? 'ownTile' : 'ownPicture'), ...signs].join(', '));
  }

  /** Whether there is anything on the plate. */
  #sign() {
    const marks = [this.#hand.mark, ...Object.values(this.#off)];
    this.#element.querySelector('.plate').classList.toggle('signed', marks.some(({ hidden }) => !hidden));
  }

  /** The place of one's hand, 0 while it is not raised. */
  handIs(place) {
    this.#hand.show(place);
    this.#sign();
  }

  react(reaction) {
    this.#floats.rise(reaction);
  }

  /** In its corner, where its shape is the camera's. */
  dock() {
    if (!this.#seat) return;
    this.#seat = null;
    this.#place();
  }

  /** Where the area has a place for it. */
  sit(box, area) {
    this.#seat = { ...box, x: box.x + area.offsetLeft, y: box.y + area.offsetTop };
    this.#grip = null;
    this.#place();
  }

  #shape() {
    const { videoWidth, videoHeight } = this.#video;
    const seat = this.#seat;
    this.#element.style.aspectRatio = !seat && videoWidth ? String(Math.max(0.7, videoWidth / videoHeight)) : '';
    this.#video.classList.toggle('filling', !seat || fills(videoWidth / videoHeight, seat.width / seat.height));
  }

  #key(event) {
    const [side, value] = ARROWS[event.key] ?? [];
    if (!side || this.#seat) return;
    event.preventDefault();
    this.#corner[side] = value;
    this.#place();
  }

  #drop() {
    if (!this.#grip) return;
    this.#grip = null;
    const own = this.#element.getBoundingClientRect();
    const stage = this.#element.parentElement.getBoundingClientRect();
    this.#corner = {
      top: own.top + own.height / 2 < stage.top + stage.height / 2,
      left: own.left + own.width / 2 < stage.left + stage.width / 2,
    };
    this.#place();
  }

  #place() {
    const seat = this.#seat;
    const { style, classList } = this.#element;
    const pixels = (length) => (seat ? `${Math.round(length)}px` : '');
    style.transform = '';
    Object.assign(style, { left: pixels(seat?.x), top: pixels(seat?.y), width: pixels(seat?.width), height: pixels(seat?.height) });
    classList.toggle('seated', seat !== null);
    classList.toggle('at-top', !seat && this.#corner.top);
    classList.toggle('at-left', !seat && this.#corner.left);
    this.#name();
    this.#shape();
  }
}
