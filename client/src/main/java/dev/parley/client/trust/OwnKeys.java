package dev.parley.client.trust;

import dev.parley.signaling.protocol.id.ListenKey;
import java.security.SecureRandom;

/**
 * Who this user is, and how they are rung. All of it secret, kept readable by its owner only, and never given to an engine.
 *
 * @param identity by which contacts know them, for good
 * @param listen lets programs of theirs listen at their box
 * @param bell opens what is said there
 */
public record OwnKeys(Identity identity, ListenKey listen, BellPair bell) {
    public static OwnKeys fresh() {
        return new OwnKeys(Identity.fresh(), freshListenKey(), BellPair.fresh());
    }

    /** The same person with another box; who holds the link to the one before rings there in vain. */
    public OwnKeys withFreshBell() {
        return new OwnKeys(identity, freshListenKey(), BellPair.fresh());
    }

    /** @param server at which they listen; base address, without a slash at its end */
    public ContactLink link(String server) {
        return new ContactLink(server, listen.box(), bell.key(), identity.key());
    }

    /** One for a box of one's own, or for the answers to one ring. */
    public static ListenKey freshListenKey() {
        byte[] bytes = new byte[ListenKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        return ListenKey.of(bytes);
    }

    /** Hides the secrets. */
    @Override
    public String toString() {
        return "OwnKeys[" + identity.key().text() + "]";
    }
}
