package dev.parley.client.ringing;

import dev.parley.client.trust.IdentityKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ring that goes out, or how the last one ended. */
final class CallerSide {
    /** How long somebody has to answer. */
    static final Duration PATIENCE = Duration.ofSeconds(45);

    /** A server that does not hand a ring on may have lost its store for a moment, or too many ring there: it is asked again after as long. */
    static final Duration AGAIN = Duration.ofSeconds(2);

    private @Nullable Outgoing ring;
    /** When a server hands rings on again, whoever it had sent away meanwhile may be on their way back for as long. */
    static final Duration COME_BACK = Duration.ofSeconds(10);

    private @Nullable Instant again;
    private @Nullable Instant delayed;

    Optional<OutgoingRing> shown() {
        return Optional.ofNullable(ring).map(Outgoing::shown);
    }

    /** The ring that may still be answered. */
    Optional<Outgoing> open() {
        return Optional.ofNullable(ring).filter(now -> !now.stage().over());
    }

    void ring(RingingEvent.PersonRings wish, String name, Instant now, List<RingingEffect> effects) {
        open().ifPresent(before -> giveUp(before, RingStage.CANCELLED, name, effects));
        Outgoing fresh = new Outgoing(
                wish.id(),
                wish.to(),
                wish.room(),
                wish.reply(),
                wish.video(),
                RingStage.CALLING,
                "",
                Optional.empty(),
                Outgoing.UNHEARD,
                0,
                now);
        ring = fresh;
        again = null;
        delayed = null;
        effects.add(new RingingEffect.ListenForAnswers(wish.to().server()));
        sayRing(fresh, name, effects);
    }

    /** To somebody whose own ring is answered instead. */
    void giveWay(List<RingingEffect> effects) {
        open().ifPresent(now -> {
            say(now, new RingMessage.Cancel(now.id(), RingMessage.Why.HUNG_UP, null), false, effects);
            effects.add(new RingingEffect.StopListening(now.id()));
            ring = null;
        });
    }

    void dismiss(String name, List<RingingEffect> effects) {
        open().ifPresentOrElse(now -> giveUp(now, RingStage.CANCELLED, name, effects), () -> ring = null);
    }

    void tick(String name, Instant time, List<RingingEffect> effects) {
        open().ifPresent(now -> {
            if (now.began().plus(PATIENCE).isAfter(time)) {
                sayDelayed(now, name, time, effects);
            } else if (now.isDelayed()) {
                now.trouble().ifPresent(why -> end(now.troubled(RingStage.FAILED, why), effects));
            } else {
                giveUp(now, RingStage.UNANSWERED, name, effects);
            }
        });
    }

    private void sayDelayed(Outgoing now, String name, Instant time, List<RingingEffect> effects) {
        if (again != null && !again.isAfter(time)) {
            again = null;
            sayRing(now, name, effects);
        }
    }

    /** The server has forgotten who listens, and whoever is rung may have come meanwhile. */
    void lineUp(String server, String name, List<RingingEffect> effects) {
        open().filter(now -> now.to().server().equals(server)).ifPresent(now -> {
            effects.add(new RingingEffect.ListenForAnswers(server));
            sayRing(now, name, effects);
        });
    }

    /**
     * Nobody has been rung yet, and nobody can be; a ring that is on its way, or that the server knows of, waits for it to be back.
     *
     * @param wasUp whether the server may have the ring without having answered
     */
    void lineDown(String server, BellTrouble why, boolean wasUp, List<RingingEffect> effects) {
        open().filter(now -> now.to().server().equals(server) && now.listeners() == Outgoing.UNHEARD)
                .ifPresent(now -> {
                    if (wasUp || now.isDelayed()) {
                        ring = now.troubled(RingStage.CALLING, why);
                    } else {
                        end(now.troubled(RingStage.FAILED, why), effects);
                    }
                });
    }

    void delayed(RingId id, BellTrouble why, Instant time) {
        open().filter(now -> now.id().equals(id)).ifPresent(now -> {
            again = time.plus(AGAIN);
            delayed = time;
            if (now.stage() == RingStage.CALLING) {
                ring = now.troubled(RingStage.CALLING, why);
            }
        });
    }

