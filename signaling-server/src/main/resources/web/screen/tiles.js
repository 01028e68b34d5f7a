import { byId } from './dom.js';
import { grid, speaker } from './layout.js';
import { Tile } from './tile.js';

/**
 * All pictures of the call, arranged by themselves: all alike, or one large. One's own lies in a corner of a single other one,
 * and among several it is one of them.
 */
export class Tiles {
  #area = byId('tiles');
  #own;
  #tiles = new Map();
  #speaking = null;
  #large = null;
  #wanted = null;
  #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#arrange()));

  constructor(own) {
    this.#own = own;
    this.#observer.observe(this.#area);
  }

  /** Whether one picture is large: as chosen, else where somebody shows a screen. */
  get speakerLarge() {
    return this.#wanted ?? [...this.#tiles.values()].some(({ kind }) => kind === 'screen');
  }

  toggleLayout() {
    this.#wanted = !this.speakerLarge;
    this.#arrange();
  }

  update(members) {
    const kept = new Set();
    for (const member of members) {
      for (const kind of member.media.screen ? ['screen', 'camera'] : ['camera']) {
        const key = `${kind} ${member.id}`;
        kept.add(key);
        if (!this.#tiles.has(key)) this.#add(key, new Tile(member.id, kind));
        this.#tiles.get(key).update(member);
      }
    }
    for (const [key, tile] of this.#tiles) if (!kept.has(key)) this.#remove(key, tile);
    this.#arrange();
  }

  speaks(id) {
    if (id === this.#speaking) return;
    this.#speaking = id;
    for (const tile of this.#tiles.values()) tile.element.classList.toggle('speaking', tile.kind === 'camera' && tile.id === id);
    if (id !== null) this.#large = `camera ${id}`;
    this.#arrange();
  }

  reacts(id, reaction) {
    this.#tiles.get(`camera ${id}`)?.react(reaction);
  }

  close() {
    this.#observer.disconnect();
    for (const [key, tile] of this.#tiles) this.#remove(key, tile);
  }

  #add(key, tile) {
    this.#tiles.set(key, tile);
    this.#area.append(tile.element);
  }

  #remove(key, tile) {
    this.#tiles.delete(key);
    tile.remove();
  }

  #arrange() {
    const { clientWidth: width, clientHeight: height } = this.#area;
    const tiles = [...this.#tiles.values()];
    const among = tiles.length > 1;
    if (!among) this.#own.dock();
    if (tiles.length === 0 || width === 0) return;
    const count = tiles.length + (among ? 1 : 0);
    const boxes = among && this.speakerLarge
      ? speaker(count, this.#largeOf(tiles), width, height)
      : grid(count, width, height);
    tiles.forEach((tile, i) => tile.place(boxes[i]));
    if (among) this.#own.sit(boxes.at(-1), this.#area);
  }

  /** A screen before who speaks, who speaks before who spoke. */
  #largeOf(tiles) {
    const screen = tiles.findIndex(({ kind }) => kind === 'screen');
    const spoke = tiles.findIndex(({ kind, id }) => `${kind} ${id}` === this.#large);
    return Math.max(0, screen >= 0 ? screen : spoke);
  }
}
