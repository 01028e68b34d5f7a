package dev.parley.signaling.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.signaling.ClusterAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisStoreTest extends StoreContract {
    @TempDir
    private Path folder;

    private RedisServer server;
    private RedisStore store;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = RedisServer.start(folder);
        store = new RedisStore(server.address(), ClusterTimes.DEFAULT);
    }

    @AfterEach
    void end() {
        store.close();
        server.close();
    }

    @Override
    Store store() {
        return store;
    }

    @Override
    void pass(Duration time) {
        Awaitility.await().pollDelay(time).until(() -> true);
    }

    @Test
    void keepsEverythingWhenItIsKilledAndGoesOnByItself() throws Exception {
        store.append(List.of(new Store.Append(1, new byte[] {1}, List.of())));
        server.kill();
        assertThatThrownBy(() -> store.acquire(1, LEASE)).isInstanceOf(StoreGone.class);
        server.start();
        assertThat(store.acquire(1, LEASE)).isPresent();
        assertThat(store.read(Map.of(1, Position.START), 1, Position.START, Duration.ZERO)
                        .shards()
                        .get(1))
                .hasSize(1);
    }

    @Test
    void saysWhatIsWrongAndNeverThePassword() throws Exception {
        server.close();
        server = RedisServer.start(folder, "--requirepass", "north-wind");
        ClusterAddress wrong = ClusterAddress.parse("redis://:south-wind@127.0.0.1:" + server.port());
        try (RedisStore refused = new RedisStore(wrong, ClusterTimes.DEFAULT)) {
            assertThatThrownBy(() -> refused.acquire(1, LEASE))
                    .isInstanceOf(StoreGone.class)
                    .hasMessageContaining("WRONGPASS")
                    .hasMessageNotContaining("south-wind");
        }
        ClusterAddress right = ClusterAddress.parse("redis://:north-wind@127.0.0.1:" + server.port() + "/3");
        try (RedisStore taken = new RedisStore(right, ClusterTimes.DEFAULT)) {
            assertThat(taken.acquire(1, LEASE)).isPresent();
        }
        assertThat(right.toString()).isEqualTo("redis://…@127.0.0.1:" + server.port() + "/3");
    }
}
