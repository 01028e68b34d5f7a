const SHOWN_EVERY = 70;
/** A quiet voice already moves the meter: it shows decibels from here up to full level. */
const FLOOR = -60;

/** The moving level of the own microphone, while its meter can be seen. */
export class LevelMeter {
  #meter;
  #context = null;
  #source = null;
  #analyser = null;
  #samples = new Float32Array(1024);

  constructor(meter) {
    this.#meter = meter;
    setInterval(() => this.#show(), SHOWN_EVERY);
    for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => this.#context?.resume(), { passive: true });
  }

  hear(track) {
    this.#source?.disconnect();
    this.#source = null;
    if (!track) return;
    if (!this.#context) {
      this.#context = new AudioContext();
      this.#analyser = this.#context.createAnalyser();
      this.#analyser.fftSize = this.#samples.length;
    }
    this.#source = this.#context.createMediaStreamSource(new MediaStream([track]));
    this.#source.connect(this.#analyser);
  }

  #show() {
    if (this.#meter.offsetParent === null) return;
    let level = 0;
    if (this.#source) {
      this.#analyser.getFloatTimeDomainData(this.#samples);
      const power = this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length;
      level = Math.min(1, Math.max(0, 1 - (10 * Math.log10(power + 1e-12)) / FLOOR));
    }
    this.#meter.firstElementChild.style.transform = `scaleX(${level.toFixed(3)})`;
    this.#meter.setAttribute('aria-valuenow', String(Math.round(level * 100)));
  }
}
