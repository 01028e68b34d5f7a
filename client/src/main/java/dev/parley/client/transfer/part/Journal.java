package dev.parley.client.transfer.part;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.storage.FileTrouble;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Which blocks of a transfer are on the disk, durably: a header that says of which transfer, and then a record for each
 * block, its leaf hash and a checksum. It only ever grows at its end, and a record that is torn or wrong ends it.
 *
 * <p>Header: "PARLEY-J", version (4 bytes, see {@link NameRules#version}), transfer id (16), total (8), length of the manifest (4), its digest (32),
 * checksum (4). Record: leaf hash (32), checksum of its index (8) and that hash (4). Checksums are CRC32C.
 */
public final class Journal {
    private static final byte[] MAGIC = {'P', 'A', 'R', 'L', 'E', 'Y', '-', 'J'};
    private static final int HEADER_BYTES = MAGIC.length + 4 + TransferId.BYTES + 8 + 4 + Digest.BYTES + 4;
    private static final int RECORD_BYTES = Digest.BYTES + 4;
    private static final int RECORDS_AT_ONCE = 1024;

    private final FileSystemPort.OpenFile file;
    private final NameRules rules;
    private long blocks;

    private Journal(FileSystemPort.OpenFile file, NameRules rules, long blocks) {
        this.file = file;
        this.rules = rules;
        this.blocks = blocks;
    }

    /**
     * Goes on with what the file holds of this transfer, and cuts off what is wrong. A file that is empty, damaged at its
     * beginning, of another transfer, or of names that this disk cannot hold, becomes the journal of none of this one's blocks.
     *
     * @param rules of the disk; what an earlier program began keeps that one's
     */
    public static Journal open(FileSystemPort.OpenFile file, TransferId id, FilesOffer offer, NameRules rules)
            throws FileTrouble {
        ByteBuffer found = ByteBuffer.allocate(HEADER_BYTES);
        file.read(0, found);
        found.flip();
        for (NameRules each : List.of(rules, NameRules.EARLIER)) {
            if (found.equals(header(id, offer, each))) {
                long blocks = wholeRecords(file, offer.blocks());
                Journal journal = new Journal(file, each, blocks);
                journal.truncate(blocks);
                return journal;
            }
        }
        file.truncate(0);
        file.write(0, header(id, offer, rules));
        file.force();
        return new Journal(file, rules, 0);
    }

    /** By which rules what it tells of is named. */
    public NameRules rules() {
        return rules;
    }

    /** How many blocks a journal file of this length tells of, without a look at whether its records are whole. */
    static long blocksIn(long fileBytes) {
        return Math.max(0, (fileBytes - HEADER_BYTES) / RECORD_BYTES);
    }

    /** How many of the first blocks are on the disk. */
    public long blocks() {
        return blocks;
    }

    /** @throws FileTrouble also if the record has become wrong since it was opened */
    public Digest leaf(long block) throws FileTrouble {
        ByteBuffer bytes = ByteBuffer.allocate(RECORD_BYTES);
        file.read(end(block), bytes);
        bytes.flip();
        if (!isWhole(block, bytes)) {
            throw new FileTrouble(FileTrouble.Kind.OTHER, "the journal of the transfer is damaged");
        }
        return Digest.read(bytes);
    }

    /** Returns when the records are safe; what they say must be so before. */
    void append(List<Digest> leaves) throws FileTrouble {
        ByteBuffer bytes = ByteBuffer.allocate(leaves.size() * RECORD_BYTES);
        long block = blocks;
        for (Digest leaf : leaves) {
            byte[] hash = leaf.bytes();
            bytes.put(hash).putInt(checksum(block++, hash));
        }
        file.write(end(blocks), bytes.flip());
        file.force();
        blocks = block;
    }

    /** Forgets all blocks from this one on, durably. */
    void truncate(long block) throws FileTrouble {
        if (file.size() != end(block)) {
            file.truncate(end(block));
            file.force();
        }
        blocks = block;
    }

    private static long wholeRecords(FileSystemPort.OpenFile file, long most) throws FileTrouble {
        ByteBuffer bytes = ByteBuffer.allocate(RECORDS_AT_ONCE * RECORD_BYTES);
        long block = 0;
        while (block < most) {
            bytes.clear();
            file.read(end(block), bytes);
            bytes.flip();
            while (block < most && bytes.remaining() >= RECORD_BYTES) {
                if (!isWhole(block, bytes.slice(bytes.position(), RECORD_BYTES))) {
                    return block;
                }
                bytes.position(bytes.position() + RECORD_BYTES);
                block++;
            }
            if (bytes.limit() < bytes.capacity()) {
                return block;
            }
        }
        return block;
    }

    private static boolean isWhole(long block, ByteBuffer bytes) {
        if (bytes.remaining() < RECORD_BYTES) {
            return false;
        }
        byte[] hash = new byte[Digest.BYTES];
        bytes.get(bytes.position(), hash);
        return bytes.getInt(bytes.position() + Digest.BYTES) == checksum(block, hash);
    }

    private static int checksum(long block, byte[] hash) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(8 + hash.length).putLong(block).put(hash).flip());
        return (int) crc.getValue();
    }

    private static ByteBuffer header(TransferId id, FilesOffer offer, NameRules rules) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES);
        bytes.put(MAGIC).putInt(rules.version()).put(id.bytes());
        bytes.putLong(offer.total())
                .putInt(offer.manifestBytes())
                .put(offer.manifest().bytes());
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().flip());
        return bytes.putInt((int) crc.getValue()).flip();
    }

    private static long end(long blocks) {
        return HEADER_BYTES + blocks * RECORD_BYTES;
    }
}
