package dev.parley.client.compare.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class FramebufferTest {
    private static final int HEADER = 104;
    private static final int COLOURS = 2;
    private static final int COLOUR = 12;

    /** Three by two pixels, in rows of four. */
    private static ByteBuffer file(int bitsPerPixel) {
        ByteBuffer file = ByteBuffer.allocate(HEADER + COLOURS * COLOUR + 8 * Integer.BYTES);
        file.putInt(0, HEADER).putInt(4 * 4, 3).putInt(5 * 4, 2);
        file.putInt(11 * 4, bitsPerPixel).putInt(12 * 4, 4 * Integer.BYTES).putInt(19 * 4, COLOURS);
        file.order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < 8; at++) {
            file.putInt(HEADER + COLOURS * COLOUR + at * Integer.BYTES, 0xff000000 | at);
        }
        return file;
    }

    @Test
    void pixelsAreFoundBehindHeaderAndColours() throws IOException {
        Framebuffer pixels = Framebuffer.of(file(32));
        assertThat(pixels.width()).isEqualTo(3);
        assertThat(pixels.height()).isEqualTo(2);
        assertThat(pixels.rgb(2, 1)).isEqualTo(6);
    }

    @Test
    void everySecondRowIsReadWhole() throws IOException {
        assertThat(Framebuffer.of(file(32)).rows(2)).containsExactly(0xff000000, 0xff000001, 0xff000002);
        assertThat(Framebuffer.of(file(32)).rows(1)).hasSize(6);
    }

    @Test
    void otherDepthsAreRefused() {
        assertThatThrownBy(() -> Framebuffer.of(file(16)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("16 bits");
    }
}
