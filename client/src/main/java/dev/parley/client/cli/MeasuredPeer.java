package dev.parley.client.cli;

import dev.parley.client.cli.report.IncomingMedia;
import dev.parley.client.cli.report.IncomingScreen;
import dev.parley.client.cli.report.IncomingSound;
import dev.parley.client.cli.report.PeerReport;
import dev.parley.client.cli.report.PeerVerification;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.control.statistics.StreamStatistics;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what the call with one other person came to. For one thread. */
final class MeasuredPeer {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final IncomingMedia NOTHING = new IncomingMedia("", 0, 0, 0, 0, 0, 0, "", 0, 0);
    private static final IncomingScreen NO_SCREEN = new IncomingScreen("", 0, 0, 0, 0);

    private String name = "";
    private @Nullable Double setupMillis;
    private @Nullable ConnectionStatistics last;
    private long firstFrames;
    private long firstNanos;
    private long lastNanos;
    private double audioLevel;
    private IncomingSound sound = new IncomingSound(0, 0);
    private int handsRaised;
    private PeerVerification verification = PeerVerification.UNKNOWN;
    private final Map<String, Integer> reactions = new TreeMap<>();

    void named(String newName) {
        name = newName;
    }

    void firstPicture(double millis) {
        setupMillis = millis;
    }

    void raisedHand() {
        handsRaised++;
    }

    void verified(VerificationNotice notice) {
        verification = PeerVerification.of(notice);
    }

    void reacted(ReactionKind reaction) {
        reactions.merge(reaction.text(), 1, Integer::sum);
    }

    /** Told for each connection by which it came. */
    void sharedSound(double level, long bytes) {
        sound = new IncomingSound(Math.max(sound.bytesReceived(), bytes), Math.max(sound.level(), level));
    }

    void measured(ConnectionStatistics statistics, long nanoTime) {
        Optional<StreamStatistics> video = stream(statistics.incoming(), "camera");
        if (video.isPresent() && video.get().frames() > 0) {
            if (firstNanos == 0) {
                firstFrames = video.get().frames();
                firstNanos = nanoTime;
            }
            lastNanos = nanoTime;
        }
        stream(statistics.incoming(), "audio")
                .ifPresent(audio -> audioLevel = Math.max(audioLevel, audio.audioLevel()));
        last = statistics;
    }

    PeerReport report(PeerId id) {
        ConnectionStatistics end = last;
        if (end == null) {
            return new PeerReport(
                    id.text(),
                    name,
                    setupMillis,
                    0,
                    "unknown",
                    "none",
                    NOTHING,
                    NO_SCREEN,
                    sound,
                    handsRaised,
                    reactions,
                    verification);
        }
        Optional<StreamStatistics> video = stream(end.incoming(), "camera");
        Optional<StreamStatistics> audio = stream(end.incoming(), "audio");
        return new PeerReport(
                id.text(),
                name,
                setupMillis,
                end.roundTripMillis(),
                end.candidateType().name().toLowerCase(Locale.ROOT),
                stream(end.outgoing(), "camera")
                        .map(StreamStatistics::limitation)
                        .orElse("none"),
                new IncomingMedia(
                        video.map(StreamStatistics::codec).orElse(""),
                        video.map(StreamStatistics::frameWidth).orElse(0),
                        video.map(StreamStatistics::frameHeight).orElse(0),
                        video.map(StreamStatistics::frames).orElse(0L),
                        framesPerSecond(video.map(StreamStatistics::frames).orElse(0L)),
                        video.map(StreamStatistics::bytes).orElse(0L),
                        video.map(StreamStatistics::lossRatio).orElse(0.0),
                        audio.map(StreamStatistics::codec).orElse(""),
                        audio.map(StreamStatistics::bytes).orElse(0L),
                        audioLevel),
                stream(end.incoming(), "screen").map(IncomingScreen::of).orElse(NO_SCREEN),
                sound,
                handsRaised,
                reactions,
                verification);
    }

    private double framesPerSecond(long frames) {
        return lastNanos == firstNanos ? 0 : (frames - firstFrames) * NANOS_PER_SECOND / (lastNanos - firstNanos);
    }

    private static Optional<StreamStatistics> stream(List<StreamStatistics> streams, String kind) {
        return streams.stream().filter(stream -> stream.kind().equals(kind)).findFirst();
    }
}
