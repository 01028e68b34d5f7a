package dev.parley.client.signaling;

import dev.parley.signaling.loop.GuardedLoop;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.limit.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signaling over WebSockets: one session over as many sockets as it takes. Its methods may be called from any thread; all
 * else happens on the "signaling" thread, events included.
 */
public final class WebSocketSignaling implements SignalingPort {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketSignaling.class);

    private final URI server;
    private final String clientName;
    private final Consumer<SignalingEvent> events;
    private final SignalingSettings settings;
    private final SSLContext tls;
    private final GuardedLoop loop =
            new GuardedLoop("signaling", fault -> LOG.error("a fault in signaling; it goes on", fault));
    private final MessageCodec codec = new MessageCodec(Limits.DEFAULT);
    private final SessionMemory memory = new SessionMemory(codec, Limits.DEFAULT);
    private final Backoff backoff;
    private final HeldEvents held;
    private final Connection.Owner owner = new ConnectionOwner();
    private Connection connection;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private boolean everUp;
    private boolean closing;
    private @Nullable Future<?> acknowledgement;
    private @Nullable Future<?> stability;

    private WebSocketSignaling(
            URI server, String clientName, Consumer<SignalingEvent> events, SignalingSettings settings) {
        this.server = server;
        this.clientName = clientName;
        this.events = events;
        this.settings = settings;
        this.tls = settings.trust().context(server.getHost());
        this.backoff = new Backoff(settings.random());
        this.held = new HeldEvents(loop, settings.lookup(), settings.patience(), this::emit);
        this.connection = connection(null);
    }

    /**
     * Sets out at once, so that a later {@link #join} is a single message away from its answer.
     *
     * @param server base address of the server, http or https
     * @param clientName name and version of this program, for the server's operator; 1 to 64 characters
     * @param events called on the signaling thread; must not block
     */
    public static WebSocketSignaling connect(URI server, String clientName, Consumer<SignalingEvent> events) {
        return connect(server, clientName, events, SignalingSettings.standard());
    }

    static WebSocketSignaling connect(
            URI server, String clientName, Consumer<SignalingEvent> events, SignalingSettings settings) {
        WebSocketSignaling signaling = new WebSocketSignaling(server, clientName, events, settings);
        signaling.loop.post(() -> signaling.connection.start());
        return signaling;
    }

    @Override
    public void join(
            RoomId room,
            JoinToken token,
            PeerKey peerKey,
            Optional<MemberCard> card,
            Optional<Door> door,
            Optional<InvitationKey> invitation) {
        say(() -> memory.join(room, token, peerKey, card, door, invitation));
    }

    @Override
    public void order(LongFunction<ClientMessage.Order> order) {
        say(() -> memory.order(order));
    }

    @Override
    public void look(RoomId room, JoinToken token) {
        loop.post(() -> {
            if (!closing && connection.isUp() && !connection.isCongested()) {
                connection.send(codec.encode(new ClientMessage.Look(room, token)));
            }
        });
    }

    @Override
    public void leave() {
        say(memory::leave);
    }

    @Override
    public void send(PeerId to, String body) {
        say(() -> memory.signal(to, body));
    }

    @Override
    public CompletableFuture<Void> end() {
        loop.post(() -> {
            if (!closing) {
                closing = true;
                var _ = loop.after(settings.farewell(), () -> connection.end(ServerProblem.timedOut(server)));
                finishOnceHeard();
            }
        });
        return over.completeOnTimeout(null, 2 * settings.farewell().toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Closes when the server has acknowledged the last words: once it closes, the library's reader ends with whatever comes next
     * and takes the writer along, and so might the server's with what it can no longer write.
     */
    private void finishOnceHeard() {
        if (!connection.isHeard() || memory.unacknowledged().isEmpty()) {
            connection.finish();
        }
    }

    private void endLoop() {
        loop.end();
        over.complete(null);
    }

    private void say(Supplier<Optional<String>> message) {
        loop.post(() -> sayNow(() -> message.get().stream().toList()));
    }

    private void sayAgainLater(PeerId to) {
        var _ = loop.after(settings.sayAgainAfter(), () -> sayAgain(to));
    }

    /** What the server refused since too much waited for somebody. */
    private void sayAgain(PeerId to) {
        sayNow(() -> memory.sayAgain(to));
    }

    private void sayNow(Supplier<List<String>> messages) {
        if (closing) {
            return;
        }
        List<String> texts = messages.get();
        if (!connection.isHeard()) {
            return;
        }
        if (memory.givenUp()) {
            LOG.warn("the server has confirmed nothing for too long; asking for a new session");
            connection.end(ServerProblem.timedOut(server));
            return;
        }
        texts.forEach(connection::send);
    }

    private Connection connection(@Nullable Endpoint known) {
        return new Connection(loop, settings, tls, codec, server, known, owner);
    }

    private void retry(Optional<Endpoint> known) {
        Connection next = connection(known.orElse(null));
        connection = next;
        Duration delay = backoff.next();
        LOG.debug("trying to reach the server in {}", delay);
        var _ = loop.after(delay, () -> {
            if (!closing) {
                next.start();
            }
        });
    }

    private void acknowledge() {
        cancel(acknowledgement);
        acknowledgement = null;
        if (!connection.isUp() || !memory.owesAcknowledgement()) {
            return;
        }
        if (connection.isCongested()) {
            // A server that does not read must not fill the queue; acknowledgements add up.
            acknowledgement = loop.after(settings.acknowledgeWithin(), this::acknowledge);
            return;
        }
        connection.send(codec.encode(memory.acknowledgement()));
    }

    private void emit(SignalingEvent event) {
        if (closing) {
            return;
        }
        try {
            events.accept(event);
        } catch (RuntimeException e) {
            LOG.error("a fault in whoever listens to signaling; it goes on", e);
        }
    }

    private static void cancel(@Nullable Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /** What the current connection brings; on the loop's thread. */
    private final class ConnectionOwner implements Connection.Owner {
        @Override
        public ClientMessage.Hello hello() {
            return memory.hello(clientName);
        }

        @Override
        public void begun() {
            memory.unacknowledged().forEach(connection::send);
        }

        @Override
        public void welcomed(ServerMessage.Welcome welcome) {
            boolean sameSession = memory.welcome(welcome);
            if (!connection.isBegun()) {
                memory.unacknowledged().forEach(connection::send);
            }
            stability = loop.after(settings.stable(), backoff::reset);
            if (everUp) {
                held.add(new SignalingEvent.Restored(sameSession));
            } else {
                everUp = true;
                held.add(new SignalingEvent.Connected());
            }
        }

        @Override
        public void received(ServerMessage message, int chars) {
            switch (message) {
                case ServerMessage.Numbered numbered -> delivered(numbered, chars);
                case ServerMessage.Ack(long seq) -> {
                    memory.acknowledged(seq);
                    if (closing) {
                        finishOnceHeard();
                    }
                }
                case ServerMessage.Failure failure -> {
                    memory.failed(failure).ifPresent(WebSocketSignaling.this::sayAgainLater);
                    held.add(new SignalingEvent.ServerSaid(failure));
                }
                case ServerMessage.GoAway(int spreadMillis) -> {
                    backoff.spread(spreadMillis);
                    connection.end(ServerProblem.unavailable(server));
                }
                case ServerMessage.Pong() -> LOG.trace("pong");
                case ServerMessage.Present(var members, boolean asks) ->
                    held.add(new SignalingEvent.Present(members, asks));
                case ServerMessage.Doorbell _ -> LOG.trace("something of a doorbell, which no call has");
                case ServerMessage.Welcome _ -> LOG.warn("the server said welcome twice");
            }
        }

        @Override
        public void ended(Connection ended, ServerProblem problem) {
            cancel(acknowledgement);
            cancel(stability);
            if (closing) {
                endLoop();
            } else if (!everUp) {
                held.addLast(new SignalingEvent.Unreachable(problem));
                endLoop();
            } else if (problem.kind() == ServerProblem.Kind.REMOVED) {
                held.addLast(new SignalingEvent.Removed());
                endLoop();
            } else if (problem.kind() == ServerProblem.Kind.TAKEN_OVER) {
                // Two programs that push each other out would never stop.
                held.addLast(new SignalingEvent.TakenOver(problem));
                endLoop();
            } else {
                boolean wasUp = ended.endpoint().isPresent();
                if (wasUp) {
                    LOG.info("signaling lost ({}); the call goes on", problem.kind());
                    held.add(new SignalingEvent.Lost(problem));
                }
                retry(ended.endpoint());
            }
        }

        private void delivered(ServerMessage.Numbered message, int chars) {
            Receipts.Verdict verdict = memory.accept(message, chars);
            switch (verdict) {
                case NEW_AND_DUE -> {
                    acknowledge();
                    deliver(message);
                }
                case NEW -> {
                    acknowledgeSoon();
                    deliver(message);
                }
                case DUPLICATE -> acknowledgeSoon();
            }
        }

        private void deliver(ServerMessage.Numbered message) {
            connection.endpoint().ifPresent(endpoint -> held.add(message, endpoint.namedBy()));
        }

        private void acknowledgeSoon() {
            if (acknowledgement == null || acknowledgement.isDone()) {
                acknowledgement = loop.after(settings.acknowledgeWithin(), WebSocketSignaling.this::acknowledge);
            }
        }
    }
}
