import { byId } from './dom.js';
import { colour, initials } from './format.js';

const ARROWS = { ArrowUp: ['top', true], ArrowDown: ['top', false], ArrowLeft: ['left', true], ArrowRight: ['left', false] };

/** The own picture, which may be dragged or moved by the arrow keys into any corner. */
export class OwnPicture {
  #element = byId('own');
  #video = this.#element.querySelector('video');
  #corner = { top: false, left: false };
  #grip = null;

  constructor(name, signal) {
    const avatar = this.#element.querySelector('.avatar');
    avatar.textContent = initials(name);
    avatar.className = `avatar ${colour(name)}`;
    this.#dock();
    this.#video.addEventListener('resize', () => this.#shape(), { signal });
    const on = (type, action) => this.#element.addEventListener(type, action, { signal });
    on('keydown', (event) => this.#key(event));
    on('pointerdown', (event) => {
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

  #shape() {
    const { videoWidth, videoHeight } = this.#video;
    this.#element.style.aspectRatio = videoWidth ? String(Math.max(0.7, videoWidth / videoHeight)) : '';
  }

  #key(event) {
    const [side, value] = ARROWS[event.key] ?? [];
    if (!side) return;
    event.preventDefault();
    this.#corner[side] = value;
    this.#dock();
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
    this.#dock();
  }

  #dock() {
    this.#element.style.transform = '';
    this.#element.classList.toggle('at-top', this.#corner.top);
    this.#element.classList.toggle('at-left', this.#corner.left);
  }
}
