package dev.parley.client.app.settings;

import dev.parley.client.ui.home.RecentCall;
import dev.parley.client.ui.home.RecentCallsPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recent calls in {@code recent-calls.json} in the usual place of the system. Their links are secrets, so only the owner
 * may read it. Safe for all threads; writes on the thread {@code recent-calls}.
 */
public final class RecentCallsFile implements RecentCallsPort, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecentCallsFile.class);
    private static final int MAX_BYTES = 512 * 1024;

    private final WholeFile file;
    private final LatestWriter<List<RecentCall>> writer = new LatestWriter<>("recent-calls", this::write);

    /** Those of this user. */
    public RecentCallsFile() {
        this(UserFolders.find().data().resolve("recent-calls.json"));
    }

    public RecentCallsFile(Path file) {
        this.file = new WholeFile(file, MAX_BYTES);
    }

    @Override
    public List<RecentCall> load() {
        Optional<List<RecentCall>> saved = writer.waiting();
        if (saved.isPresent()) {
            return saved.get();
        }
        try {
            Optional<String> text = file.read();
            return text.isEmpty() ? List.of() : RecentCallsJson.read(text.get());
        } catch (IOException e) {
            LOG.warn("recent calls cannot be read: {}", e.toString());
            setAside();
            return List.of();
        }
    }

    @Override
    public void save(List<RecentCall> calls) {
        writer.save(calls.stream().limit(MOST).toList());
    }

    /** Waits until what was saved is written. */
    @Override
    public void close() {
        writer.close();
    }

    private void write(List<RecentCall> calls) throws IOException {
        file.replace(RecentCallsJson.text(calls));
    }

    private void setAside() {
        try {
            file.setAside();
        } catch (IOException e) {
            LOG.warn("they cannot be kept under another name either: {}", e.toString());
        }
    }
}
