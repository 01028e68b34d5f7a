package dev.parley.client.pointing;

import java.time.Duration;

/** The numbers of docs/protocol.md §7. The page has the same ones; docs/test-vectors.json holds both to them. */
public final class PointingLimits {
    public static final int MESSAGE_BYTES = 1200;
    public static final int PEOPLE = 64;
    public static final int INK_POINTS = 32;

    /** Points of the part before, which an ink message says again. */
    public static final int INK_AGAIN = 8;

    public static final int STROKE_POINTS = 1024;

    /** Strokes of one person that are kept, and points of all of these. */
    public static final int STROKES = 32;

    public static final int KEPT_POINTS = 4096;
    public static final int RIPPLES = 8;
    public static final int SENT_AT_ONCE = 60;
    public static final int SENT_A_SECOND = 60;
    public static final int TAKEN_AT_ONCE = 200;
    public static final int TAKEN_A_SECOND = 100;

    /** A pointer that moves is said once in this time. */
    public static final Duration PACE = Duration.ofMillis(33);

    /** One that stands still is said again after this time, and is shown no longer than the other one without. */
    public static final Duration STILL = Duration.ofSeconds(1);

    public static final Duration POINTER_LASTS = Duration.ofSeconds(3);

    /** A stroke stands this long after its last point, and fades in this time. */
    public static final Duration INK_STANDS = Duration.ofSeconds(4);

    public static final Duration INK_FADES = Duration.ofSeconds(1);
    public static final Duration RIPPLE_LASTS = Duration.ofMillis(800);

    /** Who may point is said again after this time, and holds this long. */
    public static final Duration ALLOWED_AGAIN = Duration.ofSeconds(2);

    public static final Duration ALLOWED_HOLDS = Duration.ofSeconds(10);

    private PointingLimits() {}
}
