package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.shelf.Shelf;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/**
 * All notes that wait. A box holds so many; then the oldest of the address that has most waiting there goes. All boxes together hold so much; then the oldest note of the
 * address that has most waiting goes, so that whoever fills the memory throws out what is their own.
 */
final class KeptNotes {
    private static final Source BEFORE = new Source("", true);

    private final DoorbellLimits limits;
    private final Shelf shelf;
    private final SequencedSet<Kept> byAge = new LinkedHashSet<>();
    private final Map<Source, Pile> bySource = new HashMap<>();
    private long weight;
    private long lastId;

    KeptNotes(DoorbellLimits limits, Shelf shelf) {
        this.limits = limits;
        this.shelf = shelf;
    }

    /** What one address has waiting, oldest first. */
    private static final class Pile {
        final SequencedSet<Kept> notes = new LinkedHashSet<>();
        long weight;
    }

    /** Of those that are equal the one whose oldest note is the oldest: on each machine the same. */
    private static final Comparator<Pile> MOST_WAITING = Comparator.<Pile>comparingLong(pile -> pile.weight)
            .thenComparing(pile -> pile.notes.getFirst().id(), Comparator.reverseOrder());

    /** Returns the id by which it is taken. */
    long keep(Box box, Note note, Source from, Instant now) {
        Kept kept = new Kept(box, ++lastId, note, from, now);
        shelf.keep(new Shelf.Waiting(box.id(), kept.id(), note, now));
        add(kept);
        return kept.id();
    }

    /** The oldest note of whoever has most of them in this box: so that nobody throws out what is another's. */
    private static Kept first(Box box) {
        Map<Source, Long> count = box.kept().stream().collect(Collectors.groupingBy(Kept::from, Collectors.counting()));
        long most = Collections.max(count.values());
        return box.kept().stream()
                .filter(kept -> count.getOrDefault(kept.from(), 0L) == most)
                .findFirst()
                .orElseThrow();
    }

    /** From before the server's start; whoever rang then is nobody in particular by now. */
    void restore(Box box, Shelf.Waiting waiting) {
        lastId = Math.max(lastId, waiting.id());
        add(new Kept(box, waiting.id(), waiting.note(), BEFORE, waiting.at()));
    }

    /** What another machine had. */
    void restore(Box box, DoorbellImage.NoteImage image) {
        add(new Kept(box, image.id(), image.note(), image.from(), Instant.ofEpochMilli(image.at())));
    }

    void goOnFrom(long id) {
        lastId = id;
    }

    long lastId() {
        return lastId;
    }

    List<DoorbellImage.NoteImage> image() {
        return byAge.stream()
                .map(kept -> new DoorbellImage.NoteImage(
                        kept.box().id(),
                        kept.id(),
                        kept.note(),
                        kept.from(),
                        kept.at().toEpochMilli()))
                .toList();
    }

    private void add(Kept kept) {
        Box box = kept.box();
        byAge.addLast(kept);
        Pile pile = bySource.computeIfAbsent(kept.from(), _ -> new Pile());
        pile.notes.addLast(kept);
        pile.weight += kept.weight();
        weight += kept.weight();
        box.keep(kept);
        while (box.kept().size() > limits.keptNotes() || box.keptChars() > limits.keptChars()) {
            forget(first(box));
        }
        while (weight > limits.keptCharsInAll()) {
            bySource.values().stream()
                    .max(MOST_WAITING)
                    .map(each -> each.notes.getFirst())
                    .ifPresent(this::forget);
        }
    }

    void forget(Kept kept) {
        if (!byAge.remove(kept)) {
            return;
        }
        shelf.drop(kept.id());
        Source from = kept.from();
        Pile pile = bySource.get(from);
        if (pile != null) {
            pile.notes.remove(kept);
            pile.weight -= kept.weight();
            if (pile.notes.isEmpty()) {
                bySource.remove(from);
            }
        }
        weight -= kept.weight();
        kept.box().forget(kept);
    }

    void forget(Box box) {
        List.copyOf(box.kept()).forEach(this::forget);
    }

    void expire(Instant now) {
        while (!byAge.isEmpty() && !byAge.getFirst().at().plus(limits.keptFor()).isAfter(now)) {
            forget(byAge.getFirst());
        }
    }

    int size() {
        return byAge.size();
    }

    long weight() {
        return weight;
    }
}
