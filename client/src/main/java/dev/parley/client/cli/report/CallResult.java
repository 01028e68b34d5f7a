package dev.parley.client.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one object that {@code ./parley call --json FILE} writes.
 *
 * @param setupMillis of the first person whose picture came; null if none did
 * @param seconds from start to end of the command
 * @param room whose room it was; null where the server told nothing of it
 * @param memoryBytes proportional set size of this process at the end; 0 where the system does not tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallResult(
        int exitCode,
        String sentence,
        double seconds,
        @Nullable Double setupMillis,
        long memoryBytes,
        @Nullable RoomReport room,
        List<PeerReport> peers) {
    public CallResult {
        peers = List.copyOf(peers);
    }
}
