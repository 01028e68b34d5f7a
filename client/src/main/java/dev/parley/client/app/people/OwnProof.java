package dev.parley.client.app.people;

import dev.parley.client.control.Command;
import dev.parley.client.control.call.CallProof;
import dev.parley.client.doorbell.KeysPort;
import dev.parley.client.trust.Identity;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.LinkSecret;
import dev.parley.client.trust.OwnKeys;
import dev.parley.client.trust.RoomKeys;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.verification.Voucher;
import dev.parley.signaling.protocol.Base64Url;
import dev.parley.signaling.protocol.RoomId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to each join with what this person proves who they are: a key that is drawn for the engine that joins, and their word for it.
 * Waits for the disk the first time. Safe for all threads.
 */
public final class OwnProof implements UnaryOperator<Command> {
    private static final Logger LOG = LoggerFactory.getLogger(OwnProof.class);

    /** By then the first screen stands still, and the engine has started. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private final KeysPort keys;

    public OwnProof(KeysPort keys) {
        this.keys = keys;
    }

    /** Makes one ahead, a while from now: the first signature of a program takes tens of milliseconds, the next ones few. */
    public void prepare() {
        CompletableFuture.delayedExecutor(
                        AHEAD.toMillis(),
                        TimeUnit.MILLISECONDS,
                        task -> Thread.ofVirtual().name("own-proof").start(task))
                .execute(() -> {
                    try {
                        var _ = proof(
                                keys.load(), RoomKeys.derive(LinkSecret.fresh()).roomId());
                    } catch (KeysPort.Unreadable e) {
                        LOG.warn("{}", e.sentence());
                    }
                });
    }

    @Override
    public Command apply(Command command) {
        if (!(command instanceof Command.Join join) || join.proof() != null) {
            return command;
        }
        try {
            RoomKeys room = RoomKeys.derive(RoomLink.parse(join.link()).secret());
            return join.withProof(proof(keys.load(), room.roomId()));
        } catch (KeysPort.Unreadable e) {
            LOG.warn("this call is joined as somebody new: {}", e.sentence());
            return command;
        } catch (LinkException e) {
            return command; // The engine says what is wrong with it.
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
