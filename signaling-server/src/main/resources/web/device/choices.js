// The choice of devices, which stands in the lobby and, during a call, in its panel.
import { KINDS } from './devices.js';
import { byId, make } from '../common/dom.js';
import { ear, LevelMeter } from './level.js';
import { getUsedTo } from '../common/tab.js';
import { say, t } from '../common/words.js';

export function offerChoices(devices) {
  let heard = null;
  new LevelMeter(byId('level'));
  byId('speaker-row').hidden = !('setSinkId' in HTMLMediaElement.prototype);
  for (const kind of ['camera', 'microphone', 'speaker']) {
    byId(kind).addEventListener('change', async ({ target }) => {
      await devices.choose(kind, target.value);
      getUsedTo({ chosen: devices.chosen });
    });
  }
  for (const kind of KINDS) byId(`${kind}-retry`).addEventListener('click', () => devices.choose(kind, devices.chosen[kind]));
  devices.addEventListener('change', () => {
    for (const kind of ['camera', 'microphone', 'speaker']) fill(byId(kind), kind, devices);
    for (const kind of KINDS) tell(kind, devices.problems[kind]);
    if (devices.ear !== heard) ear.hear((heard = devices.ear));
  });
}

/** Moves the choice to where it is needed now. */
export const placeChoices = (parent) => byId(parent).append(byId('device-choice'));

function fill(select, kind, { lists, chosen }) {
  const options = [
    ['', t(`default.${kind}`)],
    ...lists[kind].map(({ id, label }, i) => [id, label || t('unnamed', { kind: t(kind), number: i + 1 })]),
    ['none', t(`none.${kind}`)],
  ];
  if (JSON.stringify(options) !== select.dataset.options) {
    select.dataset.options = JSON.stringify(options);
    select.replaceChildren(...options.map(([value, text]) => make('option', { value, textContent: text })));
  }
  select.value = chosen[kind];
}

function tell(kind, problem) {
  const line = byId(`${kind}-problem`);
  line.hidden = !problem;
  byId(`${kind}-retry`).hidden = [null, 'insecure', 'gone'].includes(problem);
  say(line, problem && `${kind}.${problem}`);
}
