package dev.parley.client.ui.people;

import dev.parley.client.ringing.RingingPort;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the window needs to know and to ring people.
 *
 * @param ringing the doorbell, another one once all was forgotten; empty where nobody can be rung
 */
public record PeoplePorts(
        BookPort book, Optional<Supplier<RingingPort>> ringing, ContactLinksPort links, ContactsFilePort files) {}
