package dev.parley.client.ui.call.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActiveSpeakerTest {
    private static final PeerId ANN = PeerId.of(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    private static final PeerId BOB = PeerId.of(new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    private static final Duration SAMPLE = Duration.ofMillis(100);

    private final ActiveSpeaker speaker = new ActiveSpeaker();
    private Instant now = Instant.EPOCH;

    private Optional<PeerId> hear(double ann, double bob, Duration length) {
        Optional<PeerId> speaks = Optional.empty();
        for (Duration past = Duration.ZERO; past.compareTo(length) < 0; past = past.plus(SAMPLE)) {
            speaks = speaker.hear(new Notice.Levels(0, Map.of(ANN, ann, BOB, bob)), now);
            now = now.plus(SAMPLE);
        }
        return speaks;
    }

    @Test
    void nobodySpeaksInSilence() {
        assertThat(hear(0.001, 0.015, Duration.ofSeconds(5))).isEmpty();
    }

    @Test
    void speakingTakesSomeTimeToCount() {
        assertThat(hear(0.2, 0, Duration.ofMillis(600))).isEmpty();
        assertThat(hear(0.2, 0, SAMPLE)).contains(ANN);
    }

    @Test
    void aCoughExchangesNothing() {
        hear(0.2, 0, Duration.ofSeconds(2));
        assertThat(hear(0, 0.9, Duration.ofMillis(400))).contains(ANN);
        assertThat(hear(0.2, 0, Duration.ofMillis(500))).contains(ANN);
        assertThat(hear(0, 0.9, Duration.ofMillis(400))).contains(ANN);
    }

    @Test
    void whoIsLouderForLongerTakesOver() {
        hear(0.2, 0, Duration.ofSeconds(2));
        assertThat(hear(0.1, 0.3, Duration.ofMillis(700))).contains(BOB);
    }

    @Test
    void whoFellSilentStaysForAWhile() {
        hear(0.2, 0, Duration.ofSeconds(2));
        assertThat(hear(0, 0, Duration.ofMillis(2800))).contains(ANN);
        assertThat(hear(0, 0, Duration.ofMillis(400))).isEmpty();
    }

    @Test
    void whoHasLeftIsForgottenLikeWhoIsSilent() {
        hear(0.2, 0, Duration.ofSeconds(2));
        now = now.plusSeconds(4);
        assertThat(speaker.hear(new Notice.Levels(0, Map.of()), now)).isEmpty();
    }
}
