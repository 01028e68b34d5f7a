package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.parley.client.control.ShareHold;
import dev.parley.client.rtc.tile.Fit;
import dev.parley.client.rtc.tile.Tile;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where all that is shared ends: the one video source that all connections send, and the picture of what the others see.
 *
 * <p>Any thread. The lock is held while a frame is pushed; the library then only queues it.
 */
final class ScreenOutput {
    /** Of two frames with the same millisecond the encoder drops one. */
    private static final long MIN_GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final byte BLACK = 16;
    private static final byte GREY = (byte) 128;

    private final CustomVideoSource source;
    private final Tile own;
    private @Nullable ShareThread pusher;
    private @Nullable VideoFrame newest;
    private @Nullable VideoFrame live;
    private ShareHold hold = ShareHold.NONE;
    private long pushedNanos;

    ScreenOutput(CustomVideoSource source, Tile own) {
        this.source = source;
        this.own = own;
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

    /** Sends the newest picture again: for an encoder that has just started, and for one that makes it sharper. */
    synchronized void repeat() {
        if (newest != null && System.nanoTime() - pushedNanos > MIN_GAP_NANOS) {
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
        source.pushFrame(frame);
        pushedNanos = System.nanoTime();
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
