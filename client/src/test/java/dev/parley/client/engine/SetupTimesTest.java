package dev.parley.client.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.media.TileId;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From where it is counted how long a first picture took. */
class SetupTimesTest {
    private static final PeerId BEN = PeerId.of(new byte[PeerId.BYTES]);
    private static final TileId PICTURE = TileId.camera(BEN);

    private final SetupTimes times = new SetupTimes();

    @Test
    void fromTheJoinOrFromAComingAfterIt() {
        times.joinSent(at(1000));
        times.joined(at(1100));
        assertThat(times.firstPicture(PICTURE, at(1400))).hasValue(400);
        assertThat(times.firstPicture(PICTURE, at(1500))).as("the first alone").isEmpty();
        times.announced(BEN, at(5000));
        assertThat(times.firstPicture(PICTURE, at(5200))).hasValue(200);
    }

    @Test
    void whatPassesAtTheDoorIsNotCounted() {
        times.joinSent(at(1000));
        times.waits();
        times.joined(at(61_000));
        assertThat(times.firstPicture(PICTURE, at(61_300))).hasValue(300);
        // Who lost the room and comes in without being asked about is counted from the join again.
        times.joinSent(at(70_000));
        times.joined(at(70_100));
        times.announced(BEN, at(70_050));
        assertThat(times.firstPicture(PICTURE, at(70_400))).hasValue(350);
    }

    private static long at(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
