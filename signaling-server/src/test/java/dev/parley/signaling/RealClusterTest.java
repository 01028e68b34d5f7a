package dev.parley.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three processes and a real store: killed, stopped, cut off, with wrong clocks, in an order that a seed decides. scripts/check-cluster has more of it. */
class RealClusterTest {
    private static final int FAULTS = Integer.getInteger("parley.cluster.faults", 40);
    private static final long SEED = Long.getLong("parley.cluster.seed", 1);

    @TempDir
    private Path folder;

    @Test
    void losesNothingWhateverHappensToNodesAndStore() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        try (RealCluster cluster = new RealCluster(folder, 4)) {
            cluster.await("all have joined", () -> cluster.clients.stream().allMatch(each -> each.isIn()));
            RealFaults faults = new RealFaults(cluster, random);
            for (int i = 0; i < FAULTS; i++) {
                pause(random.nextInt(300));
                faults.next();
            }
            faults.heal();
            pause(1000);
            assertThat(cluster.wrongs()).as("what is wrong with seed %d; %s", SEED, faults).isEmpty();
            assertThat(cluster.history.signalsHeard()).isGreaterThan(FAULTS);
            System.getLogger("cluster").log(System.Logger.Level.WARNING, () -> faults + ", "
                    + cluster.history.signalsHeard() + " signals");
        }
    }

    private static void pause(int millis) {
        Awaitility.await().pollDelay(Duration.ofMillis(millis + 1)).until(() -> true);
    }
}
