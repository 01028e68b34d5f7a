package dev.parley.client.ui.shell.surroundings;

import dev.parley.client.ringing.SealedRing;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts of the program on this display while its window is there. */
public interface OtherStartsPort {
    /** Nobody hears of any. */
    OtherStartsPort NONE = starts -> {};

    /** What one that starts later wants of the window. */
    sealed interface Wish {
        /** @param link of a call to enter */
        record Show(Optional<String> link) implements Wish {}

        /** What waited in the window's stead was rung, and has opened it for that. */
        record Ring(SealedRing ring) implements Wish {}
    }

    /**
     * Begins to tell of them.
     *
     * @param starts called on any thread
     */
    void tellOf(Consumer<Wish> starts);
}
