package dev.parley.client.rtc.computer;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.chat.SoundMessage;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.connection.IceServers;
import dev.parley.signaling.protocol.IceServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sound of shares between this program and one peer, to there and from there, each in a connection of its own. Control thread only. */
final class SoundLine {
    private static final Logger LOG = LoggerFactory.getLogger(SoundLine.class);

    private final ConnectionId peer;
    private final Means means;
    private final Sharer out = new Sharer();
    private final Listener in = new Listener();
    private final SharerLine sharer = new SharerLine(out);
    private final ListenerLine listener;
    private List<IceServer> servers;
    private boolean comes;
    private boolean closed;

    /** What all lines have in common. */
    record Means(
            ControlThread control,
            Function<PeerConnectionObserver, RTCPeerConnection> listening,
            SoundFactory sending,
            IceServers iceServers,
            Consumer<MediaEvent> events) {}

    /** @param percent how loud what comes from there is wanted */
    SoundLine(ConnectionId peer, List<IceServer> servers, int percent, Means means) {
        this.peer = peer;
        this.servers = servers;
        this.means = means;
        listener = new ListenerLine(in, percent);
    }

    void servers(List<IceServer> newest) {
        servers = newest;
    }

    void channel(boolean open) {
        sharer.channel(open);
        listener.channel(open);
    }

    void wants(boolean sound) {
        sharer.wants(sound);
    }

    void volume(int percent) {
        listener.volume(percent);
        if (comes) {
            tell(0, 0);
        }
    }

    void on(SoundMessage message) {
        boolean ofSharer = switch (message) {
            case SoundMessage.Offer _ -> true;
            case SoundMessage.Answer _, SoundMessage.Volume _ -> false;
            case SoundMessage.Candidates(var _, var from, var _) -> from == SoundMessage.From.SHARER;
            case SoundMessage.End(var _, var from) -> from == SoundMessage.From.SHARER;
        };
        if (ofSharer) {
            listener.on(message);
        } else {
            sharer.on(message);
        }
    }

    /** Where sound leaves for the peer, if it does. */
    Optional<SoundOutlet> outlet() {
        return Optional.ofNullable(out.outlet);
    }

    void close() {
        channel(false);
        closed = true;
    }

    /** Tells how what comes does, if something does. */
    void takeStatistics() {
        SoundConnection from = in.connection;
        if (comes && from != null) {
            from.takeReceived((level, bytes) -> {
                if (comes) {
                    tell(level, bytes);
                }
            });
        }
    }

    private void tell(double level, long bytes) {
        means.events.accept(new MediaEvent.SoundHeard(peer, comes, listener.percent(), level, bytes));
    }

    private void say(SoundMessage message) {
        means.events.accept(new MediaEvent.SoundSaid(peer, message));
    }

    private void later(Duration delay, Runnable task) {
        means.control.postAfter(delay, () -> {
            if (!closed) {
                task.run();
            }
        });
    }

    private final class Sharer implements SharerLine.Port {
        private @Nullable SoundOutlet outlet;

        @Override
        public void open(long number) {
            try {
                SoundConnection connection = new SoundConnection(
                        means.control,
                        means.sending::connection,
                        means.iceServers,
                        servers,
                        new SoundConnection.Events() {
                            @Override
                            public void described(String sdp) {
                                sharer.offered(number, sdp);
                            }

                            @Override
                            public void gathered(List<IceCandidate> candidates) {
                                sharer.gathered(number, candidates);
                            }

                            @Override
                            public void changed(ConnectionState state) {
                                if (outlet != null) {
                                    outlet.ready(state == ConnectionState.CONNECTED
                                            || state == ConnectionState.DISCONNECTED);
                                }
                                sharer.changed(number, state);
                            }

                            @Override
                            public void failed() {
                                sharer.failed(number);
                            }
                        });
                outlet = new SoundOutlet(means.sending, connection);
                connection.offer();
            } catch (Throwable e) {
                LOG.warn("no connection for sound can be made: {}", e.getMessage());
                sharer.failed(number);
            }
        }

        @Override
        public void take(String answer) {
            if (outlet != null) {
                outlet.connection().take(answer);
            }
        }

        @Override
        public void add(List<IceCandidate> candidates) {
            if (outlet != null) {
                outlet.connection().add(candidates);
            }
        }

        @Override
        public void louder(int percent) {
            if (outlet != null) {
                outlet.loud(percent);
            }
        }

        @Override
        public void close() {
            if (outlet != null) {
                outlet.close();
                outlet = null;
            }
        }

        @Override
        public void say(SoundMessage message) {
            SoundLine.this.say(message);
        }

        @Override
        public void later(Duration delay, Runnable task) {
            SoundLine.this.later(delay, task);
        }
    }

    private final class Listener implements ListenerLine.Port {
        private @Nullable SoundConnection connection;

        @Override
        public void open(long number, String offer) {
            try {
                connection = new SoundConnection(
                        means.control, means.listening, means.iceServers, servers, new SoundConnection.Events() {
                            @Override
                            public void described(String sdp) {
                                listener.answered(number, sdp);
                            }

                            @Override
                            public void gathered(List<IceCandidate> candidates) {
                                listener.gathered(number, candidates);
                            }

                            @Override
                            public void changed(ConnectionState state) {
                                listener.changed(number, state);
                            }

                            @Override
                            public void failed() {
                                listener.failed(number);
                            }
                        });
                connection.answer(offer);
            } catch (Throwable e) {
                LOG.warn("no connection for sound can be made: {}", e.getMessage());
                listener.failed(number);
            }
        }

        @Override
        public void add(List<IceCandidate> candidates) {
            if (connection != null) {
                connection.add(candidates);
            }
        }

        @Override
        public void close() {
            if (connection != null) {
                connection.close();
                connection = null;
            }
        }

        @Override
        public void play(boolean on) {
            if (connection != null) {
                connection.play(on);
            }
        }

        @Override
        public void say(SoundMessage message) {
            SoundLine.this.say(message);
        }

        @Override
        public void heard(boolean on) {
            comes = on;
            tell(0, 0);
        }

        @Override
        public void later(Duration delay, Runnable task) {
            SoundLine.this.later(delay, task);
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }
    }
}
