package dev.parley.client.app.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says to other programs of this user that one of them can be rung and has no engine that would say that it runs: what it is at home by must
 * not be deleted meanwhile. A lock on a file, so it is gone with its program, however that ends. One for a program at a time.
 */
public final class AtHomeMark implements AutoCloseable {
    static final String NAME = "at-home.lock";

    private static final Logger LOG = LoggerFactory.getLogger(AtHomeMark.class);

    private final @Nullable FileChannel channel;

    private AtHomeMark(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** Marks this program. Where that cannot be it goes on without. */
    public static AtHomeMark set(Path data) {
        FileChannel channel = null;
        try {
            Files.createDirectories(data, WholeFile.forOwnerOnly());
            channel = open(data.resolve(NAME));
            if (channel.tryLock(0, Long.MAX_VALUE, true) == null) {
                LOG.debug("this program is not marked: all is just being deleted");
            }
            return new AtHomeMark(channel);
        } catch (IOException | OverlappingFileLockException e) {
            LOG.debug("this program is not marked: {}", e.toString());
            AtHomeMark none = new AtHomeMark(channel);
            none.close();
            return none;
        }
    }

    /** Whether another program is marked. */
    static boolean isSet(Path data) {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = open(file);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            LOG.debug("{} cannot be looked at: {}", file, e.toString());
            return false;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                WholeFile.forOwnersFile());
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.debug("the mark stays until this program ends: {}", e.toString());
        }
    }
}
