package dev.parley.client.app.people;

import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.AddressBook.Unkept;
import dev.parley.client.contact.PastCall;
import dev.parley.client.contact.PastFiles;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lists of calls and of transfers that earlier programs kept in files of their own. They are taken into a book once, all or
 * nothing; where a program was killed in between, the next one does it again, and each entry is still one.
 */
final class OldLists {
    private static final Logger LOG = LoggerFactory.getLogger(OldLists.class);
    private static final int MAX_CALLS_BYTES = 512 * 1024;
    private static final int MAX_TRANSFERS_BYTES = 16 * 1024 * 1024;

    private final OldList<PastCall> calls;
    private final OldList<PastFiles> transfers;

    OldLists(Path folder) {
        calls = new OldList<>(folder.resolve(OldCallsJson.FILE), MAX_CALLS_BYTES, OldCallsJson.LIST);
        transfers = new OldList<>(folder.resolve(OldTransfersJson.FILE), MAX_TRANSFERS_BYTES, OldTransfersJson.LIST);
    }

    void takeOver(SqliteBook book) {
        if (!calls.isThere() && !transfers.isThere()) {
            return;
        }
        List<PastCall> oldCalls = calls.read();
        List<PastFiles> oldTransfers = transfers.read();
        try {
            book.keepAll(oldCalls, oldTransfers);
        } catch (Unkept e) {
            LOG.warn("recent calls and transfers wait to be taken over: {}", e.getMessage());
            return;
        }
        calls.takenOver();
        transfers.takenOver();
        LOG.info("{} calls and {} transfers were taken over", oldCalls.size(), oldTransfers.size());
    }
}
