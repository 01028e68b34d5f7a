package dev.parley.client.engine;

import dev.parley.client.call.CallEvent;
import dev.parley.client.call.CallLoop;
import dev.parley.client.call.CallPorts;
import dev.parley.client.call.CallReport;
import dev.parley.client.call.CallState;
import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.call.RoomPort;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessageCodec;
import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.PeerEnd;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.engine.talk.Conversation;
import dev.parley.client.engine.talk.Pointing;
import dev.parley.client.engine.verification.Verifying;
import dev.parley.client.rtc.Rtc;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.signaling.SignalingEvent;
import dev.parley.client.signaling.SignalingPort;
import dev.parley.client.signaling.WebSocketSignaling;
import dev.parley.client.trust.BodyCipher;
import dev.parley.client.trust.CardCipher;
import dev.parley.client.trust.Opened;
import dev.parley.client.trust.PeerKeys;
import dev.parley.client.trust.RoomKeys;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.Member;
import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call from join to hang-up: its keys, its way to the server, its call loop and its chat. Confined to the engine's
 * thread, which is where everything that seals and opens bodies runs; the call itself runs in its own loop.
 */
final class CallSession {
    private static final Logger LOG = LoggerFactory.getLogger(CallSession.class);

    private final long join;
    private final int earlierConnections;
    private final RoomKeys keys;
    private final PeerKey peerKey;
    private final BodyCipher cipher;
    private final Optional<MemberCard> card;
    private final Optional<Door> door;
    /** What lets this person in, until it has. */
    private Optional<InvitationKey> invitation;

    private final CallMessageCodec codec = new CallMessageCodec();
    private final Consumer<Notice> notices;
    private final EngineThread engine;
    private final CallLoop loop;
    private final SetupTimes setup = new SetupTimes();
    private final Verifying verifying;
    private final Conversation conversation;
    private final Pointing pointing;
    private final PeerNames names;
    private final SignalingPort signaling;
    private final Doorway doorway;
    private final List<PeerId> foreseen;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CompletableFuture<Void> before;
    private CallSnapshot snapshot = CallSnapshot.IDLE;
    private final Map<PeerId, ConnectionId> answered = new HashMap<>();
    private int connections;

    /**
     * Sets out for the server at once.
     *
     * @param before the end of the calls before, which have to be out of a full room before it is joined again
     * @param approach how this side came to the room already, if it looked into it
     */
    CallSession(
            RoomLink link,
            Command.Join join,
            ClientKind client,
            MediaFlags media,
            int earlierConnections,
            CompletableFuture<Void> before,
            Rtc rtc,
            EngineThread engine,
            Consumer<Notice> notices,
            PeerNames names,
            String clientName,
            Optional<Approach> approach) {
        this.join = join.number();
        this.earlierConnections = earlierConnections;
        this.names = names;
        this.before = before;
        this.keys = RoomKeys.derive(link.secret());
        this.peerKey = Optional.ofNullable(join.identity()).orElseGet(PeerKeys::fresh);
        this.engine = engine;
        this.notices = notices;
        this.connections = earlierConnections;
        this.cipher = new BodyCipher(keys, peerKey.peerId(), join.incarnation());
        CallMessage.Introduction introduction = new CallMessage.Introduction(join.name(), client);
        CardCipher cards = new CardCipher(keys);
        this.card = cards.seal(peerKey.peerId(), new String(codec.encode(introduction), StandardCharsets.UTF_8));
        CallTalk talk = new CallTalk(rtc, engine, names, this::snapshot, this::send);
        this.verifying = new Verifying(
                join.number(),
                keys.roomId(),
                talk,
                Optional.ofNullable(join.proof()),
                Optional.ofNullable(join.expected()),
                notices);
        this.conversation = new Conversation(join.number(), peerKey.peerId(), talk, verifying, notices);
        this.pointing = new Pointing(join.number(), peerKey.peerId(), talk, verifying::holds, notices);
        this.loop = new CallLoop(
                        CallState.idle(introduction, media, earlierConnections, join.incarnation()),
                        new CallPorts(
                                rtc,
                                new Room(),
                                state -> engine.execute(() -> onState(state)),
                                report -> engine.execute(() -> onReport(report)),
                                fault -> LOG.error("the call broke an invariant", fault)),
                        InstantSource.system())
                .start();
        URI server = URI.create(link.server());
        rtc.serverOfCall(Optional.ofNullable(server.getHost()).orElse(""));
        this.foreseen = approach.map(Approach::members).orElse(List.of());
        this.signaling = approach.map(Approach::signaling)
                .orElseGet(() -> WebSocketSignaling.connect(
                        server, clientName, event -> engine.execute(() -> onSignaling(event))));
        this.door = Optional.ofNullable(join.door());
        this.invitation = link.invitation();
        this.doorway = new Doorway(join.number(), link, peerKey.peerId(), cards, signaling, notices);
        approach.ifPresent(way -> way.listening().accept(this::onSignaling));
        if (approach.filter(Approach::up).isPresent()) {
            begin(new CallEvent.JoinRequested());
        }
    }

