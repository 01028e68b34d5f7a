package dev.parley.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.cluster.BellClient;
import dev.parley.signaling.cluster.LeftDoorbell;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One doorbell over several machines and a real store: whoever rings at one is heard at all, and what waits outlives machines and store. */
class ClusterDoorbellTest {
    private final ListenKey key = key();
    private final BoxId box = key.box();
    private final ListenKey replyKey = key();

    @TempDir
    private Path folder;

    private static ListenKey key() {
        byte[] bytes = new byte[ListenKey.BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return ListenKey.of(bytes);
    }

    private BellClient device() {
        return new BellClient(List.of(key), List.of());
    }

    private static void comesTo(RealCluster cluster, int node, BellClient client) {
        cluster.connect(client, cluster.nodes.get(node).webSocket());
    }

    /** If its socket was closed. */
    private static void comesBackTo(RealCluster cluster, int node, BellClient client) {
        if (!client.isOnline()) {
            comesTo(cluster, node, client);
        }
    }

    private static ServerMessage.Rung ring(RealCluster cluster, BellClient from, BoxId box, String note, boolean keep) {
        int[] ref = new int[1];
        cluster.await("a line to ring over", () -> (ref[0] = from.ring(box, note, keep)) > 0);
        cluster.await(note + " is answered", () -> from.rung(ref[0]) != null);
        return from.rung(ref[0]);
    }

    @Test
    void aRingReachesAllNodesItsAnswersComeBackAndWhoseNodeIsKilledIsSeenNoMore() throws Exception {
        try (RealCluster cluster = new RealCluster(folder, 0)) {
            BellClient desk = device();
            BellClient laptop = device();
            BellClient caller = new BellClient(List.of(replyKey), List.of(box));
            cluster.await("all listen", () -> {
                comesBackTo(cluster, 0, desk);
                comesBackTo(cluster, 1, laptop);
                comesBackTo(cluster, 2, caller);
                return desk.isListening() && laptop.isListening() && caller.isListening();
            });
            cluster.await("who watches sees it", () -> Boolean.TRUE.equals(caller.sees(box)));

            assertThat(ring(cluster, caller, box, "ring", false)).isEqualTo(new ServerMessage.Rung(1, 2, false));
            cluster.await(
                    "both devices ring",
                    () -> List.of(desk, laptop).stream()
                            .allMatch(device -> device.notes().contains("ring")));
            assertThat(ring(cluster, laptop, replyKey.box(), "accepted", false).heard())
                    .isOne();
            cluster.await("the answer is there", () -> caller.notes().contains("accepted"));
            ring(cluster, caller, box, "cancel", false);
            cluster.await("the other device stops", () -> desk.notes().equals(List.of("ring", "cancel")));

            laptop.hangUp();
            cluster.await("one device is gone", () -> {
                // As often as a box may be rung.
                RealCluster.pause(2100);
                return ring(cluster, caller, box, "again", false).heard() == 1;
            });
            assertThat(caller.sees(box)).as("the other one is there").isTrue();
            cluster.nodes.getFirst().close();
            cluster.await("nobody is there", () -> Boolean.FALSE.equals(caller.sees(box)));
            comesTo(cluster, 1, desk);
            cluster.await("who comes back elsewhere is seen", () -> Boolean.TRUE.equals(caller.sees(box)));
        }
    }

    @Test
    void missedCallsOutliveTheStoreAndAreBroughtAtWhicheverNodeOneComesBack() throws Exception {
        try (RealCluster cluster = new RealCluster(folder, 0, redis -> LeftDoorbell.leave(redis, key))) {
            BellClient caller = new BellClient(List.of(), List.of(box));
            comesTo(cluster, 0, caller);
            cluster.await("who watches hears of it", () -> Boolean.FALSE.equals(caller.sees(box)));
            assertThat(ring(cluster, caller, box, "missed", true)).isEqualTo(new ServerMessage.Rung(1, 0, true));

            cluster.redis.kill();
            cluster.await(
                    "nodes notice",
                    () -> cluster.nodes.stream()
                            .allMatch(each -> each.get("ready").statusCode() == 503));
            BellClient late = device();
            comesTo(cluster, 1, late);
            int[] ref = new int[1];
            cluster.await("who rings meanwhile is told so", () -> {
                ref[0] = ref[0] > 0 ? ref[0] : caller.ring(box, "now", false);
                return caller.wasRefused(ref[0]);
            });
            assertThat(late.isListening()).isFalse();
            cluster.redis.start();
            cluster.await("who waits for it listens", () -> {
                comesBackTo(cluster, 1, late);
                return late.isListening();
            });
            cluster.await("what waited comes", () -> late.notes().equals(List.of("missed")));
            BellClient other = device();
            comesTo(cluster, 2, other);
            cluster.await("another device listens", () -> other.isListening());
            cluster.await("all is well", () -> {
                comesBackTo(cluster, 0, caller);
                return Boolean.TRUE.equals(caller.sees(box));
            });
            assertThat(ring(cluster, caller, box, "ring", false).heard()).isEqualTo(2);
            cluster.await(
                    "both hear it",
                    () -> other.notes().equals(List.of("ring")) && late.notes().equals(List.of("missed", "ring")));
        }
    }
}
