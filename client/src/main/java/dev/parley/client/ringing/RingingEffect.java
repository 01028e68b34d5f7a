package dev.parley.client.ringing;

import dev.parley.client.trust.BellKey;
import dev.parley.signaling.protocol.BoxId;

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
    record Say(Box to, RingMessage message, boolean keep, Part part) implements RingingEffect {}

    /** Listens at the box of the outgoing ring, which the event has brought, on the server that it goes to. */
    record ListenForAnswers(String server) implements RingingEffect {}

    /** Listens at the box of this ring no more, which may be another one than that of now. */
    record StopListening(RingId id) implements RingingEffect {}

    /** For the face, once. */
    record Tell(RingingNotice notice) implements RingingEffect {}
}
