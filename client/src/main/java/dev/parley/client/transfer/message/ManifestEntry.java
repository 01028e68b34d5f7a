package dev.parley.client.transfer.message;

import dev.parley.client.transfer.part.SafeFileName;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.charset.StandardCharsets;

/**
 * One file or folder of a {@link Manifest} (docs/protocol.md §6).
 *
 * @param parent the position of its folder's own entry in the manifest, counted from 1; 0 at the top
 * @param name as its sender calls it, without any folder, 1 to 255 bytes; never used as a path, see {@link SafeFileName}
 * @param size in bytes; 0 for a folder
 * @param modified when it was changed last, in milliseconds since 1970; 0 if not known
 */
public record ManifestEntry(boolean folder, int parent, String name, long size, long modified) {
    public static final int NAME_BYTES = 255;

    public ManifestEntry {
        TransferMessage.require(parent >= 0, "parent", "must not be negative");
        requireName(name);
        TransferMessage.requireSize("size", size);
        TransferMessage.require(!folder || size == 0, "size", "must be 0 for a folder");
        TransferMessage.requireSize("modified", modified);
    }

    /** @throws ProtocolException unless it is a leaf name that some system could give to a file */
    static void requireName(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        TransferMessage.require(
                bytes >= 1 && bytes <= NAME_BYTES, "name", "must have 1 to " + NAME_BYTES + " bytes, not " + bytes);
        TransferMessage.require(
                name.indexOf('/') < 0 && name.indexOf('\0') < 0 && !name.equals(".") && !name.equals(".."),
                "name",
                "must be the name of a file, not a path");
    }
}
