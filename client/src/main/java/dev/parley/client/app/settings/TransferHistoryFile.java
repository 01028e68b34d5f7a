package dev.parley.client.app.settings;

import dev.parley.client.ui.transfer.PastTransfer;
import dev.parley.client.ui.transfer.TransferHistoryPort;
import java.nio.file.Path;

/** Transfers that are over in a file. Safe for all threads; writes on the thread {@code transfers}. */
public final class TransferHistoryFile extends ListFile<PastTransfer> implements TransferHistoryPort {
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    /** The transfers of this user, in {@code transfers.json} in the usual place of the system. */
    public TransferHistoryFile() {
        this(UserFolders.find().data().resolve("transfers.json"));
    }

    public TransferHistoryFile(Path file) {
        super("transfers", new WholeFile(file, MAX_BYTES), TransferHistoryJson.LIST);
    }
}
