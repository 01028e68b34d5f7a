package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpReceiver;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.message.MediaKind;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.RelayUse;
import dev.parley.client.chat.ControlMessageCodec;
import dev.parley.client.control.media.TileId;
import dev.parley.client.rtc.common.Callback;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.common.Quietly;
import dev.parley.client.rtc.connection.channel.FilesListener;
import dev.parley.client.rtc.connection.channel.MaxMessageSize;
import dev.parley.client.rtc.connection.statistics.LevelReading;
import dev.parley.client.rtc.connection.statistics.StatsReport;
import dev.parley.client.rtc.connection.statistics.StreamStatisticsReader;
import dev.parley.client.rtc.screen.ScreenLine;
import dev.parley.client.rtc.tile.Fit;
import dev.parley.client.transfer.message.Fingerprints;
import dev.parley.signaling.protocol.IceServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One RTCPeerConnection with its fixed m-lines (audio, camera, screen) and its data channels.
 *
 * <p>Control thread only; the library's callbacks post here and are dropped after {@link #close}. It is made before it is
 * known for whom ({@link #open} says so), because making it takes longer than anything else on the way to a first picture.
 */
public final class NativeConnection {
    private static final Logger LOG = LoggerFactory.getLogger(NativeConnection.class);
    private static final List<String> STREAM = List.of("parley");
    private static final List<String> SCREEN_STREAM = List.of("parley-screen");

    private final ControlThread control;
    private final SharedMedia media;
    private final Reports reports;
    private final IceServers iceServers;
    private final RTCPeerConnection connection;
    private final List<RTCRtpSender> senders;
    private final List<ShownTrack> shown;
    private final MediaGate gate;
    private final KnownLines lines;
    private final Channels channels;
    private final CameraSize cameraSize;
    private final ScreenSender screenSender;
    private final Candidates candidates;
    private final DescriptionExchange exchange;
    private final PreparedOffer prepared;
    private final StreamStatisticsReader statistics = new StreamStatisticsReader();
    private volatile @Nullable ConnectionId id;
    private volatile int maxMessageBytes;
    private final Certificates certificates = new Certificates();
    private boolean hasIceServers;
    private boolean closed;

    /** Where the events of all connections go. */
    public record Reports(Consumer<ConnectionEvent> connections, Consumer<MediaEvent> media, FilesListener files) {}

    NativeConnection(ControlThread control, SharedMedia media, IceServers iceServers, Reports reports) {
        this.control = control;
        this.media = media;
        this.reports = reports;
        this.iceServers = iceServers;
        connection = media.factory().createPeerConnection(new PeerObserver(this));
        candidates = new Candidates(connection, this::post, this::onGathered);
        SdpChanges changes = SdpChanges.where(media.factory().audioDevices().real());
        exchange = new DescriptionExchange(connection, this::post, candidates, this::described, changes);
        prepared = new PreparedOffer(exchange);
        // addTrack in this order on both sides: so an answerer's transceivers pair with the offer's m-lines (RFC 9429
        // §5.10).
        RTCRtpSender audio = media.microphone()
                .withoutPushing(() -> connection.addTrack(media.factory().audio(), STREAM));
        RTCRtpSender camera = connection.addTrack(media.factory().camera(), STREAM);
        ScreenLine line = new ScreenLine(media.factory());
        RTCRtpSender screen = connection.addTrack(line.track(), SCREEN_STREAM);
        cameraSize = new CameraSize(camera);
        screenSender = new ScreenSender(connection, screen, line, media.screen(), exchange::isSettled, this::later);
        senders = List.of(audio, camera, screen);
        RTCRtpReceiver[] receivers = connection.getReceivers();
        lines = new KnownLines(connection);
        shown = ShownTrack.both(receivers, event -> post(() -> reports.media().accept(event)));
        gate = new MediaGate(media, audio, camera, screenSender, receivers[0].getTrack(), shown);
        channels = Channels.open(connection, this, reports);
    }

    private void described() {
        gate.apply();
        lines.refuseOthers();
    }

    PreparedOffer prepared() {
        return prepared;
    }

    /** Gives the prepared connection to a peer. */
    void open(ConnectionId forPeer, List<IceServer> servers) {
        id = forPeer;
        if (!servers.isEmpty()) {
            setIceServers(servers);
        }
        gate.show(kind -> media.tiles().acquire(tileId(kind)));
    }

    void run(ConnectionCommand command) {
        switch (command) {
            case ConnectionCommand.MakeOffer offer -> {
                DescriptionExchange.Outcome made = outcome(offer.negotiation(), (to, sdp) -> {
                    certificates.own(sdp);
                    return new ConnectionEvent.OfferMade(to, offer.negotiation(), sdp);
                });
                prepared.offer(offer.iceRestart(), !hasIceServers, made, this::onGathered);
            }
            case ConnectionCommand.AnswerOffer offer -> {
                maxMessageBytes = MaxMessageSize.of(offer.sdp());
                certificates.theirs(offer.sdp());
                DescriptionExchange.Outcome made = outcome(offer.negotiation(), (to, sdp) -> {
                    certificates.own(sdp);
                    return new ConnectionEvent.AnswerMade(to, offer.negotiation(), sdp);
                });
                prepared.giveUp(unsaid -> exchange.answerOffer(offer.sdp(), offer.rollback() || unsaid, made));
            }
            case ConnectionCommand.ApplyAnswer answer -> {
                maxMessageBytes = MaxMessageSize.of(answer.sdp());
                certificates.theirs(answer.sdp());
                // Before it is applied, which takes as long as all that is left to do until the connection is up.
                reports.media().accept(new MediaEvent.Described(answer.connection()));
                exchange.applyAnswer(
                        answer.sdp(),
                        outcome(
                                answer.negotiation(),
                                (to, sdp) -> new ConnectionEvent.AnswerApplied(to, answer.negotiation())));
            }
            case ConnectionCommand.AddCandidates add -> candidates.add(add.candidates());
            case ConnectionCommand.SetIceServers set -> {
                setIceServers(set.iceServers());
                sayWhetherRelayed();
            }
            case ConnectionCommand.KeepScreen told -> media.tiles().keep(tileId(MediaKind.SCREEN), told.keep());
            case ConnectionCommand.Open open -> open(open.connection(), open.iceServers());
            case ConnectionCommand.Close close -> close();
        }
    }

    void sendControl(String text) {
        channels.control().send(text, longestControlMessage());
    }

    /** Follows whether there is a microphone to send, and which. */
    public void sendSound() {
        gate.sendSound();
    }

    /** Sends what is shared, or nothing. */
    public void sendScreen() {
        screenSender.follow();
    }

    void sendAt(Fit view) {
        cameraSize.limit(view);
        fitView();
    }

    /** Follows the size of the camera's own picture. */
    public void fitView() {
        cameraSize.fit(media.camera().size());
    }

    MediaGate gate() {
        return gate;
    }

    /** Any thread may send on that of the files. */
    Channels channels() {
        return channels;
    }

    public void takeStatistics() {
        read("statistics", this::reportStatistics);
    }

    /** Apart from the statistics, which measure by difference. */
    public void takeLevels(BiConsumer<ConnectionId, LevelReading> reader) {
        read("levels", (of, report) -> reader.accept(of, LevelReading.of(report)));
    }

    /** Closes all in the order that the library survives: sinks, tracks, channel, connection; webrtc-java crashes on others. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (ShownTrack each : shown) {
            Quietly.run("sink", each::close);
            if (id != null) {
                media.tiles().release(tileId(each.kind()));
            }
        }
        screenSender.close();
        for (RTCRtpSender sender : senders) {
            Quietly.run(
                    "sender",
                    () -> media.microphone().withoutPushing(() -> {
                        sender.replaceTrack(null);
                        return sender;
                    }));
        }
        channels.control().close();
        onFilesClosed();
        channels.pointing().close();
        Quietly.run(
                "connection",
                () -> media.microphone().withoutPushing(() -> {
                    connection.close();
                    return connection;
                }));
        screenSender.dispose();
    }

    /** Later on the control thread, unless the connection is closed by then. */
    void post(Runnable task) {
        control.post(() -> {
            if (!closed) {
                task.run();
            }
        });
    }

    private void later(Duration delay, Runnable task) {
        control.postAfter(delay, () -> post(task));
    }

    void onNegotiationNeeded() {
        if (exchange.heedsNeed()) {
            report(ConnectionEvent.NegotiationNeeded::new);
        }
    }

    /** What is gathered before it is known for whom, waits with the offer. */
    private void onGathered(List<IceCandidate> gathered) {
        if (id == null) {
            prepared.gathered(gathered);
        } else {
            report(to -> new ConnectionEvent.CandidatesGathered(to, gathered));
        }
    }

    void onCandidate(IceCandidate candidate) {
        candidates.onGathered(candidate);
    }

    void onRelayFailed(RelayUse.State why) {
        report(to -> new ConnectionEvent.RelayFailed(to, why));
    }

    /** The library goes on with the relay that it has, and with its credentials; only another one has the new ones. */
    private void sayWhetherRelayed() {
        read("the selected pairs", (_, raw) -> {
            if (new StatsReport(raw).ownRelay()) {
                report(ConnectionEvent.RelayOutdated::new);
            }
        });
    }

    void onState(ConnectionState state) {
        if (state == ConnectionState.CONNECTED) {
            // The encoder starts with a frame; without this it waits for the camera's next one.
            media.camera().repeatFrame();
            screenSender.connected();
            cameraSize.connected(this::later);
        }
        report(to -> new ConnectionEvent.ConnectionChanged(to, state));
    }

    void onChannelOpened() {
        report(to -> new ConnectionEvent.ControlOpened(to, longestControlMessage()));
    }

    void onMessageDropped() {
        LOG.info("a control message was dropped: too many, too long, or no text");
        if (id != null) {
            reports.media().accept(new MediaEvent.ControlDropped(id));
        }
    }

    void onChannelFlooded() {
        LOG.warn("the control channel is flooded");
        report(ConnectionEvent.ControlFlooded::new);
    }

    private int longestControlMessage() {
        return Math.min(ControlMessageCodec.MAX_BYTES, maxMessageBytes);
    }

    void onChannelClosed() {
        channels.control().close();
        report(ConnectionEvent.ControlClosed::new);
    }

    void onMessage(String text) {
        if (id != null) {
            reports.media().accept(new MediaEvent.ControlReceived(id, text));
        }
    }

    void onFilesClosed() {
        if (channels.files().close()) {
            id().ifPresent(reports.files()::closed);
        }
    }

    /** Any thread; empty until it is known whom the connection is for. */
    Optional<ConnectionId> id() {
        return Optional.ofNullable(id);
    }

    /** Any thread; what the other side's latest description says. */
    int maxMessageBytes() {
        return maxMessageBytes;
    }

    /** Any thread; null until both descriptions are known. */
    @Nullable
    Fingerprints fingerprints() {
        return certificates.fingerprints();
    }

    private DescriptionExchange.Outcome outcome(
            long negotiation, BiFunction<ConnectionId, String, ConnectionEvent> answer) {
        return new DescriptionExchange.Outcome() {
            @Override
            public void done(String sdp) {
                report(to -> answer.apply(to, sdp));
            }

            @Override
            public void unfit() {
                report(to -> new ConnectionEvent.AnswerUnfit(to, negotiation));
            }

            @Override
            public void failed(String problem) {
                report(to -> new ConnectionEvent.NegotiationFailed(to, negotiation, problem));
            }
        };
    }

    private void report(Function<ConnectionId, ConnectionEvent> event) {
        if (id != null) {
            reports.connections().accept(event.apply(id));
        }
    }

    private void read(String what, BiConsumer<ConnectionId, RTCStatsReport> reader) {
        connection.getStats(report -> Callback.guard(
                what,
                () -> post(() -> {
                    if (id != null) {
                        reader.accept(id, report);
                    }
                })));
    }

    private void reportStatistics(ConnectionId of, RTCStatsReport report) {
        reports.media().accept(new MediaEvent.StatisticsTaken(of, statistics.read(report)));
        if (certificates.changed(new StatsReport(report))) {
            reports.media().accept(new MediaEvent.CertificateChanged(of));
        }
    }

    private void setIceServers(List<IceServer> servers) {
        try {
            connection.setConfiguration(iceServers.configuration(servers));
            hasIceServers = !servers.isEmpty();
        } catch (Throwable e) {
            LOG.warn("the library refuses the ICE servers: {}", e.getMessage());
        }
    }

    private TileId tileId(MediaKind kind) {
        return new TileId(Optional.ofNullable(id).map(ConnectionId::peer), kind);
    }
}
