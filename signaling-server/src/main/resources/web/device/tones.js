const [G4, C5, E5, G5, A5] = [392, 523.25, 659.26, 783.99, 880];
/** Those of the desktop program: frequency, when it begins and how long it lasts, in seconds. */
const NOTES = {
  joined: [[C5, 0, 0.14], [G5, 0.11, 0.24]],
  left: [[C5, 0, 0.14], [G4, 0.11, 0.24]],
  message: [[A5, 0, 0.2]],
  offer: [[E5, 0, 0.14], [E5, 0.12, 0.14], [A5, 0.24, 0.24]],
};
const PEAK = 0.22;
const OVERTONE = 0.18;
const ATTACK = 0.006;
const FADE = 0.07;
/** What others do makes no more sound than that. */
const EVERY = 1500;

/** Short soft tones, made as they are needed. Where the browser lets a page make no sound, there is none. */
export class Tones {
  #context = null;
  #last = new Map();

  /** To be called by a press; browsers let no page begin to sound by itself. */
  open() {
    try {
      this.#context ??= new AudioContext();
      if (this.#context.state !== 'running') this.#context.resume().catch(() => {});
    } catch (error) {
      console.warn('there will be no tones:', error.name);
    }
  }

  /** A speaker's id, '' for the browser's choice. */
  playOn(speaker) {
    this.#context?.setSinkId?.(speaker).catch((error) => console.warn('tones stay on the usual speaker:', error.name));
  }

  play(kind, now = performance.now()) {
    if (this.#context?.state !== 'running' || now - (this.#last.get(kind) ?? -Infinity) < EVERY) return;
    this.#last.set(kind, now);
    for (const note of NOTES[kind]) this.#note(note);
  }

  close() {
    this.#context?.close().catch(() => {});
    this.#context = null;
  }

  #note([frequency, begins, lasts]) {
    const from = this.#context.currentTime + begins;
    const loudness = this.#context.createGain();
    const { gain } = loudness;
    gain.setValueAtTime(0, from);
    gain.linearRampToValueAtTime(PEAK, from + ATTACK);
    gain.setTargetAtTime(0, from + ATTACK, FADE + lasts / 4);
    loudness.connect(this.#context.destination);
    const wave = this.#context.createPeriodicWave([0, 0, 0], [0, 1, OVERTONE]);
    const sound = this.#context.createOscillator();
    sound.setPeriodicWave(wave);
    sound.frequency.value = frequency;
    sound.connect(loudness);
    sound.start(from);
    sound.stop(from + lasts);
  }
}
