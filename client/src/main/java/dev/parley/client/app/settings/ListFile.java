package dev.parley.client.app.settings;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A list that is kept in a file, which only its owner may read; one that cannot be read is set aside and begun anew. Safe
 * for all threads; writes on a thread of its own.
 */
abstract class ListFile<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ListFile.class);

    private final WholeFile file;
    private final ListJson<T> json;
    private final LatestWriter<List<T>> writer;
    private volatile @Nullable List<T> known;

    ListFile(String threadName, WholeFile file, ListJson<T> json) {
        this.file = file;
        this.json = json;
        this.writer = new LatestWriter<>(threadName, entries -> file.replace(json.text(entries)));
    }

    /** Empty when there is no file, or it cannot be read. Only the first call reads, so that no later one waits for a disk. */
    public List<T> load() {
        List<T> now = known;
        if (now == null) {
            now = writer.waiting().orElseGet(this::read);
            known = now;
        }
        return now;
    }

    private List<T> read() {
        try {
            Optional<String> text = file.read();
            return text.isEmpty() ? List.of() : json.read(text.get());
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file.path(), e.toString());
            setAside();
            return List.of();
        }
    }

    /** Keeps these instead of the former ones, as many as are read again; returns at once. */
    public void save(List<T> entries) {
        List<T> kept = entries.stream().limit(json.most()).toList();
        known = kept;
        writer.save(kept);
    }

    /** Writes nothing of what was saved any more; the file is another's then. */
    public void forget() {
        known = null;
        writer.forget();
    }

    /** Waits until what was saved is written. */
    @Override
    public void close() {
        writer.close();
    }

    private void setAside() {
        try {
            file.setAside();
        } catch (IOException e) {
            LOG.warn("it cannot be kept under another name either: {}", e.toString());
        }
    }
}
