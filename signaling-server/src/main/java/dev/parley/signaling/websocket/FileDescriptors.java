package dev.parley.signaling.websocket;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the number of sockets below what the process may open: where accept fails for want of a file descriptor, whoever else needs
 * one fails too, and nobody can be told why.
 */
final class FileDescriptors {
    private static final Logger LOG = LoggerFactory.getLogger(FileDescriptors.class);

    private FileDescriptors() {}

    /** {@code wanted}, or three quarters of the free descriptors where that is less. */
    static int connectionsWithin(int wanted) {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)) {
            return wanted;
        }
        long most = system.getMaxFileDescriptorCount();
        long free = most - system.getOpenFileDescriptorCount();
        int possible = Math.clamp(free * 3 / 4, 1, Integer.MAX_VALUE);
        if (possible < wanted) {
            LOG.info(
                    "this process may open {} files, so it takes at most {} connections instead of {}; raise it with ulimit -n",
                    most,
                    possible,
                    wanted);
            return possible;
        }
        return wanted;
    }
}
