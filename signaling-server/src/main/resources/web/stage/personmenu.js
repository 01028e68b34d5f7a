import { byId } from '../common/dom.js';
import { icon } from '../common/icons.js';
import { say, t } from '../common/words.js';

const MARGIN = 8;

/** What can be done with one member: enlarge, louder or softer, silence, send files, look at the connection. A dialog beside its button. */
export class PersonMenu {
  #dialog = byId('person-menu');
  #tiles;
  #sound;
  #changed;
  #canVerify;
  #door;
  #id = null;
  #setsVolume = canSetVolume();

  /** changed(): what is heard of somebody is another; files(id), verify(id), details(id): the person wants to send files, to compare, or to see figures; canVerify(id); door: of a DoorView. */
  constructor({ tiles, sound, changed, files, verify, canVerify, details, door }, signal) {
    this.#tiles = tiles;
    this.#sound = sound;
    this.#changed = changed;
    const on = (id, type, action) => byId(id).addEventListener(type, action, { signal });
    const press = (id, action) => on(id, 'click', () => {
      const member = this.#id;
      this.#dialog.close();
      action(member);
    });
    press('person-enlarge', (id) => tiles.enlarge(id));
    press('person-silence', (id) => this.#wish(id, { silenced: !sound.wishOf(id).silenced }));
    press('person-files', files);
    press('person-verify', verify);
    this.#canVerify = canVerify;
    press('person-details', details);
    this.#door = door;
    press('person-hand-over', (id) => door.handOver(id));
    press('person-remove', (id) => door.remove(id));
    on('person-volume', 'input', ({ target }) => this.#wish(this.#id, { volume: target.valueAsNumber / 100 }));
    on('person-shared-volume', 'input', ({ target }) => this.#wish(this.#id, { shared: target.valueAsNumber / 100 }));
    on('person-menu', 'click', ({ target, clientX, clientY }) => target === this.#dialog && this.#outside(clientX, clientY) && this.#dialog.close());
    signal.addEventListener('abort', () => this.#dialog.close());
  }

  open({ id, name }, button) {
    this.#id = id;
    say(byId('person-menu-name'), 'name', { name });
    const enlarged = this.#tiles.isEnlarged(id);
    const isSeen = this.#tiles.has(id);
    byId('person-enlarge').hidden = !this.#tiles.canEnlarge || !isSeen;
    byId('person-silence').hidden = !isSeen;
    byId('person-verify').disabled = !this.#canVerify(id);
    byId('person-hand-over').hidden = byId('person-remove').hidden = !this.#door.isOwn;
    byId('person-volume-row').hidden = !isSeen || !this.#setsVolume;
    byId('person-shared-row').hidden = !this.#sound.isShared(id) || !this.#setsVolume;
    say(byId('person-enlarge').lastElementChild, enlarged ? 'shrink' : 'enlarge');
    this.#show();
    this.#dialog.showModal();
    this.#place(button);
  }

  /** Who goes takes the menu along. */
  update(members) {
    if (this.#dialog.open && !members.some(({ id }) => id === this.#id)) this.#dialog.close();
  }

  #wish(id, change) {
    this.#sound.wish(id, change);
    this.#show();
    this.#changed();
  }

  #show() {
    const { volume, silenced, shared } = this.#sound.wishOf(this.#id);
    const slider = slide('person-volume', volume);
    slider.disabled = silenced;
    slide('person-shared-volume', shared);
    const silence = byId('person-silence');
    icon(silenced ? 'sound' : 'soundOff', silence.querySelector('svg'));
    say(silence.lastElementChild, silenced ? 'hear' : 'silence');
  }

  #outside(x, y) {
    const { left, right, top, bottom } = this.#dialog.getBoundingClientRect();
    return x < left || x > right || y < top || y > bottom;
  }

  /** Below its button where there is room, else above it; on a narrow screen the style sheet places it. */
  #place(button) {
    const at = button.getBoundingClientRect();
    const { width, height } = this.#dialog.getBoundingClientRect();
    const below = at.bottom + MARGIN + height <= innerHeight;
    const left = Math.min(Math.max(MARGIN, at.right - width), innerWidth - width - MARGIN);
    const top = below ? at.bottom + MARGIN : Math.max(MARGIN, at.top - height - MARGIN);
    this.#dialog.style.setProperty('--menu-left', `${Math.round(left)}px`);
    this.#dialog.style.setProperty('--menu-top', `${Math.round(top)}px`);
  }
}

function slide(id, volume) {
  const slider = byId(id);
  slider.value = String(Math.round(volume * 100));
  slider.setAttribute('aria-valuetext', t('percent', { number: slider.value }));
  return slider;
}

/** On some phones only the phone's own keys set it. */
function canSetVolume() {
  const audio = document.createElement('audio');
  audio.volume = 0.5;
  return audio.volume === 0.5;
}
