package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;
import dev.parley.client.rtc.common.Callback;
import dev.parley.client.rtc.common.Quietly;
import dev.parley.client.rtc.connection.statistics.StatsReport;
import dev.parley.client.rtc.screen.LinePace;
import dev.parley.client.rtc.screen.Screen;
import dev.parley.client.rtc.screen.ScreenLine;
import dev.parley.client.rtc.screen.ScreenOutput;
import dev.parley.client.rtc.tile.Fit;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Sends on one connection what is shared, or nothing at all; never by negotiating anew. Control thread only. */
final class ScreenSender {
    private static final Duration SETTLING = Duration.ofMillis(20);

    /** Who is to make so much of what it may is held by its bound, and not by the line: a sixth is kept back for what is sent again. */
    private static final double NEARLY = 0.75;

    private final RTCPeerConnection connection;
    private final RTCRtpSender sender;
    private final ScreenLine line;
    private final Screen screen;
    private final BiConsumer<Duration, Runnable> later;
    private final BooleanSupplier settled;
    private double budget = 1;
    private double bound;
    private double boundBefore;
    private boolean sending;
    private boolean waiting;
    private boolean looking;
    private boolean withheld;
    private boolean closed;

    /**
     * Makes it for a new connection.
     *
     * @param line whose track the sender was made with
     * @param settled whether the sender may be given a track now; if not, it soon may
     * @param later runs a task on the control thread after a delay, unless the connection is closed by then
     */
    ScreenSender(
            RTCPeerConnection connection,
            RTCRtpSender sender,
            ScreenLine line,
            Screen screen,
            BooleanSupplier settled,
            BiConsumer<Duration, Runnable> later) {
        this.connection = connection;
        this.sender = sender;
        this.line = line;
        this.screen = screen;
        this.settled = settled;
        this.later = later;
        setActive(sender, false);
        sender.replaceTrack(null);
        screen.output().add(line);
        follow();
    }

    /**
     * A sender without a track still holds its share of the bandwidth (video) or keeps the microphone recording (audio);
     * only an inactive one does not.
     */
    static void setActive(RTCRtpSender sender, boolean active) {
        change(sender, each -> each.active = active);
    }

    /** Sends it from now on or ends that, in its size and at its rate. */
    void follow() {
        Quietly.run("the screen's sender", this::adapt);
    }

    private void adapt() {
        boolean send = screen.sending() && !withheld;
        boolean begins = send && !sending;
        if (begins && !settled.getAsBoolean()) {
            await();
            return;
        }
        if (send != sending) {
            sending = send;
            sender.replaceTrack(send ? line.track() : null);
        }
        if (!send) {
            setActive(sender, false);
            return;
        }
        Fit size = screen.size();
        budget = screen.output().budget(line);
        bound = budget * screen.rate().bitsPerSecond(size);
        change(sender, each -> {
            each.active = true;
            each.maxBitrate = (int) bound;
            each.maxFramerate = (double) screen.rate().picturesPerSecond(size);
        });
        if (begins) {
            screen.output().begin(line);
        }
        if (!looking) {
            looking = true;
            look();
        }
    }

    /** Sends nothing of it here, or no longer, once it follows again. */
    void withhold(boolean all) {
        withheld = all;
    }

    private void await() {
        if (!waiting) {
            waiting = true;
            later.accept(SETTLING, () -> {
                waiting = false;
                follow();
            });
        }
    }

    /** Looks how the line does, for as long as something is sent. */
    private void look() {
        if (!sending || closed) {
            looking = false;
            return;
        }
        ScreenOutput output = screen.output();
        boundBefore = bound;
        if (output.budget(line) != budget) {
            follow();
        }
        if (output.wantsReading(line)) {
            connection.getStats(
                    sender, report -> Callback.guard("a line", () -> later.accept(Duration.ZERO, () -> read(report))));
        }
        later.accept(output.nextLook(line), this::look);
    }

    /** Before the encoder has begun there is nothing in it. */
    private void read(RTCStatsReport report) {
        new StatsReport(report)
                .all(RTCStatsType.OUTBOUND_RTP).stream()
                        .filter(stream -> stream.stats().getAttributes().containsKey("framesEncoded"))
                        .findFirst()
                        .ifPresent(stream -> screen.output()
                                .read(
                                        line,
                                        new LinePace.Reading(
                                                System.nanoTime(),
                                                stream.count("framesEncoded"),
                                                stream.count("bytesSent"),
                                                carried(stream.number("targetBitrate")))));
    }

    /** What the line is thought to carry, when the encoder is to make so much; a bound that has just changed may not have reached it. */
    private double carried(double target) {
        boolean bounded = target > NEARLY * Math.min(bound, boundBefore);
        return bounded ? screen.rate().bitsPerSecond(screen.size()) : target;
    }

    /** The encoder starts with a frame. */
    void connected() {
        screen.output().repeat(line);
    }

    /** Before the connection is closed. */
    void close() {
        closed = true;
        screen.output().remove(line);
    }

    /** After the connection was closed. */
    void dispose() {
        line.close();
    }

    /** Parameters can be set once for each time that they are asked for. */
    private static void change(RTCRtpSender sender, Consumer<RTCRtpEncodingParameters> what) {
        RTCRtpSendParameters parameters = sender.getParameters();
        String before = parameters.encodings.toString();
        parameters.encodings.forEach(what);
        if (!parameters.encodings.toString().equals(before)) {
            sender.setParameters(parameters);
        }
    }
}
