package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.parley.client.capture.Box;
import dev.parley.client.picture.I420Planes;
import dev.parley.client.rtc.common.NativePlanes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Parts of the desktop that are black in each picture, whatever is there, before anything is encoded. Any thread. */
final class Covers {
    private static final byte BLACK = 16;
    private static final byte GREY = (byte) 128;

    private final Set<Runnable> followers = ConcurrentHashMap.newKeySet();
    private volatile List<Box> boxes = List.of();

    /** Covers these from the next picture on, and no others. */
    void cover(List<Box> next) {
        boxes = List.copyOf(next);
        followers.forEach(Runnable::run);
    }

    /** From now on told whenever there are others. */
    void follow(Runnable follower) {
        followers.add(follower);
    }

    void leave(Runnable follower) {
        followers.remove(follower);
    }

    /** @param place what of the desktop the picture shows, in whatever size */
    void blacken(NativeI420Buffer picture, Box place) {
        List<Box> now = boxes;
        if (!now.isEmpty() && !place.isEmpty()) {
            I420Planes planes = NativePlanes.of(picture);
            now.forEach(box -> blacken(planes, box.and(place).moved(-place.x(), -place.y()), place));
        }
    }

    private static void blacken(I420Planes picture, Box box, Box place) {
        if (box.isEmpty()) {
            return;
        }
        // Whole samples of colour, each of which two pixels share both ways.
        int left = scaled(box.x(), picture.width(), place.width()) & ~1;
        int top = scaled(box.y(), picture.height(), place.height()) & ~1;
        int right = Math.min(picture.width(), up(box.right(), picture.width(), place.width()));
        int bottom = Math.min(picture.height(), up(box.bottom(), picture.height(), place.height()));
        fill(picture.y(), picture.strideY(), new Box(left, top, right - left, bottom - top), BLACK);
        Box half = new Box(left / 2, top / 2, (right + 1) / 2 - left / 2, (bottom + 1) / 2 - top / 2);
        fill(picture.u(), picture.strideU(), half, GREY);
        fill(picture.v(), picture.strideV(), half, GREY);
    }

    private static int scaled(int at, int now, int whole) {
        return (int) ((long) at * now / whole);
    }

    private static int up(int at, int now, int whole) {
        return (int) (((long) at * now + whole - 1) / whole) + 1 & ~1;
    }

    private static void fill(ByteBuffer plane, int stride, Box box, byte value) {
        byte[] row = new byte[box.width()];
        Arrays.fill(row, value);
        for (int y = box.y(); y < box.bottom(); y++) {
            plane.put(y * stride + box.x(), row);
        }
    }
}
