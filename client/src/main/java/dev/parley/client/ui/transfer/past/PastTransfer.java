package dev.parley.client.ui.transfer.past;

import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.files.OfferedEntry;
import dev.parley.client.ui.transfer.words.KnownTransfer;
import java.time.Instant;
import java.util.List;

/**
 * A transfer that is over.
 *
 * @param transfer the engine's name for it
 * @param peer who the other person was, as they called themselves; empty if not known
 * @param names of the entries at the top, a few of them
 * @param files how many files it had
 * @param paths where its entries lie on this side, a few of them; empty unless it is whole
 * @param whole whether it came to its good end
 * @param reason why not
 * @param sentence the same in English
 */
public record PastTransfer(
        String transfer,
        boolean outgoing,
        String peer,
        List<String> names,
        int files,
        long size,
        Instant when,
        List<String> paths,
        boolean whole,
        Reason reason,
        String sentence) {
    /** How many names and paths are kept of one transfer. */
    public static final int MOST_NAMES = 8;

    public PastTransfer {
        names = names.stream().limit(MOST_NAMES).toList();
        paths = paths.stream().limit(MOST_NAMES).toList();
    }

    public static PastTransfer of(KnownTransfer transfer, KnownTransfer.End end, Instant when) {
        Notice.FilesOffered offer = transfer.offer();
        List<String> paths = end instanceof KnownTransfer.End.Whole whole ? whole.paths() : List.of();
        KnownTransfer.End.Failed failed =
                end instanceof KnownTransfer.End.Failed why ? why : new KnownTransfer.End.Failed(Reason.NONE, "");
        return new PastTransfer(
                offer.transfer(),
                offer.outgoing(),
                offer.peerName(),
                offer.entries().stream().map(OfferedEntry::name).toList(),
                offer.files(),
                transfer.size(),
                when,
                paths,
                end instanceof KnownTransfer.End.Whole,
                failed.reason(),
                failed.sentence());
    }

    public boolean received() {
        return whole && !outgoing;
    }
}
