package dev.parley.client.ringing;

import dev.parley.client.trust.BellKey;
import dev.parley.signaling.protocol.id.BoxId;
import java.time.Duration;

/** What is to be done after a step. */
public sealed interface RingingEffect {
    /** Which of the things that are said is asked about, when its answer comes. */
    enum Part {
        RING,
        ACCEPTED,
        OTHER
    }

    /**
     * Where something is said.
     *
     * @param server base address
     */
    record Box(String server, BoxId box, BellKey bell) {}

    /** Seals, signs and rings; {@link RingingEvent.Heard} follows if the server is there. */
    record Say(Box to, RingMessage message, boolean keep, Part part) implements RingingEffect {
        /** For how long it helps to say it again where a server refused it; a ring's own side does that, as long as it waits. */
        public Duration goodFor() {
            return switch (message) {
                case RingMessage.Ring _ -> Duration.ZERO;
                case RingMessage.Calling _,
                        RingMessage.Here _,
                        RingMessage.Ringing _,
                        RingMessage.Busy _,
                        RingMessage.Accepted _ -> CalleeSide.CONFIRMS;
                case RingMessage.Declined _ -> CallerSide.PATIENCE;
                case RingMessage.Cancel _ -> CalleeSide.RINGS;
                case RingMessage.Missed _ -> CalleeSide.WAITS;
            };
        }

        /** Whether it is said again, too, when it was lost with its line: nothing follows it that would say as much. */
        public boolean outlivesLine() {
            return switch (message) {
                case RingMessage.Cancel _, RingMessage.Missed _, RingMessage.Declined _ -> true;
                case RingMessage.Ring _,
                        RingMessage.Calling _,
                        RingMessage.Here _,
                        RingMessage.Ringing _,
                        RingMessage.Busy _,
                        RingMessage.Accepted _ -> false;
            };
        }
    }

    /** Listens at the box of the outgoing ring, which the event has brought, on the server that it goes to. */
    record ListenForAnswers(String server) implements RingingEffect {}

    /** Listens at the box of this ring no more, which may be another one than that of now. */
    record StopListening(RingId id) implements RingingEffect {}

    /** For the face, once. */
    record Tell(RingingNotice notice) implements RingingEffect {}
}
