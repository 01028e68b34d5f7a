package dev.parley.client.capture.x11.picture;

import dev.parley.client.capture.Box;
import java.nio.ByteBuffer;

/**
 * What the cursor looks like.
 *
 * @param hotX the pixel that points, from the left
 * @param colours alpha, red, green, blue, each colour multiplied with alpha
 */
// A record's array is compared by nobody.
@SuppressWarnings("ArrayRecordComponent")
record CursorImage(int width, int height, int hotX, int hotY, int[] colours) {
    static final CursorImage NONE = new CursorImage(0, 0, 0, 0, new int[0]);

    private static final int MAX = 1024;

    static CursorImage read(ByteBuffer answer) {
        int width = answer.getShort(12) & 0xFFFF;
        int height = answer.getShort(14) & 0xFFFF;
        if (width > MAX || height > MAX || answer.capacity() < 32 + 4 * width * height) {
            return NONE;
        }
        int[] colours = new int[width * height];
        answer.slice(32, 4 * colours.length).order(answer.order()).asIntBuffer().get(colours);
        return new CursorImage(width, height, answer.getShort(16) & 0xFFFF, answer.getShort(18) & 0xFFFF, colours);
    }

    /** Where it is when it points at this pixel. */
    Box at(int x, int y) {
        return new Box(x - hotX, y - hotY, width, height);
    }

    /** Draws what of it lies in {@code visible}; {@code place} is where all of it would be. */
    void draw(ByteBuffer pixels, int stride, Box place, Box visible) {
        for (int y = visible.y(); y < visible.bottom(); y++) {
            for (int x = visible.x(); x < visible.right(); x++) {
                int colour = colours[(y - place.y()) * width + x - place.x()];
                int alpha = colour >>> 24;
                if (alpha != 0) {
                    int at = y * stride + x * Picture.PIXEL;
                    pixels.putInt(at, alpha == 255 ? colour : over(colour, pixels.getInt(at), 255 - alpha));
                }
            }
        }
    }

    private static int over(int colour, int below, int rest) {
        int red = Math.min(255, (colour >> 16 & 255) + (below >> 16 & 255) * rest / 255);
        int green = Math.min(255, (colour >> 8 & 255) + (below >> 8 & 255) * rest / 255);
        int blue = Math.min(255, (colour & 255) + (below & 255) * rest / 255);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }
}
