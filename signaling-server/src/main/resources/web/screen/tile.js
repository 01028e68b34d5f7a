import { make } from './dom.js';
import { colour, initials } from './format.js';
import { Floats, handMark } from './gestures.js';
import { icon } from './icons.js';
import { fills } from './layout.js';
import { say, t } from './words.js';

/** One picture of another member: the camera's or the screen's. */
export class Tile {
  #video = make('video', { muted: true, playsInline: true, autoplay: true });
  #avatar = make('span', { className: 'avatar', ariaHidden: 'true' });
  #state = make('p', { className: 'tile-state', hidden: true });
  #quality = make('span', { className: 'quality', role: 'img' });
  #muted = sign('sign-muted', 'microphoneOff', 'muted');
  #cameraOff = sign('sign-camera-off', 'cameraOff', 'cameraOff');
  #browser = browserSign();
  #name = make('bdi', { className: 'tile-name' });
  #hand = handMark();
  #floats;
  #shape = 1;
  #shows = false;

  constructor(id, kind) {
    this.kind = kind;
    this.id = id;
    const plate = make('div', { className: 'plate' }, this.#quality, this.#muted, this.#cameraOff, this.#browser, this.#name);
    this.element = make('div', { className: 'tile', role: 'group', data: { peer: id, kind } });
    this.element.append(this.#video, this.#avatar, this.#state, plate, this.#hand.mark);
    this.#floats = new Floats(this.element);
    for (const type of ['loadeddata', 'resize']) this.#video.addEventListener(type, () => this.#fit());
  }

  update({ name, client, state, media, quality, hand, [this.kind]: stream }) {
    const isScreen = this.kind === 'screen';
    this.#shows = media[this.kind];
    if (this.#video.srcObject !== stream) this.#video.srcObject = stream;
    if (this.#video.paused && stream.getTracks().length > 0) this.#video.play().catch(() => {});
    this.element.dataset.state = state;
    this.#state.hidden = state === 'connected';
    if (state !== 'connected') say(this.#state, `tile.${state}`);
    const title = isScreen ? t('screenOf', { name }) : name;
    if (this.element.ariaLabel !== title) {
      this.element.setAttribute('aria-label', title);
      this.#name.textContent = this.#name.title = title;
      this.#avatar.textContent = initials(name);
      this.#avatar.className = `avatar ${colour(name)}`;
    }
    this.#muted.hidden = isScreen || ['connecting', 'pathless'].includes(state) || media.microphone;
    this.#cameraOff.hidden = isScreen || ['connecting', 'pathless'].includes(state) || media.camera;
    this.#browser.hidden = client !== 'page';
    this.#hand.show(isScreen ? 0 : hand);
    showQuality(this.#quality, quality);
    this.#fit();
  }

  place({ x, y, width, height }) {
    const { style } = this.element;
    style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    style.width = `${Math.round(width)}px`;
    style.height = `${Math.round(height)}px`;
    this.#shape = width / height;
    this.#fit();
  }

  react(reaction) {
    this.#floats.rise(reaction);
  }

  remove() {
    this.#video.srcObject = null;
    this.element.remove();
  }

  #fit() {
    const { videoWidth, videoHeight } = this.#video;
    this.element.classList.toggle('pictured', this.#shows && videoWidth > 0);
    this.#video.classList.toggle('filling', this.kind === 'camera' && fills(videoWidth / videoHeight, this.#shape));
  }
}

export function showQuality(dot, quality) {
  if (dot.dataset.quality === quality) return;
  dot.dataset.quality = quality;
  dot.title = t('qualityOf', { quality: t(`quality.${quality}`) });
  dot.setAttribute('aria-label', dot.title);
}

/** Marks who is in the call with a browser, and says to the pointer what that means. */
function browserSign() {
  const span = sign('sign-browser', 'browser', 'inBrowser');
  span.title = t('inBrowser.why');
  return span;
}

function sign(className, name, key) {
  const span = make('span', { className, role: 'img', title: t(key) }, icon(name));
  span.setAttribute('aria-label', t(key));
  return span;
}
