package dev.parley.client.verification;

import dev.parley.client.trust.Digest32;
import dev.parley.client.trust.IdentityKey;
import java.util.Optional;

/**
 * One end of a connection, as both ends must see it.
 *
 * @param certificate SHA-256 of the certificate of its DTLS transport, 32 bytes
 * @param key who it proved to be on this connection; empty for a page, which has no identity that lasts
 */
public record Side(Digest32 certificate, Optional<IdentityKey> key) {}
