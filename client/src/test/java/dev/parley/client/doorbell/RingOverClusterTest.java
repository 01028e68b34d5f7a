package dev.parley.client.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.RedisProcess;
import dev.parley.client.Waiting;
import dev.parley.client.ringing.OutgoingRing;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingNotice.Answered;
import dev.parley.client.trust.OwnKeys;
import dev.parley.signaling.ClusterAddress;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import dev.parley.signaling.SignalingServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rings from one server of a cluster to another, over a real store. */
class RingOverClusterTest {
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    private static SignalingServer node(RedisProcess redis) throws ServerStartException {
        return SignalingServer.start(
                ServerConfig.local("127.0.0.1"), Optional.of(ClusterAddress.parse(redis.address())));
    }

    private static String address(SignalingServer server) {
        return server.httpUri().toString().replaceFirst("/$", "");
    }

    private static Program program(SignalingServer home) {
        Program program = new Program(OwnKeys.fresh(), address(home), InstantSource.system(), LAST_WORDS);
        Waiting.await().until(() -> program.awaitStanding().home());
        return program;
    }

    private static int ready(SignalingServer server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI ready = server.httpUri().resolve("ready");
            return client.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void whoRingsWhileTheStoreIsRestartedIsToldSoAndIsHeardWhenItIsBack() throws Exception {
        try (RedisProcess redis = RedisProcess.begin(folder);
                SignalingServer one = node(redis);
                SignalingServer other = node(redis);
                Program ben = program(other);
                Program ada = program(one)) {
            redis.kill();
            Waiting.await().until(() -> ready(one) == 503);
            ada.doorbell.ring(ben.keys.link(address(one)), true);
            Waiting.await()
                    .until(() -> ada.standing().outgoing().stream()
                            .anyMatch(ring -> ring.trouble().isPresent()));
            assertThat(ada.standing().outgoing().map(OutgoingRing::stage)).contains(RingStage.CALLING);

            redis.start();
            ben.doorbell.accept(ben.awaitRing().id(), true);
            assertThat(ada.await(Answered.class).link())
                    .isEqualTo(ben.await(Answered.class).link());
        }
    }
}
