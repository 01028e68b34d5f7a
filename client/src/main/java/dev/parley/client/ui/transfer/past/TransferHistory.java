package dev.parley.client.ui.transfer.past;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The transfers that are over, newest first; each change is kept at once. FX thread. */
public final class TransferHistory {
    private final TransferHistoryPort port;
    private final Executor fx;
    private final ObservableList<PastTransfer> records = FXCollections.observableArrayList();

    public TransferHistory(TransferHistoryPort port, Executor fx) {
        this.port = port;
        this.fx = fx;
    }

    /** Finds those that were kept before this start. */
    public void load() {
        var _ = port.load().thenAcceptAsync(this::read, fx);
    }

    /** Transfers may have ended since. */
    private void read(List<PastTransfer> earlier) {
        List<String> known = records.stream().map(PastTransfer::transfer).toList();
        earlier.stream()
                .filter(record -> !known.contains(record.transfer()))
                .limit(TransferHistoryPort.MOST - known.size())
                .forEach(records::add);
    }

    public ObservableList<PastTransfer> records() {
        return records;
    }

    /** What was received since then, newest first. */
    public List<PastTransfer> receivedSince(Instant then) {
        return records.stream()
                .filter(record -> record.received() && !record.when().isBefore(then))
                .toList();
    }

    public void add(PastTransfer record) {
        records.removeIf(earlier -> earlier.transfer().equals(record.transfer()));
        records.addFirst(record);
        if (records.size() > TransferHistoryPort.MOST) {
            records.remove(TransferHistoryPort.MOST, records.size());
        }
        save();
    }

    public void remove(PastTransfer record) {
        records.remove(record);
        save();
    }

    public void clear() {
        records.clear();
        save();
    }

    /** Nothing is kept of any transfer any more. */
    public void forgetAll() {
        records.clear();
    }

    private void save() {
        port.save(List.copyOf(records));
    }
}
