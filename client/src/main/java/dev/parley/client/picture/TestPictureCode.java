package dev.parley.client.picture;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The machine-readable code in the test picture: which frame this is and when it was made.
 *
 * <p>80 bits in two rows of 40 blocks at the picture's upper edge, first row first, most significant bit first: 32 bits
 * frame number, 32 bits time, 16 bits checksum (the lower half of the CRC-32 of the eight bytes before). White (luma 235)
 * is one, black (16) is zero. A block is 1/40 of the width and 2/45 of the height: 32 by 32 at 1280x720, which is whole
 * macroblocks, and still 8 by 8 at 320x180. Only the middle of a block is read, so blurred edges do not matter.
 *
 * @param frameNumber from 0
 * @param timeMillis lower 32 bits of the milliseconds since 1970, without sign
 */
public record TestPictureCode(long frameNumber, long timeMillis) {
    static final int COLUMNS = 40;
    static final int ROWS = 2;
    static final int HEIGHT_FRACTION = 45;
    private static final byte WHITE = (byte) 235;
    private static final byte BLACK = 16;
    private static final int THRESHOLD = 126;
    private static final long UINT32 = 0xffff_ffffL;

    public TestPictureCode {
        frameNumber &= UINT32;
        timeMillis &= UINT32;
    }

    /** A picture's brightness, 0 to 255. */
    @FunctionalInterface
    public interface Luma {
        int at(int x, int y);
    }

    /** Reads the code of a picture of any size that shows the whole test picture; empty if the checksum is wrong. */
    public static Optional<TestPictureCode> read(int width, int height, Luma luma) {
        if (width < 2 * COLUMNS || height < HEIGHT_FRACTION) {
            return Optional.empty();
        }
        byte[] bits = new byte[COLUMNS * ROWS / Byte.SIZE];
        for (int bit = 0; bit < COLUMNS * ROWS; bit++) {
            if (brightness(width, height, bit, luma) > THRESHOLD) {
                bits[bit / Byte.SIZE] |= (byte) (0x80 >> bit % Byte.SIZE);
            }
        }
        ByteBuffer read = ByteBuffer.wrap(bits);
        TestPictureCode code = new TestPictureCode(read.getInt(), read.getInt());
        return Arrays.equals(bits, code.bytes()) ? Optional.of(code) : Optional.empty();
    }

    private static int brightness(int width, int height, int bit, Luma luma) {
        int column = bit % COLUMNS;
        int row = bit / COLUMNS;
        int left = (4 * column + 1) * width / (4 * COLUMNS);
        int right = Math.max(left + 1, (4 * column + 3) * width / (4 * COLUMNS));
        // The rows are ROWS blocks of 2/45 of the height each.
        int top = (4 * row + 1) * height / (2 * HEIGHT_FRACTION);
        int bottom = Math.max(top + 1, (4 * row + 3) * height / (2 * HEIGHT_FRACTION));
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += luma.at(x, y);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    void write(I420Planes picture) {
        byte[] bits = bytes();
        int block = picture.width() / COLUMNS;
        int blockHeight = picture.height() * 2 / HEIGHT_FRACTION;
        byte[] line = new byte[picture.width()];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                int bit = row * COLUMNS + column;
                boolean one = (bits[bit / Byte.SIZE] & 0x80 >> bit % Byte.SIZE) != 0;
                Arrays.fill(line, column * block, (column + 1) * block, one ? WHITE : BLACK);
            }
            for (int y = row * blockHeight; y < (row + 1) * blockHeight; y++) {
                picture.y().put(y * picture.strideY(), line);
            }
        }
    }

    private byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(COLUMNS * ROWS / Byte.SIZE);
        bytes.putInt((int) frameNumber).putInt((int) timeMillis);
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), 0, bytes.position());
        return bytes.putShort((short) crc.getValue()).array();
    }
}
