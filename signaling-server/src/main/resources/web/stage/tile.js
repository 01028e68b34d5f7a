import { make } from '../common/dom.js';
import { colour, initials } from '../common/format.js';
import { Floats, handMark } from './floats.js';
import { icon } from '../common/icons.js';
import { boxFor, fills } from './layout.js';
import { say, t } from '../common/words.js';
import { Zoomable } from './zoomable.js';

/** One picture of another member: the camera's or the screen's. */
export class Tile {
  #video = make('video', { muted: true, playsInline: true, autoplay: true });
  #avatar = make('span', { className: 'avatar', ariaHidden: 'true' });
  #state = make('p', { className: 'tile-state', hidden: true });
  #quality = make('span', { className: 'quality', role: 'img' });
  #muted = sign('sign-muted', 'microphoneOff', 'muted');
  #cameraOff = sign('sign-camera-off', 'cameraOff', 'cameraOff');
  #browser = browserSign();
  #silenced = sign('sign-silenced', 'soundOff', 'silenced');
  #enlarged = sign('sign-enlarged', 'enlarge', 'enlarged');
  #verified = verifiedSign();
  #unsafe = unsafeSign();
  #name = make('bdi', { className: 'tile-name' });
  #hand = handMark();
  #floats;
  #shape = 1;
  /** Whether there is something to see, as far as its owner says. */
  shows = false;
  /** What can be done with its member. */
  menu = make('button', { className: 'tile-menu', type: 'button', ariaHasPopup: 'dialog' }, icon('menu'));

  constructor(id, kind) {
    this.kind = kind;
    this.id = id;
    const signs = [this.#enlarged, this.#quality, this.#muted, this.#cameraOff, this.#silenced, this.#browser, this.#verified, this.#unsafe];
    const plate = make('div', { className: 'plate' }, this.#hand.mark, ...signs, this.#name);
    this.element = make('div', { className: 'tile', role: 'group', data: { peer: id, kind } });
    this.element.append(this.#video, this.#avatar, this.#state, plate, this.menu);
    this.#floats = new Floats(this.element);
    this.zoomable = kind === 'screen' ? new Zoomable(this.element, this.#video) : null;
    for (const type of ['loadeddata', 'resize']) this.#video.addEventListener(type, () => this.#fit());
  }

  get video() {
    return this.#video;
  }

  /** silenced: whether this person wants to hear nothing of the member; hand: its place, 0 while it is not raised. */
  update({ name, client, state, media, quality, hand, silenced = false, verification = null, [this.kind]: stream }) {
    const isScreen = this.kind === 'screen';
    this.shows = media[this.kind];
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
      this.menu.title = t('personMenu', { name });
      this.menu.setAttribute('aria-label', this.menu.title);
    }
    this.#silenced.hidden = isScreen || !silenced;
    this.#muted.hidden = isScreen || ['connecting', 'pathless'].includes(state) || media.microphone;
    this.#cameraOff.hidden = isScreen || ['connecting', 'pathless'].includes(state) || media.camera;
    this.#browser.hidden = client !== 'page';
    showVerification(this.#verified, this.#unsafe, verification);
    this.#hand.show(isScreen ? 0 : hand);
    showQuality(this.#quality, quality);
    this.#fit();
  }

  /** How large its picture is on the screen, in the screen's pixels: the box that it fits into. */
  get view() {
    const ratio = globalThis.devicePixelRatio || 1;
    const { clientWidth, clientHeight, videoWidth, videoHeight } = this.#video;
    const element = { width: clientWidth * ratio, height: clientHeight * ratio };
    return boxFor(element, { width: videoWidth, height: videoHeight }, this.#video.classList.contains('filling'));
  }

  place({ x, y, width, height }) {
    const { style } = this.element;
    style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    style.width = `${Math.round(width)}px`;
    style.height = `${Math.round(height)}px`;
    this.#shape = width / height;
    this.#fit();
  }

  /** Whether the person enlarged it. */
  mark(enlarged) {
    this.#enlarged.hidden = !enlarged;
  }

  react(reaction) {
    this.#floats.rise(reaction);
  }

  remove() {
    this.zoomable?.close();
    this.#video.srcObject = null;
    this.element.remove();
  }

  #fit() {
    const { videoWidth, videoHeight } = this.#video;
    this.element.classList.toggle('pictured', this.shows && videoWidth > 0);
    this.#video.classList.toggle('filling', this.kind === 'camera' && fills(videoWidth / videoHeight, this.#shape));
  }
}

export function showQuality(dot, quality) {
  if (dot.dataset.quality === quality) return;
  dot.dataset.quality = quality;
  dot.title = t('qualityOf', { quality: t(`quality.${quality}`) });
  dot.setAttribute('aria-label', dot.title);
}

/** Marks with whom one compared, and it was the same. */
export const verifiedSign = () => explained(sign('sign-verified', 'verified', 'compared'), t('compared.why'));

/** Marks with whom it was different, or cannot have been right. */
export const unsafeSign = () => explained(sign('sign-unsafe', 'unsafe', 'unsafe'), t('unsafe.why'));

export function showVerification(verified, unsafe, stage) {
  verified.hidden = stage !== 'matched';
  unsafe.hidden = stage !== 'differed' && stage !== 'broken';
}

function explained(mark, why) {
  mark.title = why;
  return mark;
}

/** Marks who is in the call with a browser, and says to the pointer what that means. */
const browserSign = () => explained(sign('sign-browser', 'browser', 'inBrowser'), t('inBrowser.why'));

export function sign(className, name, key) {
  const span = make('span', { className, role: 'img', title: t(key) }, icon(name));
  span.setAttribute('aria-label', t(key));
  return span;
}
