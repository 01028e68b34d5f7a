package dev.parley.client.ringing;

import dev.parley.client.trust.IdentityKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/** The rings that have come here and have not ended. */
final class CalleeSide {
    /** How long a caller may take to confirm a ring, or to say who was first. */
    static final Duration CONFIRMS = Duration.ofSeconds(10);
    /** A caller that is gone without a word has given up by then. */
    static final Duration RINGS = Duration.ofSeconds(60);

    /** How long a server keeps a note (docs/protocol.md §9.1). */
    static final Duration WAITS = Duration.ofDays(7);

    /** Of people who are known here, and of those who are not: so that strangers keep no friend out. */
    private static final int MOST = 8;

    private static final int MOST_STRANGERS = 2;
    private static final int SEEN = 256;

    private final DeviceId device;
    private final Map<RingId, Incoming> open = new LinkedHashMap<>();
    /** What rings here no more. */
    private final SequencedSet<RingId> seen = new LinkedHashSet<>();

    /** Those of them that never rang: a person who slept meanwhile has still to be told that they were missed. */
    private final Set<RingId> unconfirmed = new HashSet<>();

    private Contacts contacts = new Contacts(Map.of());

    CalleeSide(DeviceId device) {
        this.device = device;
    }

    void know(Contacts next) {
        contacts = next;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Those that this person may see. */
    List<Incoming> shown() {
        return open.values().stream()
                .filter(ring -> ring.stage() == Incoming.Stage.RINGING)
                .toList();
    }

    /**
     * A ring came: asks the caller whether it is meant, or says again what was said to one that is sent again.
     *
     * @param server of this person, over which answers go as well
     */
    void ring(
            RingMessage.Ring ring,
            Optional<IdentityKey> from,
            String server,
            Nonce nonce,
            Instant now,
            List<RingingEffect> effects) {
        Incoming known = open.get(ring.call());
        if (known != null) {
            if (known.from().equals(from)) {
                sayAgain(known, effects);
            }
            return;
        }
        if (seen.contains(ring.call())) {
            return;
        }
        // One person rings once at a time; who begins anew has given the earlier try up.
        List.copyOf(open.values()).stream()
                .filter(other -> from.isPresent() && other.from().equals(from))
                .forEach(other -> missed(other, effects));
        boolean friend = contacts.knows(from);
        long alike = open.values().stream()
                .filter(other -> contacts.knows(other.from()) == friend)
                .count();
        if (alike >= (friend ? MOST : MOST_STRANGERS)) {
            return;
        }
        RingingEffect.Box caller =
                new RingingEffect.Box(server, ring.reply().box(), ring.reply().bell());
        Incoming fresh = new Incoming(ring, from, caller, Incoming.Stage.ASKED, nonce, false, now, now.plus(CONFIRMS));
        open.put(ring.call(), fresh);
        sayAgain(fresh, effects);
    }

    /** The ring that this message confirms, if it has not rung yet. */
    Optional<Incoming> confirmed(RingMessage.Calling calling, Optional<IdentityKey> from) {
        return Optional.ofNullable(open.get(calling.call()))
                .filter(ring -> ring.stage() == Incoming.Stage.ASKED
                        && ring.from().equals(from)
                        && calling.device().equals(device)
                        && calling.nonce().equals(ring.nonce()));
    }

    void rings(Incoming ring, Incoming.Stage stage, Instant now, List<RingingEffect> effects) {
        Incoming next = ring.at(stage, now.plus(RINGS));
        open.put(ring.id(), next);
        sayAgain(next, effects);
    }

    void busy(Incoming ring, List<RingingEffect> effects) {
        say(ring, new RingMessage.Busy(ring.id(), device), RingingEffect.Part.OTHER, effects);
        missed(ring, effects);
    }

    /** False if it does not ring here any more. */
    boolean accept(RingId id, boolean video, Instant now, List<RingingEffect> effects) {
        Incoming ring = open.get(id);
        if (ring == null || ring.stage() != Incoming.Stage.RINGING) {
            return false;
        }
        accept(ring, video, now, effects);
        return true;
    }

    /** The ring of this person that this side sees. */
    Optional<Incoming> ringing(IdentityKey person) {
        return shown().stream()
                .filter(ring -> ring.from().equals(Optional.of(person)))
                .findFirst();
    }

    /** What was said while the server was away was lost: a yes is said again, and may be answered for as long again. */
    void lineUp(String server, Instant now, List<RingingEffect> effects) {
        for (Incoming ring : List.copyOf(open.values())) {
            if (ring.stage() == Incoming.Stage.ACCEPTED
                    && ring.caller().server().equals(server)) {
                accept(ring, ring.video(), now, effects);
            }
        }
    }

    /** For a person who said so, or who rang the caller at the same moment. */
    void accept(Incoming ring, boolean video, Instant now, List<RingingEffect> effects) {
        Incoming next = ring.accepted(video, now.plus(CONFIRMS));
        open.put(ring.id(), next);
        sayAgain(next, effects);
    }

    void decline(RingId id, String words, List<RingingEffect> effects) {
        Incoming ring = open.get(id);
        if (ring != null && ring.stage() == Incoming.Stage.RINGING) {
            say(
                    ring,
                    new RingMessage.Declined(id, device, words.isEmpty() ? null : words),
                    RingingEffect.Part.OTHER,
                    effects);
            end(ring, RingStage.DECLINED, effects);
        }
    }

    void cancelled(RingMessage.Cancel cancel, Optional<IdentityKey> from, List<RingingEffect> effects) {
        Incoming ring = open.get(cancel.call());
        if (ring == null) {
            if (from.isPresent()) {
                remember(cancel.call()); // It overtook its ring, or that was lost.
            }
            return;
        }
        if (!ring.from().equals(from)) {
            return;
        }
        switch (cancel.why()) {
            case HUNG_UP, UNANSWERED -> missed(ring, effects);
            case ANSWERED -> {
                if (ring.stage() == Incoming.Stage.ACCEPTED && device.equals(cancel.device())) {
                    close(ring);
                    effects.add(new RingingEffect.Tell(new RingingNotice.Answered(
                            ring.id(), ring.ring().link(), ring.from(), false, ring.video())));
                } else if (ring.stage() == Incoming.Stage.SILENT) {
                    close(ring);
                } else {
                    end(ring, RingStage.ACCEPTED, effects);
                }
            }
        }
    }

    /** A note that waited, or that says what is known already. */
    void toldOfMissed(RingMessage.Missed missed, Optional<IdentityKey> from, Instant now, List<RingingEffect> effects) {
        Incoming ring = open.get(missed.call());
        if (ring != null && ring.from().equals(from)) {
            missed(ring, effects);
        } else if (ring == null && (unconfirmed.remove(missed.call()) || !seen.contains(missed.call()))) {
            remember(missed.call());
            if (!contacts.isBlocked(from)) {
                effects.add(new RingingEffect.Tell(
                        new RingingNotice.Missed(missed.call(), from, missed.name(), missed.video(), at(missed, now))));
            }
        }
    }

    /** When it was, by a clock that may be anybody's: not in days to come, nor before notes can wait. */
    private static Instant at(RingMessage.Missed missed, Instant now) {
        long earliest = now.minus(WAITS).getEpochSecond();
        return Instant.ofEpochSecond(Math.clamp(missed.at(), earliest, now.getEpochSecond()));
    }

    /** The caller's box is gone: nobody is there to be answered. */
    void unheard(RingId id, List<RingingEffect> effects) {
        Incoming ring = open.get(id);
        if (ring != null && ring.stage() == Incoming.Stage.ACCEPTED) {
            missed(ring, effects);
        }
    }

    void tick(Instant now, List<RingingEffect> effects) {
        for (Incoming ring : new ArrayList<>(open.values())) {
            if (ring.until().isAfter(now)) {
                continue;
            }
            if (ring.stage() == Incoming.Stage.ASKED) {
                // Nobody confirmed it: a note that somebody sent again, or a caller that is gone.
                close(ring);
                unconfirmed.add(ring.id());
            } else {
                missed(ring, effects);
            }
        }
    }

    private void missed(Incoming ring, List<RingingEffect> effects) {
        close(ring);
        if (ring.stage() != Incoming.Stage.SILENT && !contacts.isBlocked(ring.from())) {
            effects.add(new RingingEffect.Tell(new RingingNotice.Missed(
                    ring.id(), ring.from(), ring.ring().name(), ring.ring().video(), ring.began())));
        }
    }

    private void end(Incoming ring, RingStage stage, List<RingingEffect> effects) {
        close(ring);
        effects.add(new RingingEffect.Tell(
                new RingingNotice.Ended(ring.id(), ring.from(), ring.ring().name(), false, stage, ring.began())));
    }

    private void close(Incoming ring) {
        open.remove(ring.id());
        remember(ring.id());
    }

    private void remember(RingId id) {
        seen.addLast(id);
        if (seen.size() > SEEN) {
            unconfirmed.remove(seen.removeFirst());
        }
    }

    private void sayAgain(Incoming ring, List<RingingEffect> effects) {
        RingId id = ring.id();
        switch (ring.stage()) {
            case ASKED -> say(ring, new RingMessage.Here(id, device, ring.nonce()), RingingEffect.Part.OTHER, effects);
            case RINGING, SILENT -> say(ring, new RingMessage.Ringing(id, device), RingingEffect.Part.OTHER, effects);
            case ACCEPTED ->
                say(ring, new RingMessage.Accepted(id, device, ring.video()), RingingEffect.Part.ACCEPTED, effects);
        }
    }

    private static void say(Incoming ring, RingMessage message, RingingEffect.Part part, List<RingingEffect> effects) {
        effects.add(new RingingEffect.Say(ring.caller(), message, false, part));
    }
}
