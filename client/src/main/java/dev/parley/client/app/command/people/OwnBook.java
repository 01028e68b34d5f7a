package dev.parley.client.app.command.people;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.people.People;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.AddressBook.Unkept;
import dev.parley.client.contact.BookTrouble;
import java.io.PrintWriter;
import java.util.Optional;

/** This user's book, for one command: what cannot be kept ends it with a sentence. */
final class OwnBook {
    private OwnBook() {}

    /** What a command does with the book. */
    interface Work {
        void with(SqliteBook book) throws CommandFailure;
    }

    /** Shows something; that nothing can be kept in the book is said beside it. */
    static void read(PrintWriter err, Work work) throws CommandFailure {
        try (SqliteBook book = People.ofUser()) {
            Optional<BookTrouble> trouble = book.trouble();
            work.with(book);
            if (trouble.isPresent()) {
                err.println("parley: " + trouble.get().sentence());
                throw new CommandFailure(ExitCode.FAILED, "");
            }
        }
    }

    /** Changes something. */
    static void change(Work work) throws CommandFailure {
        try (SqliteBook book = People.ofUser()) {
            Optional<BookTrouble> trouble = book.trouble();
            if (trouble.isPresent()) {
                throw new CommandFailure(ExitCode.FAILED, trouble.get().sentence());
            }
            work.with(book);
        } catch (Unkept e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }
}
