package dev.parley.client.pointing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointingIntakeTest {
    private static final PeerId ANN = PeerId.of(new byte[PeerId.BYTES]);
    private static final PeerId BEN =
            PeerId.of("ben's sixteen bs".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    private static final PointingMark HERE = new PointingMark.At(new Spot(1, 1));
    private final PointingIntake intake = new PointingIntake();
    private final PointingRights rights = new PointingRights();

    private boolean marked(long number, PointingMark mark) {
        return intake.isNew(new PointingMessage.Marked(number, ANN, mark));
    }

    @Test
    void aPointerThatComesLateIsOver() {
        assertThat(marked(5, HERE)).isTrue();
        assertThat(marked(4, HERE)).isFalse();
        assertThat(marked(6, new PointingMark.Gone())).isTrue();
        assertThat(marked(5, HERE)).isFalse();
    }

    @Test
    void aClickIsTakenOnceAndInkAlways() {
        PointingMark click = new PointingMark.Click(3, new Spot(0, 0));
        assertThat(marked(1, click)).isTrue();
        assertThat(marked(2, click)).isFalse();
        PointingMark ink = new PointingMark.Ink(0, 0, List.of(new Spot(0, 0)));
        assertThat(marked(9, ink)).isTrue();
        assertThat(marked(8, ink)).isTrue();
    }

    @Test
    void whatTheSharerSaysLaterHolds() {
        assertThat(intake.isNew(new PointingMessage.Allowed(7, false, List.of())))
                .isTrue();
        assertThat(intake.isNew(new PointingMessage.Allowed(6, true, List.of())))
                .isFalse();
        assertThat(intake.isNew(new PointingMessage.Cleared(3))).isTrue();
        assertThat(intake.isNew(new PointingMessage.Cleared(3))).isFalse();
    }

    @Test
    void rightsHoldAWhileAndNoLonger() {
        assertThat(rights.allows(ANN, BEN, 0)).isFalse();
        rights.on(ANN, new PointingMessage.Allowed(0, true, List.of()), 0);
        long end = Duration.ofSeconds(10).toNanos();
        assertThat(rights.allows(ANN, BEN, end - 1)).isTrue();
        assertThat(rights.allows(ANN, BEN, end)).isFalse();
    }

    @Test
    void rightsAreOfThoseWhoWereNamed() {
        rights.on(ANN, new PointingMessage.Allowed(0, false, List.of(BEN)), 0);
        assertThat(rights.allows(ANN, BEN, 1)).isTrue();
        assertThat(rights.allows(ANN, ANN, 1)).isFalse();
        rights.on(ANN, new PointingMessage.Allowed(1, false, List.of()), 1);
        assertThat(rights.allows(ANN, BEN, 2)).isFalse();
        rights.on(ANN, new PointingMessage.Allowed(2, true, List.of()), 1);
        rights.members(List.of(BEN));
        assertThat(rights.allows(ANN, BEN, 2)).as("who is gone shows nothing").isFalse();
    }
}
