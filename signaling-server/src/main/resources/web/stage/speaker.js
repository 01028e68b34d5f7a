/** Some -34 dBFS: speech of a microphone with automatic gain lies above, a room's noise below. */
const SPEECH = 0.02;
const TAKES_OVER = 600;
const STAYS = 3000;

/** Who speaks, from how loud everybody is: slow enough that a cough or a "yes" does not exchange the large picture. */
export class ActiveSpeaker {
  #speaker = null;
  #rival = null;
  #spokeAt = 0;
  #rivalSince = 0;

  /** levels: Map of id to 0..1; now in milliseconds. Returns the id of who speaks, or null. */
  hear(levels, now) {
    let loudest = null;
    for (const [id, level] of levels) if (level >= SPEECH && level > (levels.get(loudest) ?? 0)) loudest = id;
    if ((levels.get(this.#speaker) ?? 0) >= SPEECH) this.#spokeAt = now;
    if (loudest === null || loudest === this.#speaker) {
      this.#rival = null;
    } else if (loudest !== this.#rival) {
      this.#rival = loudest;
      this.#rivalSince = now;
    }
    if (this.#rival !== null && now - this.#rivalSince >= TAKES_OVER) {
      this.#speaker = this.#rival;
      this.#rival = null;
      this.#spokeAt = now;
    } else if (now - this.#spokeAt >= STAYS || !levels.has(this.#speaker)) {
      this.#speaker = null;
    }
    return this.#speaker;
  }
}
