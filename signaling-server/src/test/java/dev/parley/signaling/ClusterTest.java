package dev.parley.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.signaling.cluster.ClusterClient;
import dev.parley.signaling.cluster.RedisServer;
import dev.parley.signaling.cluster.store.ClusterTimes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people notice of a cluster: nothing. */
class ClusterTest {
    @TempDir
    private Path folder;

    @Test
    void nobodyNoticesThatANodeIsReplaced() throws Exception {
        try (RealCluster cluster = new RealCluster(folder, 4)) {
            cluster.await("all have joined", () -> cluster.clients.stream().allMatch(ClusterClient::isIn));
            saysHowItIs(cluster);
            for (int i = 0; i < 2; i++) {
                long heard = cluster.history.signalsHeard();
                cluster.nodes.get(i).tell("drain");
                assertThat(cluster.nodes.get(i).awaitEnd(60)).isTrue();
                cluster.replace(i);
                cluster.await("they talk on", () -> cluster.history.signalsHeard() > heard + 20);
            }
            assertThat(cluster.wrongs()).isEmpty();
        }
    }

    private static void saysHowItIs(RealCluster cluster) {
        cluster.await("all nodes know each other and share the work", () -> {
            String metrics = cluster.nodes.getFirst().get("metrics").body();
            return metrics.contains("parley_cluster_nodes 3.0")
                    && metrics.contains("parley_cluster_reaches_store 1.0")
                    && metrics.matches("(?s).*parley_cluster_shards [456]\\.0.*");
        });
    }

    @Test
    void doesNotStartWithoutItsStoreAndNeverSaysThePassword() throws Exception {
        try (RedisServer redis = RedisServer.start(folder, "--requirepass", "north-wind")) {
            String place = "127.0.0.1:" + redis.port();
            assertThatThrownBy(() -> start("redis://:south-wind@" + place))
                    .isInstanceOfSatisfying(
                            ServerStartException.class,
                            e -> assertThat(e.sentence())
                                    .contains("WRONGPASS", place)
                                    .doesNotContain("..")
                                    .doesNotContain("south-wind"));
            start("redis://:north-wind@" + place).close();
        }
        assertThatThrownBy(() -> start("redis://127.0.0.1:1"))
                .isInstanceOfSatisfying(
                        ServerStartException.class,
                        e -> assertThat(e.sentence())
                                .startsWith("The cluster's store redis://127.0.0.1:1/0 cannot be used")
                                .doesNotContain("..")
                                .endsWith("127.0.0.1:1. Is it there, and are name and password right?"));
        assertThat(List.of(
                        "http://host", "redis:host", "redis://host/x", "redis://a:s3cret@host/x", "redis://h?a=s3cret"))
                .allSatisfy(wrong -> assertThatThrownBy(() -> ClusterAddress.parse(wrong))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageNotContaining("s3cret"));
    }

    private static SignalingServer start(String store) throws ServerStartException {
        return SignalingServer.start(
                ServerConfig.local("127.0.0.1"),
                Optional.of(ClusterAddress.parse(store)),
                ClusterTimes.DEFAULT,
                InstantSource.system());
    }
}
