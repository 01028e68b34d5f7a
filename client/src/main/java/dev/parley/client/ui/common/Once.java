package dev.parley.client.ui.common;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, and then kept. One thread. */
public final class Once<T> {
    private final Supplier<T> make;
    private Optional<T> made = Optional.empty();

    public Once(Supplier<T> make) {
        this.make = make;
    }

    public T get() {
        if (made.isEmpty()) {
            made = Optional.of(make.get());
        }
        return made.get();
    }
}
