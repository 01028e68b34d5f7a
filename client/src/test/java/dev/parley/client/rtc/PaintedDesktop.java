package dev.parley.client.rtc;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.Capturable;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.capture.Grab;
import dev.parley.client.control.media.ShareSource;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A desktop of one screen and one window that fills it, which show what the test paints. */
final class PaintedDesktop implements Desktop {
    static final PaintedDesktop SCREEN = new PaintedDesktop();
    static final ShareSource.Screen SOURCE = new ShareSource.Screen("P-1");
    static final ShareSource.Window WINDOW = new ShareSource.Window("0x7");

    private BufferedImage painted = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
    private Set<Long> masked = Set.of();
    private Optional<CaptureFault> remark = Optional.empty();
    private int padding;
    private int version;
    private boolean gone;
    private boolean minimised;

    /** From now on this is what can be seen, with so many bytes behind each row. */
    synchronized void show(BufferedImage picture, int bytesBehindRows) {
        painted = picture;
        padding = bytesBehindRows;
        gone = false;
        version++;
        notifyAll();
    }

    /** From the next picture on, this is to be known about it. */
    synchronized void remark(Optional<CaptureFault> next) {
        remark = next;
        version++;
        notifyAll();
    }

    /** The window is an icon, or is back. */
    synchronized void minimise(boolean next) {
        minimised = next;
        notifyAll();
    }

    synchronized void unplug() {
        gone = true;
        notifyAll();
    }

    synchronized Set<Long> masked() {
        return masked;
    }

    @Override
    public synchronized List<Capturable> capturables() {
        return List.of(new Capturable(SOURCE, "Painted", "", place()));
    }

    private Box place() {
        return new Box(7, 9, painted.getWidth(), painted.getHeight());
    }

    @Override
    public Capture open(ShareSource.OnDesktop what) {
        return new Eye(what.equals(WINDOW));
    }

    @Override
    public void close() {}

    private final class Eye implements Capture {
        private final boolean ofWindow;
        private int seen = -1;
        private boolean closed;

        Eye(boolean ofWindow) {
            this.ofWindow = ofWindow;
        }

        private boolean sees() {
            return seen != version && !(ofWindow && minimised);
        }

        @Override
        public Optional<Grab> next(Duration patience) throws CaptureProblem, InterruptedException {
            synchronized (PaintedDesktop.this) {
                long until = System.nanoTime() + patience.toNanos();
                while (!sees() && !gone && !closed && until - System.nanoTime() > 0) {
                    PaintedDesktop.this.wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
                }
                if (closed) {
                    throw new CaptureProblem(CaptureFault.CLOSED);
                }
                if (gone) {
                    throw new CaptureProblem(CaptureFault.SCREEN_GONE);
                }
                if (!sees()) {
                    return Optional.empty();
                }
                seen = version;
                return Optional.of(grab());
            }
        }

        private Grab grab() {
            int width = painted.getWidth();
            int height = painted.getHeight();
            int stride = width * 4 + padding;
            ByteBuffer pixels = ByteBuffer.allocateDirect(stride * height).order(ByteOrder.LITTLE_ENDIAN);
            int[] colours = painted.getRGB(0, 0, width, height, null, 0, width);
            for (int y = 0; y < height; y++) {
                pixels.position(y * stride)
                        .slice()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asIntBuffer()
                        .put(colours, y * width, width);
            }
            pixels.clear();
            return new Grab(pixels, width, height, stride, new Box(0, 0, width, height));
        }

        @Override
        public void mask(Set<Long> windows) {
            synchronized (PaintedDesktop.this) {
                masked = windows;
            }
        }

        @Override
        public void refresh() {
            synchronized (PaintedDesktop.this) {
                seen = -1;
                PaintedDesktop.this.notifyAll();
            }
        }

        @Override
        public Box place() {
            synchronized (PaintedDesktop.this) {
                return PaintedDesktop.this.place();
            }
        }

        @Override
        public Optional<CaptureFault> remark() {
            synchronized (PaintedDesktop.this) {
                return ofWindow && minimised ? Optional.of(CaptureFault.MINIMISED) : remark;
            }
        }

        @Override
        public void close() {
            synchronized (PaintedDesktop.this) {
                closed = true;
                PaintedDesktop.this.notifyAll();
            }
        }
    }
}
