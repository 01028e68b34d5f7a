// The tree over a transfer's blocks: RFC 6962 §2.1 over SHA-256. Leaves of 1 MiB are hashed by the browser, nodes here.
import { concat } from '../core/bytes.js';
import { primitives } from '../core/crypto.js';
import { sha256 } from '../core/plaincrypto.js';

const HASH = 32;

/** The hash of a block that stands behind one byte, which is 0 so that no node can be passed off as a leaf. */
export async function leafOf(prefixed) {
  prefixed[0] = 0;
  return (await primitives()).sha256(prefixed);
}

/** The leaves of a first part of the stream, in order. */
export class Leaves {
  #bytes = new Uint8Array(64 * HASH);
  length = 0;

  push(leaf) {
    if (this.length * HASH === this.#bytes.length) this.#bytes = concat(this.#bytes, new Uint8Array(this.#bytes.length));
    this.#bytes.set(leaf, this.length++ * HASH);
  }

  at(index) {
    return this.#bytes.slice(index * HASH, (index + 1) * HASH);
  }

  cut(length) {
    this.length = Math.min(this.length, length);
  }

  /** The root of the tree over the first ones. */
  head(count = this.length) {
    const subtrees = [];
    for (let i = 0; i < count; i++) {
      let subtree = this.at(i);
      // Each trailing 1 bit of the size is a full subtree of the same height.
      for (let bits = i; bits % 2 === 1; bits = Math.floor(bits / 2)) subtree = node(subtrees.pop(), subtree);
      subtrees.push(subtree);
    }
    return subtrees.length === 0 ? sha256(new Uint8Array(0)) : subtrees.reduceRight((right, left) => node(left, right));
  }
}

const node = (left, right) => sha256(concat(Uint8Array.of(1), left, right));
