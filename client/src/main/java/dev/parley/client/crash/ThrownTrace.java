package dev.parley.client.crash;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was thrown, without its messages: they name files, addresses and people. */
public final class ThrownTrace {
    private static final int MAX_CAUSES = 5;
    private static final int MAX_FRAMES = 40;

    private ThrownTrace() {}

    public static List<String> of(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        @Nullable Throwable next = thrown;
        for (int depth = 0; next != null && depth < MAX_CAUSES; depth++) {
            lines.add((depth == 0 ? "" : "caused by ") + next.getClass().getName());
            StackTraceElement[] frames = next.getStackTrace();
            for (int frame = 0; frame < Math.min(frames.length, MAX_FRAMES); frame++) {
                lines.add("at " + frames[frame]);
            }
            next = next.getCause();
        }
        return lines;
    }
}
