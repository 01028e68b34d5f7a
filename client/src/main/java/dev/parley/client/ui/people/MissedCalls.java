package dev.parley.client.ui.people;

import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.PastCall;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.settings.PreferencesModel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who has called and found nobody, since this person last looked. FX thread. */
public final class MissedCalls {
    private static final int LOOKED_AT_MOST = 200;

    /** A number that nobody counts any more; each is remembered, and strangers choose how many there are. */
    private static final int COUNTED_MOST = 1_000;

    private final PeopleModel people;
    private final PreferencesModel preferences;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Map<UUID, Optional<IdentityKey>>> calls = new ReadOnlyObjectWrapper<>(Map.of());

    public MissedCalls(PeopleModel people, RingModel bell, PreferencesModel preferences, InstantSource clock) {
        this.people = people;
        this.preferences = preferences;
        this.clock = clock;
        bell.listen(notice -> {
            // Also one that came while this program was away, and before its person looked last.
            if (notice instanceof RingingNotice.Missed missed && calls.get().size() < COUNTED_MOST) {
                Map<UUID, Optional<IdentityKey>> next = new HashMap<>(calls.get());
                next.put(missed.id().uuid(), missed.caller());
                calls.set(Map.copyOf(next));
            }
        });
    }

    /** Finds those that were missed before this start, and were not looked at. */
    public void load() {
        Instant lookedAt = Instant.ofEpochSecond(preferences.get().ringing().lookedAt());
        people.ask(book -> book.calls("", 0, LOOKED_AT_MOST), found -> {
            Map<UUID, Optional<IdentityKey>> next = new HashMap<>(calls.get());
            for (PastCall call : found) {
                if (call.outcome() == CallOutcome.MISSED && call.began().isAfter(lookedAt)) {
                    next.put(call.id(), call.people().stream().findFirst().flatMap(PastCall.Person::key));
                }
            }
            calls.set(Map.copyOf(next));
        });
    }

    /** Its person has seen them all. */
    public void looked() {
        calls.set(Map.of());
        long now = clock.instant().getEpochSecond();
        preferences.change(old -> old.with(old.ringing().withLookedAt(now)));
    }

    /** Who called, by the calls; empty for guests. */
    public ReadOnlyObjectProperty<Map<UUID, Optional<IdentityKey>>> calls() {
        return calls.getReadOnlyProperty();
    }

    int of(IdentityKey key) {
        return (int) calls.get().values().stream()
                .filter(who -> who.equals(Optional.of(key)))
                .count();
    }
}
