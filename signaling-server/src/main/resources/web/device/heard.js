/** As for who speaks (speaker.js): speech lies above, the noise of a room below. */
const SPEECH = 0.02;
const SPOKEN = 1000;
const PAUSE = 700;
/** A loudspeaker's sound in the microphone comes that much after it, at most. */
const ECHO = 500;
const MUTED_STAYS = 10000;
const MUTED_AGAIN = 60000;
const SILENT_AGAIN = 300000;
const LONGEST_STEP = 400;
/** Far below the noise of every real microphone, of which the browser's processing leaves some. */
const NOTHING = 1e-6;
const SILENT_AFTER = 10000;

/** Whether a microphone that is on gives nothing at all, not even noise. */
export class Silence {
  #since = null;

  /** peak: null while it is not known. Returns whether it lasts. */
  hear(peak, now) {
    if (peak === null || peak > NOTHING) this.#since = null;
    else this.#since ??= now;
    return this.#since !== null && now - this.#since >= SILENT_AFTER;
  }
}

/**
 * Who speaks while muted is told so, and so is whose microphone gives nothing; each only once in a while. The window's MicrophoneHints has the
 * same numbers.
 */
export class MicrophoneHints {
  #shown = null;
  #last = 0;
  #spoken = 0;
  #spokeAt = -Infinity;
  #othersAt = -Infinity;
  #mutedAt = -Infinity;
  #silentAt = -Infinity;
  #mutedDismissed = false;
  #silentDismissed = false;

  /** level: of the own microphone, others: of the loudest of them, now in milliseconds. Returns 'muted', 'silent' or null. */
  hear({ muted, level, others, silent, now }) {
    const passed = Math.min(LONGEST_STEP, now - this.#last);
    this.#last = now;
    if (muted) {
      this.#listen(level, others, passed, now);
    } else {
      this.#spoken = 0;
      this.#mutedDismissed = false;
      this.#check(silent, now);
    }
    return this.#shown;
  }

  /** Not again: of being muted until the next time, of a silent microphone in this call. */
  dismiss() {
    this.#mutedDismissed ||= this.#shown === 'muted';
    this.#silentDismissed ||= this.#shown === 'silent';
    this.#shown = null;
  }

  #listen(level, others, passed, now) {
    if (this.#shown === 'silent') this.#shown = null;
    if (others >= SPEECH) this.#othersAt = now;
    if (level >= SPEECH && now - this.#othersAt > ECHO) {
      this.#spoken += passed;
      this.#spokeAt = now;
    } else if (now - this.#spokeAt > PAUSE) {
      this.#spoken = 0;
    }
    const speaks = this.#spoken >= SPOKEN;
    if (this.#shown === 'muted' && !speaks && now - this.#mutedAt >= MUTED_STAYS) {
      this.#shown = null;
    } else if (speaks && !this.#mutedDismissed && now - this.#mutedAt >= MUTED_AGAIN) {
      this.#shown = 'muted';
      this.#mutedAt = now;
    }
  }

  #check(silent, now) {
    if (this.#shown === 'muted' || !silent) this.#shown = null;
    if (silent && !this.#shown && !this.#silentDismissed && now - this.#silentAt >= SILENT_AGAIN) {
      this.#shown = 'silent';
      this.#silentAt = now;
    }
  }
}
