package dev.parley.signaling.web;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How the server is, for whoever watches it.
 *
 * @param trouble what is wrong, if anything is: it should be started anew
 * @param drains whether it is about to stop: nobody new should be sent here
 * @param apart why it cannot reach what it shares with others, if that is so: it goes on by itself when it can
 */
public record Condition(Supplier<Optional<String>> trouble, BooleanSupplier drains, Supplier<Optional<String>> apart) {
    /** Of a server that needs nobody. */
    public Condition(Supplier<Optional<String>> trouble, BooleanSupplier drains) {
        this(trouble, drains, Optional::empty);
    }

    /** Why nobody new should be sent here. */
    Optional<String> unready() {
        return trouble.get()
                .or(() -> drains.getAsBoolean() ? Optional.of("stops soon") : Optional.empty())
                .or(apart);
    }
}
