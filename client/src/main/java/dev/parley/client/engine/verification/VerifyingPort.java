package dev.parley.client.engine.verification;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.VerificationMessage;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.signaling.protocol.PeerId;
import java.util.Optional;

/** What verifying needs of its call. */
public interface VerifyingPort {
    /** Sends one message on the control channel, in order. */
    void send(ConnectionId connection, VerificationMessage message);

    /** Of the certificates of both ends; empty if a description did not say. */
    Optional<Fingerprints> fingerprints(ConnectionId connection);

    /** What somebody calls themselves, in words. */
    String inWords(PeerId peer);
}
