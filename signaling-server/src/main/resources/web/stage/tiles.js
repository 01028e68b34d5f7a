import { byId } from '../common/dom.js';
import { largeOf } from './large.js';
import { grid, speaker } from './layout.js';
import { Tile } from './tile.js';

/**
 * All pictures of the call, arranged by themselves: all alike, or one large. One's own lies in a corner of a single other one,
 * and among several it is one of them.
 */
export class Tiles {
  #area = byId('tiles');
  #own;
  #openMenu;
  #changed;
  #viewed;
  #tiles = new Map();
  #speaking = null;
  #spoke = null;
  #large = null;
  #pinned = null;
  #wanted = null;
  #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#arrange()));

  /**
   * openMenu(id, button): the person of a tile asks what can be done with its member. changed(): what is large is another.
   * viewed(id, { width, height }): a member's camera is seen in so many pixels.
   */
  constructor(own, openMenu, changed = () => {}, viewed = () => {}) {
    this.#own = own;
    this.#openMenu = openMenu;
    this.#changed = changed;
    this.#viewed = viewed;
    this.#observer.observe(this.#area);
  }

  /** Whether one picture is large: as chosen, else where somebody shows a screen. */
  get speakerLarge() {
    return this.#wanted ?? [...this.#tiles.values()].some(({ kind }) => kind === 'screen');
  }

  /** The tile that is the large one, or would be; null where there is none. */
  get large() {
    return this.#tiles.get(this.#large) ?? null;
  }

  /** The tiles that show screens. */
  get screens() {
    return [...this.#tiles.values()].filter(({ kind }) => kind === 'screen');
  }

  /** Whether there is something to choose from. */
  get canEnlarge() {
    return this.#tiles.size > 1;
  }

  toggleLayout() {
    this.#wanted = !this.speakerLarge;
    this.#pinned = null;
    this.#arrange();
  }

  /** Whether somebody has a tile. */
  has(id) {
    return this.#tiles.has(`camera ${id}`);
  }

  isEnlarged(id) {
    return this.#pinned !== null && this.#tiles.get(this.#pinned)?.id === id;
  }

  /** Makes what somebody shows large until this is said again, or somebody else is enlarged. */
  enlarge(id, kind = this.#tiles.has(`screen ${id}`) ? 'screen' : 'camera') {
    const key = `${kind} ${id}`;
    this.#pinned = this.#pinned === key || !this.#tiles.has(key) ? null : key;
    this.#wanted = this.#pinned ? true : null;
    this.#arrange();
  }

  update(members) {
    const kept = new Set();
    for (const member of members.filter(isSeen)) {
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
    if (id !== null) this.#spoke = `camera ${id}`;
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
    tile.element.addEventListener('click', (event) => {
      if (event.target.closest('button')) this.#openMenu(tile.id, tile.menu);
      else if (this.canEnlarge && event.detail < 2) this.enlarge(tile.id, tile.kind);
    });
  }

  #remove(key, tile) {
    this.#tiles.delete(key);
    if (key === this.#pinned) {
      this.#pinned = null;
      this.#wanted = null;
    }
    tile.remove();
  }

  #arrange() {
    const { clientWidth: width, clientHeight: height } = this.#area;
    const tiles = [...this.#tiles.values()];
    const keys = [...this.#tiles.keys()];
    const among = tiles.length > 1;
    const seen = tiles.map(({ kind, shows }, i) => ({ key: keys[i], kind, shows }));
    this.#large = largeOf(seen, { pinned: this.#pinned, spoke: this.#spoke, before: this.#large });
    this.#area.classList.toggle('among', among);
    tiles.forEach((tile, i) => {
      tile.mark(keys[i] === this.#pinned);
      if (tile.zoomable) tile.zoomable.active = keys[i] === this.#large;
    });
    if (!among) this.#own.dock();
    if (tiles.length > 0 && width > 0) {
      const count = tiles.length + (among ? 1 : 0);
      const boxes = among && this.speakerLarge
        ? speaker(count, keys.indexOf(this.#large), width, height)
        : grid(count, width, height);
      tiles.forEach((tile, i) => tile.place(boxes[i]));
      if (among) this.#own.sit(boxes.at(-1), this.#area);
      this.#tellViews();
    }
    this.#changed();
  }

  #tellViews() {
    for (const tile of this.#tiles.values()) {
      const { width, height } = tile.view;
      if (tile.kind === 'camera' && tile.shows && width > 0 && height > 0) this.#viewed(tile.id, { width, height });
    }
  }
}

/** A command that only moves files is nobody to look at. */
const isSeen = ({ client, media }) => client !== 'files' || media.microphone || media.camera || media.screen;
