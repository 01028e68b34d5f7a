package dev.parley.client.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.client.control.call.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The one object that {@code ./parley ring --json FILE} writes.
 *
 * @param stage how ringing ended: accepted, declined, busy, not_at_home, unanswered, cancelled or failed
 * @param words of whoever declined; null for none
 * @param reason why it failed; null where it did not
 * @param call how the call went; null if there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RingResult(
        int exitCode,
        String sentence,
        String stage,
        @Nullable String words,
        @Nullable Reason reason,
        @Nullable CallResult call) {}
