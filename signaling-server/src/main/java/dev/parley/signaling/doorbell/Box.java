package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.rate.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place to ring at: who listens there, who rang lately, and what waits. Small, since there are many. */
final class Box {
    private final Key key;
    private final List<Visitor> listeners = new ArrayList<>(1);
    private List<Kept> kept = List.of();
    private @Nullable RecentRings rings;
    private @Nullable Source home;
    private Instant since;
    private boolean known;
    private boolean hidden;

    Box(Key key, Instant now) {
        this.key = key;
        this.since = now;
    }

    /** One that somebody listened at before the server's start. */
    static Box restored(Key key, boolean hidden, Instant since) {
        Box box = new Box(key, since);
        box.known = true;
        box.hidden = hidden;
        return box;
    }

    /** One that another machine had. */
    static Box restored(DoorbellImage.BoxImage image) {
        Box box = new Box(Key.of(image.id()), Instant.ofEpochMilli(image.since()));
        box.known = image.known();
        box.hidden = image.hidden();
        box.home = image.home();
        box.rings = image.rings().isEmpty() ? null : new RecentRings(image.rings());
        return box;
    }

    DoorbellImage.BoxImage image() {
        return new DoorbellImage.BoxImage(
                id(), since.toEpochMilli(), known, hidden, home, rings == null ? List.of() : rings.image());
    }

    Key key() {
        return key;
    }

    BoxId id() {
        return key.id();
    }

    List<Visitor> listeners() {
        return listeners;
    }

    /** Since when somebody listens without a break; or, if nobody does, since when nobody does. */
    Instant since() {
        return since;
    }

    void enter(Visitor visitor, Instant now) {
        if (listeners.isEmpty()) {
            since = now;
        }
        listeners.add(visitor);
    }

    /** It was there before. */
    void enterAgain(Visitor visitor) {
        listeners.add(visitor);
    }

    void leave(Visitor visitor, Instant now) {
        listeners.remove(visitor);
        if (listeners.isEmpty()) {
            since = now;
        }
    }

    /** Whether somebody is there, for those who watch. */
    boolean isSeen() {
        for (Visitor listener : listeners) {
            if (listener.isSeen()) {
                return true;
            }
        }
        return false;
    }

    /** Whether those who ring are to learn nothing of who is there. */
    boolean isHidden() {
        return hidden;
    }

    /** What its listeners want is remembered for the time after them; returns whether that is something else than before. */
    boolean noteWhetherHidden() {
        boolean before = hidden;
        if (!listeners.isEmpty()) {
            hidden = !isSeen();
        }
        return hidden != before;
    }

    /** Whether it was listened at for long enough to be remembered. */
    boolean isKnown() {
        return known;
    }

    void become(boolean worthRemembering) {
        known |= worthRemembering;
    }

    /** From where it was listened at last, while it is remembered. */
    @Nullable
    Source home() {
        return home;
    }

    void rememberOf(@Nullable Source source) {
        home = source;
    }

    boolean takesRing(Source source, DoorbellLimits limits, Instant now) {
        if (rings == null) {
            rings = new RecentRings();
        }
        return rings.take(source, limits.boxRingsPerMinute(), now);
    }

    /** Whether there was no ring for a minute; then what is known of earlier ones is dropped. */
    boolean hasFallenSilent(Instant now) {
        if (rings != null && rings.isEmpty(now)) {
            rings = null;
        }
        return rings == null;
    }

    /** Oldest first. */
    List<Kept> kept() {
        return kept;
    }

    void keep(Kept note) {
        if (kept.isEmpty()) {
            kept = new ArrayList<>(1);
        }
        kept.add(note);
    }

    int keptChars() {
        return kept.stream().mapToInt(Kept::chars).sum();
    }

    void forget(Kept gone) {
        kept.remove(gone);
        if (kept.isEmpty()) {
            kept = List.of();
        }
    }
}
