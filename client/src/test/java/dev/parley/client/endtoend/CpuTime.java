package dev.parley.client.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor time that a process has taken, as Linux counts it. */
public final class CpuTime {
    private static final double TICKS_PER_SECOND = 100;
    private static final int AFTER_NAME_TO_USER_TIME = 11;

    private CpuTime() {}

    public static double seconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        // The name before may hold spaces and brackets.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[AFTER_NAME_TO_USER_TIME]) + Long.parseLong(fields[AFTER_NAME_TO_USER_TIME + 1]))
                / TICKS_PER_SECOND;
    }
}
