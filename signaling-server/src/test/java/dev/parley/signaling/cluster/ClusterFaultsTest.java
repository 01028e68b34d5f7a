package dev.parley.signaling.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nodes die, stand still, are cut off, have wrong clocks and are replaced, in an order that a seed decides, over the store's twin. */
class ClusterFaultsTest {
    private static final int FAULTS = 20;

    @Test
    void whoWasOnADeadNodeAndStaysAwayIsGoneAfterTheGrace() {
        assertThat(new SimulatedCluster(1).forgetsWhoDoesNotComeBack()).isTrue();
    }

    @Test
    void whoseNodeDiesIsSeenNoMoreWithinTwentySeconds() {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(new SimulatedCluster(seed).untilADeadNodesGuestsAreGone())
                    .isLessThan(20_000);
        }
    }

    @Test
    void losesNothingAndHasOneOwnerForEachSession() {
        long seeds = Long.getLong("parley.cluster.seeds", 5);
        for (long seed = Long.getLong("parley.cluster.seed", 1), end = seed + seeds; seed < end; seed++) {
            SimulatedCluster cluster = new SimulatedCluster(seed);
            assertThat(cluster.run(FAULTS))
                    .as("what is wrong with seed %d", seed)
                    .isEmpty();
            assertThat(cluster.everybodyIsRung())
                    .as("all devices of everybody are rung, seed %d", seed)
                    .isTrue();
            assertThat(cluster.homes.kept())
                    .as("rings that were to wait, seed %d", seed)
                    .isGreaterThan(10);
            assertThat(cluster.history.signalsHeard())
                    .as("signals that came, seed %d", seed)
                    .isGreaterThan(100);
        }
    }
}
