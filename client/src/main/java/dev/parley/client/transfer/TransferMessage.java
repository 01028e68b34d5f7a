package dev.parley.client.transfer;

import dev.parley.signaling.protocol.ProtocolException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What two peers say to each other about one transfer.
 *
 * <p>Positions count in the transfer's stream: the contents of its entries, one after another.
 */
public sealed interface TransferMessage {
    TransferId id();

    /** What only the side that has the file may say. */
    sealed interface FromSender extends TransferMessage {}

    /** What only the side that wants the file may say. */
    sealed interface FromReceiver extends TransferMessage {}

    /** @param total the sum of the sizes */
    record Offer(TransferId id, List<Entry> entries, long total) implements FromSender {
        public Offer {
            entries = List.copyOf(entries);
            long sum = 0;
            for (Entry entry : entries) {
                sum = requireSize("total", sum + entry.size());
            }
            require(sum == total, "total", "must be the sum of the sizes");
        }
    }

    /** @param credit up to which position the sender may send */
    record Accept(TransferId id, long credit) implements FromReceiver {
        public Accept {
            requireSize("credit", credit);
        }
    }

    record Refuse(TransferId id, EndReason reason) implements FromReceiver {}

    /** The leaf hashes of consecutive blocks; they precede the blocks. */
    record Hashes(TransferId id, long firstBlock, List<Digest> digests) implements FromSender {
        public Hashes {
            requireSize("firstBlock", firstBlock);
            digests = List.copyOf(digests);
            require(
                    !digests.isEmpty() && digests.size() <= TransferLimits.HASHES_PER_MESSAGE,
                    "digests",
                    "must be 1 to " + TransferLimits.HASHES_PER_MESSAGE);
        }
    }

    /** A piece of one block. */
    record Data(TransferId id, long offset, ByteBuffer payload) implements FromSender {
        static final int MAX_PAYLOAD = TransferLimits.MESSAGE_BYTES - TransferCodec.HEADER_BYTES - Long.BYTES;

        public Data {
            requireSize("offset", offset);
            require(
                    payload.hasRemaining() && payload.remaining() <= MAX_PAYLOAD,
                    "payload",
                    "must have 1 to " + MAX_PAYLOAD + " bytes");
        }
    }

    /** @param credit up to which position the sender may send; never less than before */
    record Credit(TransferId id, long credit) implements FromReceiver {
        public Credit {
            requireSize("credit", credit);
        }
    }

    /** Everything was sent. */
    record Fin(TransferId id, Digest root) implements FromSender {}

    /** Everything was received, compared, and stands on the disk under its final name. */
    record Done(TransferId id, Digest root) implements FromReceiver {}

    record Cancel(TransferId id, EndReason reason) implements FromSender, FromReceiver {}

    static void require(boolean holds, String field, String problem) {
        if (!holds) {
            throw new ProtocolException(field, problem);
        }
    }

    static long requireSize(String field, long value) {
        require(value >= 0 && value <= TransferLimits.MAX_SIZE, field, "must be 0 to 2^53");
        return value;
    }
}
