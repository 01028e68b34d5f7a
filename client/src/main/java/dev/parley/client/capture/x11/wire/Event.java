package dev.parley.client.capture.x11.wire;

import java.nio.ByteBuffer;

/**
 * What an X server tells unasked.
 *
 * @param after the request that the server had done last
 * @param bytes all of it, with the type and the sequence number
 */
public record Event(int type, long after, ByteBuffer bytes) {
    public static final int VISIBILITY = 15;
    static final int CREATED = 16;
    public static final int DESTROYED = 17;
    public static final int UNMAPPED = 18;
    public static final int MAPPED = 19;
    public static final int REPARENTED = 21;
    public static final int CONFIGURED = 22;
    public static final int CIRCULATED = 26;
    public static final int PROPERTY = 28;
    public static final int GENERIC = 35;

    public static final int VISIBILITIES = 1 << 16;
    public static final int STRUCTURE = 1 << 17;
    public static final int SUBSTRUCTURE = 1 << 19;
    public static final int PROPERTIES = 1 << 22;

    public int id(int at) {
        return bytes.getInt(at);
    }

    public int signed(int at) {
        return bytes.getShort(at);
    }

    public int unsigned(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
