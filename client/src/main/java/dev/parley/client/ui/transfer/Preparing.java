package dev.parley.client.ui.transfer;

import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the own offers that the engine was asked for and has not told of: it looks through their folders first, one after the other.
 * FX thread.
 */
final class Preparing {
    private final List<Asked> asked = new ArrayList<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    /** @param sending what it is a part of; empty if it goes to one person only */
    private record Asked(PeerId peer, Optional<Sending> sending) {}

    void begin(PeerId peer, Optional<Sending> sending) {
        asked.add(new Asked(peer, sending));
        recount();
    }

    /** One came to be, for this person; returns what it is a part of. */
    Optional<Sending> told(@Nullable PeerId peer) {
        Optional<Asked> which =
                asked.stream().filter(each -> each.peer().equals(peer)).findFirst();
        which.ifPresent(asked::remove);
        recount();
        return which.flatMap(Asked::sending);
    }

    /** One will never be: the one that was asked for first, as the engine takes them in turn. */
    void failed() {
        if (!asked.isEmpty()) {
            asked.removeFirst().sending().ifPresent(Sending::oneLess);
        }
        recount();
    }

    void endAll() {
        asked.forEach(each -> each.sending().ifPresent(Sending::oneLess));
        asked.clear();
        recount();
    }

    private void recount() {
        count.set(asked.size());
    }

    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }
}
