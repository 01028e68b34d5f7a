package dev.parley.client.compare;

/**
 * What {@code /proc/PID/stat} says of a process.
 *
 * @param ticks processor time that it and its children that have ended took, in hundredths of a second
 */
public record ProcessTimes(long parent, long ticks) {
    public static final double TICKS_PER_SECOND = 100;

    private static final int PARENT = 1;
    private static final int USER_TIME = 11;
    private static final int TIMES = 4;

    /** Reads the line; the name in it may hold spaces and brackets. */
    public static ProcessTimes of(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1);
        long ticks = 0;
        // Its own as user and in the kernel, then the same of its children.
        for (int field = USER_TIME; field < USER_TIME + TIMES; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return new ProcessTimes(Long.parseLong(fields[PARENT]), ticks);
    }
}
