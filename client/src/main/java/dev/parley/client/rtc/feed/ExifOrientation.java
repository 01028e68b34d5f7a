package dev.parley.client.rtc.feed;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a photograph must be turned to stand upright, as its camera wrote it into the file: Exif's orientation, 1 to 8.
 *
 * <p>ffmpeg turns videos by itself, photographs only in some versions; so for them it is told not to.
 */
enum ExifOrientation {
    UPRIGHT(1, ""),
    MIRRORED(2, ",hflip"),
    UPSIDE_DOWN(3, ",hflip,vflip"),
    MIRRORED_UPSIDE_DOWN(4, ",vflip"),
    TRANSPOSED(5, ",transpose=0"),
    LYING_LEFT(6, ",transpose=1"),
    TRANSVERSED(7, ",transpose=3"),
    LYING_RIGHT(8, ",transpose=2");

    private static final int START_OF_IMAGE = 0xffd8;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final long EXIF = 0x457869660000L;
    private static final int ORIENTATION = 0x0112;

    private final int value;
    private final String filter;

    ExifOrientation(int value, String filter) {
        this.value = value;
        this.filter = filter;
    }

    /** What ffmpeg's filters must do, after others. */
    String filter() {
        return filter;
    }

    /** Whether width and height are exchanged. */
    boolean lying() {
        return filter.contains("transpose");
    }

    /** Reads it from the beginning of a JPEG file; upright if that is no JPEG, or does not say. */
    static ExifOrientation of(byte[] head) {
        ByteBuffer file = ByteBuffer.wrap(head);
        try {
            if (Short.toUnsignedInt(file.getShort()) != START_OF_IMAGE) {
                return UPRIGHT;
            }
            while (true) {
                int marker = Short.toUnsignedInt(file.getShort());
                if (marker >> 8 != 0xff || marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                int length = Short.toUnsignedInt(file.getShort()) - Short.BYTES;
                int next = file.position() + length;
                if (marker == APP1 && length > 6 && file.getLong(file.position()) >>> 16 == EXIF) {
                    return inTiff(file.slice(file.position() + 6, length - 6));
                }
                file.position(next);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // Damaged, or further on than anybody writes it.
            return UPRIGHT;
        }
    }

    private static ExifOrientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + Short.BYTES + 12 * i;
            if (tiff.getShort(entry) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return Arrays.stream(values())
                        .filter(each -> each.value == value)
                        .findFirst()
                        .orElse(UPRIGHT);
            }
        }
        return UPRIGHT;
    }
}
