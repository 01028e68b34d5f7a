package dev.parley.client.ui.people;

import dev.parley.client.control.Reason;
import dev.parley.client.ringing.RingingPort;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the window needs to know and to ring people.
 *
 * @param ringing the doorbell, another one once all was forgotten; empty where nobody can be rung
 */
public record PeoplePorts(
        BookPort book, Optional<Supplier<RingingPort>> ringing, ContactLinksPort links, ContactsFilePort files) {
    /** Of a program that knows nobody. */
    public static final PeoplePorts NONE = new PeoplePorts(
            BookPort.NONE,
            Optional.empty(),
            _ -> new ContactLinksPort.Reading.Wrong(Reason.NONE, "No link."),
            ContactsFilePort.NONE);

    /** Whether there is anything to be shown of people. */
    public boolean there() {
        return !book.equals(BookPort.NONE);
    }
}
