package dev.parley.client.ui.call;

import dev.parley.client.control.CallEnd;
import dev.parley.client.control.CallPhase;
import dev.parley.client.control.CallSnapshot;
import dev.parley.client.control.MemberSnapshot;
import dev.parley.client.control.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is remembered of a call while it lasts, to tell of it afterwards. Not for more than one thread. */
final class CallRecord {
    private final String link;
    private final Instant began;
    private final Set<String> people = new LinkedHashSet<>();
    private final Map<Quality, Integer> qualities = new EnumMap<>(Quality.class);
    private @Nullable Instant joined;

    CallRecord(String link, Instant began) {
        this.link = link;
        this.began = began;
    }

    String link() {
        return link;
    }

    Optional<Instant> joined() {
        return Optional.ofNullable(joined);
    }

    void on(CallSnapshot call, Instant now) {
        if (call.phase() == CallPhase.IN_ROOM && joined == null) {
            joined = now;
        }
        call.members().stream().map(MemberSnapshot::name).forEach(people::add);
    }

    void measured(Quality quality) {
        qualities.merge(quality, 1, Integer::sum);
    }

    CallSummary end(CallEnd end, Reason reason, String sentence, Instant now) {
        Optional<Quality> usual =
                qualities.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return new CallSummary(
                link,
                began,
                joined().map(since -> Duration.between(since, now)).orElse(Duration.ZERO),
                List.copyOf(people),
                end,
                reason,
                sentence,
                usual);
    }
}