    CallSnapshot snapshot() {
        return snapshot;
    }

    /** Whether it has begun and not ended by itself. */
    boolean lasts() {
        return snapshot.phase() != CallPhase.ENDED;
    }

    /** The number that the face gave it. */
    long join() {
        return join;
    }

    /** Whether it made a connection; what comes from those of an earlier call may still be on its way. */
    boolean owns(ConnectionId connection) {
        return connection.made() > earlierConnections;
    }

    /** How many connections were made, for the next call's ids. */
    int connections() {
        return connections;
    }

    SetupTimes setup() {
        return setup;
    }

    Conversation conversation() {
        return conversation;
    }

    Verifying verifying() {
        return verifying;
    }

    Doorway doorway() {
        return doorway;
    }

    Pointing pointing() {
        return pointing;
    }

    List<PeerId> members() {
        return snapshot.members().stream().map(MemberSnapshot::id).toList();
    }

    void post(ConnectionEvent event) {
        LOG.debug("{}", event instanceof ConnectionEvent.ConnectionChanged(var _, var state) ? state : nameOf(event));
        loop.post(event);
        if (event instanceof ConnectionEvent.AnswerMade(var connection, var _, var _)) {
            answered.put(connection.peer(), connection);
        }
    }

    /** What came by one of its connections. */
    void on(MediaEvent.OfConnection came) {
        switch (came) {
            case MediaEvent.ControlReceived(var connection, String text) -> conversation.onReceived(connection, text);
            case MediaEvent.ControlDropped(var connection) -> conversation.onDropped(connection);
            case MediaEvent.PointingReceived(var connection, var message) -> pointing.onReceived(connection, message);
            case MediaEvent.Described(var connection) -> verifying.onDescribed(connection);
            case MediaEvent.CertificateChanged(var connection) -> verifying.onCertificateChanged(connection);
            case MediaEvent.SoundSaid(var connection, var message) -> conversation.say(connection, message);
            case MediaEvent.SoundHeard(var connection, boolean on, int percent, double level, long bytes) ->
                notices.accept(new Notice.SharedSound(join, connection.peer(), on, percent, level, bytes));
        }
    }

    void mediaChanged(MediaFlags media) {
        loop.post(new CallEvent.LocalMediaChanged(media));
    }

    /** Hangs up, and returns at once: a server that does not answer is waited for two seconds, but not here. */
    CompletableFuture<Void> end() {
        conversation.end();
        pointing.end();
        verifying.end();
        // The good-byes wait in the engine's thread by then; the socket is closed behind them.
        loop.end(() -> engine.execute(this::endSignaling));
        return ended;
    }

    private void endSignaling() {
        var _ = signaling.end().thenRun(() -> ended.complete(null));
    }

    private void onState(CallState state) {
        connections = state.connectionsMade();
        CallSnapshot next = Snapshots.of(state, invitation.isPresent());
        next.members().forEach(member -> names.put(member.id(), member.name()));
        if (!next.equals(snapshot)) {
            snapshot = next;
            notices.accept(new Notice.Call(join, next));
            if (lasts()) {
                conversation.members(members());
                pointing.members(members());
            } else {
                conversation.end();
                pointing.end();
                verifying.end();
            }
        }
    }

    private void onReport(CallReport report) {
        switch (report) {
            case CallReport.Dropped(String what) -> LOG.debug("dropped: {}", what);
            case CallReport.PeerLeft(PeerId peer, PeerEnd end) -> left(peer, end);
            case CallReport.PeerFailed(PeerId peer, PeerEnd end, String problem) -> {
                LOG.info("a connection failed: {} {}", end, problem);
                left(peer, end);
            }
        }
    }

    private void left(PeerId peer, PeerEnd end) {
        notices.accept(Snapshots.left(join, peer, names.said(peer), end));
    }

