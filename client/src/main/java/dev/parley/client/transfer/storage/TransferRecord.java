package dev.parley.client.transfer.storage;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferSecret;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is remembered of a transfer on the disk, so that it goes on after a restart, on another day. */
public sealed interface TransferRecord {
    TransferId id();

    /**
     * Offered, and not known to be delivered. It is kept once the other side has accepted.
     *
     * @param paths absolute, as the person chose them
     * @param peerName who it is for, in words for people
     * @param secret null in a record of a program that had none; nobody can be recognised by it then
     */
    record Outgoing(
            TransferId id,
            List<Path> paths,
            FilesOffer offer,
            String peerName,
            @Nullable TransferSecret secret) implements TransferRecord {
        public Outgoing {
            paths = List.copyOf(paths);
        }
    }

    /**
     * Accepted, and not whole yet.
     *
     * @param folder absolute; what has come so far is in a folder of its own in there
     * @param secret null in a record of a program that had none; its person is asked before it goes on
     * @param keepExecutable whether what its sender can run can be run here too, by its owner
     */
    record Incoming(
            TransferId id,
            Path folder,
            FilesOffer offer,
            String peerName,
            @Nullable TransferSecret secret,
            boolean keepExecutable)
            implements TransferRecord {
        public Incoming(
                TransferId id, Path folder, FilesOffer offer, String peerName, @Nullable TransferSecret secret) {
            this(id, folder, offer, peerName, secret, false);
        }
    }

    /**
     * Received and published; remembered because the {@code done} may have been lost.
     *
     * @param folder where the part folder may still be, for a crash can come before it is deleted; null once it is gone
     */
    record Finished(TransferId id, @Nullable Path folder, FilesOffer offer, Digest root, TransferSecret secret)
            implements TransferRecord {
        public Finished swept() {
            return new Finished(id, null, offer, root, secret);
        }
    }

    /**
     * Ended by this side, and perhaps not heard of by the other.
     *
     * @param reason what the other side is told when it names the transfer
     */
    record Withdrawn(TransferId id, TransferSecret secret, TransferEndReason reason) implements TransferRecord {
        public Withdrawn(TransferId id, TransferSecret secret) {
            this(id, secret, TransferEndReason.CANCELLED);
        }
    }
}
