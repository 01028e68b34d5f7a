package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.shelf.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;

/** The whole state of the doorbell. Each method is one step; what is to be said is handed to the visitors at once. */
public final class Doorbell {
    /** So many more are told in each turn of a change at a box that very many watch: some milliseconds' work. */
    private static final int TOLD_IN_A_TURN = 512;

    private final Duration heartbeat;
    private final DoorbellLimits limits;
    private final KeptNotes notes;
    private final Boxes boxes;
    private final Watches watches = new Watches(this::tellOf);
    private final SequencedSet<Box> rungLately = new LinkedHashSet<>();
    private final Rates rates;
    private Instant lastStep = Instant.EPOCH;
    private long rings;
    private long heard;
    private long refused;

    public Doorbell(Limits all, Shelf shelf) {
        this.heartbeat = all.heartbeat();
        this.limits = all.doorbell();
        this.notes = new KeptNotes(limits, shelf);
        this.boxes = new Boxes(limits, notes, shelf);
        this.rates = new Rates(limits);
        boxes.restore(shelf.contents());
    }

    /** Answers whether the visitor was refused so often that it cannot mean well. */
    public boolean received(Visitor visitor, ClientMessage.Doorbell message, Instant now) {
        Manners manners = visitor.manners();
        Optional<ServerMessage.Failure> refusal = rates.refusal(manners, visitor, message, now);
        refusal.ifPresent(visitor::tell);
        if (refusal.isEmpty() && !admitted(visitor, message, now)) {
            manners.refused(now);
        }
        return manners.isFlooding();
    }

    /** The same for what does not come too soon; false if it is too much for its box all the same. */
    boolean admitted(Visitor visitor, ClientMessage.Doorbell message, Instant now) {
        lastStep = now;
        switch (message) {
            case ClientMessage.Listen listen ->
                listen(visitor, listen.keys().stream().map(ListenKey::box).toList(), listen.seen(), now);
            case ClientMessage.Ring ring -> {
                return ring(visitor, ring, now);
            }
            case ClientMessage.Watch watch -> watch(visitor, watch);
            case ClientMessage.Taken taken -> taken(visitor, taken);
        }
        return true;
    }

    /** The socket is closed, or is about to be. */
    public void gone(Visitor visitor) {
        gone(visitor, lastStep);
    }

    void gone(Visitor visitor, Instant now) {
        unwatch(visitor);
        settle(visitor, List.of(), visitor.isSeen(), now);
    }

    /** The server ends, and with it all sockets. */
    public void end() {
        boxes.rememberAll(lastStep);
    }

    /** Forgets what has waited, or was remembered, for long enough, and remembers who listens for long enough; about once a second. */
    public void tick(Instant now) {
        lastStep = now;
        notes.expire(now);
        boxes.expire(now);
        boxes.shelve(now);
        while (!rungLately.isEmpty() && rungLately.getFirst().hasFallenSilent(now)) {
            rungLately.removeFirst();
        }
    }

    /** Goes on telling those who watch what they were not told yet; in each turn. */
    public void goOn() {
        watches.goOn(TOLD_IN_A_TURN);
    }

    /** Whether there is something to go on with at once. */
    public boolean owes() {
        return watches.owes();
    }

    public Bells census() {
        return new Bells(
                boxes.listened(),
                boxes.remembered(),
                watches.size(),
                notes.size(),
                notes.weight(),
                rings,
                heard,
                refused + rates.refusedRings());
    }

    boolean isEmpty() {
        return boxes.listened() + boxes.remembered() + watches.size() == 0;
    }

    DoorbellImage image(Map<Long, Visitor> visitors) {
        List<DoorbellImage.VisitorImage> images =
                visitors.values().stream().map(Visitor::image).toList();
        return new DoorbellImage(images, boxes.image(), notes.image(), notes.lastId(), watches.image());
    }

    /** @param visitors those of the image, by their numbers, who are nowhere yet */
    void restore(DoorbellImage image, Map<Long, Visitor> visitors) {
        boxes.restore(image, visitors);
        image.boxes().stream()
                .filter(each -> !each.rings().isEmpty())
                .sorted(Comparator.comparingLong(each -> each.rings().getLast().at()))
                .map(each -> boxes.find(Key.of(each.id())))
                .filter(Objects::nonNull)
                .forEach(rungLately::addLast);
        for (DoorbellImage.VisitorImage each : image.visitors()) {
            Visitor visitor = Objects.requireNonNull(visitors.get(each.number()), "a visitor of the image");
            visitor.watch(each.watched().stream().map(Key::of).toList());
            visitor.watched().forEach(key -> watches.add(key, visitor));
        }
        watches.restore(image.rounds());
    }

