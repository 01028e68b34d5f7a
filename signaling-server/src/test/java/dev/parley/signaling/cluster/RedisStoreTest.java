package dev.parley.signaling.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.signaling.ClusterAddress;
import dev.parley.signaling.PemFiles;
import dev.parley.signaling.Waiting;
import dev.parley.signaling.cluster.store.ClusterTimes;
import dev.parley.signaling.cluster.store.Position;
import dev.parley.signaling.cluster.store.RedisStore;
import dev.parley.signaling.cluster.store.Store;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.protocol.id.SessionId;
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
import redis.clients.jedis.SslOptions;

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

    @Override
    void forgetEverything() {
        server.forgetEverything();
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
    void isSpokenToOverTlsAndOnlyWhereTheCertificateIsTheHosts() throws Exception {
        PemFiles pem = PemFiles.make(folder, "EC");
        server.close();
        server = RedisServer.startTls(folder, pem);
        ClusterAddress address = ClusterAddress.parse("rediss://127.0.0.1:" + server.port());
        Path trusted = folder.resolve("trusted.p12");
        pem.writeTrusted(trusted, "changeit".toCharArray());
        SslOptions.Builder trusting = SslOptions.builder().truststore(trusted.toFile(), "changeit".toCharArray());
        try (RedisStore store = new RedisStore(address, ClusterTimes.DEFAULT, trusting)) {
            Waiting.await()
                    .ignoreExceptions()
                    .until(() -> store.find(List.of(SessionId.of(new byte[SessionId.BYTES])))
                                    .size()
                            == 1);
            assertThat(store.acquire(1, LEASE)).isPresent();
        }
        try (RedisStore store = new RedisStore(address, ClusterTimes.DEFAULT)) {
            assertThatThrownBy(() -> store.acquire(1, LEASE))
                    .as("nobody signed it")
                    .isInstanceOf(StoreGone.class);
        }
        ClusterAddress elsewhere = ClusterAddress.parse("rediss://127.0.0.2:" + server.port());
        try (RedisStore store = new RedisStore(elsewhere, ClusterTimes.DEFAULT, trusting)) {
            assertThatThrownBy(() -> store.acquire(1, LEASE))
                    .as("of another host")
                    .isInstanceOf(StoreGone.class);
        }
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
