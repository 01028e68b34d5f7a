package dev.parley.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.chat.ControlMessage.Hand;
import org.junit.jupiter.api.Test;

/** Nobody is flooded with what somebody shows without words, and a hand is as it was said last in the end. */
class PeerGesturesTest {
    private static final long SECOND = 1_000_000_000L;

    private final PeerGestures peer = new PeerGestures(0);

    @Test
    void showsWhatAnHonestProgramSendsAndPassesOverWhatIsMore() {
        for (int i = 0; i < ControlLimits.REACTIONS_SENT_AT_ONCE; i++) {
            assertThat(peer.react(0)).isTrue();
        }
        for (int second = 1; second <= 60; second++) {
            for (int i = 0; i < ControlLimits.REACTIONS_SENT_A_SECOND; i++) {
                assertThat(peer.react(second * SECOND)).isTrue();
            }
        }
        int shown = 0;
        for (int i = 0; i < 1000; i++) {
            shown += peer.react(60 * SECOND) ? 1 : 0;
        }
        assertThat(shown).isLessThanOrEqualTo(ControlLimits.REACTIONS_TAKEN_AT_ONCE);
        assertThat(peer.react(61 * SECOND)).isTrue();
    }

    @Test
    void aHandThatFluttersRestsAndEndsAsItWasSaidLast() {
        int changes = 0;
        for (int i = 0; i < 999; i++) {
            peer.say(new Hand(i % 2));
            changes += peer.settle(0) ? 1 : 0;
        }
        peer.say(new Hand(7));
        assertThat(changes).isEqualTo(ControlLimits.HANDS_TAKEN_AT_ONCE);
        assertThat(peer.settle(0)).isFalse();
        assertThat(peer.nanosToSettle(0)).hasValue(SECOND);
        assertThat(peer.settle(SECOND)).isTrue();
        assertThat(peer.hand()).isEqualTo(new Hand(7));
        assertThat(peer.nanosToSettle(SECOND)).isEmpty();
    }

    @Test
    void whatIsSaidAgainChangesNothing() {
        assertThat(peer.settle(0)).isFalse();
        peer.say(new Hand(2));
        assertThat(peer.settle(0)).isTrue();
        peer.say(new Hand(2));
        assertThat(peer.settle(0)).isFalse();
        assertThat(peer.nanosToSettle(0)).isEmpty();
    }
}
