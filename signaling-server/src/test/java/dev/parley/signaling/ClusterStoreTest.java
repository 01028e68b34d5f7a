package dev.parley.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.cluster.ClusterClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people notice when a cluster's store is gone: that nobody can join, and nothing else. */
class ClusterStoreTest {
    @TempDir
    private Path folder;

    @Test
    void joiningIsRefusedWhileTheStoreIsGoneAndAllIsWellWhenItIsBack() throws Exception {
        try (RealCluster cluster = new RealCluster(folder, 1)) {
            cluster.await("all have joined", () -> cluster.clients.stream().allMatch(ClusterClient::isIn));
            NodeProcess node = cluster.nodes.getFirst();
            cluster.redis.kill();
            cluster.await(
                    "no node takes people",
                    () -> cluster.nodes.stream()
                            .allMatch(each -> each.get("ready").statusCode() == 503));
            assertThat(node.get("health").statusCode())
                    .as("starting it anew would not help")
                    .isEqualTo(200);
            ClusterClient late = cluster.stranger("late");
            cluster.await("somebody who comes is refused", () -> late.refused() > 0);
            cluster.await(
                    "those who are there stay", () -> cluster.clients.stream().allMatch(ClusterClient::isOnline));

            cluster.redis.start();
            cluster.await(
                    "nodes take people",
                    () -> cluster.nodes.stream()
                            .allMatch(each -> each.get("ready").statusCode() == 200));
            cluster.await("the stranger is in", () -> late.isIn());
            assertThat(cluster.wrongs()).isEmpty();
        }
    }

    @Test
    void aStoreThatAnswersAndTakesNothingIsGoneUntilItDoes() throws Exception {
        try (RealCluster cluster = new RealCluster(folder, 3)) {
            cluster.await("all have joined", () -> cluster.clients.stream().allMatch(ClusterClient::isIn));
            NodeProcess node = cluster.nodes.getFirst();
            cluster.redis.setFull(true);
            cluster.await("it takes no people", () -> node.get("ready").statusCode() == 503);
            String outages = outages(node);
            for (int look = 0; look < 20; look++) {
                assertThat(node.get("ready").statusCode()).isEqualTo(503);
            }
            assertThat(outages(node)).as("gone once").isEqualTo(outages);

            cluster.redis.setFull(false);
            cluster.await("it takes people", () -> node.get("ready").statusCode() == 200);
            long heard = cluster.history.signalsHeard();
            cluster.await("they talk on", () -> cluster.history.signalsHeard() > heard + 20);
            assertThat(cluster.wrongs()).isEmpty();
        }
    }

    private static String outages(NodeProcess node) {
        return node.get("metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("parley_cluster_outages_total"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void forgetsNothingThatAStoreWithoutAMemoryForgets() throws Exception {
        try (RealCluster cluster = new RealCluster(folder, 2)) {
            cluster.await("all have joined", () -> cluster.clients.stream().allMatch(ClusterClient::isIn));
            cluster.redis.forgetEverything();
            cluster.await(
                    "all are in again, with new sessions",
                    () -> cluster.clients.stream().allMatch(each -> each.isIn() && each.sessions() > 1));
            long heard = cluster.history.signalsHeard();
            cluster.await("they talk on", () -> cluster.history.signalsHeard() > heard + 20);
        }
    }
}
