package dev.parley.client.ui.chat;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What nobody has looked at yet, and where it begins: it counts as seen once its end is on the screen. FX thread. */
final class Unread {
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final BooleanProperty atTheEnd = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<ChatLine>> first = new ReadOnlyObjectWrapper<>(Optional.empty());

    Unread() {
        seen.subscribe(now -> {
            if (!now && count.get() == 0) {
                first.set(Optional.empty());
            }
            look();
        });
        atTheEnd.subscribe(_ -> look());
    }

    /** A line of somebody else came, and stands last. */
    void arrived(ChatLine line) {
        if (!isLookedAt()) {
            if (count.get() == 0) {
                first.set(Optional.of(line));
            }
            count.set(count.get() + 1);
        }
    }

    /** Nothing is new any more to whoever answers. */
    void answered() {
        first.set(Optional.empty());
    }

    void clear() {
        first.set(Optional.empty());
        count.set(0);
    }

    boolean isLookedAt() {
        return seen.get() && atTheEnd.get();
    }

    BooleanProperty seen() {
        return seen;
    }

    BooleanProperty atTheEnd() {
        return atTheEnd;
    }

    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ChatLine>> first() {
        return first.getReadOnlyProperty();
    }

    private void look() {
        if (isLookedAt()) {
            count.set(0);
        }
    }
}
