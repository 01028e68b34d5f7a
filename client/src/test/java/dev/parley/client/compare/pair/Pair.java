package dev.parley.client.compare.pair;

import dev.parley.client.compare.screen.Framebuffer;
import dev.parley.client.compare.screen.PictureOnScreen;
import dev.parley.client.compare.screen.XInput;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Two people with the same program, each with a screen: Ann joins and leaves, Bob waits for her in the call. */
public abstract class Pair implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final long BETWEEN_SHOTS_MILLIS = 170;

    public final Person ann;
    public final Person bob;

    public Pair(Person ann, Person bob) {
        this.ann = ann;
        this.bob = bob;
    }

    /** Has Bob in the call, and all at Ann's ready for the one press that joins. */
    public abstract void prepare() throws IOException;

    /** Leaves the call, and makes all ready for the one press that joins again. */
    public abstract void leave();

    /**
     * Milliseconds from the press that joins to the other's picture on the screen.
     *
     * @param begun to the first one, however small it was sent
     * @param whole to the first whose code can be read
     */
    public record Joined(double begun, double whole) {}

    /** Joins: a press of Enter. */
    public Joined join(PictureOnScreen place) {
        long begin = System.nanoTime();
        ann.input().press(XInput.ENTER);
        Framebuffer screen = ann.screen().framebuffer();
        until("a picture of the other", () -> place.isBegun(screen));
        double begun = (System.nanoTime() - begin) / NANOS_PER_MILLISECOND;
        until("the other's picture", () -> place.code(screen).isPresent());
        return new Joined(begun, (System.nanoTime() - begin) / NANOS_PER_MILLISECOND);
    }

    /** Joins where it is not known yet in which place the other's picture will be. */
    public PictureOnScreen joinAndFind() {
        ann.input().press(XInput.ENTER);
        return find(ann.screen().framebuffer());
    }

    /** Waits for the other's picture on a screen, and says where it is. */
    public static PictureOnScreen find(Framebuffer screen) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            PictureOnScreen.Shot earlier = PictureOnScreen.Shot.of(screen);
            pause(BETWEEN_SHOTS_MILLIS);
            Optional<PictureOnScreen> found = PictureOnScreen.find(earlier, PictureOnScreen.Shot.of(screen));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new IllegalStateException("not in time: a picture on the screen");
    }

    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not in time: " + what);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    public static void pause(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        ann.close();
        bob.close();
    }
}
