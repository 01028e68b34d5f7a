package dev.parley.client.ui.picture;

import dev.parley.client.control.Notice;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.I420Planes;
import dev.parley.client.picture.PictureWriter;
import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureCode;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Path;

/** The engine's end of a picture: a slot that the test picture is written into, in grey. One thread at a time. */
final class SlotFixture implements AutoCloseable {
    private static final int OPAQUE = 0xff000000;
    private static final int GREY = 0x010101;

    private final TestPicture source = new TestPicture();
    private final I420Planes planes = I420Planes.allocate(TestPicture.WIDTH, TestPicture.HEIGHT);
    private final PictureWriter writer;

    SlotFixture(Path file, int width, int height) throws IOException {
        writer = new PictureWriter(file, width, height);
    }

    Notice.PictureShared notice(TileId tile) {
        return new Notice.PictureShared(tile, writer.path().toString());
    }

    /** Writes frame so and so of the test picture, as large as the slot once it is upright. */
    void write(long frame, int rotation) {
        boolean turned = rotation % 180 != 0;
        write(
                frame,
                rotation,
                turned ? writer.maxHeight() : writer.maxWidth(),
                turned ? writer.maxWidth() : writer.maxHeight());
    }

    /** @param width of the upright picture */
    void write(long frame, int rotation, int width, int height) {
        source.render(code(frame), planes);
        boolean turned = rotation % 180 != 0;
        int across = turned ? height : width;
        int down = turned ? width : height;
        IntBuffer pixels = writer.next().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                pixels.put(
                        y * across + x,
                        switch (rotation) {
                            case 90 -> pixel(down - 1 - y, x, width, height);
                            case 180 -> pixel(across - 1 - x, down - 1 - y, width, height);
                            case 270 -> pixel(y, across - 1 - x, width, height);
                            default -> pixel(x, y, width, height);
                        });
            }
        }
        writer.publish(across, down, rotation, 0);
    }

    static TestPictureCode code(long frame) {
        return new TestPictureCode(frame, frame * 33);
    }

    /** A pixel of the upright picture of this size. */
    int pixel(int x, int y, int width, int height) {
        int row = y * TestPicture.HEIGHT / height;
        int luma = planes.y().get(row * planes.strideY() + x * TestPicture.WIDTH / width) & 0xff;
        return OPAQUE | luma * GREY;
    }

    @Override
    public void close() {
        writer.close();
    }
}
