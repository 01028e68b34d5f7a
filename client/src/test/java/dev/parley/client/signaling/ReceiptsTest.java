package dev.parley.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.signaling.Receipts.Verdict;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.reason.LeaveReason;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private final Receipts receipts = new Receipts();

    @Test
    void acknowledgesTheServersOwnWordsAtOnceAndSignalsInBatches() {
        assertThat(receipts.accept(Values.signal("x", 1), 100)).isEqualTo(Verdict.NEW);
        assertThat(receipts.accept(new ServerMessage.MemberLeft(Values.PEER, LeaveReason.LEFT, 2), 100))
                .isEqualTo(Verdict.NEW_AND_DUE);
        assertThat(receipts.acknowledge()).isEqualTo(2);
        assertThat(receipts.unsaid()).isFalse();
    }

    @Test
    void acknowledgesAfterSixteenMessagesOrManyBytes() {
        for (int seq = 1; seq < 16; seq++) {
            assertThat(receipts.accept(Values.signal("x", seq), 100)).isEqualTo(Verdict.NEW);
        }
        assertThat(receipts.accept(Values.signal("x", 16), 100)).isEqualTo(Verdict.NEW_AND_DUE);
        receipts.acknowledge();

        assertThat(receipts.accept(Values.signal("x", 17), 40_000)).isEqualTo(Verdict.NEW_AND_DUE);
    }

    @Test
    void dropsWhatWasSeenAndStillOwesItsAcknowledgement() {
        receipts.accept(Values.signal("x", 1), 100);
        receipts.acknowledge();

        assertThat(receipts.accept(Values.signal("x", 1), 100)).isEqualTo(Verdict.DUPLICATE);
        assertThat(receipts.unsaid()).isTrue();
        assertThat(receipts.acknowledge()).isEqualTo(1);
    }

    @Test
    void goesOnAfterGap() {
        assertThat(receipts.accept(Values.signal("x", 5), 100)).isEqualTo(Verdict.NEW);
        assertThat(receipts.accept(Values.signal("x", 4), 100)).isEqualTo(Verdict.DUPLICATE);
    }
}
