import { cleanName } from '../core/introduction.js';
import { offerChoices, placeChoices } from '../device/choices.js';
import { KINDS } from '../device/devices.js';
import { byId, showScreen } from '../common/dom.js';
import { showPressed } from '../panel/controls.js';
import { nameOf } from '../common/format.js';
import { fills } from '../stage/layout.js';
import { getUsedTo, habits } from '../common/tab.js';
import { say, t } from '../common/words.js';

/** people: [{ id, name }] of who is in the call already, or null while that is not known. */
function showPresent(people) {
  const key = people === null ? null : ['presentNobody', 'presentOne'][people.length] ?? 'presentSeveral';
  say(byId('present'), key, { names: (people ?? []).map(nameOf) });
}

/** Before the call: name, own picture, devices. Joining is possible at any time, whatever is missing. */
export class Lobby {
  #devices;
  #look;
  #lookout = null;

  /** join: called with the name; look: begins to look who is there, tells a function of it, and is closed at the end. */
  constructor(devices, join, look) {
    this.#devices = devices;
    this.#look = look;
    offerChoices(devices);
    const preview = byId('preview');
    preview.addEventListener('resize', () => preview.classList.toggle('filling', fills(preview.videoWidth / preview.videoHeight, 16 / 9)));
    byId('name').value = habits().name ?? '';
    say(byId('privacy'), globalThis.isSecureContext ? 'privacy' : 'privacyPlain');
    devices.addEventListener('change', () => this.#show());
    for (const kind of KINDS) {
      byId(`enter-${kind}`).addEventListener('click', async () => {
        await devices.turn(kind, !devices.on[kind]);
        getUsedTo({ on: { ...devices.on } });
      });
    }
    byId('entrance').addEventListener('submit', (event) => {
      event.preventDefault();
      const name = byId('name').value;
      getUsedTo({ name });
      join(cleanName(name) || t('guest'));
    });
  }

  enter() {
    placeChoices('lobby-devices');
    showScreen('lobby');
    const { on } = habits();
    for (const kind of KINDS) this.#devices.on[kind] = on?.[kind] !== false;
    this.#show();
    this.#devices.open();
    this.#lookout ??= this.#look((people) => showPresent(people));
  }

  leave() {
    this.#left()?.close();
  }

  /** Leaves for the call: what handOver() of the one who looked says, or null. */
  leaveForCall() {
    return this.#left()?.handOver() ?? null;
  }

  #left() {
    const lookout = this.#lookout;
    this.#lookout = null;
    showPresent(null);
    byId('preview').srcObject = null;
    return lookout;
  }

  #show() {
    if (byId('lobby').hidden) return;
    const { tracks, chosen, asking, on } = this.#devices;
    for (const kind of KINDS) {
      const button = byId(`enter-${kind}`);
      showPressed(button, kind, on[kind]);
      button.title = t(`enter.${kind}${on[kind] ? 'Off' : 'On'}`);
    }
    const preview = byId('preview');
    if (preview.srcObject?.getVideoTracks()[0] !== (tracks.camera ?? undefined)) {
      preview.srcObject = tracks.camera && new MediaStream([tracks.camera]);
    }
    preview.hidden = !tracks.camera;
    say(byId('preview-hint'), tracks.camera ? null : asking && chosen.camera !== 'none' ? 'asking' : 'noPicture');
    say(byId('join'), asking || tracks.camera || tracks.microphone ? 'join' : 'joinListening');
  }
}
