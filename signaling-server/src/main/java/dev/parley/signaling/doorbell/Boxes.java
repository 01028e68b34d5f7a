package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.shelf.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All boxes, those where somebody listens and those where somebody did. Nobody makes one by ringing; and what was listened at for a
 * moment only, as where answers to one ring go, is forgotten with it.
 */
final class Boxes {
    private static final Duration WORTH_REMEMBERING = Duration.ofMinutes(1);

    /** How old a box on the shelf gets while somebody listens there; little beside how long it is remembered. */
    private static final Duration RENEWED = Duration.ofDays(3);

    private final DoorbellLimits limits;
    private final KeptNotes notes;
    private final Shelf shelf;
    private final Map<Key, Box> boxes = new HashMap<>();
    private final SequencedSet<Box> idle = new LinkedHashSet<>();
    private final Map<Source, Integer> idleOf = new HashMap<>();

    /** Where somebody listens, not yet for long; the longest first. */
    private final SequencedSet<Box> fresh = new LinkedHashSet<>();

    /** Where somebody listens, and when that was put on the shelf; the longest ago first. */
    private final SequencedMap<Box, Instant> shelved = new LinkedHashMap<>();

    Boxes(DoorbellLimits limits, KeptNotes notes, Shelf shelf) {
        this.limits = limits;
        this.notes = notes;
        this.shelf = shelf;
    }

    /** What was there before the server's start, as far as it is still to be there. */
    void restore(Shelf.Contents contents) {
        int surplus = Math.max(0, contents.boxes().size() - limits.boxes());
        for (Shelf.Remembered remembered :
                contents.boxes().subList(surplus, contents.boxes().size())) {
            Box box = Box.restored(Key.of(remembered.box()), remembered.hidden(), remembered.since());
            boxes.put(box.key(), box);
            idle.addLast(box);
        }
        for (Shelf.Waiting waiting : contents.notes()) {
            Box box = boxes.get(Key.of(waiting.box()));
            if (box == null) {
                shelf.drop(waiting.id());
            } else {
                notes.restore(box, waiting);
            }
        }
        contents.boxes().subList(0, surplus).forEach(left -> shelf.forget(left.box()));
    }

    /** What another machine had, with those who listen there. */
    void restore(DoorbellImage image, Map<Long, Visitor> visitors) {
        image.boxes().stream().map(Box::restored).forEach(box -> boxes.put(box.key(), box));
        for (DoorbellImage.VisitorImage each : image.visitors()) {
            Visitor visitor = Objects.requireNonNull(visitors.get(each.number()), "a visitor of the image");
            List<Box> at = each.boxes().stream()
                    .map(id -> Objects.requireNonNull(boxes.get(Key.of(id)), "a box of the image"))
                    .toList();
            visitor.show(each.seen());
            visitor.listen(at);
            at.forEach(box -> box.enterAgain(visitor));
        }
        for (DoorbellImage.BoxImage each : image.boxes()) {
            Box box = Objects.requireNonNull(boxes.get(Key.of(each.id())), "a box of the image");
            if (box.listeners().isEmpty()) {
                idle.addLast(box);
                Optional.ofNullable(box.home()).ifPresent(home -> idleOf.merge(home, 1, Integer::sum));
            }
        }
        image.notes()
                .forEach(each ->
                        Optional.ofNullable(boxes.get(Key.of(each.box()))).ifPresent(box -> notes.restore(box, each)));
        notes.goOnFrom(image.lastNote());
    }

    /** Those that nobody listens at, the longest left first, and then the others. */
    List<DoorbellImage.BoxImage> image() {
        Stream<Box> listened =
                boxes.values().stream().filter(box -> !box.listeners().isEmpty());
        return Stream.concat(idle.stream(), listened).map(Box::image).toList();
    }

    /** Everybody goes at once; whoever was there for long enough is known when the server is back. */
    void rememberAll(Instant now) {
        for (Box box : boxes.values()) {
            if (!box.listeners().isEmpty()) {
                box.become(isWorthRemembering(box, now));
                if (box.isKnown()) {
                    shelf.remember(new Shelf.Remembered(box.id(), box.isHidden(), now));
                }
            }
        }
    }

    private static boolean isWorthRemembering(Box box, Instant now) {
        return !box.since().plus(WORTH_REMEMBERING).isAfter(now);
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
        if (box.listeners().isEmpty()) {
            fresh.addLast(box);
        }
        box.enter(visitor, now);
        return box;
    }

    /** A server may be killed at any time: whoever listens for long enough is on the shelf before anybody leaves. */
    void shelve(Instant now) {
        while (!fresh.isEmpty() && isWorthRemembering(fresh.getFirst(), now)) {
            Box box = fresh.removeFirst();
            box.become(true);
            shelve(box, now);
        }
        while (!shelved.isEmpty()
                && !shelved.firstEntry().getValue().plus(RENEWED).isAfter(now)) {
            shelve(shelved.firstEntry().getKey(), now);
        }
    }

    private void shelve(Box box, Instant now) {
        shelf.remember(new Shelf.Remembered(box.id(), box.isHidden(), now));
        shelved.putLast(box, now);
    }

    /** What its listeners want to be told of them may have changed. */
    void noteWhetherHidden(Box box, Instant now) {
        if (box.noteWhetherHidden() && shelved.containsKey(box)) {
            shelve(box, now);
        }
    }

    void leave(Box box, Visitor visitor, Instant now) {
        box.become(isWorthRemembering(box, now));
        box.leave(visitor, now);
        if (!box.listeners().isEmpty()) {
            return;
        }
        fresh.remove(box);
        shelved.remove(box);
        Source home = visitor.source();
        if (box.isKnown() && (home.shared() || idleOf.getOrDefault(home, 0) < limits.rememberedPerAddress())) {
            box.rememberOf(home);
            idleOf.merge(home, 1, Integer::sum);
            idle.addLast(box);
            shelf.remember(new Shelf.Remembered(box.id(), box.isHidden(), now));
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
        if (box.isKnown()) {
            shelf.forget(box.id());
        }
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
