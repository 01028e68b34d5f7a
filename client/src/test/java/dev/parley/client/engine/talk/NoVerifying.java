package dev.parley.client.engine.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.VerificationMessage;
import dev.parley.client.engine.verification.Verifying;
import dev.parley.client.engine.verification.VerifyingPort;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.RoomId;
import java.util.Optional;

/** Verifying on connections of which nobody knows where they end, so that nothing is said of it. */
final class NoVerifying implements VerifyingPort {
    private NoVerifying() {}

    static Verifying of() {
        return new Verifying(
                1, RoomId.of(new byte[RoomId.BYTES]), new NoVerifying(), Optional.empty(), Optional.empty(), _ -> {});
    }

    @Override
    public void send(ConnectionId connection, VerificationMessage message) {
        throw new AssertionError("nothing is to be said, but " + message);
    }

    @Override
    public Optional<Fingerprints> fingerprints(ConnectionId connection) {
        return Optional.empty();
    }

    @Override
    public void sendAhead(PeerId peer, VerificationMessage.Claim claim) {
        throw new AssertionError("nobody waits for it, but " + claim);
    }

    @Override
    public void withholdToCome(boolean all) {
        assertThat(all).isFalse();
    }

    @Override
    public void withhold(boolean all) {
        throw new AssertionError("nobody is expected, but " + all);
    }

    @Override
    public void withhold(ConnectionId connection, boolean all) {
        throw new AssertionError("nobody is expected, but " + all);
    }

    @Override
    public String inWords(PeerId peer) {
        return peer.text();
    }
}
