// Who of the two sides of a transfer is at the other end of a channel (docs/protocol.md §6). Pure, and done at once, so that messages are heard in
// their order: the browser's own HMAC would have them wait.
import { concat, utf8 } from '../core/bytes.js';
import { hmac } from '../core/plaincrypto.js';

const KNOWN = utf8('parley-known-2');
const OFFER = utf8('parley-offer-2');
const TAG_BYTES = 16;

/** What makes one channel unlike every other, to both of its ends and to nobody between them. Each is { own, theirs }, 32 bytes each. */
export class Binding {
  #nonces;
  #certificates;

  constructor(nonces, certificates) {
    this.#nonces = nonces;
    this.#certificates = certificates;
  }

  /** By what this side names a transfer. */
  tag(secret) {
    return this.#mac(KNOWN, secret).slice(0, TAG_BYTES);
  }

  /** Whether the other side has named it. */
  names(secret, tags) {
    const theirs = this.#turned().tag(secret);
    return tags.some((tag) => matches(tag, theirs));
  }

  /** What this side offers a transfer again with. */
  proof(secret) {
    return this.#mac(OFFER, secret);
  }

  /** Whether the other side knows the secret. */
  isTheirProof(secret, proof) {
    return matches(proof, this.#turned().proof(secret));
  }

  #turned() {
    const turn = ({ own, theirs }) => ({ own: theirs, theirs: own });
    return new Binding(turn(this.#nonces), turn(this.#certificates));
  }

  #mac(label, secret) {
    const { own, theirs } = this.#certificates;
    return hmac(secret, concat(label, this.#nonces.own, this.#nonces.theirs, own, theirs));
  }
}

/** Takes as long whatever is different. */
function matches(a, b) {
  let different = a.length ^ b.length;
  for (let i = 0; i < b.length; i++) different |= a[i] ^ b[i];
  return different === 0;
}
