package dev.parley.client.store;

import dev.parley.client.transfer.storage.FileTrouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes many files durable side by side, since a journaling file system commits those that wait at the same time at once. */
final class ForcedFiles {
    private static final int THREADS = 8;

    private ForcedFiles() {}

    static void force(Collection<Path> files) throws FileTrouble {
        if (files.size() <= 1) {
            for (Path file : files) {
                force(file);
            }
            return;
        }
        int threads = Math.min(THREADS, files.size());
        try (ExecutorService executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("force-", 0).daemon().factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (Path file : files) {
                running.add(executor.submit(() -> {
                    force(file);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                await(one);
            }
        }
    }

    private static void await(Future<?> one) throws FileTrouble {
        try {
            one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FileTrouble trouble) {
                throw trouble;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Troubles.of(new IOException("interrupted"));
        }
    }

    private static void force(Path file) throws FileTrouble {
        Troubles.told(() -> {
            // For writing, since Windows forces no file that is open for reading only.
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                channel.force(true);
            }
            return file;
        });
    }
}
