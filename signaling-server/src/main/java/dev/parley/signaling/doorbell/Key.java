package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.id.BoxId;
import java.nio.ByteBuffer;

/** A {@link BoxId} in as little memory as there is to it. */
record Key(long high, long low) {
    static Key of(BoxId id) {
        ByteBuffer bytes = ByteBuffer.wrap(id.bytes());
        return new Key(bytes.getLong(), bytes.getLong());
    }

    BoxId id() {
        return BoxId.of(
                ByteBuffer.allocate(BoxId.BYTES).putLong(high).putLong(low).array());
    }
}