    private void onSignaling(SignalingEvent event) {
        switch (event) {
            case SignalingEvent.Connected() -> begin(new CallEvent.JoinRequested());
            case SignalingEvent.Unreachable(var problem) ->
                begin(new CallEvent.SignalingFailed(
                        problem.sentence(), problem.kind().code(), problem.server()));
            case SignalingEvent.Lost(var problem) -> {
                LOG.info("lost the server: {}", problem.kind());
                loop.post(new CallEvent.SignalingChanged(false));
            }
            case SignalingEvent.Restored(boolean sameSession) -> {
                if (!sameSession) {
                    doorway.sessionLost();
                }
                loop.post(new CallEvent.SignalingChanged(true));
            }
            case SignalingEvent.TakenOver(var problem) -> {
                LOG.info("another program took over this call");
                loop.post(new CallEvent.TakenOver(
                        problem.sentence(), problem.kind().code(), problem.server()));
            }
            case SignalingEvent.Delivered(var message) -> onMessage(message);
            case SignalingEvent.Present _ -> {} // It looks no more: it is there.
            case SignalingEvent.Removed() -> loop.post(new CallEvent.Removed());
            case SignalingEvent.ServerSaid(var failure) -> {
                LOG.info("the server found fault: {} {}", failure.code(), failure.field());
                doorway.on(failure);
            }
        }
    }

    private void begin(CallEvent first) {
        var _ = before.thenRun(() -> {
            loop.post(first);
            if (!foreseen.isEmpty()) {
                loop.post(new CallEvent.MembersForeseen(peerKey.peerId(), foreseen));
            }
        });
    }

    private void onMessage(ServerMessage.Numbered message) {
        LOG.debug("{} from the server", nameOf(message));
        switch (message) {
            case ServerMessage.Joined(var you, var members, var iceServers, var _) -> {
                invitation = Optional.empty();
                setup.joined(System.nanoTime());
                loop.post(new CallEvent.Joined(
                        you, members.stream().map(Member::id).toList(), iceServers));
            }
            case ServerMessage.Refused(var reason, var _) -> loop.post(new CallEvent.JoinRefused(reason));
            case ServerMessage.MemberJoined(Member member, var _) -> {
                setup.announced(member.id(), System.nanoTime());
                loop.post(new CallEvent.MemberJoined(member.id()));
            }
            case ServerMessage.MemberLeft(var id, var reason, var _) -> loop.post(new CallEvent.MemberLeft(id, reason));
            case ServerMessage.Waiting _ -> {
                setup.waits();
                loop.post(new CallEvent.AskedToWait());
            }
            case ServerMessage.RoomState state -> doorway.on(state);
            case ServerMessage.IceServers(var servers, var _) -> loop.post(new CallEvent.IceServersRenewed(servers));
            case ServerMessage.Signal(PeerId from, var body, var _) -> onBody(from, body.text());
        }
    }

    private void onBody(PeerId from, String body) {
        switch (cipher.open(from, body)) {
            case Opened.Refused(var reason) -> LOG.info("a sealed message was dropped: {}", reason);
            case Opened.Message(String text) -> {
                try {
                    CallMessage message = codec.decode(text.getBytes(StandardCharsets.UTF_8));
                    LOG.debug("{} from a peer", nameOf(message));
                    if (message instanceof CallMessage.Proof proof) {
                        verifying.onAhead(from, Proofs.claim(proof));
                        return;
                    }
                    loop.post(new CallEvent.MessageReceived(from, message));
                } catch (ProtocolException e) {
                    LOG.info("a call message was dropped: {}", e.getMessage());
                }
            }
        }
    }

    private void send(PeerId to, CallMessage message) {
        signaling.send(to, cipher.seal(to, new String(codec.encode(message), StandardCharsets.UTF_8)));
    }

    /** The kind of a fact alone: what is in it must not reach a log. */
    private static String nameOf(Object fact) {
        return fact.getClass().getSimpleName();
    }

    /** The room as the call loop sees it; hops to the engine's thread. */
    private final class Room implements RoomPort {
        @Override
        public void join() {
            engine.execute(() -> {
                setup.joinSent(System.nanoTime());
                LOG.debug("Join");
                signaling.join(keys.roomId(), keys.joinToken(), peerKey, card, door, invitation);
            });
        }

        @Override
        public void leave() {
            engine.execute(signaling::leave);
        }

        @Override
        public void send(PeerId to, CallMessage message) {
            LOG.debug("{} to a peer", nameOf(message));
            engine.execute(() -> {
                CallSession.this.send(to, message);
                // Behind the answer, for which somebody waits.
                ConnectionId described = message instanceof CallMessage.Answer ? answered.remove(to) : null;
                if (described != null) {
                    verifying.onDescribed(described);
                }
            });
        }
    }
}
