package dev.parley.client.capture.x11.wire;

import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/**
 * What an X server says of itself when a connection begins.
 *
 * @param idBase the ids of what this connection makes
 * @param idMask and the bits in which they differ
 * @param firstKey the lowest number of a key
 * @param bits of a pixel in memory, by depth
 */
public record Setup(
        int idBase,
        int idMask,
        int root,
        int rootVisual,
        int rootDepth,
        boolean littleEndian,
        int firstKey,
        int lastKey,
        Map<Integer, Integer> bits,
        Map<Integer, Visual> visuals) {
    private static final int HEADER = 32;

    /** How a window's pixels are made of colours. */
    record Visual(int depth, int red, int green, int blue) {
        /** B, G, R and one byte more. */
        boolean isPlain() {
            return red == 0xFF0000 && green == 0xFF00 && blue == 0xFF;
        }
    }

    /** Reads what follows the first eight bytes of the answer. */
    static Setup read(ByteBuffer body, int screen) throws CaptureProblem {
        body.order(ByteOrder.LITTLE_ENDIAN);
        int vendor = body.getShort(16) & 0xFFFF;
        int screens = body.get(20) & 0xFF;
        int formats = body.get(21) & 0xFF;
        body.position(HEADER + padded(vendor));
        Map<Integer, Integer> bits = new HashMap<>();
        for (int i = 0; i < formats; i++) {
            int at = body.position();
            bits.put(body.get(at) & 0xFF, body.get(at + 1) & 0xFF);
            body.position(at + 8);
        }
        Map<Integer, Visual> visuals = new HashMap<>();
        for (int i = 0; i < screens; i++) {
            int at = body.position();
            body.position(at + 40);
            int depths = body.get(at + 39) & 0xFF;
            for (int j = 0; j < depths; j++) {
                readDepth(body, visuals);
            }
            if (i == screen) {
                return new Setup(
                        body.getInt(4),
                        body.getInt(8),
                        body.getInt(at),
                        body.getInt(at + 32),
                        body.get(at + 38) & 0xFF,
                        body.get(22) == 0,
                        body.get(26) & 0xFF,
                        body.get(27) & 0xFF,
                        Map.copyOf(bits),
                        Map.copyOf(visuals));
            }
        }
        throw new CaptureProblem(CaptureFault.SCREEN_UNKNOWN, "." + screen);
    }

    /** Whether pictures of this depth and visual are what a {@link dev.parley.client.capture.Grab} is. */
    public void require(int depth, int visual) throws CaptureProblem {
        Visual known = visuals.get(visual);
        if (!littleEndian || bits.getOrDefault(depth, 0) != 32 || (known != null && !known.isPlain())) {
            throw new CaptureProblem(CaptureFault.DEPTH, "" + depth);
        }
    }

    /** The client that made it, as a number that all that it made share. */
    public int clientOf(int id) {
        return id & ~idMask;
    }

    private static void readDepth(ByteBuffer body, Map<Integer, Visual> visuals) {
        int depth = body.get() & 0xFF;
        body.get();
        int count = body.getShort() & 0xFFFF;
        body.getInt();
        for (int i = 0; i < count; i++) {
            int at = body.position();
            visuals.put(
                    body.getInt(at),
                    new Visual(depth, body.getInt(at + 8), body.getInt(at + 12), body.getInt(at + 16)));
            body.position(at + 24);
        }
    }

    static int padded(int length) {
        return (length + 3) & ~3;
    }
}
