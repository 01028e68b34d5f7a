package dev.parley.client.signaling;

import dev.parley.signaling.loop.GuardedLoop;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.SignalMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A doorbell's line over WebSockets: as many sockets as it takes, each of which is told anew what to listen at, since a socket that is
 * gone listens no more. All but its methods happens on its own thread, "doorbell", events included.
 */
public final class WebSocketDoorbell implements DoorbellLine {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketDoorbell.class);

    /** When what the server found too fast is said again. */
    private static final Duration AGAIN = Duration.ofSeconds(3);
    /** The fields by which the server says whether it means what is listened at, or what is watched. */
    private static final String KEYS = "keys";

    private static final String BOXES = "boxes";

    private final URI server;
    private final String clientName;
    private final Consumer<DoorbellEvent> events;
    private final SignalingSettings settings;
    private final SSLContext tls;
    private final GuardedLoop loop =
            new GuardedLoop("doorbell", fault -> LOG.error("a fault in a doorbell; it goes on", fault));
    private final MessageCodec codec = new MessageCodec(Limits.DEFAULT);
    private final Owner owner = new Owner();
    private final Backoff backoff;
    private ClientMessage.Listen listening = new ClientMessage.Listen(List.of(), true);
    private ClientMessage.Watch watching = new ClientMessage.Watch(List.of());
    private Connection connection;
    private @Nullable Future<?> stability;
    /** What was refused and is to be said again, and no more than that: it is too much already. */
    private final Set<String> refused = new HashSet<>();
    /** One for all that is refused meanwhile, or they would be more each time. */
    private @Nullable Future<?> again;

    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private boolean down;
    private boolean closed;

    private WebSocketDoorbell(
            URI server, String clientName, Consumer<DoorbellEvent> events, SignalingSettings settings) {
        this.server = server;
        this.clientName = clientName;
        this.events = events;
        this.settings = settings;
        this.tls = settings.trust().context(server.getHost());
        this.backoff = new Backoff(settings.random());
        this.connection = connection(null);
    }

    /**
     * Sets out at once.
     *
     * @param server base address of the server, http or https
     * @param clientName name and version of this program, for the server's operator; 1 to 64 characters
     * @param events called on the line's thread; must not block
     */
    public static DoorbellLine connect(URI server, String clientName, Consumer<DoorbellEvent> events) {
        WebSocketDoorbell line = new WebSocketDoorbell(server, clientName, events, SignalingSettings.standard());
        line.loop.post(() -> line.connection.start());
        return line;
    }

    @Override
    public void listen(List<ListenKey> keys, boolean seen) {
        ClientMessage.Listen next = new ClientMessage.Listen(keys, seen);
        loop.post(() -> {
            if (!next.equals(listening)) {
                listening = next;
                say(next);
            }
        });
    }

    @Override
    public void watch(List<BoxId> boxes) {
        ClientMessage.Watch next = new ClientMessage.Watch(boxes);
        loop.post(() -> {
            if (!next.equals(watching)) {
                watching = next;
                say(next);
            }
        });
    }

    @Override
    public void ring(BoxId box, Note note, boolean keep, int ref) {
        loop.post(() -> {
            // Who is rung answers at once: where that is to be heard has to be known before.
            if (refused.remove(KEYS)) {
                say(listening);
            }
            say(new ClientMessage.Ring(box, note, keep, ref));
        });
    }

    @Override
    public void taken(BoxId box, List<Long> notes) {
        loop.post(() -> say(new ClientMessage.Taken(box, notes)));
    }

    @Override
    public CompletableFuture<Void> end() {
        loop.post(() -> {
            if (!closed) {
                closed = true;
                var _ = loop.after(settings.farewell(), () -> connection.end(ServerProblem.timedOut(server)));
                connection.finish();
            }
        });
        return over.completeOnTimeout(null, 2 * settings.farewell().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void say(ClientMessage message) {
        if (!closed && connection.isUp()) {
            connection.send(codec.encode(message));
        }
    }

    private Connection connection(@Nullable Endpoint known) {
        return new Connection(loop, settings, tls, codec, server, known, owner);
    }

    private void tell(DoorbellEvent event) {
        if (closed) {
            return;
        }
        try {
            events.accept(event);
        } catch (RuntimeException e) {
            LOG.error("a fault in whoever listens to a doorbell; it goes on", e);
        }
    }

    /** What the current connection brings; on the loop's thread. */
    private final class Owner implements Connection.Owner {
        @Override
        public ClientMessage.Hello hello() {
            return new ClientMessage.Hello(SignalMessage.PROTOCOL, clientName, null);
        }

        @Override
        public void welcomed(ServerMessage.Welcome welcome) {
            down = false;
            stability = loop.after(settings.stable(), backoff::reset);
            sayWhere();
            tell(new DoorbellEvent.Up());
        }

        /** Where this side listens and what it watches; on a new socket neither is known. */
        private void sayWhere() {
            if (again != null) {
                again.cancel(false);
                again = null;
            }
            refused.clear();
            if (!listening.keys().isEmpty()) {
                say(listening);
            }
            if (!watching.boxes().isEmpty()) {
                say(watching);
            }
        }

        /** What could not be taken comes again, and is taken then. */
        private void refused(String field) {
            if (!field.equals(KEYS) && !field.equals(BOXES)) {
                LOG.debug("not said again: {}", field);
                return;
            }
            refused.add(field);
            if (again == null) {
                again = loop.after(AGAIN, this::sayAgain);
            }
        }

        private void sayAgain() {
            again = null;
            if (refused.remove(KEYS)) {
                say(listening);
            }
            if (refused.remove(BOXES)) {
                say(watching);
            }
        }

        @Override
        public void received(ServerMessage message, int chars) {
            switch (message) {
                case ServerMessage.Doorbell said -> {
                    if (said instanceof ServerMessage.Listening now) {
                        connection.beat(Duration.ofSeconds(now.heartbeatSeconds()));
                    }
                    tell(new DoorbellEvent.Said(said));
                }
                case ServerMessage.Failure failure -> {
                    if (failure.code() == ErrorCode.TOO_FAST && failure.ref() == null) {
                        refused(failure.field());
                    }
                    tell(new DoorbellEvent.Refused(failure));
                }
                case ServerMessage.GoAway(int spreadMillis) -> {
                    backoff.spread(spreadMillis);
                    connection.end(ServerProblem.unavailable(server));
                }
                case ServerMessage.Pong _, ServerMessage.Ack _ -> LOG.trace("heard from the server");
                case ServerMessage.Numbered _, ServerMessage.Present _, ServerMessage.Welcome _ ->
                    LOG.debug("something of a room, which no doorbell has");
            }
        }

        @Override
        public void ended(Connection ended, ServerProblem problem) {
            if (stability != null) {
                stability.cancel(false);
            }
            if (closed) {
                loop.end();
                over.complete(null);
                return;
            }
            if (!down) {
                down = true;
                tell(new DoorbellEvent.Down(problem));
            }
            Connection next = connection(ended.endpoint().orElse(null));
            connection = next;
            var _ = loop.after(backoff.next(), () -> {
                if (!closed) {
                    next.start();
                }
            });
        }
    }
}
