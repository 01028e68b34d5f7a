package dev.parley.client.ui.call.person;

import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.control.statistics.StreamStatistics;
import java.util.List;
import java.util.stream.Stream;

/** How well a connection runs, as people feel it. */
public enum Quality {
    EXCELLENT,
    GOOD,
    FAIR,
    POOR,
    /** There is no connection at the moment. */
    LOST,
    /** Not measured yet. */
    UNKNOWN;

    private static final List<Quality> GRADES = List.of(EXCELLENT, GOOD, FAIR, POOR);

    /**
     * Round trips in milliseconds. ITU-T G.114 finds up to 150 ms one way good for most uses and over 400 ms unacceptable.
     * Capture, jitter buffer and rendering take some 75 ms of these; the rest is there and back.
     */
    private static final double[] ROUND_TRIP = {150, 300, 650};

    /**
     * Share of packets lost, the worse of both directions. Opus conceals single packets, and up to 1 % goes unheard; from
     * 5 % on, video stands still at times, and from 10 % on libwebrtc's bandwidth estimate cuts the rate by loss.
     */
    private static final double[] LOSS = {0.01, 0.05, 0.1};

    /** Frames a second of the other's camera; ITU-T P.910 uses 25 to 30, and under 10 lips no longer go with words. */
    private static final double[] FRAMES = {22, 15, 8};

    /** A picture this high or lower may be meant to be slow: encoders give up frames last. */
    private static final int SMALL_HEIGHT = 180;

    /** One sample's quality: that of its worst part. */
    public static Quality of(MemberState state, ConnectionStatistics statistics) {
        if (state != MemberState.CONNECTED) {
            return LOST;
        }
        int worst = above(ROUND_TRIP, statistics.roundTripMillis());
        for (StreamStatistics stream : statistics.incoming()) {
            worst = Math.max(worst, above(LOSS, stream.lossRatio()));
            if (stream.kind().equals("camera") && stream.frameHeight() > 0 && stream.framesPerSecond() > 0) {
                worst = Math.max(worst, picture(stream));
            }
        }
        for (StreamStatistics stream : statistics.outgoing()) {
            worst = Math.max(worst, above(LOSS, stream.lossRatio()));
        }
        boolean heldBack = Stream.of("cpu", "bandwidth")
                .anyMatch(limit -> statistics.outgoing().stream()
                        .anyMatch(stream -> stream.limitation().equals(limit)));
        return GRADES.get(heldBack ? Math.max(worst, 1) : worst);
    }

    /** Its frame rate; a small picture besides is fair at best, since it was reduced for want of bandwidth. */
    private static int picture(StreamStatistics stream) {
        int frames = 0;
        while (frames < FRAMES.length && stream.framesPerSecond() < FRAMES[frames]) {
            frames++;
        }
        return stream.frameHeight() <= SMALL_HEIGHT ? Math.max(frames, 2) : frames;
    }

    private static int above(double[] limits, double value) {
        int grade = 0;
        while (grade < limits.length && value > limits[grade]) {
            grade++;
        }
        return grade;
    }
}
