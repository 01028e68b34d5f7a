// Camera, microphone and speaker: which are chosen, what they send, and what is wrong with them.
export const KINDS = ['camera', 'microphone'];
const INPUT = { videoinput: 'camera', audioinput: 'microphone', audiooutput: 'speaker' };
const WANTED = {
  camera: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
  microphone: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};
const CODES = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Event change: after any change; detail is the kind whose track changed, or null. Nothing here throws. */
export class Devices extends EventTarget {
  tracks = { camera: null, microphone: null };
  /** denied, system, missing, busy, gone, ended, insecure or failed. */
  problems = { camera: null, microphone: null };
  /** A device's id, '' for the browser's choice, 'none'. */
  chosen = { camera: '', microphone: '', speaker: '' };
  on = { camera: true, microphone: true };
  lists = { camera: [], microphone: [], speaker: [] };
  asking = 0;
  /** The microphone again, as this page alone hears it, muted or not. */
  ear = null;
  #tickets = { camera: 0, microphone: 0 };
  #media = globalThis.isSecureContext ? navigator.mediaDevices : undefined;

  constructor({ chosen, on } = {}) {
    super();
    Object.assign(this.chosen, chosen);
    Object.assign(this.on, on);
    this.#media?.addEventListener?.('devicechange', () => this.#plugged());
  }

  /** Whether the others can see or hear something of this side. */
  sends(kind) {
    return this.on[kind] && this.tracks[kind] !== null;
  }

  /** Why nothing is sent of a kind that is to be sent, as a problem; null where nothing stands in the way. */
  trouble(kind) {
    return this.tracks[kind] === null ? this.problems[kind] : null;
  }

  /** Starts what is chosen and on, with one question to the person if possible. */
  async open(kinds = KINDS) {
    const wanted = kinds.filter((kind) => this.chosen[kind] !== 'none' && (this.on[kind] || kind === 'microphone'));
    for (const kind of kinds) this.#drop(kind);
    const tickets = { ...this.#tickets };
    if (!this.#media) for (const kind of wanted) this.problems[kind] = 'insecure';
    if (this.#media && wanted.length > 0) {
      this.asking++;
      this.#changed();
      await this.#ask(wanted, tickets);
      this.asking--;
    }
    await this.#list();
    for (const kind of kinds) this.#changed(kind);
  }

  async choose(kind, id) {
    this.chosen[kind] = id;
    if (kind === 'speaker') return this.#changed();
    // Who is muted or unseen stays so, unless it was the device that ended it.
    if (id !== 'none' && this.problems[kind] === 'ended') this.on[kind] = true;
    await this.open([kind]);
  }

  /** A camera that is off is stopped, so that its light goes out; a microphone is only muted. */
  async turn(kind, on) {
    this.on[kind] = on;
    if (on && this.chosen[kind] === 'none') this.chosen[kind] = '';
    if (kind === 'microphone' && this.tracks.microphone) this.tracks.microphone.enabled = on;
    else if (on || kind === 'camera') return this.open([kind]);
    this.#changed(kind);
  }

  /** Stops all, until the next open(). */
  release() {
    for (const kind of KINDS) this.#drop(kind);
  }

  #drop(kind) {
    this.#tickets[kind]++;
    this.tracks[kind]?.stop();
    this.tracks[kind] = null;
    this.problems[kind] = null;
    if (kind === 'microphone') this.#listen(null);
  }

  #listen(track) {
    this.ear?.stop();
    this.ear = track?.clone() ?? null;
    if (this.ear) this.ear.enabled = true;
  }

  async #ask(kinds, tickets, free = false) {
    const constraints = { video: false, audio: false };
    for (const kind of kinds) {
      const id = free ? '' : this.chosen[kind];
      constraints[kind === 'camera' ? 'video' : 'audio'] = { ...WANTED[kind], ...(id && { deviceId: { exact: id } }) };
    }
    try {
      const stream = await this.#media.getUserMedia(constraints);
      for (const kind of kinds) {
        this.#take(kind, kind === 'camera' ? stream.getVideoTracks()[0] : stream.getAudioTracks()[0], tickets[kind]);
        if (free) this.#instead(kind);
      }
    } catch (error) {
      if (kinds.length > 1) {
        for (const kind of kinds) await this.#ask([kind], tickets);
      } else if (!free && this.chosen[kinds[0]] && ['OverconstrainedError', 'NotFoundError'].includes(error.name)) {
        await this.#ask(kinds, tickets, true);
      } else if (this.#tickets[kinds[0]] === tickets[kinds[0]]) {
        this.problems[kinds[0]] = codeOf(error);
        console.warn(`no ${kinds[0]}:`, error.name);
      }
    }
  }

  #take(kind, track, ticket) {
    if (this.#tickets[kind] !== ticket) return track.stop();
    this.tracks[kind] = track;
    if (kind === 'microphone') this.#listen(track);
    track.enabled = this.on[kind];
    track.addEventListener('ended', () => {
      if (this.tracks[kind] !== track) return;
      this.#drop(kind);
      this.problems[kind] = 'ended';
      this.on[kind] = false;
      this.#changed(kind);
    });
  }

  #instead(kind) {
    if (!this.tracks[kind]) return;
    this.chosen[kind] = '';
    this.problems[kind] = 'gone';
  }

  async #list() {
    const found = (await this.#media?.enumerateDevices().catch(() => [])) ?? [];
    const lists = { camera: [], microphone: [], speaker: [] };
    for (const { kind, deviceId, label } of found) {
      const isAlias = deviceId === '' || deviceId === 'default' || deviceId === 'communications';
      if (!isAlias) lists[INPUT[kind]].push({ id: deviceId, label });
    }
    this.lists = lists;
  }

  /** What was missing is taken as soon as it is there. */
  async #plugged() {
    await this.#list();
    this.#changed();
    const came = KINDS.filter((kind) => this.problems[kind] === 'missing' && this.lists[kind].length > 0);
    if (came.length > 0) await this.open(came);
  }

  #changed(kind = null) {
    this.dispatchEvent(new CustomEvent('change', { detail: kind }));
  }
}

/** Chromium tells only in the message that not the person but the system said no. */
function codeOf({ name, message }) {
  return name === 'NotAllowedError' && /system/i.test(message) ? 'system' : (CODES[name] ?? 'failed');
}
