package dev.parley.signaling.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.cluster.store.ClusterTimes;
import dev.parley.signaling.cluster.store.Position;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.turn.IceServerIssuer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rooms that a server of another version has left are neither half taken up nor kept from who can read them. */
class AnotherVersionTest {
    private static final String SHAPE = """
            Count node:long count:long
            Image rooms:RoomsImage counts:List<Count> sockets:List<Long>
            InvitationId text:String
            InvitationImage id:InvitationId end:long once:boolean
            MemberCard text:String
            Pause to:PeerId end:long
            PeerId text:String
            Place peer:PeerId session:SessionId
            PresentMember id:PeerId card:MemberCard
            Punctual awaited:long since:Long late:boolean
            RoomId text:String
            RoomImage id:RoomId token:byte[] met:boolean members:List<Place> threshold:ThresholdImage
            RoomState owner:PeerId door:Door mayOpen:boolean waiting:List<PresentMember> invitations:List<InvitationId> seq:long
            RoomsImage sessions:List<SessionImage> rooms:List<RoomImage> lost:List<SessionId> replaced:List<SessionId>
            SessionId text:String
            SessionImage id:SessionId tokens:List<byte[]> received:long last:long kept:List<ServerMessage> socket:Long lostAt:Long card:MemberCard unaware:List<PeerId> pauses:List<Pause> punctual:Punctual iceServersRenewal:Long knowsOwners:boolean stateDue:boolean told:RoomState
            ThresholdImage owner:PeerId door:Door mayOpen:boolean waiting:List<Place> removed:List<PeerId> missed:List<PeerId> invitations:List<InvitationImage>
            """;
    private static final String DOORBELLS_SHAPE = """
            BoxId text:String
            BoxImage id:BoxId since:long known:boolean hidden:boolean home:Source rings:List<RungImage>
            Count node:long count:long
            DoorbellImage visitors:List<VisitorImage> boxes:List<BoxImage> notes:List<NoteImage> lastNote:long rounds:List<RoundImage>
            Image doorbell:DoorbellImage counts:List<Count> gone:List<Long>
            Note text:String
            NoteImage box:BoxId id:long note:Note from:Source at:long
            RoundImage box:BoxId after:long last:long around:boolean
            RungImage source:Source at:long
            Source network:String shared:boolean
            VisitorImage number:long source:Source seen:boolean boxes:List<BoxId> watched:List<BoxId>
            """;
    private static final long NODE = 7;
    private static final Shards SHARDS = new Shards(4);
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final ClusterTimes TIMES =
            new ClusterTimes(Duration.ofSeconds(1), LEASE, Duration.ofSeconds(30), Duration.ofMinutes(10));
    private static final IceServerIssuer NO_ICE = new IceServerIssuer(List.of(), Optional.empty());

    private final MemoryStore.Shared shared = new MemoryStore.Shared();
    private final MemoryStore store = new MemoryStore(shared, () -> true, new Random(1));

    private Keeper keeper() {
        return new Keeper(
                store,
                NODE,
                SHARDS,
                Limits.DEFAULT,
                NO_ICE,
                TIMES,
                () -> Instant.ofEpochMilli(shared.millis),
                new Courier(store, NODE),
                new Keeper.Mailbox() {
                    @Override
                    public void arrived(List<Letter.Parcel> parcels) {
                        // Nobody is here.
                    }

                    @Override
                    public void forgotten() {
                        // Nobody is here.
                    }
                });
    }

    private void leave(int shard, byte[] image) throws StoreGone {
        long fence = store.acquire(shard, LEASE).orElseThrow();
        assertThat(store.save(shard, fence, Position.START, image)).isTrue();
        store.release(shard, fence);
    }

    @Test
    void isSaidAndLeftToOthers() throws StoreGone {
        isSaidAndLeftToOthers(2, new SharedShard(Limits.DEFAULT, NO_ICE).image());
    }

    @Test
    void isSaidAndLeftToOthersOfTheDoorbellToo() throws StoreGone {
        isSaidAndLeftToOthers(SHARDS.doorbell(), new DoorbellShard(Limits.DEFAULT).image());
    }

    private void isSaidAndLeftToOthers(int shard, byte[] own) throws StoreGone {
        byte[] foreign = own.clone();
        foreign[0]++;
        leave(shard, foreign);
        Keeper keeper = keeper();
        keeper.step(Duration.ZERO);
        assertThat(keeper.holds()).as("all others").isEqualTo(SHARDS.all() - 1);
        assertThat(keeper.meetsAnotherVersion()).isTrue();
        assertThat(store.beat(8, false, LEASE, SHARDS.all()).free()).contains(shard);

        leave(shard, own);
        for (int second = 0; second < 40; second++) {
            shared.millis += 1000;
            keeper.step(Duration.ZERO);
        }
        assertThat(keeper.meetsAnotherVersion()).isFalse();
    }

    @Test
    void isAlsoOneThatSaidNoneYet() throws StoreGone {
        leave(2, "{\"rooms\":{},\"counts\":[],\"sockets\":[]}".getBytes(StandardCharsets.UTF_8));
        Keeper keeper = keeper();
        keeper.step(Duration.ZERO);
        assertThat(keeper.meetsAnotherVersion()).isTrue();
    }

    /** Whoever changes what is in an image raises its {@code FORMAT}, and writes here what it is then. */
    @Test
    void isThatOfAnotherShape() {
        assertThat(SharedShard.FORMAT).isEqualTo((byte) 2);
        assertThat(shape(SharedShard.Image.class)).isEqualTo(SHAPE.strip());
        assertThat(DoorbellShard.FORMAT).isEqualTo((byte) 3);
        assertThat(shape(DoorbellShard.Image.class)).isEqualTo(DOORBELLS_SHAPE.strip());
    }

    private static String shape(Class<?> image) {
        Set<String> shape = new TreeSet<>();
        describe(image, shape);
        return String.join("\n", shape);
    }

    private static void describe(Class<?> type, Set<String> shape) {
        if (!type.isRecord()) {
            return;
        }
        StringBuilder fields = new StringBuilder(type.getSimpleName());
        for (RecordComponent each : type.getRecordComponents()) {
            fields.append(' ').append(each.getName()).append(':').append(name(each.getGenericType()));
        }
        if (shape.add(fields.toString())) {
            for (RecordComponent each : type.getRecordComponents()) {
                describe(each.getType(), shape);
                if (each.getGenericType() instanceof ParameterizedType many
                        && many.getActualTypeArguments()[0] instanceof Class<?> one) {
                    describe(one, shape);
                }
            }
        }
    }

    private static String name(Type type) {
        return type instanceof ParameterizedType many
                ? name(many.getRawType()) + "<" + name(many.getActualTypeArguments()[0]) + ">"
                : ((Class<?>) type).getSimpleName();
    }
}
