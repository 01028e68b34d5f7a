const SHOWN_EVERY = 70;
/** A quiet voice already moves the meter: it shows decibels from here up to full level. */
const FLOOR = -60;

/** How loud the own microphone is. */
class Ear {
  #context = null;
  #source = null;
  #analyser = null;
  #samples = new Float32Array(2048);

  hear(track) {
    this.#source?.disconnect();
    this.#source = null;
    if (!track) return;
    if (!this.#context) {
      this.#context = new AudioContext();
      this.#analyser = this.#context.createAnalyser();
      this.#analyser.fftSize = this.#samples.length;
      for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => this.#context.resume(), { passive: true });
    }
    this.#source = this.#context.createMediaStreamSource(new MediaStream([track]));
    this.#source.connect(this.#analyser);
  }

  /** { peak, power } of the last moment, each 0 to 1; null while nothing can be heard, as before the first touch of the page. */
  level() {
    if (!this.#source || this.#context.state !== 'running') return null;
    this.#analyser.getFloatTimeDomainData(this.#samples);
    let peak = 0;
    let sum = 0;
    for (const sample of this.#samples) {
      peak = Math.max(peak, Math.abs(sample));
      sum += sample * sample;
    }
    return { peak, power: sum / this.#samples.length };
  }
}

export const ear = new Ear();

/** The moving level of the own microphone, while its meter can be seen. */
export class LevelMeter {
  #meter;

  constructor(meter) {
    this.#meter = meter;
    setInterval(() => this.#show(), SHOWN_EVERY);
  }

  #show() {
    if (this.#meter.offsetParent === null) return;
    const { power = 0 } = ear.level() ?? {};
    const level = Math.min(1, Math.max(0, 1 - (10 * Math.log10(power + 1e-12)) / FLOOR));
    this.#meter.firstElementChild.style.transform = `scaleX(${level.toFixed(3)})`;
    this.#meter.setAttribute('aria-valuenow', String(Math.round(level * 100)));
  }
}
