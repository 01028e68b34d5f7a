package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.desktop.DesktopCapturer;
import dev.onvoid.webrtc.media.video.desktop.DesktopSource;
import dev.parley.client.capture.Box;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Grab;
import dev.parley.signaling.loop.Guarded;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A screen or a window of Windows or macOS, by the media library's capturer, which belongs to the thread that opens it; that one reads. It
 * does not tell what has changed, so pictures are compared.
 */
final class LibraryCapture implements Capture {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryCapture.class);
    private static final Duration GAP = Duration.ofMillis(33);

    /** A window that is an icon has no pictures either. */
    private static final Duration MISSED = Duration.ofSeconds(5);

    private final Thread owner = Thread.currentThread();
    private final Supplier<DesktopCapturer> kind;
    private final DesktopSource source;
    private final DesktopCapturer capturer;
    private ByteBuffer newest = ByteBuffer.allocateDirect(0);
    private ByteBuffer before = ByteBuffer.allocateDirect(0);
    private int width;
    private int height;
    private boolean captured;
    private boolean disposed;
    private long seenNanos = System.nanoTime();
    private volatile @Nullable CaptureFault end;

    LibraryCapture(Supplier<DesktopCapturer> kind, DesktopSource source) throws CaptureProblem {
        this.kind = kind;
        this.source = source;
        try {
            capturer = kind.get();
            capturer.setFocusSelectedSource(false);
            capturer.selectSource(source);
            capturer.start(this::take);
        } catch (RuntimeException | Error e) {
            Guarded.passOnFatal(e);
            throw lost(e);
        }
    }

    private static CaptureProblem lost(Throwable cause) {
        CaptureProblem lost = new CaptureProblem(CaptureFault.LOST);
        lost.initCause(cause);
        return lost;
    }

    /** Called within {@link DesktopCapturer#captureFrame}. The frame is the library's own and is used for the next one: nothing to release. */
    private void take(DesktopCapturer.Result result, @Nullable VideoFrame frame) {
        try {
            if (result != DesktopCapturer.Result.SUCCESS || frame == null) {
                return;
            }
            width = frame.buffer.getWidth();
            height = frame.buffer.getHeight();
            int bytes = width * height * 4;
            if (newest.capacity() != bytes) {
                newest = ByteBuffer.allocateDirect(bytes);
            }
            VideoBufferConverter.convertFromI420(frame.buffer, newest, FourCC.ARGB);
            captured = true;
        } catch (Throwable e) {
            // Whatever leaves a callback ends the process.
            LOG.debug("no picture", e);
        }
    }

    @Override
    public Optional<Grab> next(Duration patience) throws CaptureProblem, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            CaptureFault why = end;
            if (why != null) {
                throw new CaptureProblem(why);
            }
            if (look()) {
                ByteBuffer pixels = newest;
                newest = before;
                before = pixels;
                return Optional.of(new Grab(pixels, width, height, width * 4, new Box(0, 0, width, height)));
            }
            long left = until - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            Thread.sleep(Duration.ofNanos(Math.min(left, GAP.toNanos())));
        }
    }

    /** Whether there is another picture than the one before. */
    private boolean look() throws CaptureProblem {
        captured = false;
        try {
            capturer.captureFrame();
        } catch (RuntimeException | Error e) {
            Guarded.passOnFatal(e);
            throw lost(e);
        }
        long now = System.nanoTime();
        if (captured) {
            seenNanos = now;
            return newest.capacity() != before.capacity() || newest.mismatch(before) >= 0;
        }
        if (now - seenNanos > MISSED.toNanos()) {
            seenNanos = now;
            if (LibraryDesktop.sources(kind).stream().noneMatch(each -> each.id == source.id)) {
                end = CaptureFault.WINDOW_CLOSED;
            }
        }
        return false;
    }

    /** Nobody knows here which windows are where: rather than show one that must not be seen, nothing is shown any more. */
    @Override
    public void mask(Set<Long> windows) {
        if (!windows.isEmpty()) {
            end = CaptureFault.NO_MASKS;
        }
    }

    @Override
    public Box place() {
        return Box.EMPTY;
    }

    @Override
    public void close() {
        end = CaptureFault.CLOSED;
        if (Thread.currentThread().equals(owner) && !disposed) {
            disposed = true;
            capturer.dispose();
        }
    }
}
