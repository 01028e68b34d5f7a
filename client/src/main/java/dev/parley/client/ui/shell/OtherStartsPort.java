package dev.parley.client.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;

/** Starts of the program on this display while its window is there. */
public interface OtherStartsPort {
    /** Nobody hears of any. */
    OtherStartsPort NONE = starts -> {};

    /**
     * Begins to tell of them.
     *
     * @param starts called on any thread, with the link that one is to enter, if any
     */
    void tellOf(Consumer<Optional<String>> starts);
}
