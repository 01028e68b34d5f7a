package dev.parley.client.ui.home;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A call that was, and that can be joined again while its link works.
 *
 * @param link the whole link; a secret
 * @param people who else was in it, as they called themselves
 */
public record RecentCall(String link, Instant began, Duration lasted, List<String> people) {
    public RecentCall {
        people = List.copyOf(people);
    }

    /** Hides the link: it is a secret, and records end up in logs. */
    @Override
    public String toString() {
        return "RecentCall[" + began + "]";
    }
}
