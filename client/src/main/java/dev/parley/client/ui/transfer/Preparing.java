package dev.parley.client.ui.transfer;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Counts own offers that the engine was asked for and has not told of: it looks through their folders first. FX thread. */
final class Preparing {
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    void begin() {
        count.set(count.get() + 1);
    }

    void end() {
        count.set(Math.max(0, count.get() - 1));
    }

    void endAll() {
        count.set(0);
    }

    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }
}
