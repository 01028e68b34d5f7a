package dev.parley.client.rtc.screen;

import dev.parley.client.rtc.tile.Fit;
import java.time.Duration;

/**
 * How often pictures are sent, and how many bits they may take. Resolution is kept, and pictures a second give way: the library never
 * scales what comes from here, since its source takes no wishes, and its encoder leaves pictures out where bits are wanting.
 *
 * @param motion whether many pictures a second matter more than each of them
 */
public record ShareRate(boolean motion) {
    /** What stands still is sent again at this pace, so that it becomes sharp. */
    static final Duration SHARPENING = Duration.ofMillis(200);

    /** Within these many pictures what stands still is as sharp as it gets. */
    static final int SHARPENED = 10;

    /**
     * Who lost a picture gets one within this time. Of one picture in three seconds the library makes none a second, and lets the encoder
     * reckon with the most that may come, as is right for what follows; after three seconds without any the other side asks for a whole one.
     */
    static final Duration IDLE = Duration.ofMillis(2500);

    private static final int FULL_HD = 1920 * 1088;
    private static final int MOTION_RATE = 30;
    private static final int SHARP_RATE = 20;
    private static final int LARGE_RATE = 12;

    private static final double BITS_A_PIXEL = 4;
    private static final int LEAST = 2_500_000;
    private static final int MOST = 12_000_000;

    /** The most pictures a second of this size. */
    public int picturesPerSecond(Fit size) {
        if (motion) {
            return MOTION_RATE;
        }
        return size.width() * size.height() > FULL_HD ? LARGE_RATE : SHARP_RATE;
    }

    /** The most bits a second for pictures of this size; the library's own bound is 2.5 million for all above 540p. */
    public int bitsPerSecond(Fit size) {
        double bits = BITS_A_PIXEL * size.width() * size.height();
        return (int) Math.clamp(bits, LEAST, MOST);
    }

    Duration gap(Fit size) {
        return Duration.ofSeconds(1).dividedBy(picturesPerSecond(size));
    }

    /**
     * How long a picture waits before it is sent: what is heard of a film is longer on its way than what is seen. It is the rest between two
     * pictures, taken before the later one is sent and not after the earlier one, so that there are as many of them.
     *
     * @param heard whether sound goes along
     */
    Duration wait(Fit size, boolean heard) {
        return motion && heard ? gap(size) : Duration.ZERO;
    }

    /** How long to wait for a change before the picture is sent again. */
    static Duration patience(int repeats) {
        return repeats < SHARPENED ? SHARPENING : IDLE;
    }
}
