package dev.parley.signaling.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every box has its price in memory, and it is small: a server is to hear for very many people at home. */
class BoxMemoryTest {
    /** As many as there may be in {@code scripts/check-long}; a share in {@code ./check}, where the measure is as true. */
    private static final int BOXES = Boolean.getBoolean("parley.long") ? 100_000 : 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(BoxMemoryTest.class);
    private static final int MOST_BYTES = 1024;

    private final DoorbellHarness harness = new DoorbellHarness();

    @Test
    void aListenedBoxOfItsOwnSocketThatIsWatchedAndRungTakesAtMostAKilobyte() {
        List<DoorbellHarness.Person> people = new ArrayList<>(BOXES);
        for (int n = 0; n < BOXES; n++) {
            people.add(harness.person());
        }
        long before = used();
        for (int n = 0; n < BOXES; n++) {
            people.get(n).listen(n).watch((n + 1) % BOXES);
            harness.person().ring(n);
            people.get(n).heard.clear();
        }
        long each = (used() - before) / BOXES;

        assertThat(harness.doorbell.census().listened()).isEqualTo(BOXES);
        assertThat(each).as("bytes of a box").isLessThanOrEqualTo(MOST_BYTES);
        LOG.info("a box takes {} bytes", each);
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
