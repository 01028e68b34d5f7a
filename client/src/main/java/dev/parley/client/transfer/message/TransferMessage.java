package dev.parley.client.transfer.message;

import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;

/**
 * What two peers say to each other about one transfer (docs/protocol.md §6).
 *
 * <p>Positions count in the transfer's stream: the manifest, and behind it the contents of its files.
 */
public sealed interface TransferMessage {
    TransferId id();

    /** What only the side that has the files may say. */
    sealed interface FromSender extends TransferMessage {}

    /** What only the side that wants the files may say. */
    sealed interface FromReceiver extends TransferMessage {}

    record Offer(TransferId id, OfferClaim claim, FilesOffer offer) implements FromSender {}

    /** @param credit up to which position the sender may send */
    record Accept(TransferId id, long credit) implements FromReceiver {
        public Accept {
            requireSize("credit", credit);
        }
    }

    record Refuse(TransferId id, TransferEndReason reason) implements FromReceiver {}

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
        /** What of a message is not payload. */
        public static final int OVERHEAD = TransferCodec.HEADER_BYTES + Long.BYTES;

        static final int MAX_PAYLOAD = TransferLimits.MESSAGE_BYTES - OVERHEAD;

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

    /** Everything was received, compared, and stands on the disk under its final names. */
    record Done(TransferId id, Digest root) implements FromReceiver {}

    record Cancel(TransferId id, TransferEndReason reason) implements FromSender, FromReceiver {}

    /** The first message of each side. */
    record Hello(Digest nonce) implements FromSender, FromReceiver {
        @Override
        public TransferId id() {
            return TransferId.NONE;
        }
    }

    /** The second message of each side: what it has received in part, or finished lately, or wants no more. */
    record Known(List<ResumeTag> tags) implements FromSender, FromReceiver {
        public Known {
            tags = List.copyOf(tags);
            require(tags.size() <= TransferLimits.REMEMBERED, "tags", "must be at most " + TransferLimits.REMEMBERED);
        }

        @Override
        public TransferId id() {
            return TransferId.NONE;
        }
    }

    /**
     * The receiver has these first blocks.
     *
     * @param head the root of the tree over them
     */
    record Resume(TransferId id, long blocks, Digest head, long credit) implements FromReceiver {
        public Resume {
            requireSize("blocks", blocks);
            requireSize("credit", credit);
        }
    }

    /** Whether this side holds: its person has paused the transfer, or its disk needs help. */
    record Hold(TransferId id, boolean held) implements FromSender, FromReceiver {}

    /** Said once, soon after the hello: which messages of later editions this side hears. */
    record Able(int abilities) implements FromSender, FromReceiver {
        /** It hears {@link Renamed}. */
        public static final int RENAMED = 1;

        /** It hears {@link Executable}. */
        public static final int EXECUTABLE = 2;

        /** What this program hears. */
        public static final Able ALL = new Able(RENAMED | EXECUTABLE);

        @Override
        public TransferId id() {
            return TransferId.NONE;
        }

        public boolean hears(int ability) {
            return (abilities & ability) != 0;
        }
    }

    /**
     * Some names are other ones where the files were received.
     *
     * @param count how many
     * @param some the first of these
     */
    record Renamed(TransferId id, int count, List<One> some) implements FromReceiver {
        /** @param entry the position of its entry in the manifest, counted from 1 */
        public record One(int entry, String name) {
            public One {
                require(entry >= 1 && entry <= Manifest.MAX_ENTRIES, "entry", "must be one of the manifest");
                ManifestEntry.requireName(name);
            }
        }

        public Renamed {
            some = List.copyOf(some);
            require(count >= 1 && count <= Manifest.MAX_ENTRIES, "count", "must be 1 to " + Manifest.MAX_ENTRIES);
            require(
                    some.size() <= Math.min(count, TransferLimits.RENAMED_TOLD),
                    "some",
                    "must be at most " + TransferLimits.RENAMED_TOLD);
        }
    }

    /** Which files their owner can run where they come from, by their positions in the manifest, counted from 0. */
    record Executable(TransferId id, BitSet entries) implements FromSender {
        public Executable {
            entries = (BitSet) entries.clone();
            require(
                    !entries.isEmpty() && entries.length() <= Manifest.MAX_ENTRIES,
                    "entries",
                    "must be some of the manifest");
        }
    }

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
