package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.DoorbellLimits;
import dev.parley.signaling.rate.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * All boxes, those where somebody listens and those where somebody did. Nobody makes one by ringing; and what was listened at for a
 * moment only, as where answers to one ring go, is forgotten with it.
 */
final class Boxes {
    private static final Duration WORTH_REMEMBERING = Duration.ofMinutes(1);

    private final DoorbellLimits limits;
    private final KeptNotes notes;
    private final Map<Key, Box> boxes = new HashMap<>();
    private final SequencedSet<Box> idle = new LinkedHashSet<>();
    private final Map<Source, Integer> idleOf = new HashMap<>();

    Boxes(DoorbellLimits limits, KeptNotes notes) {
        this.limits = limits;
        this.notes = notes;
    }

    @Nullable
    Box find(Key key) {
        return boxes.get(key);
    }

    /** Whether all of these can be listened at; remembered ones make place, the longest left first. */
    boolean makePlace(List<Key> keys) {
        List<Box> known = keys.stream().map(boxes::get).filter(Objects::nonNull).toList();
        List<Box> wanted = known.stream().filter(idle::contains).toList();
        int more = keys.size() - known.size() - (limits.boxes() - boxes.size());
        if (more > idle.size() - wanted.size()) {
            return false;
        }
        wanted.forEach(idle::addLast);
        for (; more > 0; more--) {
            forget(idle.getFirst());
        }
        return true;
    }

    Box enter(Key key, Visitor visitor, Instant now) {
        Box box = boxes.computeIfAbsent(key, _ -> new Box(key, now));
        wake(box);
        box.enter(visitor, now);
        return box;
    }

    void leave(Box box, Visitor visitor, Instant now) {
        box.become(!box.since().plus(WORTH_REMEMBERING).isAfter(now));
        box.leave(visitor, now);
        if (!box.listeners().isEmpty()) {
            return;
        }
        Source home = visitor.source();
        if (box.isKnown() && (home.shared() || idleOf.getOrDefault(home, 0) < limits.rememberedPerAddress())) {
            box.rememberOf(home);
            idleOf.merge(home, 1, Integer::sum);
            idle.addLast(box);
        } else {
            forget(box);
        }
    }

    private void wake(Box box) {
        if (idle.remove(box)) {
            Optional.ofNullable(box.home())
                    .ifPresent(home -> idleOf.computeIfPresent(home, (_, n) -> n > 1 ? n - 1 : null));
            box.rememberOf(null);
        }
    }

    private void forget(Box box) {
        wake(box);
        notes.forget(box);
        boxes.remove(box.key());
    }

    void expire(Instant now) {
        while (!idle.isEmpty()
                && !idle.getFirst().since().plus(limits.rememberedFor()).isAfter(now)) {
            forget(idle.getFirst());
        }
    }

    int listened() {
        return boxes.size() - idle.size();
    }

    int remembered() {
        return idle.size();
    }
}
