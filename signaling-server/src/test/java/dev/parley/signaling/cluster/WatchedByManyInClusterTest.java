package dev.parley.signaling.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.state.SocketId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One event at a box that very many watch is many parcels of letters, each of them small, and all of them in the same second. */
class WatchedByManyInClusterTest {
    private static final long NODE = 7;
    private static final int MANY = 20_000;
    private static final int AT_ONE_NODE = 3000;
    private static final int MOST_LETTERS = 16 * 512;
    private static final Shards SHARDS = new Shards(2);
    private static final Source SOMEWHERE = new Source("somewhere", true);

    private final MessageCodec codec = new MessageCodec(Limits.DEFAULT);
    private final MemoryStore.Shared shared = new MemoryStore.Shared();
    private final Courier courier = new Courier(new MemoryStore(shared, () -> true, new Random(1)), NODE);
    private final BoxId box = BoxId.of(new byte[BoxId.BYTES]);
    private final NodeSockets numbers = new NodeSockets(NODE);
    private final Map<SocketId, Boolean> sees = new HashMap<>();
    private final List<Integer> parcels = new ArrayList<>();

    private final Keeper keeper = LoneKeeper.of(
            new MemoryStore(shared, () -> true, new Random(2)), shared, NODE, SHARDS, courier, this::read);

    private void read(Letter.Parcel parcel) {
        parcels.add(parcel.letters().size());
        for (Letter letter : parcel.letters()) {
            if (codec.decodeServer(((Letter.Bell) letter).text()) instanceof ServerMessage.There there) {
                sees.put(letter.to(), there.there());
            }
        }
    }

    private void step() throws StoreGone {
        courier.step();
        keeper.step(Duration.ZERO);
    }

    private long seen() {
        return sees.values().stream().filter(there -> there).count();
    }

    @Test
    void isToldToAllInSmallParts() throws StoreGone {
        keeper.step(Duration.ZERO);
        String watch = codec.encode(new ClientMessage.Watch(List.of(box)));
        for (int i = 1; i <= MANY; i++) {
            courier.post(SHARDS.doorbell(), new ShardEvent.Rang(numbers.shared(new SocketId(i)), SOMEWHERE, watch));
            if (i % 1000 == 0) {
                step();
            }
        }
        for (int i = 0; i < MANY && sees.size() < MANY; i++) {
            step();
        }
        assertThat(sees.size()).isEqualTo(MANY);
        assertThat(seen()).isZero();

        parcels.clear();
        SocketId home = numbers.shared(new SocketId(MANY + 1));
        courier.post(SHARDS.doorbell(), new ShardEvent.Listened(home, SOMEWHERE, List.of(box), true));
        // The clock stands still: nobody waits for the second in which time passes.
        int steps = 0;
        for (; steps < MANY && seen() < MANY; steps++) {
            step();
        }
        assertThat(seen()).isEqualTo(MANY);
        assertThat(steps).isLessThan(MANY / 100);
        assertThat(parcels).as("letters at once").allMatch(letters -> letters <= MOST_LETTERS);
        assertThat(parcels).hasSizeGreaterThan(10);
    }

    /** Each of very many who were at home at a server that is gone is watched by one who is at this one. */
    @Test
    void aServerThatIsGoneWithManyIsSaidFarewellForInSmallParts() throws StoreGone {
        keeper.step(Duration.ZERO);
        NodeSockets others = new NodeSockets(NODE + 1);
        for (int i = 1; i <= AT_ONE_NODE; i++) {
            BoxId home = BoxId.of(ByteBuffer.allocate(BoxId.BYTES).putInt(i).array());
            courier.post(
                    SHARDS.doorbell(),
                    new ShardEvent.Listened(others.shared(new SocketId(i)), SOMEWHERE, List.of(home), true));
            courier.post(
                    SHARDS.doorbell(),
                    new ShardEvent.Rang(
                            numbers.shared(new SocketId(i)),
                            SOMEWHERE,
                            codec.encode(new ClientMessage.Watch(List.of(home)))));
            if (i % 500 == 0) {
                step();
            }
        }
        for (int i = 0; i < AT_ONE_NODE && seen() < AT_ONE_NODE; i++) {
            step();
        }
        assertThat(seen()).isEqualTo(AT_ONE_NODE);

        parcels.clear();
        courier.post(SHARDS.doorbell(), new ShardEvent.NodeGone(NODE + 1));
        for (int i = 0; i < AT_ONE_NODE && seen() == AT_ONE_NODE; i++) {
            step();
        }
        assertThat(seen()).as("some are told, and not all at once").isPositive();
        for (int i = 0; i < AT_ONE_NODE && seen() > 0; i++) {
            step();
        }
        assertThat(seen()).isZero();
        assertThat(parcels).as("letters at once").allMatch(letters -> letters <= MOST_LETTERS);
    }
}
