package dev.parley.client.ui.people;

import dev.parley.client.contact.Contact;
import dev.parley.client.contact.ContactsText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The way to files of contacts. All methods return at once, and are completed on any thread; any thread may call. */
public interface ContactsFilePort {
    /** What became of reading a file. */
    sealed interface Reading {
        record Good(List<ContactsText.Entry> entries) implements Reading {
            public Good {
                entries = List.copyOf(entries);
            }
        }

        /** @param where in which of the contacts; may be empty */
        record Wrong(ContactsText.Fault fault, String where) implements Reading {}

        record Unreadable() implements Reading {}
    }

    CompletionStage<Reading> read(Path file);

    /** Writes them for their owner alone, instead of what the file held, and whole or not at all; completed with whether that worked. */
    CompletionStage<Boolean> write(Path file, List<Contact> contacts);

    /** Of a program that keeps nobody. */
    ContactsFilePort NONE = new ContactsFilePort() {
        @Override
        public CompletionStage<Reading> read(Path file) {
            return CompletableFuture.completedFuture(new Reading.Unreadable());
        }

        @Override
        public CompletionStage<Boolean> write(Path file, List<Contact> contacts) {
            return CompletableFuture.completedFuture(false);
        }
    };
}
