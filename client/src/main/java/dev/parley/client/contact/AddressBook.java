package dev.parley.client.contact;

import dev.parley.client.trust.IdentityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * People and past calls, where they are kept. Several programs of one user may have it open at once. Methods wait for a disk, so
 * the window asks on a thread beside its own; safe for all threads. What a method confirmed by returning outlives a crash.
 */
public interface AddressBook extends AutoCloseable {
    /** Nothing was kept or changed; the message is a sentence for people. */
    final class Unkept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient BookTrouble trouble;

        public Unkept(BookTrouble trouble) {
            super(trouble.sentence());
            this.trouble = trouble;
        }

        public Unkept(BookTrouble trouble, Throwable cause) {
            super(trouble.sentence(), cause);
            this.trouble = trouble;
        }

        public BookTrouble trouble() {
            return trouble;
        }
    }

    /** Why nothing can be kept now (read-only: damaged, newer, another's); empty when all is well. */
    Optional<BookTrouble> trouble();

    /** By name, as people sort names; none where they cannot be read. */
    default List<Contact> contacts() {
        return contactsRead().orElse(List.of());
    }

    /** The same; empty where they cannot be read, for whoever knows them from before. */
    Optional<List<Contact>> contactsRead();

    Optional<Contact> contactOf(IdentityKey key);

    /** @throws Unkept also when another contact has that key */
    void keep(Contact contact);

    /** Keeps all of these, or none where the book can. */
    default void keepAll(List<Contact> contacts) {
        contacts.forEach(this::keep);
    }

    void remove(ContactId contact);

    /**
     * Past calls, newest first.
     *
     * @param words that names of their people or contacts must hold, in any case; all if blank
     */
    List<PastCall> calls(String words, int offset, int most);

    /** Keeps a call, or what is known of it now. */
    void keep(PastCall call);

    /** Whether a call of this id was kept at some time, even if it was removed since. */
    boolean knows(UUID call);

    void removeCall(UUID call);

    void removeCallsBefore(Instant time);

    @Override
    void close();
}
