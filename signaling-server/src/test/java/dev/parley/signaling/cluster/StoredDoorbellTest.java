package dev.parley.signaling.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.cluster.store.Position;
import dev.parley.signaling.cluster.store.Store;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.room.Delivery;
import dev.parley.signaling.room.state.SocketId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a node brings to the store of what is said to its doorbell, and what it answers by itself. */
class StoredDoorbellTest {
    private static final int SHARD = 4;
    private static final long NODE = 7;
    private static final ListenKey KEY =
            ListenKey.of("a listen key that is a canary!!!".getBytes(StandardCharsets.US_ASCII));
    private static final SourceMarks MARKS = new SourceMarks("the password");
    private static final SocketId ADA = new SocketId(1);
    private static final Source HOME = new Source("198.51.100.7", false);

    private final MemoryStore.Shared shared = new MemoryStore.Shared();
    private final MemoryStore store = new MemoryStore(shared, () -> true, new Random(1));
    private final Courier courier = new Courier(store, NODE, new Random(2));
    private final AtomicBoolean reaches = new AtomicBoolean(true);
    private final BellFront front = front();
    private Instant now = Instant.ofEpochSecond(1_800_000_000);

    private BellFront front() {
        Link link = new Link() {
            @Override
            public boolean reachesStore() {
                return reaches.get();
            }

            @Override
            public void drain() {
                // Nothing to leave.
            }

            @Override
            public List<Census> census() {
                return List.of();
            }
        };
        return new BellFront(Limits.DEFAULT, new NodeSockets(NODE), SHARD, courier, link, MARKS);
    }

    private List<Store.Stamped> log() throws StoreGone {
        while (!courier.isIdle()) {
            courier.step();
        }
        List<Store.Stamped> log = new ArrayList<>();
        List<Store.Stamped> more;
        do {
            Position from = log.isEmpty() ? Position.START : log.getLast().position();
            more = store.read(Map.of(SHARD, from), NODE, Position.START, Duration.ZERO)
                    .shards()
                    .getOrDefault(SHARD, List.of());
            log.addAll(more);
        } while (!more.isEmpty());
        return log;
    }

    private List<ShardEvent> brought() throws StoreGone {
        return log().stream()
                .flatMap(stamped -> Wire.entry(stamped.bytes()).events().stream())
                .toList();
    }

    private String written() throws StoreGone {
        return log().stream()
                .map(stamped -> new String(stamped.bytes(), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
    }

    private static ClientMessage.Ring ring(String note, int ref) {
        return new ClientMessage.Ring(KEY.box(), new Note(note), true, ref);
    }

    @Test
    void bringsNeitherListenKeysNorAddresses() throws StoreGone {
        assertThat(front.received(ADA, HOME, new ClientMessage.Listen(List.of(KEY), true), now))
                .isEmpty();
        front.received(ADA, HOME, ring("sealed", 1), now);

        assertThat(written()).contains(KEY.box().text(), "sealed").doesNotContain("canary", KEY.text(), HOME.network());
    }

    @Test
    void marksAnAddressAlikeOnAllNodesOfOnePasswordAndOtherwiseElsewhere() {
        Source mark = MARKS.mark(HOME);
        assertThat(new SourceMarks("the password").mark(HOME)).isEqualTo(mark);
        assertThat(new SourceMarks("another").mark(HOME)).isNotEqualTo(mark);
        assertThat(MARKS.mark(new Source("198.51.100.8", false))).isNotEqualTo(mark);
    }

    @Test
    void marksByAKeyThatTakesLongToComeToFromAPassword() {
        // By hashlib.pbkdf2_hmac("sha256", b"the password", b"parley-source-1", 210000), and hmac with that.
        assertThat(MARKS.mark(HOME)).isEqualTo(new Source("lN1GVgiusEP_lCy7", false));
    }

    @Test
    void readsWhatItBroughtAsItWas() throws StoreGone {
        front.received(ADA, HOME, new ClientMessage.Listen(List.of(KEY), false), now);
        front.gone(ADA);

        Source mark = MARKS.mark(HOME);
        SocketId shared = new NodeSockets(NODE).shared(ADA);
        List<BoxId> boxes = List.of(KEY.box());
        assertThat(brought())
                .containsExactly(new ShardEvent.Listened(shared, mark, boxes, false), new ShardEvent.Closed(shared));
    }

    @Test
    void whoRingsTooOftenIsAnsweredHereAndTheStoreHearsNothing() throws StoreGone {
        int refused = 0;
        for (int i = 1; i <= 100; i++) {
            refused += front.received(ADA, HOME, ring("abc", i), now).isPresent() ? 1 : 0;
        }

        assertThat(refused).isEqualTo(40);
        assertThat(brought()).hasSize(60);
        assertThat(front.isFlooding(ADA)).isFalse();
        for (int i = 0; i < 21; i++) {
            front.received(ADA, HOME, ring("abc", 200), now);
        }
        assertThat(front.isFlooding(ADA)).isTrue();
        assertThat(front.census().bells().refused()).isEqualTo(61);
    }

    @Test
    void bringsWhatComesAtOnceInEntriesOfAFewEvents() throws StoreGone {
        for (int i = 1; i <= 50; i++) {
            front.received(ADA, HOME, ring("abc", i), now);
        }

        assertThat(brought()).hasSize(50);
        assertThat(log())
                .hasSize(4)
                .allSatisfy(
                        entry -> assertThat(Wire.entry(entry.bytes()).events()).hasSizeLessThanOrEqualTo(16));
    }

    @Test
    void withoutTheStoreWhoRingsIsToldToComeBackAndWhoListensGoesElsewhereAfterAWhile() throws StoreGone {
        reaches.set(false);
        assertThat(front.isCutOff(now)).isFalse();
        Optional<Delivery> answer = front.received(ADA, HOME, ring("abc", 9), now);
        assertThat(answer)
                .hasValueSatisfying(delivery -> assertThat(delivery)
                        .isInstanceOfSatisfying(
                                Delivery.Send.class,
                                send -> assertThat(send.message())
                                        .isInstanceOfSatisfying(
                                                ServerMessage.Failure.class,
                                                failure -> assertThat(failure.ref())
                                                        .isEqualTo(9))));
        now = now.plusSeconds(4);
        assertThat(front.isCutOff(now)).isFalse();
        now = now.plusSeconds(1);
        assertThat(front.isCutOff(now)).isTrue();
        assertThat(front.isKnown(ADA))
                .as("who came since need not go elsewhere: the store knows nothing of them")
                .isFalse();
        reaches.set(true);
        assertThat(front.isCutOff(now)).isFalse();
        front.gone(ADA);
        assertThat(brought()).isEmpty();
    }

    @Test
    void whoIsAtHomeIsToBeHeardEverySixSeconds() {
        front.received(ADA, HOME, new ClientMessage.Listen(List.of(KEY), true), now);
        Instant heard = now;
        now = now.plusSeconds(18);
        assertThat(front.isSilent(ADA, heard, now)).as("it was not told yet").isFalse();
        front.arrived(ADA, new Letter.Bell(ADA, "{}", Letter.Sense.AT_HOME), now);
        assertThat(front.isSilent(ADA, heard, now.minusMillis(1))).isFalse();
        assertThat(front.isSilent(ADA, heard, now)).isTrue();
        front.arrived(ADA, new Letter.Bell(ADA, "{}", Letter.Sense.AWAY), now);
        assertThat(front.isSilent(ADA, heard, now)).isFalse();
    }
}
