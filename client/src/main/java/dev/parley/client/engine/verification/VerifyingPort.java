package dev.parley.client.engine.verification;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.VerificationMessage;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.Optional;

/** What verifying needs of its call. */
public interface VerifyingPort {
    /** Sends one message on the control channel, in order. */
    void send(ConnectionId connection, VerificationMessage message);

    /** Sends a claim the way that the descriptions go, which may be faster than the control channel. */
    void sendAhead(PeerId peer, VerificationMessage.Claim claim);

    /** Of the certificates of both ends; empty if a description did not say. */
    Optional<Fingerprints> fingerprints(ConnectionId connection);

    /** Withholds sound and pictures on the connections that are yet to come, or does not. */
    void withholdToCome(boolean all);

    /** Withholds them on all connections, those to come included, or no longer. */
    void withhold(boolean all);

    /** The same for one that there is. */
    void withhold(ConnectionId connection, boolean all);

    /** What somebody calls themselves, in words. */
    String inWords(PeerId peer);
}
