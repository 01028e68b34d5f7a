package dev.parley.client.ringing;

import dev.parley.client.contact.Contact;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.IdentityKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happens to rings; see {@link RingingState#on}. Random values are drawn by who posts the event. */
public sealed interface RingingEvent {
    /**
     * This person rings somebody.
     *
     * @param room link of the call that both are to enter, a secret
     * @param reply where this side listens for answers to this one try
     */
    record PersonRings(RingId id, ContactLink to, String room, RingMessage.Reply reply, boolean video)
            implements RingingEvent {}

    record PersonAccepts(RingId id, boolean video) implements RingingEvent {}

    record PersonDeclines(RingId id, String words) implements RingingEvent {}

    /** Gives the outgoing ring up, or forgets how it ended. */
    record PersonDismisses() implements RingingEvent {}

    /**
     * Something was said to this person's own box.
     *
     * @param from who signed it; empty for a guest in a browser
     * @param nonce drawn for the answer, if there is one
     */
    record ToldHere(RingMessage.ToCallee message, Optional<IdentityKey> from, Nonce nonce) implements RingingEvent {}

    /** Something was said to the box of the outgoing ring. */
    record Answered(RingMessage.ToCaller message, Optional<IdentityKey> from) implements RingingEvent {}

    /** What an effect said was handed to so many programs. */
    record Heard(RingId id, RingingEffect.Part part, int listeners) implements RingingEvent {}

    /** The server of the outgoing ring does not hand it on now. */
    record Delayed(RingId id, BellTrouble why) implements RingingEvent {}

    /** The outgoing ring can be handed on to nobody. */
    record Refused(RingId id, BellTrouble why) implements RingingEvent {}

    /** A server is there again, and has forgotten who listened. */
    record LineUp(String server) implements RingingEvent {}

    /** A server is out of reach. */
    record LineDown(String server, BellTrouble why, boolean wasUp) implements RingingEvent {}

    record Wished(RingingWishes wishes) implements RingingEvent {}

    record Knows(Map<IdentityKey, Known> contacts) implements RingingEvent {
        public static Knows of(List<Contact> contacts) {
            return new Knows(contacts.stream()
                    .collect(Collectors.toMap(
                            Contact::key,
                            contact -> new Known(contact.blocked(), contact.always()),
                            (one, other) -> other)));
        }
    }

    /** What matters here of a contact. */
    record Known(boolean blocked, boolean always) {}

    record InCall(boolean now) implements RingingEvent {}

    /** Time has passed; at least once a second while anything rings. */
    record Tick() implements RingingEvent {}
}
