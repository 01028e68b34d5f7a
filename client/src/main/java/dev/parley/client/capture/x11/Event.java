package dev.parley.client.capture.x11;

import java.nio.ByteBuffer;

/**
 * What an X server tells unasked.
 *
 * @param after the request that the server had done last
 * @param bytes all of it, with the type and the sequence number
 */
record Event(int type, long after, ByteBuffer bytes) {
    static final int VISIBILITY = 15;
    static final int CREATED = 16;
    static final int DESTROYED = 17;
    static final int UNMAPPED = 18;
    static final int MAPPED = 19;
    static final int REPARENTED = 21;
    static final int CONFIGURED = 22;
    static final int CIRCULATED = 26;
    static final int PROPERTY = 28;
    static final int GENERIC = 35;

    static final int VISIBILITIES = 1 << 16;
    static final int STRUCTURE = 1 << 17;
    static final int SUBSTRUCTURE = 1 << 19;
    static final int PROPERTIES = 1 << 22;

    int id(int at) {
        return bytes.getInt(at);
    }

    int signed(int at) {
        return bytes.getShort(at);
    }

    int unsigned(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
