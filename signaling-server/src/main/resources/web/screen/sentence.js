/** What the call is doing, as a key of words.js and its values. left: who went a moment ago, or null. */
export function sentenceOf({ phase, signalingUp, members, invited }, left) {
  if (phase === 'waiting') return [invited ? 'atDoorAnyway' : 'atDoor'];
  if (phase !== 'inRoom') return ['joining'];
  if (left && !members.some(({ id }) => id === left.id)) return [`left.${left.reason}`, { name: left.name }];
  if (!signalingUp) return [members.length > 0 ? 'serverGone' : 'serverGoneAlone'];
  if (members.length === 0) return ['waiting'];
  const heardOf = members.filter(({ unheardOf }) => !unheardOf);
  if (heardOf.length === 0) return ['somebodyJoins'];
  for (const state of ['reconnecting', 'pathless', 'connecting']) {
    const member = heardOf.find((each) => each.state === state);
    if (member) return [state === 'pathless' ? `pathless.${member.relay}` : state, { name: member.name }];
  }
  return ['inCall', { names: heardOf.map(({ name }) => name) }];
}

/** Whether the sentence tells of trouble. */
export const isTrouble = (key) => ['serverGone', 'serverGoneAlone', 'reconnecting'].includes(key) || key.startsWith('pathless.');

/**
 * The same at the end: keys of title and reason, and of the button that leads back.
 *
 * goesOn: whether others were there until the end.
 */
export function endOf(reason, wasInRoom, goesOn) {
  if (reason === 'hungUp') return { title: goesOn ? 'ended.left' : 'ended.over', reason: goesOn ? null : 'end.hungUp', button: 'joinAgain' };
  return { title: wasInRoom ? 'ended.broken' : 'ended.notJoined', reason: `end.${reason}`, button: wasInRoom ? 'joinAgain' : 'tryAgain' };
}
