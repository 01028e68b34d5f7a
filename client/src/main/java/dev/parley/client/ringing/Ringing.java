package dev.parley.client.ringing;

import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rings that go out and come in (docs/protocol.md §9.3): an event comes in, effects come out. Nothing here opens a camera, a microphone
 * or a connection; what leads into a call is {@link RingingNotice.Answered}, and it follows from what this person did. For one thread.
 */
public final class Ringing {
    private final IdentityKey self;
    private final CallerSide caller = new CallerSide();
    private final CalleeSide callee;
    private RingingWishes wishes;
    private Contacts contacts = new Contacts(Map.of());
    private boolean inCall;

    /**
     * @param self who this person is
     * @param device which of their programs this is, drawn at its start
     */
    public Ringing(IdentityKey self, DeviceId device, RingingWishes wishes) {
        this.self = self;
        this.callee = new CalleeSide(device);
        this.wishes = wishes;
    }

    public Optional<OutgoingRing> outgoing() {
        return caller.shown();
    }

    public List<IncomingRing> incoming() {
        return callee.shown().stream()
                .map(ring -> new IncomingRing(
                        ring.id(), ring.from(), ring.ring().name(), ring.ring().video(), isLoud(ring), ring.began()))
                .toList();
    }

    /**
     * The link of the call that an answer would lead into. A caller chooses the server of their call, and who has not answered is not to
     * show themselves there: only the one at which they can be rung knows them already.
     */
    public Optional<String> ahead() {
        return caller.open()
                .map(Outgoing::room)
                .or(() -> callee.shown().stream()
                        .filter(ring -> isLoud(ring)
                                && isOn(wishes.server(), ring.ring().link()))
                        .map(ring -> ring.ring().link())
                        .findFirst());
    }

    private static boolean isOn(String server, String link) {
        try {
            return RoomLink.parse(link).server().equals(RoomLink.fresh(server).server());
        } catch (LinkException e) {
            return false;
        }
    }

    /** Whether anything waits for time to pass. */
    public boolean isBusy() {
        return caller.open().isPresent() || !callee.isEmpty();
    }

    public List<RingingEffect> on(RingingEvent event, Instant now) {
        List<RingingEffect> effects = new ArrayList<>();
        String name = wishes.name();
        switch (event) {
            case RingingEvent.PersonRings wish -> {
                Optional<Incoming> same = callee.ringing(wish.to().person());
                if (same.isPresent()) {
                    // They ring here already: this is a yes.
                    caller.dismiss(name, effects);
                    effects.add(new RingingEffect.StopListening(wish.id()));
                    callee.accept(same.get(), wish.video(), now, effects);
                } else {
                    caller.ring(wish, name, now, effects);
                }
            }
            case RingingEvent.PersonDismisses() -> caller.dismiss(name, effects);
            case RingingEvent.PersonAccepts(RingId id, boolean video) -> {
                if (callee.accept(id, video, now, effects)) {
                    caller.open().ifPresent(_ -> caller.dismiss(name, effects));
                }
            }
            case RingingEvent.PersonDeclines(RingId id, String words) -> callee.decline(id, words, effects);
            case RingingEvent.ToldHere told -> toldHere(told, now, effects);
            case RingingEvent.Answered(var message, var from) -> caller.answered(message, from, name, effects);
            case RingingEvent.Heard(RingId id, RingingEffect.Part part, int listeners) -> {
                if (part == RingingEffect.Part.RING) {
                    caller.heard(id, listeners, name, now, effects);
                } else if (part == RingingEffect.Part.ACCEPTED && listeners == 0) {
                    callee.unheard(id, effects);
                }
            }
            case RingingEvent.Delayed(RingId id, BellTrouble why) -> caller.delayed(id, why, now);
            case RingingEvent.Refused(RingId id, BellTrouble why) -> caller.refused(id, why, effects);
            case RingingEvent.LineUp(String server) -> {
                caller.lineUp(server, name, effects);
                callee.lineUp(server, now, effects);
            }
            case RingingEvent.LineDown(String server, BellTrouble why, boolean wasUp) ->
                caller.lineDown(server, why, wasUp, effects);
            case RingingEvent.Wished(RingingWishes next) -> wishes = next;
            case RingingEvent.Knows(var next) -> {
                contacts = new Contacts(next);
                callee.know(contacts);
            }
            case RingingEvent.InCall(boolean is) -> inCall = is;
            case RingingEvent.Tick() -> {
                caller.tick(name, now, effects);
                callee.tick(now, effects);
            }
        }
        return effects;
    }

    private void toldHere(RingingEvent.ToldHere told, Instant now, List<RingingEffect> effects) {
        Optional<IdentityKey> from = told.from();
        if (from.filter(self::equals).isPresent()) {
            return; // Of another program of this person, or somebody sends back what was said.
        }
        switch (told.message()) {
            case RingMessage.Ring ring -> callee.ring(ring, from, wishes.server(), told.nonce(), now, effects);
            case RingMessage.Calling calling ->
                callee.confirmed(calling, from).ifPresent(ring -> confirmed(ring, now, effects));
            case RingMessage.Cancel cancel -> callee.cancelled(cancel, from, effects);
            case RingMessage.Missed missed -> callee.toldOfMissed(missed, from, now, effects);
        }
    }

    private void confirmed(Incoming ring, Instant now, List<RingingEffect> effects) {
        Optional<Outgoing> mine = caller.open()
                .filter(out -> ring.from().equals(Optional.of(out.to().person())));
        if (contacts.isBlocked(ring.from())) {
            callee.rings(ring, Incoming.Stage.SILENT, now, effects);
        } else if (mine.isPresent() && precedes(mine.get().to().person())) {
            // Both ring each other, and this side's ring goes on: the other gives its own up and answers this one.
            callee.rings(ring, Incoming.Stage.SILENT, now, effects);
        } else if (mine.isPresent()) {
            caller.giveWay(effects);
            callee.accept(ring, mine.get().video(), now, effects);
        } else if (inCall && !wishes.waiting()) {
            callee.busy(ring, effects);
        } else {
            callee.rings(ring, Incoming.Stage.RINGING, now, effects);
        }
    }

    private boolean precedes(IdentityKey other) {
        return Arrays.compareUnsigned(self.bytes(), other.bytes()) < 0;
    }

    private boolean isLoud(Incoming ring) {
        return contacts.isAlways(ring.from())
                || (wishes.disturb() && (contacts.knows(ring.from()) || wishes.strangers()));
    }
}
