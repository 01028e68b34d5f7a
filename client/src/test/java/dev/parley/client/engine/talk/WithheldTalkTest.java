package dev.parley.client.engine.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.ChatMessage;
import dev.parley.client.chat.ControlMessage;
import dev.parley.client.chat.ControlMessageCodec;
import dev.parley.client.chat.SoundMessage;
import dev.parley.client.chat.VerificationMessage;
import dev.parley.client.control.VerificationCommand;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.client.engine.verification.Verifying;
import dev.parley.client.engine.verification.VerifyingPort;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.client.trust.Identity;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said while a call is for somebody who has not proved to be there. */
class WithheldTalkTest implements ConversationPort, VerifyingPort {
    private static final PeerId ANN = new PeerId("CAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId BOB = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final ConnectionId TO_BOB = new ConnectionId(BOB, 1);

    private final ControlMessageCodec codec = new ControlMessageCodec();
    private final List<ControlMessage> sent = new ArrayList<>();
    private final Verifying verifying = new Verifying(
            1,
            RoomId.of(new byte[RoomId.BYTES]),
            this,
            Optional.empty(),
            Optional.of(Identity.fresh().key()),
            _ -> {});
    private final Conversation conversation = new Conversation(1, ANN, this, verifying, _ -> {});

    @Test
    void aReactionIsOfItsMomentAndTheHandIsSaidAsItIsInTheEnd() {
        conversation.onOpened(TO_BOB, ControlMessageCodec.MAX_BYTES);
        conversation.react(ReactionKind.APPLAUSE);
        conversation.raiseHand(true, null);
        conversation.raiseHand(false, null);
        conversation.raiseHand(true, null);
        conversation.say("Hello", List.of(BOB), Instant.EPOCH);
        assertThat(sent).isEmpty();

        conversation.onReceived(TO_BOB, codec.encode(VerificationMessage.Claim.NOBODY));
        verifying.run(new VerificationCommand.Verify(BOB));
        assertThat(sent)
                .satisfiesExactly(
                        hand -> assertThat(hand).isEqualTo(new ControlMessage.Hand(1)),
                        line -> assertThat(line).isInstanceOf(ChatMessage.class));

        conversation.react(ReactionKind.APPLAUSE);
        assertThat(sent).last().isInstanceOf(ControlMessage.Reaction.class);
    }

    @Override
    public void send(ConnectionId connection, String text) {
        try {
            sent.add(codec.decode(text));
        } catch (ProtocolException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<Fingerprints> fingerprints(ConnectionId connection) {
        return Optional.of(new Fingerprints(new Digest("a".repeat(64)), new Digest("b".repeat(64))));
    }

    @Override
    public void send(ConnectionId connection, VerificationMessage message) {}

    @Override
    public void sendAhead(PeerId peer, VerificationMessage.Claim claim) {}

    @Override
    public void withholdToCome(boolean all) {}

    @Override
    public void withhold(boolean all) {}

    @Override
    public void withhold(ConnectionId connection, boolean all) {}

    @Override
    public String inWords(PeerId peer) {
        return peer.text();
    }

    @Override
    public void viewed(ConnectionId connection, int width, int height) {}

    @Override
    public void sound(ConnectionId connection, SoundMessage message) {}

    @Override
    public void later(Duration delay, Runnable task) {}

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public String name(PeerId peer) {
        return "Bob";
    }

    @Override
    public boolean connected(PeerId peer) {
        return true;
    }
}
