package dev.parley.client.ui.people;

import dev.parley.client.contact.AddressBook;
import dev.parley.client.contact.History;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The way to the address book, which waits for a disk. Any thread may call. */
public interface BookPort {
    /**
     * Asks the book on a thread beside, one question after the other; the first one opens it.
     *
     * @return completed on any thread; exceptionally, with {@link AddressBook.Unkept} perhaps as its cause, where it could not be done
     */
    <T> CompletionStage<T> ask(Function<AddressBook, T> question);

    /** The same about what is kept of the past beside the calls. */
    <T> CompletionStage<T> askPast(Function<History, T> question);

    /**
     * Tells from the next question on, on any thread, that something was changed, by whichever program of this user; also once too often.
     */
    void follow(Runnable changed);
}
