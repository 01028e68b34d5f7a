package dev.parley.client.engine;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.ControlMessageCodec;
import dev.parley.client.chat.SoundMessage;
import dev.parley.client.chat.VerificationMessage;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberName;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.engine.talk.ConversationPort;
import dev.parley.client.engine.talk.PointingPort;
import dev.parley.client.engine.verification.VerifyingPort;
import dev.parley.client.rtc.Rtc;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** A call as its conversation, its verifying and its pointing see it. */
final class CallTalk implements ConversationPort, PointingPort, VerifyingPort {
    private final ControlMessageCodec words = new ControlMessageCodec();
    private final Rtc rtc;
    private final EngineThread engine;
    private final PeerNames names;
    private final Supplier<CallSnapshot> call;
    private final BiConsumer<PeerId, CallMessage> ahead;

    /**
     * Of a call that has just begun.
     *
     * @param call as it is now
     * @param ahead sends by the server
     */
    CallTalk(
            Rtc rtc,
            EngineThread engine,
            PeerNames names,
            Supplier<CallSnapshot> call,
            BiConsumer<PeerId, CallMessage> ahead) {
        this.rtc = rtc;
        this.engine = engine;
        this.names = names;
        this.call = call;
        this.ahead = ahead;
    }

    @Override
    public void send(ConnectionId connection, String text) {
        rtc.sendControl(connection, text);
    }

    @Override
    public void send(ConnectionId connection, VerificationMessage message) {
        rtc.sendControl(connection, words.encode(message));
    }

    @Override
    public void sendAhead(PeerId peer, VerificationMessage.Claim claim) {
        Proofs.of(claim).ifPresent(proof -> ahead.accept(peer, proof));
    }

    @Override
    public Optional<Fingerprints> fingerprints(ConnectionId connection) {
        return rtc.fingerprints(connection);
    }

    @Override
    public void withholdToCome(boolean all) {
        rtc.withholdToCome(all);
    }

    @Override
    public void withhold(boolean all) {
        rtc.withhold(all);
    }

    @Override
    public void withhold(ConnectionId connection, boolean all) {
        rtc.withhold(connection, all);
    }

    @Override
    public String inWords(PeerId peer) {
        return MemberName.inWords(name(peer), peer);
    }

    @Override
    public void send(byte[] message) {
        rtc.sendPointing(message);
    }

    @Override
    public boolean present(PeerId peer) {
        return call.get().members().stream().anyMatch(member -> member.id().equals(peer));
    }

    @Override
    public void viewed(ConnectionId connection, int width, int height) {
        rtc.sendAt(connection, width, height);
    }

    @Override
    public void sound(ConnectionId connection, SoundMessage message) {
        rtc.soundSaid(connection, message);
    }

    @Override
    public void later(Duration delay, Runnable task) {
        engine.later(delay, task);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public String name(PeerId peer) {
        return names.said(peer);
    }

    @Override
    public boolean connected(PeerId peer) {
        return call.get().members().stream()
                .anyMatch(member -> member.id().equals(peer) && member.state() == MemberState.CONNECTED);
    }
}
