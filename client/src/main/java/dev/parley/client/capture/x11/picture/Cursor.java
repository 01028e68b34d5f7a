package dev.parley.client.capture.x11.picture;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.Event;
import dev.parley.client.capture.x11.wire.Extension;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * The cursor: where it is, what it looks like, and how it gets into a picture and out of it. It is told of each movement by the server
 * where that has XInput 2, and looks by itself a few times a second, since a program may move it too.
 */
public final class Cursor {
    private static final Duration LOOK = Duration.ofMillis(250);
    /** A mouse may tell of a thousand movements a second. */
    private static final Duration PACE = Duration.ofMillis(8);

    private static final int RAW_MOTION = 17;
    private static final int ALL_MASTERS = 1;

    private final Connection connection;
    private final Optional<Extension> fixes;
    private final Optional<Extension> input;
    private CursorImage image = CursorImage.NONE;
    private boolean imageStale = true;
    private boolean placeStale = true;
    private long lookedAt;
    private int x;
    private int y;
    private int topLevel;
    private Box drawn = Box.EMPTY;
    private Box drawnAt = Box.EMPTY;
    private boolean imageIsNew;
    private int[] below = new int[0];

    public Cursor(Connection connection) throws IOException {
        this.connection = connection;
        this.fixes = connection.extension(Extension.FIXES);
        if (fixes.isPresent()) {
            connection.request(fixes.get(), 0).u32(4).u32(0).answer();
            connection.request(fixes.get(), 3).u32(connection.root()).u32(1).end();
        }
        this.input = connection.extension(Extension.INPUT);
        if (input.isPresent()) {
            connection.request(input.get(), 47).u16(2).u16(2).answer();
            connection
                    .request(input.get(), 46)
                    .u32(connection.root())
                    .u16(1)
                    .u16(0)
                    .u16(ALL_MASTERS)
                    .u16(1)
                    .u32(1 << RAW_MOTION)
                    .end();
        }
    }

    public void on(Event event) {
        if (fixes.isPresent() && event.type() == fixes.get().event() + 1) {
            imageStale = true;
        } else if (event.type() == Event.GENERIC
                && input.isPresent()
                && (event.bytes().get(1) & 0xFF) == input.get().opcode()) {
            placeStale = true;
        }
    }

    /** Whether it may be elsewhere, or look otherwise, than when it was drawn. */
    public boolean isStale(long now) {
        return imageStale || now - lookedAt > (placeStale ? PACE.toNanos() : LOOK.toNanos());
    }

    /** How long nobody need look where it is. */
    public Duration rest() {
        return placeStale ? PACE : LOOK;
    }

    /** Asks the server where it is and what it looks like. */
    public void look(long now) throws IOException {
        connection.request(38, 0).u32(connection.root()).answer().ifPresent(answer -> {
            topLevel = answer.getInt(12);
            x = answer.getShort(16);
            y = answer.getShort(18);
        });
        placeStale = false;
        lookedAt = now;
        if (imageStale && fixes.isPresent()) {
            imageStale = false;
            imageIsNew = true;
            image = connection
                    .request(fixes.get(), 4)
                    .answer()
                    .map(CursorImage::read)
                    .orElse(CursorImage.NONE);
        }
    }

    /** The window on the desktop that it is over, or 0. */
    public int topLevel() {
        return topLevel;
    }

    /** What of a picture it covers; nothing while its point is elsewhere. */
    public Box in(Box place) {
        return place.contains(x, y) ? image.at(x - place.x(), y - place.y()) : Box.EMPTY;
    }

    /** Whether it would be drawn otherwise than it is. */
    public boolean differs(Box place) {
        return !place.equals(drawnAt) || (imageIsNew && !place.isEmpty());
    }

    /** Draws it; {@link #erase} takes it away again. What of the picture it has changed is returned. */
    public Box draw(Picture picture, Box place) {
        Box visible = place.and(picture.all());
        ByteBuffer pixels = picture.pixels();
        int size = visible.width() * visible.height();
        if (below.length < size) {
            below = new int[size];
        }
        copy(pixels, picture.stride(), visible, false);
        image.draw(pixels, picture.stride(), place, visible);
        drawn = visible;
        drawnAt = place;
        imageIsNew = false;
        return visible;
    }

    /** Puts back what was below it; what of the picture that has changed is returned. */
    public Box erase(Picture picture) {
        Box erased = drawn;
        if (!erased.isEmpty()) {
            copy(picture.pixels(), picture.stride(), erased, true);
        }
        drawn = Box.EMPTY;
        return erased;
    }

    /** It is in no picture, since that is made anew. */
    public void forget() {
        drawn = Box.EMPTY;
        drawnAt = Box.EMPTY;
    }

    private void copy(ByteBuffer pixels, int stride, Box box, boolean back) {
        int at = 0;
        for (int row = box.y(); row < box.bottom(); row++) {
            for (int column = box.x(); column < box.right(); column++) {
                int pixel = row * stride + column * Picture.PIXEL;
                if (back) {
                    pixels.putInt(pixel, below[at++]);
                } else {
                    below[at++] = pixels.getInt(pixel);
                }
            }
        }
    }
}
