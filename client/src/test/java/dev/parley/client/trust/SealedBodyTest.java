package dev.parley.client.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.control.Command;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.Limits;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedBodyTest {
    private final RoomKeys keys = RoomKeys.derive(LinkSecret.fresh());
    private final PeerId alice = PeerKeys.fresh().peerId();
    private final PeerId bob = PeerKeys.fresh().peerId();
    private final BodyCipher fromAlice = new BodyCipher(keys, alice, 0);
    private final BodyCipher atBob = new BodyCipher(keys, bob, 0);

    @Test
    void opensWhatWasSealedInOrderWithGaps() {
        String first = fromAlice.seal(bob, "one");
        String lost = fromAlice.seal(bob, "two");
        String third = fromAlice.seal(bob, "three");

        assertThat(atBob.open(alice, first)).isEqualTo(new Opened.Message("one"));
        assertThat(atBob.open(alice, third)).isEqualTo(new Opened.Message("three"));
        assertThat(atBob.open(alice, lost)).isEqualTo(new Opened.Refused(Opened.Reason.REPLAYED));
    }

    @Test
    void countsEachSenderForItself() {
        PeerId carol = PeerKeys.fresh().peerId();
        BodyCipher fromCarol = new BodyCipher(keys, carol, 0);
        fromAlice.seal(bob, "lost");

        assertThat(atBob.open(alice, fromAlice.seal(bob, "a"))).isEqualTo(new Opened.Message("a"));
        assertThat(atBob.open(carol, fromCarol.seal(bob, "c"))).isEqualTo(new Opened.Message("c"));
    }

    @Test
    void forgedBodiesDoNotMoveTheCounter() {
        String body = fromAlice.seal(bob, "genuine");
        String high =
                new BodyCipher(RoomKeys.derive(LinkSecret.fresh()), alice, new SecureRandom(), 1000).seal(bob, "x");

        assertThat(atBob.open(alice, high)).isEqualTo(new Opened.Refused(Opened.Reason.FORGED));
        assertThat(atBob.open(alice, body)).isEqualTo(new Opened.Message("genuine"));
    }

    @Test
    void longestTextFitsTheServersLimit() {
        String text = "x".repeat(BodyCipher.MAX_TEXT_BYTES);
        String body = fromAlice.seal(bob, text);

        assertThat(body.length()).isLessThanOrEqualTo(Limits.DEFAULT.bodyChars());
        assertThat(atBob.open(alice, body)).isEqualTo(new Opened.Message(text));
        assertThatThrownBy(() -> fromAlice.seal(bob, text + "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsOfLikeLengthLookAlike() {
        Set<Integer> lengths = new HashSet<>();
        for (int length = 0; length < 256; length += 5) {
            lengths.add(fromAlice.seal(bob, "x".repeat(length)).length());
        }

        assertThat(lengths).hasSize(1);
    }

    @Test
    void nextIncarnationIsBelievedAndTheOneBeforeNoMore() {
        BodyCipher second = new BodyCipher(keys, alice, 1);
        BodyCipher third = new BodyCipher(keys, alice, 2);
        assertThat(atBob.open(alice, fromAlice.seal(bob, "one"))).isEqualTo(new Opened.Message("one"));

        assertThat(atBob.open(alice, third.seal(bob, "three"))).isEqualTo(new Opened.Message("three"));

        assertThat(atBob.open(alice, second.seal(bob, "two"))).isEqualTo(new Opened.Refused(Opened.Reason.REPLAYED));
        assertThat(atBob.open(alice, fromAlice.seal(bob, "one"))).isEqualTo(new Opened.Refused(Opened.Reason.REPLAYED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1023})
    void incarnationDoesNotRunIntoTheNext(int incarnation) {
        long last = (incarnation + 1) * BodyCipher.INCARNATION_COUNTERS;
        BodyCipher spent = new BodyCipher(keys, alice, new SecureRandom(), last - 1);
        BodyCipher next = new BodyCipher(keys, alice, new SecureRandom(), last);
        String lastOne = spent.seal(bob, "last one");

        assertThatThrownBy(() -> spent.seal(bob, "one more")).isInstanceOf(IllegalStateException.class);
        assertThat(atBob.open(alice, lastOne)).isEqualTo(new Opened.Message("last one"));
        assertThat(atBob.open(alice, next.seal(bob, "first one"))).isEqualTo(new Opened.Message("first one"));
    }

    @Test
    void allIncarnationsTogetherStayBelowTheLimitOfRandomNonces() {
        assertThat(BodyCipher.MAX_INCARNATIONS * BodyCipher.INCARNATION_COUNTERS)
                .isEqualTo(1L << 32);
        assertThat(Command.Join.MAX_INCARNATION).isLessThan(BodyCipher.MAX_INCARNATIONS);
        assertThatThrownBy(() -> new BodyCipher(keys, alice, BodyCipher.MAX_INCARNATIONS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BodyCipher(keys, alice, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsNoMorePeersThanItMay() {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 4096; i++) {
            PeerId peer = PeerKeys.fresh().peerId();
            assertThat(atBob.open(peer, new BodyCipher(keys, peer, random, 0).seal(bob, "hello")))
                    .isInstanceOf(Opened.Message.class);
        }

        assertThat(atBob.open(alice, fromAlice.seal(bob, "late")))
                .isEqualTo(new Opened.Refused(Opened.Reason.TOO_MANY_PEERS));
    }
}
