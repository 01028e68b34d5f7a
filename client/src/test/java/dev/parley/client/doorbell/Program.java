package dev.parley.client.doorbell;

import dev.parley.client.Waiting;
import dev.parley.client.contact.Contact;
import dev.parley.client.ringing.IncomingRing;
import dev.parley.client.ringing.Presence;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ringing.RingingNotice.Standing;
import dev.parley.client.ringing.RingingWishes;
import dev.parley.client.trust.OwnKeys;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One program of somebody, whose face remembers all that it is told. */
final class Program implements AutoCloseable {
    OwnKeys keys;
    volatile Consumer<OwnKeys> otherProgram = _ -> {};
    final Doorbell doorbell;
    private final List<RingingNotice> told = new CopyOnWriteArrayList<>();

    /** @param server where it is at home */
    Program(OwnKeys own, String server, InstantSource clock, Duration patience) {
        this(own, server, clock, patience, _ -> {});
    }

    /** @param shown is told of everything before the test is */
    Program(OwnKeys own, String server, InstantSource clock, Duration patience, Consumer<RingingNotice> shown) {
        keys = own;
        doorbell = start(new Kept(), server, clock, patience, shown);
    }

    /** Of somebody whose keys are not there for it. */
    Program(KeysPort port, String server, InstantSource clock, Duration patience) {
        keys = OwnKeys.fresh();
        doorbell = start(port, server, clock, patience, _ -> {});
    }

    private Doorbell start(
            KeysPort port, String server, InstantSource clock, Duration patience, Consumer<RingingNotice> shown) {
        Doorbell begun = new Doorbell(port, "test/1", clock, patience);
        begun.start(new RingingWishes(server, "somebody", true, true, true, true, true), List.of(), notice -> {
            shown.accept(notice);
            told.add(notice);
        });
        return begun;
    }

    private final class Kept implements KeysPort {
        @Override
        public OwnKeys load() {
            return keys;
        }

        @Override
        public OwnKeys renewBell() {
            keys = keys.withFreshBell();
            return keys;
        }

        @Override
        public Following follow(Consumer<OwnKeys> changed) {
            otherProgram = changed;
            return () -> otherProgram = _ -> {};
        }
    }

    Standing standing() {
        return told.stream()
                .filter(Standing.class::isInstance)
                .map(Standing.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    Standing awaitStanding() {
        Waiting.await().until(() -> told.stream().anyMatch(Standing.class::isInstance));
        return standing();
    }

    IncomingRing awaitRing() {
        Waiting.await().until(() -> !standing().incoming().isEmpty());
        return standing().incoming().getFirst();
    }

    void awaitStage(RingStage stage) {
        Waiting.await()
                .until(() -> standing()
                        .outgoing()
                        .filter(ring -> ring.stage() == stage)
                        .isPresent());
    }

    void awaitPresence(Contact contact, Presence presence) {
        Waiting.await().until(() -> standing().presence().get(contact.key()) == presence);
    }

    <T> T await(Class<T> kind) {
        Waiting.await().until(() -> told.stream().anyMatch(kind::isInstance));
        return told.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        doorbell.close();
    }
}
