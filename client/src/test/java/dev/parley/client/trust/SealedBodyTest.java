package dev.parley.client.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.signaling.protocol.Limits;
import dev.parley.signaling.protocol.PeerId;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealedBodyTest {
    private final RoomKeys keys = RoomKeys.derive(LinkSecret.fresh());
    private final PeerId alice = PeerKeys.fresh().peerId();
    private final PeerId bob = PeerKeys.fresh().peerId();
    private final BodyCipher fromAlice = new BodyCipher(keys, alice);
    private final BodyCipher atBob = new BodyCipher(keys, bob);

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
        BodyCipher fromCarol = new BodyCipher(keys, carol);
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
    void stopsBeforeNoncesMayRepeat() {
        BodyCipher spent = new BodyCipher(keys, alice, new SecureRandom(), 1L << 32);

        assertThatThrownBy(() -> spent.seal(bob, "one more")).isInstanceOf(IllegalStateException.class);
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
