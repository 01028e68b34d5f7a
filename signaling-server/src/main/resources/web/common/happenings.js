// What happens that a person may want to hear of while they look elsewhere: joined, left, message, offer.
const happenings = new EventTarget();

/** words: a key of the words and its values. */
export const happened = (kind, key, values) => happenings.dispatchEvent(new CustomEvent('happened', { detail: { kind, key, values } }));

/** action(kind, key, values) */
export function whenSomethingHappens(action, signal) {
  happenings.addEventListener('happened', ({ detail: { kind, key, values } }) => action(kind, key, values), { signal });
}
