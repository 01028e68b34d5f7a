package dev.parley.client.app.people;

import dev.parley.client.control.Command;
import dev.parley.client.control.call.CallProof;
import dev.parley.client.doorbell.KeysPort;
import dev.parley.client.trust.Identity;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.LinkSecret;
import dev.parley.client.trust.NoteCipher;
import dev.parley.client.trust.OwnKeys;
import dev.parley.client.trust.RoomKeys;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.verification.Voucher;
import dev.parley.signaling.protocol.id.Base64Url;
import dev.parley.signaling.protocol.id.RoomId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to each join with what this person proves who they are: a key that is drawn for the engine that joins, and their word for it.
 * Who looks into a room may join it, and what that takes is made meanwhile. Waits for the disk. Safe for all threads.
 */
public final class OwnProof implements UnaryOperator<Command> {
    private static final Logger LOG = LoggerFactory.getLogger(OwnProof.class);

    /** By then the first screen stands still, and the engine has started. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    /** As many as a ring takes before it rings. */
    private static final int NOTES = 3;

    private final KeysPort keys;
    private @Nullable Ahead ahead;

    /** For a join of the room that is looked into. Empty where this person cannot be read, which the join says. */
    private record Ahead(RoomId room, CompletableFuture<Optional<CallProof>> proof) {}

    public OwnProof(KeysPort keys) {
        this.keys = keys;
    }

    /**
     * Proves and seals something for nobody, a while from now: a program's first signatures, and first notes of a ring, take tens of
     * milliseconds, the next ones few.
     */
    public void prepare() {
        CompletableFuture.delayedExecutor(AHEAD.toMillis(), TimeUnit.MILLISECONDS, OwnProof::beside)
                .execute(() -> {
                    try {
                        rehearse(keys.load());
                    } catch (KeysPort.Unreadable e) {
                        LOG.warn("{}", e.sentence());
                    }
                });
    }

    private static void rehearse(OwnKeys own) {
        var _ = proof(own, RoomKeys.derive(LinkSecret.fresh()).roomId());
        for (int note = 0; note < NOTES; note++) {
            var _ = NoteCipher.open(
                    own.listen().box(),
                    own.bell(),
                    NoteCipher.seal(own.listen().box(), own.bell().key(), own.identity(), "{}"));
        }
    }

    private static void beside(Runnable task) {
        Thread.ofVirtual().name("own-proof").start(task);
    }

    @Override
    public Command apply(Command command) {
        if (command instanceof Command.Look look) {
            room(look.link()).ifPresent(this::make);
        } else if (command instanceof Command.LookAway) {
            forget();
        } else if (command instanceof Command.Join join && join.proof() == null) {
            // Of a link that is none the engine says what is wrong with it.
            return room(join.link()).map(room -> proved(join, room)).orElse(join);
        }
        return command;
    }

    private static Optional<RoomId> room(String link) {
        try {
            return Optional.of(RoomKeys.derive(RoomLink.parse(link).secret()).roomId());
        } catch (LinkException e) {
            return Optional.empty();
        }
    }

    private synchronized void make(RoomId room) {
        if (ahead == null || !ahead.room().equals(room)) {
            ahead = new Ahead(room, CompletableFuture.supplyAsync(() -> made(room), OwnProof::beside));
        }
    }

    private synchronized void forget() {
        ahead = null;
    }

    /** Gives it away, since the next engine is to have another key. */
    private synchronized Optional<Ahead> take(RoomId room) {
        Optional<Ahead> last =
                Optional.ofNullable(ahead).filter(made -> made.room().equals(room));
        ahead = null;
        return last;
    }

    private Command proved(Command.Join join, RoomId room) {
        try {
            OwnKeys own = keys.load();
            return join.withProof(take(room)
                    .flatMap(made -> made.proof().join())
                    // All that was kept may have been deleted since, and this is somebody new.
                    .filter(made -> made.person().equals(own.identity().key()))
                    .orElseGet(() -> proof(own, room)));
        } catch (KeysPort.Unreadable e) {
            LOG.warn("this call is joined as somebody new: {}", e.sentence());
            return join;
        }
    }

    private Optional<CallProof> made(RoomId room) {
        try {
            return Optional.of(proof(keys.load(), room));
        } catch (KeysPort.Unreadable e) {
            LOG.warn("{}", e.sentence());
            return Optional.empty();
        }
    }

    private static CallProof proof(OwnKeys own, RoomId room) {
        Identity call = Identity.fresh();
        return new CallProof(
                call.key(),
                Base64Url.encode(call.secret()),
                own.identity().key(),
                Voucher.of(own.identity(), room, call.key()));
    }
}
