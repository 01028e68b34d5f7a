package dev.parley.client.ringing;

import dev.parley.client.contact.Contact;
import dev.parley.client.trust.ContactLink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The doorbell, for a face. No method but {@link #close} waits; all are safe for all threads. */
public interface RingingPort extends AutoCloseable {
    /** Begins to listen, and tells everything from now on, on a thread of the doorbell's own. */
    void start(RingingWishes wishes, List<Contact> contacts, Consumer<RingingNotice> face);

    void wish(RingingWishes wishes);

    /** Who is known now: whom to watch, whose rings are heard by nobody, who rings aloud. */
    void know(List<Contact> contacts);

    /** Whether this person is in a call, which rings wait for or are refused by. */
    void inCall(boolean now);

    /** Rings; the end of an earlier ring is forgotten. */
    void ring(ContactLink link, boolean video);

    /** Gives the outgoing ring up, or forgets how it ended. */
    void dismiss();

    void accept(RingId ring, boolean video);

    /** @param words for the caller to read; may be empty */
    void decline(RingId ring, String words);

    /** One of the rings that came last, to be handed to another program of this person; empty for one that is not known any more. */
    Optional<SealedRing> sealed(RingId ring);

    /** Takes a ring from another program of this person, as if it had come from the server. */
    void hand(SealedRing ring);

    /** Makes another link of one's own; the one that was rings no more. */
    void renewLink();

    /** Gives an outgoing ring up, says so, and ends; no notice follows. Returns at once, and is done after some seconds at most. */
    CompletableFuture<Void> end();

    /** Ends, and waits for that; not for a thread that has something else to do. */
    @Override
    default void close() {
        end().join();
    }
}
