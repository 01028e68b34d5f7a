package dev.parley.client.capture.x11.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.capture.Box;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** A cursor in a picture. */
class CursorImageTest {
    private final ByteBuffer pixels = ByteBuffer.allocate(4 * 4 * 2).order(ByteOrder.LITTLE_ENDIAN);

    @Test
    void coversAsMuchAsItIsOpaque() {
        CursorImage cursor = new CursorImage(3, 1, 1, 0, new int[] {0xFF112233, 0, 0x80400000});
        for (int at = 0; at < pixels.capacity(); at += 4) {
            pixels.putInt(at, 0x00FF00FF);
        }
        Box place = cursor.at(2, 1);

        cursor.draw(pixels, 16, place, place.and(new Box(0, 0, 4, 2)));

        assertThat(place).isEqualTo(new Box(1, 1, 3, 1));
        assertThat(colour(1, 1)).isEqualTo(0x112233);
        assertThat(colour(2, 1)).as("transparent").isEqualTo(0xFF00FF);
        assertThat(colour(3, 1)).as("half").isEqualTo(0xBF007F);
        assertThat(colour(0, 1)).isEqualTo(0xFF00FF);
    }

    @Test
    void isCutAtThePicturesEdge() {
        CursorImage cursor = new CursorImage(2, 2, 0, 0, new int[] {0xFF000001, 0xFF000002, 0xFF000003, 0xFF000004});
        Box place = cursor.at(-1, -1);

        cursor.draw(pixels, 16, place, place.and(new Box(0, 0, 4, 2)));

        assertThat(colour(0, 0)).isEqualTo(4);
        assertThat(colour(1, 0)).isZero();
    }

    private int colour(int x, int y) {
        return pixels.getInt(y * 16 + x * 4) & 0xFFFFFF;
    }
}
