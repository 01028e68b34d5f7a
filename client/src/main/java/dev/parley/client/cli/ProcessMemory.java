package dev.parley.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process takes: its proportional set size, which shares what is shared. Linux only. */
public final class ProcessMemory {
    private static final long BYTES_PER_KILOBYTE = 1024;

    private ProcessMemory() {}

    /** Bytes, or 0 where the system does not tell. */
    public static long bytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KILOBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
