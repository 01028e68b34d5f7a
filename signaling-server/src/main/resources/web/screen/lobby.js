import { cleanName } from '../core/introduction.js';
import { offerChoices, placeChoices } from '../device/choices.js';
import { byId, showScreen } from '../common/dom.js';
import { fills } from '../stage/layout.js';
import { getUsedTo, habits } from '../common/tab.js';
import { say, t } from '../common/words.js';

/** Before the call: name, own picture, devices. Joining is possible at any time, whatever is missing. */
export class Lobby {
  #devices;

  /** join: called with the name. */
  constructor(devices, join) {
    this.#devices = devices;
    offerChoices(devices);
    const preview = byId('preview');
    preview.addEventListener('resize', () => preview.classList.toggle('filling', fills(preview.videoWidth / preview.videoHeight, 16 / 9)));
    byId('name').value = habits().name ?? '';
    say(byId('privacy'), globalThis.isSecureContext ? 'privacy' : 'privacyPlain');
    devices.addEventListener('change', () => this.#show());
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
    this.#show();
    Object.assign(this.#devices.on, { camera: true, microphone: true });
    this.#devices.open();
  }

  leave() {
    byId('preview').srcObject = null;
  }

  #show() {
    if (byId('lobby').hidden) return;
    const { tracks, chosen, asking } = this.#devices;
    const preview = byId('preview');
    if (preview.srcObject?.getVideoTracks()[0] !== (tracks.camera ?? undefined)) {
      preview.srcObject = tracks.camera && new MediaStream([tracks.camera]);
    }
    preview.hidden = !tracks.camera;
    say(byId('preview-hint'), tracks.camera ? null : asking && chosen.camera !== 'none' ? 'asking' : 'noPicture');
    say(byId('join'), asking || tracks.camera || tracks.microphone ? 'join' : 'joinListening');
  }
}
