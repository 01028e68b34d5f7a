package dev.parley.client.ui.call.model;

import dev.parley.client.contact.PastCall;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.text.PlainLink;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.call.person.Quality;
import dev.parley.client.ui.common.Texts;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is remembered of a call while it lasts, to tell of it afterwards. Not for more than one thread. */
final class CallRecord {
    private final String link;
    private final Instant began;
    private final Map<PeerId, String> people = new LinkedHashMap<>();
    private final Map<PeerId, IdentityKey> keys = new HashMap<>();
    private final Map<PeerId, Boolean> sure = new HashMap<>();
    private final Map<Quality, Integer> qualities = new EnumMap<>(Quality.class);
    private @Nullable Instant joined;
    private @Nullable Instant met;
    private boolean alone = true;

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

    void on(CallSnapshot call, Texts texts, Instant now) {
        if (call.phase() == CallPhase.IN_ROOM && joined == null) {
            joined = now;
        }
        alone = call.members().isEmpty();
        if (met == null && !alone) {
            met = now;
        }
        call.members().stream()
                .filter(member -> !member.unheardOf())
                .forEach(member -> people.put(member.id(), texts.name(member.name(), member.id())));
    }

    /** Since when there is, or was, somebody else. */
    Optional<Instant> met() {
        return Optional.ofNullable(met);
    }

    /** How far this person and somebody have made sure of each other; what was found different at some time stays so. */
    void verified(VerificationNotice now) {
        switch (now.stage()) {
            case MATCHED -> sure.putIfAbsent(now.peer(), true);
            case DIFFERED, BROKEN -> sure.put(now.peer(), false);
            case OPEN, WAITING, COMPARING -> {}
        }
        IdentityKey person = now.person();
        if (person != null) {
            keys.put(now.peer(), person);
        }
        // Who may have somebody between is nobody.
        if (Boolean.FALSE.equals(sure.get(now.peer()))) {
            keys.remove(now.peer());
        }
    }

    private List<PastCall.Person> everybody() {
        return people.entrySet().stream()
                .map(each -> new PastCall.Person(
                        each.getValue(),
                        Optional.ofNullable(keys.get(each.getKey())),
                        sure.getOrDefault(each.getKey(), false)))
                .toList();
    }

    void measured(Quality quality) {
        qualities.merge(quality, 1, Integer::sum);
    }

    CallSummary end(CallEnd end, Reason reason, String sentence, Instant now) {
        Optional<Quality> usual =
                qualities.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return new CallSummary(
                // An invitation has done what it is for, and opens no room that all have left.
                joined == null ? link : PlainLink.of(link),
                began,
                met().or(this::joined)
                        .map(since -> Duration.between(since, now))
                        .orElse(Duration.ZERO),
                people.values().stream().distinct().toList(),
                everybody(),
                end,
                reason,
                sentence,
                end == CallEnd.HUNG_UP && !alone,
                usual);
    }
}
