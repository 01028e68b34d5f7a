package dev.parley.client.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.client.call.CallEffect;
import dev.parley.client.call.CallEvent;
import dev.parley.client.call.CallState;
import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.call.Step;
import dev.parley.client.call.message.CallMessage.Introduction;
import dev.parley.client.call.message.CallMessageCodec;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.chat.VerificationMessage.Claim;
import dev.parley.client.trust.BodyCipher;
import dev.parley.client.trust.Digest32;
import dev.parley.client.trust.Identity;
import dev.parley.client.trust.LinkSecret;
import dev.parley.client.trust.Opened;
import dev.parley.client.trust.PeerKeys;
import dev.parley.client.trust.RoomKeys;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.Limits;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Sets up calls between two sides that exist only here, so that the first real one meets classes that are loaded and code
 * that is compiled: on a cold JVM these steps take more time than the network. Pure computation, on a thread of its own.
 */
final class Warmup {
    /** The first loads the classes, which is most of it; twenty more would save a call milliseconds, and cost each start half a second. */
    private static final int ROUNDS = 3;

    private static final String SDP = String.join(
            "\r\n",
            "v=0",
            "o=- 1 2 IN IP4 127.0.0.1",
            "s=-",
            "t=0 0",
            "a=group:BUNDLE 0 1 2",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111",
            "c=IN IP4 0.0.0.0",
            "a=ice-ufrag:abcd",
            "a=ice-pwd:abcdefghijklmnopqrstuvwx",
            "a=fingerprint:sha-256 " + "AB:".repeat(31) + "AB",
            "a=setup:actpass",
            "a=mid:0",
            "a=rtpmap:111 opus/48000/2",
            "");
    private static final List<IceCandidate> CANDIDATES =
            List.of(new IceCandidate("0", 0, "candidate:1 1 udp 2122260223 192.0.2.1 50000 typ host"));

    private final MessageCodec frames = new MessageCodec(Limits.DEFAULT);
    private final CallMessageCodec messages = new CallMessageCodec();
    private final RoomKeys keys = RoomKeys.derive(LinkSecret.fresh());

    /** One of the two sides. */
    private final class Side {
        private final PeerId id = PeerKeys.fresh().peerId();
        private final BodyCipher cipher = new BodyCipher(keys, id, 0);
        private final Queue<CallEvent> inbox = new ArrayDeque<>();
        private CallState state = CallState.idle(Introduction.NONE, MediaFlags.NONE, 0, 0);

        void work(Side other) {
            for (CallEvent event = inbox.poll(); event != null; event = inbox.poll()) {
                Step step = state.on(event, Instant.EPOCH);
                state = step.next();
                step.effects().forEach(effect -> perform(effect, other));
            }
        }

        private void perform(CallEffect effect, Side other) {
            switch (effect) {
                case CallEffect.SendMessage(var _, var message) ->
                    other.receive(id, cipher.seal(other.id, new String(messages.encode(message), UTF_8)));
                case ConnectionCommand.Open open -> inbox.add(new ConnectionEvent.NegotiationNeeded(open.connection()));
                case ConnectionCommand.MakeOffer offer -> {
                    inbox.add(new ConnectionEvent.OfferMade(offer.connection(), offer.negotiation(), SDP));
                    inbox.add(new ConnectionEvent.CandidatesGathered(offer.connection(), CANDIDATES));
                }
                case ConnectionCommand.AnswerOffer offer -> {
                    inbox.add(new ConnectionEvent.AnswerMade(offer.connection(), offer.negotiation(), SDP));
                    inbox.add(new ConnectionEvent.CandidatesGathered(offer.connection(), CANDIDATES));
                }
                case ConnectionCommand.ApplyAnswer answer -> {
                    inbox.add(new ConnectionEvent.AnswerApplied(answer.connection(), answer.negotiation()));
                    inbox.add(new ConnectionEvent.ConnectionChanged(answer.connection(), ConnectionState.CONNECTED));
                }
                case ConnectionCommand.AddCandidates _,
                        ConnectionCommand.SetIceServers _,
                        ConnectionCommand.KeepScreen _,
                        ConnectionCommand.Close _,
                        CallEffect.JoinRoom _,
                        CallEffect.LeaveRoom _,
                        CallEffect.StartDeadline _,
                        CallEffect.CancelDeadline _,
                        CallEffect.Report _ -> {}
            }
        }

        private void receive(PeerId from, String body) {
            String frame = frames.encode(new ServerMessage.Signal(from, body, 1));
            if (frames.decodeServer(frame) instanceof ServerMessage.Signal signal
                    && cipher.open(from, signal.body().text()) instanceof Opened.Message(String text)) {
                inbox.add(new CallEvent.MessageReceived(from, messages.decode(text.getBytes(UTF_8))));
            }
        }
    }

    static void start() {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            Warmup warmup = new Warmup();
            for (int round = 0; round < ROUNDS; round++) {
                warmup.call();
            }
            prove();
        });
    }

    /** The first signature that a program makes and reads takes 50 ms here, the second 4. */
    private static void prove() {
        Identity identity = Identity.fresh();
        byte[] claimed = new byte[Digest32.BYTES];
        var _ = Claim.of(identity.key(), identity.sign(claimed)).signed(claimed);
    }

    /** Returns whether both sides are in a call. */
    boolean call() {
        Side caller = new Side();
        Side callee = new Side();
        callee.inbox.add(new CallEvent.JoinRequested());
        callee.inbox.add(new CallEvent.Joined(callee.id, List.of(), List.of()));
        callee.inbox.add(new CallEvent.MemberJoined(caller.id));
        caller.inbox.add(new CallEvent.JoinRequested());
        caller.inbox.add(new CallEvent.Joined(caller.id, List.of(callee.id), List.of()));
        while (!caller.inbox.isEmpty() || !callee.inbox.isEmpty()) {
            caller.work(callee);
            callee.work(caller);
        }
        return Snapshots.of(caller.state).members().size() == 1;
    }
}