    /** @param named those that the visitor has shown the keys of */
    void listen(Visitor visitor, List<BoxId> named, boolean seen, Instant now) {
        List<Key> keys = named.stream().map(Key::of).distinct().toList();
        if (keys.stream().map(boxes::find).anyMatch(box -> box != null && isFull(box, visitor))) {
            fail(visitor, "keys", "as many listen at one of these boxes as may; listen again later");
            return;
        }
        if (!boxes.makePlace(keys)) {
            fail(visitor, "keys", "there are as many boxes as this server takes; listen again later");
            return;
        }
        List<Box> before = visitor.boxes();
        settle(visitor, keys, seen, now);
        List<BoxId> at = visitor.boxes().stream().map(Box::id).toList();
        Duration every = visitor.isListening() ? limits.heartbeat() : heartbeat;
        visitor.tell(new ServerMessage.Listening(at, Math.toIntExact(every.toSeconds())));
        visitor.boxes().stream().filter(box -> !before.contains(box)).forEach(box -> bringKept(visitor, box, now));
    }

    private boolean isFull(Box box, Visitor visitor) {
        return box.listeners().size() >= limits.boxListeners()
                && !box.listeners().contains(visitor);
    }

    /** The visitor listens there from now on and nowhere else; those who watch are told what that changes. */
    private void settle(Visitor visitor, List<Key> keys, boolean seen, Instant now) {
        List<Box> before = visitor.boxes();
        SequencedSet<Box> touched = new LinkedHashSet<>(before);
        keys.stream().map(boxes::find).filter(Objects::nonNull).forEach(touched::add);
        List<Box> seenBefore = touched.stream().filter(Box::isSeen).toList();
        visitor.show(seen);
        List<Box> at = new ArrayList<>(keys.size());
        for (Key key : keys) {
            Box known = boxes.find(key);
            at.add(known != null && before.contains(known) ? known : boxes.enter(key, visitor, now));
        }
        touched.addAll(at);
        visitor.listen(List.copyOf(at));
        before.stream().filter(box -> !at.contains(box)).forEach(box -> boxes.leave(box, visitor, now));
        for (Box box : touched) {
            boxes.noteWhetherHidden(box, now);
            if (box.isSeen() != seenBefore.contains(box)) {
                watches.changed(box.key());
            }
        }
    }

    private static void bringKept(Visitor visitor, Box box, Instant now) {
        for (Kept kept : box.kept()) {
            long seconds = Math.max(0, Duration.between(kept.at(), now).toSeconds());
            visitor.tell(new ServerMessage.Noted(box.id(), kept.note(), seconds, kept.id()));
        }
    }

    private boolean ring(Visitor visitor, ClientMessage.Ring ring, Instant now) {
        Box box = boxes.find(Key.of(ring.box()));
        if (box != null && !box.takesRing(visitor.source(), limits, now)) {
            refused++;
            visitor.tell(Rates.later(ring));
            return false;
        }
        rings++;
        if (box == null) {
            visitor.tell(new ServerMessage.Rung(ring.ref(), 0, false));
            return true;
        }
        rungLately.remove(box);
        rungLately.addLast(box);
        // Who listens may have fallen asleep a moment ago: what is to be kept waits until somebody says that it is
        // taken.
        ServerMessage note = ring.keep()
                ? new ServerMessage.Noted(
                        box.id(), ring.note(), 0L, notes.keep(box, ring.note(), visitor.source(), now))
                : new ServerMessage.Noted(box.id(), ring.note());
        box.listeners().forEach(listener -> listener.tell(note));
        int listeners = box.listeners().size();
        heard += listeners > 0 ? 1 : 0;
        visitor.tell(
                box.isHidden()
                        ? new ServerMessage.Rung(ring.ref(), 1, false)
                        : new ServerMessage.Rung(ring.ref(), listeners, ring.keep()));
        return true;
    }

    private void watch(Visitor visitor, ClientMessage.Watch watch) {
        List<Key> keys = watch.boxes().stream().map(Key::of).distinct().toList();
        if (watches.size() - visitor.watched().size() + keys.size() > limits.watches()) {
            fail(visitor, "boxes", "as much is watched as this server takes; watch again later");
            return;
        }
        unwatch(visitor);
        visitor.watch(keys);
        for (Key key : keys) {
            watches.add(key, visitor);
            tellOf(key, visitor);
        }
    }

    private void tellOf(Key key, Visitor watcher) {
        Box box = boxes.find(key);
        watcher.tell(new ServerMessage.There(key.id(), box != null && box.isSeen()));
    }

    private void unwatch(Visitor visitor) {
        visitor.watched().forEach(key -> watches.remove(key, visitor));
        visitor.watch(List.of());
    }

    private void taken(Visitor visitor, ClientMessage.Taken taken) {
        Box box = boxes.find(Key.of(taken.box()));
        if (box == null || !visitor.boxes().contains(box)) {
            visitor.tell(new ServerMessage.Failure(
                    ErrorCode.OUT_OF_ORDER, "box", "only who listens at a box takes what waits there"));
            return;
        }
        box.kept().stream()
                .filter(kept -> taken.ids().contains(kept.id()))
                .toList()
                .forEach(notes::forget);
    }

    private static void fail(Visitor visitor, String field, String message) {
        visitor.tell(new ServerMessage.Failure(ErrorCode.TOO_FAST, field, message));
    }
}