    void refused(RingId id, BellTrouble why, List<RingingEffect> effects) {
        open().filter(now -> now.id().equals(id) && now.stage() == RingStage.CALLING)
                .ifPresent(now -> end(now.troubled(RingStage.FAILED, why), effects));
    }

    void heard(RingId id, int listeners, String name, Instant time, List<RingingEffect> effects) {
        open().filter(now -> now.id().equals(id)).ifPresent(now -> {
            if (listeners == 0
                    && now.stage() == RingStage.CALLING
                    && delayed != null
                    && delayed.plus(COME_BACK).isAfter(time)) {
                ring = now.at(RingStage.CALLING);
                again = time.plus(AGAIN);
            } else if (listeners == 0 && now.stage() == RingStage.CALLING) {
                giveUp(now, RingStage.NOT_AT_HOME, name, effects);
            } else {
                ring = (now.isDelayed() ? now.at(RingStage.CALLING) : now).heardBy(listeners);
            }
        });
    }

    /** What no program of whoever is rung signed is passed over. */
    void answered(RingMessage.ToCaller message, Optional<IdentityKey> from, String name, List<RingingEffect> effects) {
        open().filter(now -> now.id().equals(message.call())
                        && from.equals(Optional.of(now.to().person())))
                .ifPresent(now -> take(now, message, name, effects));
    }

    private void take(Outgoing now, RingMessage.ToCaller message, String name, List<RingingEffect> effects) {
        switch (message) {
            case RingMessage.Here here ->
                say(now, new RingMessage.Calling(now.id(), here.device(), here.nonce()), false, effects);
            case RingMessage.Ringing _ -> ring = now.at(RingStage.RINGING);
            case RingMessage.Busy _ -> {
                Outgoing busier = now.oneMoreBusy();
                if (busier.busy() >= busier.listeners()) {
                    say(now, missed(busier, name), true, effects);
                    end(busier.at(RingStage.BUSY), effects);
                } else {
                    ring = busier;
                }
            }
            case RingMessage.Accepted accepted -> {
                say(now, new RingMessage.Cancel(now.id(), RingMessage.Why.ANSWERED, accepted.device()), false, effects);
                effects.add(new RingingEffect.Tell(new RingingNotice.Answered(
                        now.id(), now.room(), Optional.of(now.to().person()), true, now.video())));
                effects.add(new RingingEffect.StopListening(now.id()));
                ring = now.at(RingStage.ACCEPTED);
            }
            case RingMessage.Declined declined -> {
                say(now, new RingMessage.Cancel(now.id(), RingMessage.Why.ANSWERED, declined.device()), false, effects);
                String words = declined.words();
                end(now.declined(words == null ? "" : words), effects);
            }
        }
    }

    private void giveUp(Outgoing now, RingStage stage, String name, List<RingingEffect> effects) {
        RingMessage.Why why = stage == RingStage.CANCELLED ? RingMessage.Why.HUNG_UP : RingMessage.Why.UNANSWERED;
        if (stage != RingStage.NOT_AT_HOME) {
            say(now, new RingMessage.Cancel(now.id(), why, null), false, effects);
        }
        say(now, missed(now, name), true, effects);
        end(now.at(stage), effects);
    }

    private void end(Outgoing over, List<RingingEffect> effects) {
        ring = over;
        effects.add(new RingingEffect.StopListening(over.id()));
        effects.add(new RingingEffect.Tell(new RingingNotice.Ended(
                over.id(), Optional.of(over.to().person()), "", true, over.stage(), over.began())));
    }

    private static RingMessage missed(Outgoing now, String name) {
        return new RingMessage.Missed(now.id(), name, now.began().getEpochSecond(), now.video());
    }

    private static void sayRing(Outgoing now, String name, List<RingingEffect> effects) {
        RingMessage message = new RingMessage.Ring(
                now.id(), name, now.room(), now.reply(), now.began().getEpochSecond(), now.video());
        effects.add(new RingingEffect.Say(now.box(), message, false, RingingEffect.Part.RING));
    }

    private static void say(Outgoing now, RingMessage message, boolean keep, List<RingingEffect> effects) {
        effects.add(new RingingEffect.Say(now.box(), message, keep, RingingEffect.Part.OTHER));
    }
}
