package dev.parley.client.engine.files;

import dev.parley.client.store.StoredTransfers;
import dev.parley.client.store.WaitingTransfers;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.part.SafeFileName;
import dev.parley.client.transfer.storage.TransferRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/** What engines keep of transfers on the disk, for who wants to see it or to be rid of it while no engine runs. */
public final class RememberedTransfers {
    private final StoredTransfers stored;
    private final WaitingTransfers waiting;

    /** @param stateFolder where engines keep what outlives them */
    public RememberedTransfers(Path stateFolder) {
        stored = new StoredTransfers(stateFolder);
        waiting = new WaitingTransfers(stateFolder, InstantSource.system());
    }

    /** Whether an engine runs that uses it. */
    public boolean inUse() {
        return stored.inUse();
    }

    /** Those that wait to go on, the oldest first. */
    public List<WaitingTransfer> waiting() {
        return waiting.all().stream().map(RememberedTransfers::told).toList();
    }

    /** What became of the wish to give a transfer up. */
    public enum Discarded {
        DONE,
        /** It is given up, but what had come of it could not be deleted. */
        DONE_BUT_FILES,
        /** A program that runs has it. */
        IN_USE,
        NOT_THERE
    }

    /**
     * Deletes what has come of one; its other side hears of it when they meet again.
     *
     * @throws IOException if a program may begin to use it
     */
    public Discarded discard(String transfer) throws IOException {
        return switch (waiting.discard(new TransferId(transfer))) {
            case WaitingTransfers.Discarded.Done(var left) -> left == null ? Discarded.DONE : Discarded.DONE_BUT_FILES;
            case WaitingTransfers.Discarded.InUse() -> Discarded.IN_USE;
            case WaitingTransfers.Discarded.NotThere() -> Discarded.NOT_THERE;
        };
    }

    private static WaitingTransfer told(WaitingTransfers.Waiting one) {
        return switch (one.of()) {
            case TransferRecord.Outgoing(var _, var paths, var offer, var peer, var _) ->
                told(one, "outgoing", offer, peer, paths, -1);
            case TransferRecord.Incoming(var _, var folder, var offer, var peer, var _, var _) ->
                told(
                        one,
                        "incoming",
                        offer,
                        peer,
                        List.of(folder),
                        Math.max(0, one.received() - offer.manifestBytes()));
            case TransferRecord.Finished _, TransferRecord.Withdrawn _ ->
                throw new IllegalArgumentException("these do not wait");
        };
    }

    private static WaitingTransfer told(
            WaitingTransfers.Waiting one,
            String direction,
            FilesOffer offer,
            String peer,
            List<Path> places,
            long received) {
        return new WaitingTransfer(
                one.of().id().hex(),
                direction,
                peer,
                offer.summary().shown().stream()
                        .map(shown -> SafeFileName.of(shown.name()).text())
                        .toList(),
                offer.summary().files(),
                offer.summary().folders(),
                offer.total() - offer.manifestBytes(),
                received,
                places.stream().map(Path::toString).toList(),
                one.saved().truncatedTo(ChronoUnit.SECONDS).toString(),
                one.inUse());
    }

    /** Records, and what was received in part, wherever it lies. */
    public List<Path> all() {
        return stored.all();
    }

    /**
     * Hands on all that no engine uses, to be deleted, while none can begin to.
     *
     * @throws IOException if one may begin to; nothing was handed on then
     */
    public void forget(Consumer<Path> delete) throws IOException {
        stored.forget(delete);
    }
}
