package dev.parley.client.endtoend.people;

import static dev.parley.client.Waiting.await;

import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.doorbell.Doorbell;
import dev.parley.client.endtoend.people.Canaries.Kind;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ringing.RingingWishes;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.OwnKeys;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Somebody at home at a real doorbell, all of whose secrets are marked. */
final class AtBell implements AutoCloseable {
    private final Canaries canaries;
    private final Doorbell doorbell;
    private final ContactLink link;
    private final AtomicReference<RingingNotice.Standing> now = new AtomicReference<>();

    AtBell(ServeProcess server, Path folder, Canaries canaries) throws Exception {
        this.canaries = canaries;
        OwnKeysFile file = new OwnKeysFile(folder);
        OwnKeys keys = file.load();
        String address = server.http().toString().replaceFirst("/$", "");
        link = keys.link(address);
        canaries.add(Kind.CONTACT_LINK, link.text().substring(link.text().indexOf('#')));
        canaries.add(Kind.BELL_KEY, keys.bell().key().text());
        canaries.add(Kind.BELL_KEY, "bytes", keys.bell().key().bytes());
        canaries.add(Kind.PERSON_KEY, keys.identity().key().text());
        canaries.add(Kind.PERSON_KEY, "bytes", keys.identity().key().bytes());
        doorbell = new Doorbell(file, "test/1", InstantSource.system());
        RingingWishes wishes = new RingingWishes(address, canaries.mark(Kind.NAME), true, true, true, true, true);
        doorbell.start(wishes, List.of(), notice -> {
            if (notice instanceof RingingNotice.Standing standing) {
                now.set(standing);
            }
        });
        await().until(() -> standing().filter(RingingNotice.Standing::home).isPresent());
    }

    private Optional<RingingNotice.Standing> standing() {
        return Optional.ofNullable(now.get());
    }

    /** Until it rings there. */
    void rings(AtBell other) {
        doorbell.ring(other.link, true);
        awaitStage(RingStage.RINGING);
    }

    void ringsAndIsDeclined(AtBell other) {
        rings(other);
        // Who rings hears of it before anybody is shown the ring.
        await().until(() -> !other.now.get().incoming().isEmpty());
        other.doorbell.decline(other.now.get().incoming().getFirst().id(), canaries.mark(Kind.DECLINING_WORDS));
        awaitStage(RingStage.DECLINED);
    }

    private void awaitStage(RingStage stage) {
        await().until(() -> standing()
                .flatMap(RingingNotice.Standing::outgoing)
                .filter(ring -> ring.stage() == stage)
                .isPresent());
    }

    @Override
    public void close() {
        doorbell.close();
    }
}
