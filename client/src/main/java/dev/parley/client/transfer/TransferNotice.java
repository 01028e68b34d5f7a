package dev.parley.client.transfer;

import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.OfferMark;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.Summary;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.storage.Differences;
import dev.parley.client.transfer.storage.SourceNotes;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person is told about a transfer. After {@link Finished} or {@link Failed} nothing more follows. */
public sealed interface TransferNotice {
    TransferId id();

    /**
     * There is a transfer; an incoming one that is new waits for accept or cancel. Told again when one that waited goes on.
     *
     * @param peer null as long as it waits for somebody to come back
     * @param summary with names that are safe to show
     * @param contents the bytes of all files
     * @param mark what an answer to it has to name
     * @param notes what is to be said of files that are sent
     */
    record Offered(
            TransferId id,
            boolean outgoing,
            @Nullable String peer,
            String peerName,
            Summary summary,
            long contents,
            OfferMark mark,
            SourceNotes notes)
            implements TransferNotice {
        public Offered(
                TransferId id,
                boolean outgoing,
                @Nullable String peer,
                String peerName,
                Summary summary,
                long contents,
                OfferMark mark) {
            this(id, outgoing, peer, peerName, summary, contents, mark, SourceNotes.NONE);
        }
    }

    /**
     * @param bytes of the contents that are sent, or received and safe on the disk; while checking, that are checked
     * @param problem why it is TROUBLED
     */
    record Progress(
            TransferId id,
            TransferPhase phase,
            long bytes,
            long contents,
            @Nullable Problem problem) implements TransferNotice {}

    /**
     * Sender: delivered. Receiver: whole, compared, and in place.
     *
     * @param paths where the entries at the top are
     * @param differences between what was sent and what was received
     */
    record Finished(TransferId id, List<Path> paths, Digest root, Differences differences) implements TransferNotice {
        public Finished {
            paths = List.copyOf(paths);
        }

        public Finished(TransferId id, List<Path> paths, Digest root) {
            this(id, paths, root, Differences.NONE);
        }
    }

    record Failed(TransferId id, Problem problem) implements TransferNotice {}
}
