import { byId, make } from '../common/dom.js';

/** What is heard of the others: one audio element a member, and a button where the browser wants to be asked first. */
export class Sound {
  #players = new Map();
  #shared = new Map();
  #heard = new WeakMap();
  #wishes = new Map();
  #speaker = '';

  constructor(signal) {
    byId('sound-on').addEventListener('click', () => this.#playAll(), { signal });
  }

  update(members) {
    for (const { id, audio } of members) this.#hear(this.#players.get(id) ?? this.#add(id), audio);
    const present = new Set(members.map(({ id }) => id));
    for (const [id, player] of this.#players) if (!present.has(id)) this.#remove(id, player);
  }

  /** The sound of what a member shares, beside their voice; null when no more comes. */
  shares(id, stream) {
    const before = this.#shared.get(id);
    if (before) {
      this.#shared.delete(id);
      before.srcObject = null;
      before.remove();
    }
    if (!stream) return;
    const player = make('audio', { autoplay: true, data: { shared: id } });
    this.#shared.set(id, player);
    byId('sounds').append(player);
    this.#direct(player);
    player.srcObject = stream;
    this.#play(player);
  }

  /** Whether what somebody shares is heard, so that it can be made softer. */
  isShared(id) {
    return this.#shared.has(id);
  }

  /** A speaker's id, '' for the browser's choice, 'none' for silence. */
  playOn(speaker) {
    if (speaker === this.#speaker) return;
    this.#speaker = speaker;
    for (const player of this.#all) this.#direct(player);
  }

  /** What this person wants to hear of a member: { volume from 0 to 1, silenced, shared: the volume of what they share }. It holds when that member comes back. */
  wishOf(id) {
    return this.#wishes.get(id) ?? { volume: 1, silenced: false, shared: 1 };
  }

  wish(id, change) {
    this.#wishes.set(id, { ...this.wishOf(id), ...change });
    for (const players of [this.#players, this.#shared]) if (players.has(id)) this.#direct(players.get(id));
  }

  close() {
    for (const [id, player] of this.#players) this.#remove(id, player);
    for (const id of [...this.#shared.keys()]) this.shares(id, null);
    byId('sound-on').hidden = true;
  }

  /** Chromium plays nothing of a stream that got its track only after it was given to the element. */
  #hear(player, audio) {
    const [track] = audio.getAudioTracks();
    if (!track || this.#heard.get(player) === track) return;
    this.#heard.set(player, track);
    player.srcObject = audio;
    this.#play(player);
  }

  #add(id) {
    const player = make('audio', { autoplay: true, data: { peer: id } });
    this.#players.set(id, player);
    byId('sounds').append(player);
    this.#direct(player);
    return player;
  }

  #remove(id, player) {
    this.#players.delete(id);
    player.srcObject = null;
    player.remove();
  }

  #direct(player) {
    const { peer, shared } = player.dataset;
    const wish = this.wishOf(peer ?? shared);
    player.muted = this.#speaker === 'none' || (peer !== undefined && wish.silenced);
    player.volume = peer === undefined ? wish.shared : wish.volume;
    if (this.#speaker === 'none' || !player.setSinkId || player.sinkId === this.#speaker) return;
    player.setSinkId(this.#speaker).catch((error) => console.warn('the speaker cannot be used:', error.name));
  }

  get #all() {
    return [...this.#players.values(), ...this.#shared.values()];
  }

  #playAll() {
    byId('sound-on').hidden = true;
    for (const player of this.#all) this.#play(player);
  }

  #play(player) {
    player.play().catch(({ name }) => {
      if (name === 'NotAllowedError') byId('sound-on').hidden = false;
    });
  }
}
