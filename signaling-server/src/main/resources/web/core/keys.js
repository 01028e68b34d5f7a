// What is derived from a link's secret, and who a peer is: docs/protocol.md §1.
import { concat, utf8 } from './bytes.js';
import { primitives } from './crypto.js';

const SALT = utf8('parley-link-1');

/** roomId and joinToken for the server, bodyKey and cardKey for those alone who hold the link. */
export async function deriveKeys(secret) {
  const { hkdf } = await primitives();
  const [roomId, joinToken, bodyKey, cardKey] = await Promise.all([
    hkdf(secret, SALT, utf8('room-id'), 16),
    hkdf(secret, SALT, utf8('join-token'), 32),
    hkdf(secret, SALT, utf8('body-key'), 32),
    hkdf(secret, SALT, utf8('card-key'), 32),
  ]);
  return { roomId, joinToken, bodyKey, cardKey };
}

/** The 16 bytes that the others know the holder of this key by. */
export async function peerIdOf(peerKey) {
  const { sha256 } = await primitives();
  return (await sha256(peerKey)).slice(0, 16);
}

/** What the server is told of an invitation, and so knows it again by. */
export async function invitationId(key) {
  const { sha256 } = await primitives();
  return (await sha256(concat(utf8('parley-invitation-1'), key))).slice(0, 16);
}
