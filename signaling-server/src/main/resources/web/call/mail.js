// What one peer says to others through the server, sealed (docs/protocol.md §3.1), in the order in which it was said.
import { toBase64Url } from '../core/bytes.js';
import { readCall } from '../core/callmessage.js';
import { sealCard } from '../core/card.js';
import { deriveKeys, peerIdOf } from '../core/keys.js';
import { BodyCipher, Refused } from '../core/seal.js';

export class Mail {
  #cipher;
  #post;
  #keys;
  #last = Promise.resolve();

  /** post(to, body) takes what is sealed. */
  static async of(secret, { peerKey, incarnation }, post) {
    const [keys, id] = await Promise.all([deriveKeys(secret), peerIdOf(peerKey)]);
    const mail = new Mail();
    mail.self = toBase64Url(id);
    mail.room = toBase64Url(keys.roomId);
    mail.token = toBase64Url(keys.joinToken);
    mail.#cipher = new BodyCipher(keys, mail.self, incarnation);
    mail.#post = post;
    mail.#keys = keys;
    return mail;
  }

  /** What is left with the server for those who look into the room, or null. */
  card(introduction) {
    return sealCard(this.#keys, this.self, JSON.stringify(introduction));
  }

  /** Resolves when all that was said up to here is on its way. */
  send(to, message) {
    this.#last = this.#last
      .then(async () => this.#post(to, await this.#cipher.seal(to, JSON.stringify(message))))
      .catch((error) => console.error('a message could not be sealed:', error));
    return this.#last;
  }

  /** The message in a body, or null for what is to be dropped. Calls must not overlap. */
  async open(from, body) {
    try {
      const message = readCall(await this.#cipher.open(from, body));
      if (!message) console.info('a message was dropped: not one of the call layer');
      return message;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      console.info('a message was dropped:', error.reason);
      return null;
    }
  }
}
