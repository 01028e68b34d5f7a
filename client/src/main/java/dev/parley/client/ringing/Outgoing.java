package dev.parley.client.ringing;

import dev.parley.client.trust.ContactLink;
import java.time.Instant;
import java.util.Optional;

/**
 * A ring of this person, or how it ended.
 *
 * @param words of whoever declined; empty for none
 * @param trouble why the server did not hand it on, or cannot
 * @param listeners to how many programs it was handed; fewer than none if that is not known yet
 * @param busy how many of them said that they are
 */
record Outgoing(
        RingId id,
        ContactLink to,
        String room,
        RingMessage.Reply reply,
        boolean video,
        RingStage stage,
        String words,
        Optional<BellTrouble> trouble,
        int listeners,
        int busy,
        Instant began) {
    static final int UNHEARD = -1;

    Outgoing at(RingStage next) {
        return at(next, "", Optional.empty());
    }

    Outgoing declined(String said) {
        return at(RingStage.DECLINED, said, Optional.empty());
    }

    Outgoing troubled(RingStage next, BellTrouble why) {
        return at(next, "", Optional.of(why));
    }

    private Outgoing at(RingStage next, String said, Optional<BellTrouble> why) {
        return new Outgoing(id, to, room, reply, video, next, said, why, listeners, busy, began);
    }

    Outgoing heardBy(int programs) {
        return new Outgoing(id, to, room, reply, video, stage, words, trouble, programs, busy, began);
    }

    Outgoing oneMoreBusy() {
        return new Outgoing(id, to, room, reply, video, stage, words, trouble, listeners, busy + 1, began);
    }

    /** Whether the server did not hand it on, and is asked again. */
    boolean isDelayed() {
        return stage == RingStage.CALLING && trouble.isPresent();
    }

    RingingEffect.Box box() {
        return new RingingEffect.Box(to.server(), to.box(), to.bell());
    }

    OutgoingRing shown() {
        return new OutgoingRing(id, to.person(), video, stage, words, trouble, began);
    }
}
