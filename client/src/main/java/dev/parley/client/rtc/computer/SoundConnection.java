package dev.parley.client.rtc.computer;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpReceiver;
import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsType;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.rtc.common.Callback;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.Quietly;
import dev.parley.client.rtc.connection.Candidates;
import dev.parley.client.rtc.connection.DescriptionExchange;
import dev.parley.client.rtc.connection.IceServers;
import dev.parley.client.rtc.connection.SdpChanges;
import dev.parley.signaling.protocol.IceServer;
import java.util.List;
import java.util.function.Function;

/** One RTCPeerConnection that carries nothing but the sound of a share, in one direction. Control thread only. */
final class SoundConnection {
    private final ControlThread control;
    private final Events events;
    private final RTCPeerConnection connection;
    private final Candidates candidates;
    private final DescriptionExchange exchange;
    private boolean closed;

    /** What becomes of it; called on the control thread, and not after it was closed. */
    interface Events {
        /** The own offer or answer. */
        void described(String sdp);

        void gathered(List<IceCandidate> candidates);

        void changed(ConnectionState state);

        void failed();
    }

    /**
     * Makes it.
     *
     * @param factory makes the native one
     * @param servers to be asked for ways between the two sides
     */
    SoundConnection(
            ControlThread control,
            Function<PeerConnectionObserver, RTCPeerConnection> factory,
            IceServers iceServers,
            List<IceServer> servers,
            Events events) {
        this.control = control;
        this.events = events;
        connection = factory.apply(new Observer());
        if (!servers.isEmpty()) {
            Quietly.run("ICE servers", () -> connection.setConfiguration(iceServers.configuration(servers)));
        }
        candidates = new Candidates(connection, this::post, events::gathered);
        exchange = new DescriptionExchange(
                connection, this::post, candidates, () -> {}, SdpChanges.ofOwnAnswers(StereoAnswer::of));
    }

    RTCPeerConnection connection() {
        return connection;
    }

    void offer() {
        exchange.makeOffer(false, new Made());
    }

    void answer(String offer) {
        exchange.answerOffer(offer, false, new Made());
    }

    void take(String answer) {
        exchange.applyAnswer(answer, new DescriptionExchange.Outcome() {
            @Override
            public void done(String sdp) {}

            @Override
            public void unfit() {
                events.failed();
            }

            @Override
            public void failed(String problem) {
                events.failed();
            }
        });
    }

    void add(List<IceCandidate> more) {
        candidates.add(more);
    }

    /** Plays what comes, or not: the library leaves a track that is not enabled out of its mix. */
    void play(boolean on) {
        Quietly.run("sound that is muted", () -> {
            for (RTCRtpReceiver each : connection.getReceivers()) {
                each.getTrack().setEnabled(on);
            }
        });
    }

    /** Hears how loud it is that comes, and how much came. */
    interface Received {
        void is(double level, long bytes);
    }

    void takeReceived(Received reader) {
        connection.getStats(raw -> Callback.guard("the level of sound", () -> {
            double level = 0;
            long bytes = 0;
            for (RTCStats each : raw.getStats().values()) {
                if (each.getType() == RTCStatsType.INBOUND_RTP) {
                    level = Math.max(level, number(each, "audioLevel"));
                    bytes += (long) number(each, "bytesReceived");
                }
            }
            double loudest = level;
            long all = bytes;
            post(() -> reader.is(loudest, all));
        }));
    }

    private static double number(RTCStats from, String name) {
        return from.getAttributes().get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    void close() {
        if (!closed) {
            closed = true;
            Quietly.run("a connection for sound", connection::close);
        }
    }

    private void post(Runnable task) {
        control.post(() -> {
            if (!closed) {
                task.run();
            }
        });
    }

    private final class Made implements DescriptionExchange.Outcome {
        @Override
        public void done(String sdp) {
            events.described(sdp);
        }

        @Override
        public void unfit() {
            events.failed();
        }

        @Override
        public void failed(String problem) {
            events.failed();
        }
    }

    /** Copies what the library reports on its own thread, and posts it. */
    private final class Observer implements PeerConnectionObserver {
        @Override
        public void onIceCandidate(RTCIceCandidate candidate) {
            Callback.guard("a candidate for sound", () -> {
                if (candidate.sdp != null && !candidate.sdp.isEmpty()) {
                    String mid = candidate.sdpMid == null ? "" : candidate.sdpMid;
                    IceCandidate copy = new IceCandidate(mid, candidate.sdpMLineIndex, candidate.sdp);
                    post(() -> candidates.onGathered(copy));
                }
            });
        }

        @Override
        public void onConnectionChange(RTCPeerConnectionState state) {
            Callback.guard("a state of sound", () -> {
                ConnectionState copy = ConnectionState.valueOf(state.name());
                post(() -> events.changed(copy));
            });
        }
    }
}
