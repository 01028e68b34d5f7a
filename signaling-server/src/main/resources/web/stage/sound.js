import { byId, make } from '../common/dom.js';

/** What is heard of the others: one audio element a member, and a button where the browser wants to be asked first. */
export class Sound {
  #players = new Map();
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

  /** A speaker's id, '' for the browser's choice, 'none' for silence. */
  playOn(speaker) {
    if (speaker === this.#speaker) return;
    this.#speaker = speaker;
    for (const player of this.#players.values()) this.#direct(player);
  }

  /** What this person wants to hear of a member: { volume from 0 to 1, silenced }. It holds when that member comes back. */
  wishOf(id) {
    return this.#wishes.get(id) ?? { volume: 1, silenced: false };
  }

  wish(id, change) {
    this.#wishes.set(id, { ...this.wishOf(id), ...change });
    if (this.#players.has(id)) this.#direct(this.#players.get(id));
  }

  close() {
    for (const [id, player] of this.#players) this.#remove(id, player);
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
    const { volume, silenced } = this.wishOf(player.dataset.peer);
    player.muted = this.#speaker === 'none' || silenced;
    player.volume = volume;
    if (this.#speaker === 'none' || !player.setSinkId || player.sinkId === this.#speaker) return;
    player.setSinkId(this.#speaker).catch((error) => console.warn('the speaker cannot be used:', error.name));
  }

  #playAll() {
    byId('sound-on').hidden = true;
    for (const player of this.#players.values()) this.#play(player);
  }

  #play(player) {
    player.play().catch(({ name }) => {
      if (name === 'NotAllowedError') byId('sound-on').hidden = false;
    });
  }
}
