package dev.parley.client.app.people;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells when this or another program changes files of a folder, and costs nothing while none does. Safe for all threads. */
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final WatchService watch;
    private final Map<Path, Set<WatchEvent.Kind<Path>>> what;
    private final Runnable changed;
    private volatile boolean over;

    private FolderWatch(WatchService watch, Map<Path, Set<WatchEvent.Kind<Path>>> what, Runnable changed) {
        this.watch = watch;
        this.what = what;
        this.changed = changed;
    }

    /**
     * Begins.
     *
     * @param name of its thread
     * @param what of which files is told which changes
     * @param changed called on that thread; also once too often
     * @throws IOException when the folder is not there, or the system gives out no more of these
     */
    static FolderWatch start(Path folder, String name, Map<Path, Set<WatchEvent.Kind<Path>>> what, Runnable changed)
            throws IOException {
        WatchService service = folder.getFileSystem().newWatchService();
        FolderWatch started = new FolderWatch(service, what, changed);
        try {
            folder.register(
                    service,
                    what.values().stream().flatMap(Set::stream).distinct().toArray(WatchEvent.Kind<?>[]::new));
        } catch (IOException | RuntimeException e) {
            started.close();
            throw e;
        }
        Thread.ofVirtual().name(name).start(started::run);
        return started;
    }

    private void run() {
        try {
            for (WatchKey key = watch.take(); ; key = watch.take()) {
                if (key.pollEvents().stream().anyMatch(event -> isOneOf(what, event))) {
                    changed.run();
                }
                if (!key.reset()) {
                    LOG.debug("the folder is gone");
                    return;
                }
            }
        } catch (ClosedWatchServiceException e) {
            LOG.trace("nobody watches any more");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            over = true;
            close();
        }
    }

    /** Events that were lost may have been any. */
    static boolean isOneOf(Map<Path, Set<WatchEvent.Kind<Path>>> what, WatchEvent<?> event) {
        return event.kind().equals(StandardWatchEventKinds.OVERFLOW)
                || (event.context() instanceof Path file
                        && what.getOrDefault(file, Set.of()).contains(event.kind()));
    }

    /** Whether nothing is told any more, as when the folder is gone. */
    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (IOException e) {
            LOG.debug("not closed: {}", e.toString());
        }
    }
}
