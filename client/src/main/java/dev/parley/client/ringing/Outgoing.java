package dev.parley.client.ringing;

import dev.parley.client.trust.ContactLink;
import java.time.Instant;

/**
 * A ring of this person, or how it ended.
 *
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
        int listeners,
        int busy,
        Instant began) {
    static final int UNHEARD = -1;

    Outgoing at(RingStage next, String said) {
        return new Outgoing(id, to, room, reply, video, next, said, listeners, busy, began);
    }

    Outgoing heardBy(int programs) {
        return new Outgoing(id, to, room, reply, video, stage, words, programs, busy, began);
    }

    Outgoing oneMoreBusy() {
        return new Outgoing(id, to, room, reply, video, stage, words, listeners, busy + 1, began);
    }

    /** Whether the server did not hand it on, and is asked again. */
    boolean isDelayed() {
        return stage == RingStage.CALLING && !words.isEmpty();
    }

    RingingEffect.Box box() {
        return new RingingEffect.Box(to.server(), to.box(), to.bell());
    }

    OutgoingRing shown() {
        return new OutgoingRing(id, to.person(), video, stage, words, began);
    }
}
