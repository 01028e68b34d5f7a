package dev.parley.client.ui.call.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.call.RaisedHand;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of hands as it is seen, also while an engine is replaced and hears of them one by one. */
class HandOrderTest {
    private static final PeerId BOB = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId EVE = new PeerId("BAAAAAAAAAAAAAAAAAAAAA");

    private final HandOrder order = new HandOrder();
    private final Set<PeerId> apart = new HashSet<>();

    @Test
    void theFirstIsNumberOne() {
        assertThat(tell(true, hand(BOB, 2), own(3), hand(EVE, 7))).containsExactly(BOB, EVE);
        assertThat(List.of(order.place(BOB), order.place(null), order.place(EVE)))
                .containsExactly(1, 2, 3);
        assertThat(tell(true, own(3), hand(EVE, 7))).isEmpty();
        assertThat(List.of(order.place(BOB), order.place(null), order.place(EVE)))
                .containsExactly(0, 1, 2);
    }

    @Test
    void whatTheLastEngineKnewStaysUntilItIsKnownBetter() {
        tell(true, hand(BOB, 2), own(3), hand(EVE, 7));
        apart.addAll(List.of(BOB, EVE));
        assertThat(tell(true, own(3))).isEmpty();
        assertThat(List.of(order.place(BOB), order.place(null), order.place(EVE)))
                .containsExactly(1, 2, 3);
        // Bob is there again with the hand, and is no news; Eve has lowered hers meanwhile.
        apart.remove(BOB);
        assertThat(tell(true, hand(BOB, 2), own(3))).isEmpty();
        apart.remove(EVE);
        order.look(apart::contains, true);
        assertThat(List.of(order.place(BOB), order.place(null), order.place(EVE)))
                .containsExactly(1, 2, 0);
    }

    @Test
    void onesOwnHandIsRaisedAndLoweredByOneself() {
        tell(true, own(1), hand(BOB, 2));
        tell(true, hand(BOB, 2));
        assertThat(order.place(null)).as("another engine has not been told yet").isEqualTo(1);
        order.look(apart::contains, false);
        assertThat(order.place(null)).isZero();
        tell(false, own(1), hand(BOB, 2));
        assertThat(order.place(null))
                .as("what was on its way raises it no more")
                .isZero();
        assertThat(order.place(BOB)).isEqualTo(1);
    }

    @Test
    void whoIsGoneHasNoHand() {
        tell(false, hand(BOB, 1));
        tell(false);
        assertThat(order.place(BOB)).isZero();
    }

    private List<PeerId> tell(boolean ownRaised, RaisedHand... hands) {
        return order.tell(List.of(hands), apart::contains, ownRaised);
    }

    private static RaisedHand hand(PeerId peer, int turn) {
        return new RaisedHand(peer, turn);
    }

    private static RaisedHand own(int turn) {
        return new RaisedHand(null, turn);
    }
}
