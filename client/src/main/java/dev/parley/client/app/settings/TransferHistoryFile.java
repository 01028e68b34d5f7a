package dev.parley.client.app.settings;

import dev.parley.client.ui.transfer.PastTransfer;
import dev.parley.client.ui.transfer.TransferHistoryPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transfers that are over in {@code transfers.json} in the usual place of the system; only the owner may read it. Safe for
 * all threads; writes on the thread {@code transfers}.
 */
public final class TransferHistoryFile implements TransferHistoryPort, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TransferHistoryFile.class);
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final WholeFile file;
    private final LatestWriter<List<PastTransfer>> writer = new LatestWriter<>("transfers", this::write);

    /** Those of this user. */
    public TransferHistoryFile() {
        this(UserFolders.find().data().resolve("transfers.json"));
    }

    public TransferHistoryFile(Path file) {
        this.file = new WholeFile(file, MAX_BYTES);
    }

    @Override
    public List<PastTransfer> load() {
        Optional<List<PastTransfer>> saved = writer.waiting();
        if (saved.isPresent()) {
            return saved.get();
        }
        try {
            Optional<String> text = file.read();
            return text.isEmpty() ? List.of() : TransferHistoryJson.read(text.get());
        } catch (IOException e) {
            LOG.warn("the history of transfers cannot be read: {}", e.toString());
            setAside();
            return List.of();
        }
    }

    @Override
    public void save(List<PastTransfer> records) {
        writer.save(records.stream().limit(MOST).toList());
    }

    /** Waits until what was saved is written. */
    @Override
    public void close() {
        writer.close();
    }

    private void write(List<PastTransfer> records) throws IOException {
        file.replace(TransferHistoryJson.text(records));
    }

    private void setAside() {
        try {
            file.setAside();
        } catch (IOException e) {
            LOG.warn("it cannot be kept under another name either: {}", e.toString());
        }
    }
}
