import { make } from '../common/dom.js';

/** The speaker in a small window above all others, with the browser's buttons for microphone, camera and hanging up. */
export class SmallWindow {
  #video = make('video', { muted: true, playsInline: true, autoplay: true });
  #large;
  #session = navigator.mediaSession;

  /**
   * large(): the tile that is large, or would be. changed(open): it was opened or closed. actions: microphone, camera and hangUp,
   * each of which is called without arguments.
   */
  constructor(large, changed, actions, signal) {
    this.#large = large;
    this.#video.addEventListener('enterpictureinpicture', () => changed(true), { signal });
    this.#video.addEventListener('leavepictureinpicture', () => {
      this.#video.srcObject = null;
      changed(false);
    }, { signal });
    const named = { togglemicrophone: actions.microphone, togglecamera: actions.camera, hangup: actions.hangUp };
    for (const [name, action] of Object.entries(named)) this.#handle(name, action);
    signal.addEventListener('abort', () => {
      this.close();
      for (const name of Object.keys(named)) this.#handle(name, null);
    });
  }

  get open() {
    return document.pictureInPictureElement === this.#video;
  }

  /** Whether microphone and camera send. */
  sends(kind, on) {
    const name = { microphone: 'setMicrophoneActive', camera: 'setCameraActive' }[kind];
    Promise.resolve(this.#session?.[name]?.(on)).catch(() => {});
  }

  async toggle() {
    if (this.open) return this.close();
    this.follow(true);
    if (!this.#video.srcObject) return false;
    if (this.#video.readyState === 0) await new Promise((loaded) => this.#video.addEventListener('loadedmetadata', loaded, { once: true }));
    await this.#video.requestPictureInPicture();
    return true;
  }

  /** Another picture may be the large one. One that ends stays, until somebody else sends one. */
  follow(now = this.open) {
    const tile = this.#large();
    if (!now || !tile?.shows || this.#video.srcObject === tile.video.srcObject) return;
    this.#video.srcObject = tile.video.srcObject;
    this.#video.play().catch(() => {});
  }

  close() {
    if (this.open) document.exitPictureInPicture().catch(() => {});
    this.#video.srcObject = null;
  }

  #handle(name, action) {
    try {
      this.#session?.setActionHandler(name, action);
    } catch {
      // A browser that does not know the action has no such button.
    }
  }
}
