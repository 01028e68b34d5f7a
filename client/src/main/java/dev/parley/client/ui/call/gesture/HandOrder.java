package dev.parley.client.ui.call.gesture;

import dev.parley.client.control.call.RaisedHand;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The order of the raised hands as a person sees it. An engine that has just begun hears of the hands one by one; until then
 * those that the last one knew stay. For one thread.
 */
public final class HandOrder {
    private List<RaisedHand> told = List.of();
    private List<RaisedHand> shown = List.of();

    /** Takes in what the engine says; returns who has raised a hand now and had not before. */
    List<PeerId> tell(List<RaisedHand> hands, Predicate<PeerId> apart, boolean ownRaised) {
        List<RaisedHand> before = shown;
        told = List.copyOf(hands);
        look(apart, ownRaised);
        return told.stream()
                .map(RaisedHand::peer)
                .filter(Objects::nonNull)
                .filter(peer -> before.stream().noneMatch(hand -> peer.equals(hand.peer())))
                .toList();
    }

    /**
     * Looks again what is to be shown.
     *
     * @param apart who is in the call and cannot be heard at the moment
     * @param ownRaised whether this person has raised a hand, which only they lower
     */
    public void look(Predicate<PeerId> apart, boolean ownRaised) {
        List<RaisedHand> next = new ArrayList<>(told);
        for (RaisedHand hand : shown) {
            PeerId peer = hand.peer();
            boolean stays = peer == null ? ownRaised : apart.test(peer);
            if (stays && told.stream().noneMatch(other -> Objects.equals(other.peer(), peer))) {
                next.add(hand);
            }
        }
        if (!ownRaised) {
            next.removeIf(hand -> hand.peer() == null);
        }
        next.sort(Comparator.comparingInt(RaisedHand::turn));
        shown = next;
    }

    public void clear() {
        told = List.of();
        shown = List.of();
    }

    /** How many hands were raised before this one, and one more; 0 if it is not raised. Null for one's own. */
    int place(@Nullable PeerId peer) {
        for (int index = 0; index < shown.size(); index++) {
            if (Objects.equals(shown.get(index).peer(), peer)) {
                return index + 1;
            }
        }
        return 0;
    }
}
