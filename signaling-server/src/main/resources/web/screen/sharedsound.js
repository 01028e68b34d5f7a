// The sound of a screen that is shared: what the browser gives of it, and what comes from others.
import { Sounds } from '../call/sounds.js';
import { news } from '../common/news.js';

/** As it is played: none of what makes a voice clearer. Of the page that shares, nothing: in that are the voices of the call. */
const SOUND = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  channelCount: 2,
  suppressLocalAudioPlayback: false,
  restrictOwnAudio: true,
};

/** Asks which screen, window or tab is to be shared, with its sound where the browser offers it: a stream. */
export function chooseScreen() {
  return navigator.mediaDevices.getDisplayMedia({
    video: { frameRate: { max: 30 } },
    audio: SOUND,
    systemAudio: 'include',
    windowAudio: 'window',
    selfBrowserSurface: 'exclude',
  });
}

/** Whether the sound that came with a picture may have the call's own voices in it, which would come back to those who speak. */
export function hasVoices(picture, supported) {
  const surface = picture.getSettings?.().displaySurface;
  return surface !== 'browser' && surface !== 'window' && supported.restrictOwnAudio !== true;
}

export class SharedSound {
  #sounds;
  #sound;
  #track = null;

  /** talk: a promise of what says something on control channels; sound: plays what comes. */
  constructor(call, talk, sound) {
    this.#sound = sound;
    this.#sounds = new Sounds({
      say: (id, message) => talk.then((there) => there.sound(id, message), () => {}),
      iceServers: () => call.iceServers,
      heard: (id, stream) => sound.shares(id, stream),
    });
  }

  channel(id, open) {
    this.#sounds.channel(id, open);
  }

  received(id, message) {
    this.#sounds.received(id, message);
  }

  /** Sends the sound of a stream whose picture is shared, if it has one; null when nothing is shared any more. */
  shares(stream) {
    this.#track?.stop();
    const [track = null] = stream?.getAudioTracks() ?? [];
    const refused = track && hasVoices(stream.getVideoTracks()[0], navigator.mediaDevices.getSupportedConstraints());
    if (refused) {
      track.stop();
      news('shareWithoutSound');
    }
    this.#track = refused ? null : track;
    if (this.#track) {
      this.#track.contentHint = 'music';
      const gone = this.#track;
      gone.addEventListener('ended', () => this.#track === gone && this.shares(null));
    }
    this.#sounds.send(this.#track);
  }

  close() {
    this.#track?.stop();
    this.#track = null;
    this.#sounds.close();
  }
}
