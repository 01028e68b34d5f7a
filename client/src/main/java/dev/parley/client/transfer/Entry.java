package dev.parley.client.transfer;

import dev.parley.signaling.protocol.ProtocolException;
import java.nio.charset.StandardCharsets;

/**
 * One file of an offer.
 *
 * @param name as the sender calls it, 1 to 200 bytes; never used as a path, see {@link SafeFileName}
 * @param modified when it was changed last, in milliseconds since 1970; 0 if not known
 */
public record Entry(String name, long size, long modified) {
    public Entry {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > TransferLimits.NAME_BYTES) {
            throw new ProtocolException("name", "must have 1 to " + TransferLimits.NAME_BYTES + " bytes, not " + bytes);
        }
        TransferMessage.requireSize("size", size);
        TransferMessage.requireSize("modified", modified);
    }
}
