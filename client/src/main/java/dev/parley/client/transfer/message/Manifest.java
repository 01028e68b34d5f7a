package dev.parley.client.transfer.message;

import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything that a transfer carries, folders before what is in them; the first part of its stream (docs/protocol.md §6). */
public record Manifest(List<ManifestEntry> entries) {
    public static final int MAX_ENTRIES = 200_000;
    public static final int MAX_BYTES = 32 << 20;
    public static final int MAX_DEPTH = 32;

    private static final int FIXED_BYTES = 22;

    public Manifest {
        entries = List.copyOf(entries);
        TransferMessage.require(
                !entries.isEmpty() && entries.size() <= MAX_ENTRIES, "entries", "must be 1 to " + MAX_ENTRIES);
        byte[] depths = new byte[entries.size()];
        long contents = 0;
        for (int at = 0; at < depths.length; at++) {
            ManifestEntry entry = entries.get(at);
            int parent = entry.parent();
            TransferMessage.require(
                    parent == 0 || (parent <= at && entries.get(parent - 1).folder()),
                    "parent",
                    "must be a folder that stands before what is in it");
            depths[at] = (byte) (parent == 0 ? 1 : depths[parent - 1] + 1);
            TransferMessage.require(
                    depths[at] <= MAX_DEPTH, "parent", "must be at most " + MAX_DEPTH + " folders deep");
            contents = TransferMessage.requireSize("size", contents + entry.size());
        }
    }

    /** The bytes of all files together. */
    public long contents() {
        return entries.stream().mapToLong(ManifestEntry::size).sum();
    }

    /** @throws ProtocolException if it is too long to be sent */
    public byte[] encode() {
        long length = 0;
        for (ManifestEntry entry : entries) {
            length += FIXED_BYTES + entry.name().getBytes(StandardCharsets.UTF_8).length;
        }
        TransferMessage.require(length <= MAX_BYTES, "manifest", "must be at most " + MAX_BYTES + " bytes long");
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        for (ManifestEntry entry : entries) {
            byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
            bytes.put((byte) (entry.folder() ? 1 : 0)).putInt(entry.parent());
            bytes.putLong(entry.size()).putLong(entry.modified());
            bytes.put((byte) name.length).put(name);
        }
        return bytes.array();
    }

    /** @throws ProtocolException naming what is wrong */
    public static Manifest decode(ByteBuffer bytes) {
        TransferMessage.require(
                bytes.remaining() <= MAX_BYTES, "manifest", "must be at most " + MAX_BYTES + " bytes long");
        List<ManifestEntry> entries = new ArrayList<>();
        ByteBuffer from = bytes.slice();
        try {
            while (from.hasRemaining()) {
                TransferMessage.require(entries.size() < MAX_ENTRIES, "entries", "must be 1 to " + MAX_ENTRIES);
                byte kind = from.get();
                TransferMessage.require(kind == 0 || kind == 1, "kind", "must be 0 or 1");
                int parent = from.getInt();
                long size = from.getLong();
                long modified = from.getLong();
                entries.add(new ManifestEntry(kind == 1, parent, readName(from), size, modified));
            }
        } catch (BufferUnderflowException e) {
            throw new ProtocolException("manifest", "is cut short");
        }
        return new Manifest(entries);
    }

    /** Reads a name with its length in one byte before it. */
    static String readName(ByteBuffer from) {
        byte[] name = new byte[Byte.toUnsignedInt(from.get())];
        from.get(name);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolException("name", "must be UTF-8");
        }
    }
}
