package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.rtc.tile.Fit;
import dev.parley.client.rtc.tile.Tile;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where all that is shared ends: the lines to the others, and the picture of what they see.
 *
 * <p>Any thread. The lock is held while a frame is pushed; the library then only queues it.
 */
public final class ScreenOutput {
    private static final byte BLACK = 16;
    private static final byte GREY = (byte) 128;

    private final Set<ScreenLine> lines = new HashSet<>();
    private final Tile own;
    private @Nullable ShareThread pusher;
    private @Nullable VideoFrame newest;
    private @Nullable VideoFrame live;
    private ShareHold hold = ShareHold.NONE;

    ScreenOutput(Tile own) {
        this.own = own;
    }

    public synchronized void add(ScreenLine line) {
        lines.add(line);
    }

    /** After this nobody pushes into it. */
    public synchronized void remove(ScreenLine line) {
        lines.remove(line);
    }

    /** A line begins to send: it gets the newest picture at once. */
    public synchronized void begin(ScreenLine line) {
        line.restart();
        if (newest != null) {
            line.offer(newest);
        }
    }

    /** Sends the newest picture again on one line, whose encoder has just started. */
    public synchronized void repeat(ScreenLine line) {
        if (newest != null) {
            line.push(newest);
        }
    }

    public synchronized void read(ScreenLine line, LinePace.Reading reading) {
        if (line.read(reading) && newest != null) {
            line.push(newest);
        }
    }

    public synchronized boolean wantsReading(ScreenLine line) {
        return line.wantsReading();
    }

    /** Which part of its bits a line's encoder is to spend. */
    public synchronized double budget(ScreenLine line) {
        return line.budget();
    }

    public synchronized Duration nextLook(ScreenLine line) {
        return line.nextLook();
    }

    /** Takes only this thread's pictures from now on, unless it was closed. A late one of the thread before is dropped. */
    synchronized void take(ShareThread next) {
        if (!next.isClosed()) {
            pusher = next;
        }
    }

    /** Takes no more pictures of a thread, but again those of the one before; null for none, which keeps no picture. */
    synchronized void giveBack(ShareThread from, @Nullable ShareThread before) {
        if (from.equals(pusher)) {
            pusher = before;
            if (before == null) {
                newest = replaced(newest, null);
                live = replaced(live, null);
            }
        }
    }

    /** What is frozen stays what it was when it was sent; without a picture to keep there is a black one. */
    synchronized void hold(ShareHold next) {
        hold = next;
        VideoFrame now = live;
        if (now == null) {
            return;
        }
        switch (next) {
            case NONE -> send(now);
            case FREEZE -> {}
            case BLANK -> sendBlack(now);
        }
    }

    /** Sends it, unless something else is to be seen; the caller keeps its own reference. */
    synchronized void push(ShareThread from, NativeI420Buffer picture) {
        if (!from.equals(pusher)) {
            return;
        }
        VideoFrame frame = new VideoFrame(picture, System.nanoTime());
        live = replaced(live, frame);
        boolean nothing = newest == null;
        switch (hold) {
            case NONE -> send(frame);
            case FREEZE, BLANK -> {
                if (nothing) {
                    sendBlack(frame);
                }
            }
        }
    }

    /** Sends the newest picture again, so that it becomes sharper. */
    synchronized void repeat() {
        if (newest != null) {
            push(newest);
        }
    }

    /** The size of what is sent; 0 by 0 before the first picture. */
    synchronized Fit size() {
        return newest == null ? new Fit(0, 0) : new Fit(newest.buffer.getWidth(), newest.buffer.getHeight());
    }

    private void send(VideoFrame frame) {
        newest = replaced(newest, frame);
        push(frame);
    }

    private void push(VideoFrame frame) {
        lines.forEach(line -> line.offer(frame));
        show(frame);
    }

    /** Shows what the others see once more. */
    synchronized void showOwn() {
        if (newest != null) {
            show(newest);
        }
    }

    private void show(VideoFrame frame) {
        try {
            own.write(frame);
        } catch (Exception e) {
            throw new IllegalStateException("what is shared could not be shown", e);
        }
    }

    private void sendBlack(VideoFrame like) {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(like.buffer.getWidth(), like.buffer.getHeight());
        try {
            fill(buffer.getDataY(), BLACK);
            fill(buffer.getDataU(), GREY);
            fill(buffer.getDataV(), GREY);
            send(new VideoFrame(buffer, System.nanoTime()));
        } finally {
            buffer.release();
        }
    }

    private static void fill(ByteBuffer plane, byte value) {
        for (int at = 0; at < plane.capacity(); at++) {
            plane.put(at, value);
        }
    }

    /** The next one, with a reference of its own. */
    private static @Nullable VideoFrame replaced(@Nullable VideoFrame before, @Nullable VideoFrame next) {
        if (next != null) {
            next.retain();
        }
        if (before != null) {
            before.release();
        }
        return next;
    }
}
