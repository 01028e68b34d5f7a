package dev.parley.signaling.room.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.id.ResumeToken;
import dev.parley.signaling.protocol.id.SessionId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a client is told how far it was heard. */
class ReceiptsTest {
    private static final Instant NOW = Instant.EPOCH;

    private final Receipts receipts = new Receipts();
    private final Session ada = session(1);
    private final Session bob = session(2);

    private static Session session(int id) {
        byte[] bytes = new byte[SessionId.BYTES];
        bytes[0] = (byte) id;
        return new Session(SessionId.of(bytes), ResumeToken.of(new byte[ResumeToken.BYTES]), new SocketId(id));
    }

    private static Instant after(Duration time) {
        return NOW.plus(time);
    }

    @Test
    void whatAClientWaitsForIsAcknowledgedAtOnce() {
        receipts.owe(ada);

        assertThat(receipts.take(NOW)).containsExactly(ada);
        assertThat(receipts.take(NOW)).isEmpty();
    }

    @Test
    void aSignalIsAcknowledgedWithinTheSecondThatTheProtocolAllows() {
        receipts.oweSoon(ada, 2000, NOW);
        receipts.oweSoon(bob, 2000, after(Duration.ofMillis(100)));

        assertThat(Receipts.PATIENCE).isLessThan(Duration.ofSeconds(1));
        assertThat(receipts.next()).hasValue(after(Receipts.PATIENCE));
        assertThat(receipts.take(after(Receipts.PATIENCE.minusMillis(1)))).isEmpty();
        assertThat(receipts.take(after(Receipts.PATIENCE))).containsExactly(ada);
        assertThat(receipts.take(after(Receipts.PATIENCE.plusMillis(100)))).containsExactly(bob);
        assertThat(receipts.next()).isEmpty();
    }

    /** One that has gone along with something must not stand in the way of those that came after it. */
    @Test
    void goesAlongOnceAndHoldsNobodyUp() {
        receipts.oweSoon(ada, 10, NOW);
        receipts.oweSoon(bob, 10, NOW);

        assertThat(receipts.goesAlong(ada)).isTrue();
        assertThat(receipts.goesAlong(ada)).isFalse();
        assertThat(receipts.take(after(Receipts.PATIENCE))).containsExactly(bob);
    }

    @Test
    void manySignalsAndLargeOnesDoNotWait() {
        for (int i = 0; i < 15; i++) {
            receipts.oweSoon(ada, 1, NOW);
        }
        assertThat(receipts.take(NOW)).isEmpty();
        receipts.oweSoon(ada, 1, NOW);
        assertThat(receipts.take(NOW)).containsExactly(ada);

        receipts.oweSoon(bob, 32 * 1024, NOW);
        assertThat(receipts.take(NOW)).containsExactly(bob);
        assertThat(receipts.next()).isEmpty();
    }

    @Test
    void aSessionThatHasEndedIsOwedNothing() {
        receipts.owe(ada);
        receipts.oweSoon(ada, 10, NOW);
        receipts.forget(ada);

        assertThat(receipts.take(Instant.MAX)).isEmpty();
    }
}
