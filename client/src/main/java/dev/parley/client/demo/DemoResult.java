package dev.parley.client.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.client.cli.report.PeerReport;
import java.util.List;
import java.util.Optional;

/**
 * The one object that {@code ./parley demo --json FILE} writes.
 *
 * @param ok whether everything worked
 * @param problem a sentence about the first thing that did not; empty if all did
 * @param setupMillis the second person's join sent to their first remote frame in its slot
 * @param repeated the calls made after that, if more than one was asked for
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DemoResult(
        boolean ok,
        String problem,
        double seconds,
        double setupMillis,
        List<Direction> directions,
        boolean chatDelivered,
        boolean fileDelivered,
        long fileBytes,
        Optional<RepeatedCalls> repeated) {
    public DemoResult {
        directions = List.copyOf(directions);
    }

    DemoResult with(RepeatedCalls more) {
        return new DemoResult(
                ok,
                problem,
                seconds,
                setupMillis,
                directions,
                chatDelivered,
                fileDelivered,
                fileBytes,
                Optional.of(more));
    }

    /**
     * What {@code to} received from {@code from}.
     *
     * @param memoryBytes proportional set size of the receiving engine
     */
    public record Direction(String from, String to, long memoryBytes, PeerReport received) {}
}
