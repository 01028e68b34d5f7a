package dev.parley.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.cluster.ClusterClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Three processes and a real store: killed, stopped, cut off, with wrong clocks, in an order that a seed decides.
 * {@code scripts/check-cluster} has 5,000 faults of it.
 */
class RealClusterTest {
    private static final Logger LOG = LoggerFactory.getLogger(RealClusterTest.class);
    private static final int FAULTS = Integer.getInteger("parley.cluster.faults", 15);
    private static final int OF_ONE_CLUSTER = 250;
    private static final long SEED = Long.getLong("parley.cluster.seed", 1);

    @TempDir
    private Path folder;

    @Test
    void losesNothingWhateverHappensToNodesAndStore() throws Exception {
        long seed = SEED;
        for (int left = FAULTS; left > 0; left -= OF_ONE_CLUSTER) {
            happens(seed++, Math.min(left, OF_ONE_CLUSTER));
        }
    }

    private void happens(long seed, int faults) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (RealCluster cluster = new RealCluster(newFolder(seed), 4)) {
            cluster.await("all have joined", () -> cluster.clients.stream().allMatch(ClusterClient::isIn));
            RealFaults happening = new RealFaults(cluster, random);
            for (int i = 0; i < faults; i++) {
                RealCluster.pause(random.nextInt(300));
                happening.next();
            }
            happening.heal();
            RealCluster.pause(1000);
            assertThat(cluster.wrongs())
                    .as("what is wrong with seed %d; %s", seed, happening)
                    .isEmpty();
            assertThat(cluster.history.signalsHeard()).isGreaterThan(faults);
            LOG.info("seed {}: {}, {} signals came", seed, happening, cluster.history.signalsHeard());
        }
    }

    private Path newFolder(long seed) throws IOException {
        return Files.createDirectory(folder.resolve("cluster-" + seed));
    }
}
