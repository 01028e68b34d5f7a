package dev.parley.client.app.people;

import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.AddressBook.Unkept;
import dev.parley.client.contact.PastFiles;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.transfer.past.PastTransfer;
import dev.parley.client.ui.transfer.past.TransferHistoryPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transfers that the window lists, of the book. What they hold changes on the book's thread. */
final class BookTransfers implements TransferHistoryPort {
    private static final Logger LOG = LoggerFactory.getLogger(BookTransfers.class);

    private final People people;
    private final SqliteBook book;
    private List<PastTransfer> known = List.of();

    BookTransfers(People people, SqliteBook book) {
        this.people = people;
        this.book = book;
    }

    @Override
    public CompletionStage<List<PastTransfer>> load() {
        return people.ask(() -> {
            known = book.files(MOST).stream().map(BookTransfers::past).toList();
            return known;
        });
    }

    @Override
    public void save(List<PastTransfer> records) {
        List<PastTransfer> now = List.copyOf(records);
        people.change(() -> {
            try {
                keep(now);
            } catch (Unkept e) {
                LOG.warn("{}", e.getMessage());
            }
        });
    }

    /** Nothing is kept any more. */
    void forget() {
        known = List.of();
    }

    private void keep(List<PastTransfer> records) {
        List<PastTransfer> added = new ArrayList<>(records);
        added.removeAll(known);
        for (PastTransfer record : added) {
            book.keep(files(record));
        }
        if (records.isEmpty()) {
            // Those too that are too many to be listed.
            book.removeAllFiles();
        } else {
            Set<String> listed = records.stream().map(PastTransfer::transfer).collect(Collectors.toSet());
            book.removeFiles(known.stream()
                    .filter(record -> records.size() < MOST || !record.equals(known.getLast()))
                    .map(PastTransfer::transfer)
                    .filter(id -> !listed.contains(id))
                    .toList());
        }
        known = records;
    }

    private static PastTransfer past(PastFiles files) {
        return new PastTransfer(
                files.transfer(),
                files.outgoing(),
                files.peer(),
                files.names(),
                files.files(),
                files.size(),
                files.when(),
                files.paths(),
                files.whole(),
                new Reason(files.reason(), files.subject()),
                files.sentence());
    }

    private static PastFiles files(PastTransfer record) {
        return new PastFiles(
                record.transfer(),
                Optional.empty(),
                record.outgoing(),
                record.peer(),
                record.names(),
                record.files(),
                record.size(),
                record.when(),
                record.paths(),
                record.whole(),
                record.reason().code(),
                record.reason().subject(),
                record.sentence());
    }
}
