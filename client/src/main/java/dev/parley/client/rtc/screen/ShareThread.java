package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.parley.client.capture.Box;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.feed.FeedProblem;
import dev.parley.client.rtc.feed.MediaFault;
import dev.parley.client.rtc.tile.Fit;
import dev.parley.signaling.loop.Guarded;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the pictures of one source into the output, on a thread of its own, "rtc-screen", until it is closed or they end. */
final class ShareThread {
    private static final Logger LOG = LoggerFactory.getLogger(ShareThread.class);
    private static final String FAULT_SENTENCE = "Sharing stopped by a fault of this program; try again.";

    private final ShareSource source;
    private final Opening opening;
    private final ScreenOutput output;
    private final ShareRate rate;
    private final BooleanSupplier heard;
    private final Listener listener;
    private final Thread thread;
    private volatile Set<Long> masked;
    private volatile @Nullable ScreenFeed feed;
    private volatile String title = "";
    private volatile boolean seen;
    private volatile boolean closed;

    /** Opens the source on the share's thread: files, programs and desktops may take their time. */
    interface Opening {
        ScreenFeed open() throws FeedProblem, CaptureProblem;
    }

    /** Hears of it on the share's thread. */
    interface Listener {
        /**
         * The first picture was pushed, or one of another size, or what is shared was moved, or is seen more or less whole; or there is
         * no picture of it yet, and now it is known why.
         */
        void changed(ShareThread from);

        /** No more comes, unless it was closed before. */
        void over(ShareThread from, ShareState how, String sentence, Reason reason);
    }

    /** @param heard whether sound goes along */
    ShareThread(
            ControlThread control,
            ShareSource source,
            Opening opening,
            ShareRate rate,
            BooleanSupplier heard,
            Set<Long> masked,
            ScreenOutput output,
            Listener listener) {
        this.source = source;
        this.opening = opening;
        this.rate = rate;
        this.heard = heard;
        this.masked = masked;
        this.output = output;
        this.listener = listener;
        thread = control.start("rtc-screen", this::run);
    }

    ShareSource source() {
        return source;
    }

    ShareRate rate() {
        return rate;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether it has pushed a picture. */
    boolean isSeen() {
        return seen;
    }

    /** What people call it; empty before the first picture. */
    String title() {
        return title;
    }

    /** Where it stands on the desktop. */
    Box place() {
        ScreenFeed from = feed;
        return from == null ? Box.EMPTY : from.place();
    }

    /** Of a window whose process is known. */
    OptionalLong process() {
        ScreenFeed from = feed;
        return from == null ? OptionalLong.empty() : from.process();
    }

    /** Why the others do not see all of it, or nothing yet, while it goes on. */
    Optional<CaptureFault> remark() {
        return Optional.ofNullable(feed)
                .flatMap(ScreenFeed::remark)
                .map(remark -> remark == CaptureFault.MINIMISED && !seen ? CaptureFault.AWAITED : remark);
    }

    /** For which the desktop gives the same once more without a question; empty if it does not ask, or will ask again. */
    String restore() {
        ScreenFeed from = feed;
        return from == null ? "" : from.restore();
    }

    void mask(Set<Long> windows) {
        masked = windows;
        ScreenFeed from = feed;
        if (from != null) {
            from.mask(windows);
        }
    }

    /** Ends it at once; nothing is told any more. */
    void close() {
        closed = true;
        ScreenFeed from = feed;
        if (from != null) {
            from.close();
        }
        thread.interrupt();
    }

    private void run() {
        try (ScreenFeed opened = opening.open()) {
            feed = opened;
            title = opened.title();
            // Also what was to be masked while it opened, and before the first picture.
            opened.mask(masked);
            play(opened);
        } catch (FeedProblem e) {
            over(ShareState.FAILED, e.sentence(), e.reason());
        } catch (CaptureProblem e) {
            over(e.ended() ? ShareState.ENDED : ShareState.FAILED, e.sentence(), e.reason());
        } catch (InterruptedException e) {
            LOG.debug("the share was closed");
        } catch (Throwable e) {
            Guarded.passOnFatal(e);
            LOG.error("the share failed", e);
            over(ShareState.FAILED, FAULT_SENTENCE, MediaFault.SHARE_FAULT.reason());
        }
    }

    private void over(ShareState how, String sentence, Reason reason) {
        if (!closed) {
            listener.over(this, how, sentence, reason);
        }
    }

    private void play(ScreenFeed from) throws Exception {
        Fit size = new Fit(0, 0);
        Box place = from.place();
        Optional<CaptureFault> remark = Optional.empty();
        int repeats = 0;
        while (!closed) {
            Optional<NativeI420Buffer> next = from.next(ShareRate.patience(repeats));
            long begun = System.nanoTime();
            Fit before = size;
            if (next.isPresent()) {
                if (!from.paced() && seen) {
                    rest(begun, rate.wait(size, heard.getAsBoolean()));
                }
                size = push(next.get());
                repeats = 0;
            } else {
                if (seen) {
                    output.repeat();
                }
                repeats++;
            }
            if (!size.equals(before) || !place.equals(from.place()) || !remark.equals(from.remark())) {
                place = from.place();
                remark = from.remark();
                listener.changed(this);
            }
            if (next.isPresent() && !from.paced()) {
                rest(begun, rate.gap(size));
            }
        }
    }

    /** With its first picture it takes over from what was shared before, so that there is no gap. */
    private Fit push(NativeI420Buffer picture) {
        try {
            if (!seen) {
                output.take(this);
            }
            output.push(this, picture);
            seen = true;
            return new Fit(picture.getWidth(), picture.getHeight());
        } finally {
            picture.release();
        }
    }

    private void rest(long begun, Duration gap) {
        long due = begun + gap.toNanos();
        while (!closed && due - System.nanoTime() > 0) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }
}
