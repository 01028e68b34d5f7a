package dev.parley.client.ui.call.person;

import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.statistics.ConnectionStatistics;
import java.util.ArrayDeque;
import java.util.Deque;

/** The quality of one connection over its last three samples, so that one bad second is no alarm. One thread at a time. */
public final class QualityMeter {
    private static final int SAMPLES = 3;

    private final Deque<Quality> last = new ArrayDeque<>();

    /** Returns the middle of the last three; a lost connection counts at once, and so does its first sample again. */
    Quality add(MemberState state, ConnectionStatistics statistics) {
        Quality sample = Quality.of(state, statistics);
        if (sample == Quality.LOST) {
            return lost();
        }
        last.addLast(sample);
        if (last.size() > SAMPLES) {
            last.removeFirst();
        }
        return last.stream().sorted().skip(last.size() / 2).findFirst().orElse(Quality.UNKNOWN);
    }

    Quality lost() {
        last.clear();
        return Quality.LOST;
    }
}
