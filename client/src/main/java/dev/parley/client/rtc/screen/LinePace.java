package dev.parley.client.rtc.screen;

import java.time.Duration;

/**
 * Decides when a line has room for another picture of what is shared. A fast line gets each. On a slow one there is one picture on its
 * way at a time, and the next is the newest when that one has left: so pictures become rare, and none is late because it waited behind
 * others. Pure; not safe for threads.
 */
public final class LinePace {
    private static final Duration FAST_LOOK = Duration.ofMillis(200);
    private static final Duration SLOW_LOOK = Duration.ofMillis(50);

    /** Below the first a picture full of text takes a second; between both it stays what it was, since estimates swing. */
    private static final double SLOW_BITS = 1_500_000;

    private static final double FAST_BITS = 2_500_000;

    /** An encoder that has not taken a picture by then has left it out, and is offered the newest: what it leaves out costs nothing. */
    private static final Duration UNTAKEN = Duration.ofMillis(100);

    /** No picture holds the line up for longer, whatever is reckoned. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    /**
     * The next picture is made before the line has had all the time that it needs for the one before; the encoder sees to the average. An
     * encoder that is given the rate of its own pictures makes each as large as the time between them allows, and the time as long as that
     * takes; with less time they become smaller, until they are as coarse as is allowed.
     */
    private static final double HASTE = 1.5;

    private static final double BITS = 8;
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * What is known of a line.
     *
     * @param pictures encoded until now
     * @param bytes sent until now
     * @param bitsPerSecond what the encoder is to make, by what the line is thought to carry; 0 while that is not known
     */
    public record Reading(long nanos, long pictures, long bytes, double bitsPerSecond) {
        static final Reading NONE = new Reading(0, 0, 0, 0);
    }

    private Reading last = Reading.NONE;
    private Reading atPush = Reading.NONE;
    private long pushedNanos;
    private boolean slow;
    private boolean busy;
    private boolean waiting;
    private int repeats;

    /** Begins anew. */
    void restart() {
        slow = false;
        busy = false;
        waiting = false;
    }

    /** There is a picture; whether it goes at once. Else the newest goes when there is room. */
    boolean offer(long now) {
        repeats = 0;
        if (slow && busy) {
            waiting = true;
            return false;
        }
        push(now);
        return true;
    }

    private void push(long now) {
        busy = true;
        waiting = false;
        pushedNanos = now;
        atPush = last;
    }

    /** Whether a reading would say anything. */
    boolean wantsReading() {
        return busy;
    }

    boolean isSlow() {
        return slow;
    }

    Duration nextLook() {
        return slow ? SLOW_LOOK : FAST_LOOK;
    }

    /** Learns how the line does; whether the newest picture is to go now. */
    boolean read(Reading now) {
        Reading before = last;
        last = now;
        if (now.bitsPerSecond() > 0) {
            slow = now.bitsPerSecond() < (slow ? FAST_BITS : SLOW_BITS);
        }
        if (!slow) {
            busy = false;
            boolean behind = waiting;
            waiting = false;
            return behind;
        }
        if (!busy) {
            return false;
        }
        Duration age = Duration.ofNanos(now.nanos() - pushedNanos);
        if (age.compareTo(LONGEST) < 0) {
            if (now.pictures() == atPush.pictures()) {
                return age.compareTo(UNTAKEN) > 0 && again(now.nanos());
            }
            boolean left = now.bytes() > atPush.bytes() && now.bytes() == before.bytes();
            if (!left || age.compareTo(needed(now)) < 0) {
                return false;
            }
        }
        busy = false;
        if (waiting) {
            repeats = 0;
            return again(now.nanos());
        }
        // What stands still is sharpened as on a fast line, where repeats come while this one was busy.
        repeats++;
        return repeats <= ShareRate.SHARPENED && again(now.nanos());
    }

    private boolean again(long now) {
        push(now);
        return true;
    }

    /** How long the line is busy with the picture that was pushed last. */
    private Duration needed(Reading now) {
        double bits = BITS * (now.bytes() - atPush.bytes());
        return Duration.ofNanos((long) (bits / now.bitsPerSecond() / HASTE * NANOS_PER_SECOND));
    }
}
