package dev.parley.client.rtc.screen;

import dev.parley.client.rtc.tile.Fit;

/** The size in which a picture of the desktop is sent: as it is, for text stays readable only then, within what encoders can take. */
final class SentSize {
    /** What is larger than 1440p is more than most can show, and than a call can send. */
    static final Fit LARGEST = new Fit(2560, 1440);

    /** Encoders take less, but nobody sees it. */
    static final int SMALLEST = 16;

    private SentSize() {}

    /** Even, since a picture's planes of colour have half its size; a row less is cut off, and not scaled away. */
    static Fit of(int width, int height) {
        boolean tall = height > width;
        Fit fit = Fit.into(
                width, height, tall ? LARGEST.height() : LARGEST.width(), tall ? LARGEST.width() : LARGEST.height());
        return new Fit(even(fit.width()), even(fit.height()));
    }

    private static int even(int length) {
        return Math.max(SMALLEST, length & ~1);
    }
}
