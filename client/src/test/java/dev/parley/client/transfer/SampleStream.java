package dev.parley.client.transfer;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.ManifestEntry;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The stream of a true transfer of one file of zeros, for those who do not send it as they should. */
record SampleStream(FilesOffer offer, ByteBuffer bytes) {
    private static final String NAME = "film.mkv";

    /** One that fills so many blocks. */
    static SampleStream ofBlocks(int blocks) {
        int total = blocks * TransferLimits.BLOCK_BYTES;
        int contents = total - 22 - NAME.length();
        Manifest manifest = new Manifest(List.of(new ManifestEntry(false, 0, NAME, contents, 1)));
        ByteBuffer bytes = ByteBuffer.allocate(total).put(manifest.encode()).rewind();
        return new SampleStream(FilesOffer.of(manifest), bytes.asReadOnlyBuffer());
    }

    ByteBuffer block(int index) {
        return bytes.slice(index * TransferLimits.BLOCK_BYTES, TransferLimits.BLOCK_BYTES);
    }

    Digest leaf(int index) {
        return HashTree.leaf(block(index));
    }

    /** The root over so many first blocks. */
    Digest head(int blocks) {
        HashTree tree = new HashTree();
        for (int index = 0; index < blocks; index++) {
            tree.add(leaf(index));
        }
        return tree.root();
    }

    Digest root() {
        return head((int) offer.blocks());
    }

    /** The first credit. */
    long window() {
        return Math.min(offer.total(), TransferLimits.WINDOW_BYTES);
    }

    /** A hash and eight pieces for each of these blocks. */
    List<TransferMessage> messages(TransferId id, int from, int to) {
        List<TransferMessage> messages = new ArrayList<>();
        for (int index = from; index < to; index++) {
            messages.add(new TransferMessage.Hashes(id, index, List.of(leaf(index))));
            for (int at = 0; at < TransferLimits.BLOCK_BYTES; at += TransferLimits.PIECE_BYTES) {
                ByteBuffer piece = block(index).slice(at, TransferLimits.PIECE_BYTES);
                long position = (long) index * TransferLimits.BLOCK_BYTES + at;
                messages.add(new TransferMessage.Data(id, position, piece));
            }
        }
        return messages;
    }
}
