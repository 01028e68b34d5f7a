package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.TOKEN;
import static dev.parley.signaling.room.RoomsHarness.key;
import static dev.parley.signaling.room.RoomsHarness.peer;
import static dev.parley.signaling.room.RoomsHarness.room;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.json.RecordJson;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.room.state.RoomsImage;
import dev.parley.signaling.room.state.SocketId;
import dev.parley.signaling.turn.IceServerIssuer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who goes on with the image of rooms says from there on what whoever left it would have said: nothing is forgotten in it. */
class ShardImageTest {
    private static final int COURSES = 400;
    private static final int STEPS = 80;
    private static final int SOCKETS = 6;
    private static final MemberCard CARD = new MemberCard("A".repeat(MemberCard.CHARS));
    private static final List<Door> DOORS = List.of(Door.values());
    private static final InvitationKey INVITATION = InvitationKey.of(new byte[InvitationKey.BYTES]);
    private static final Limits LIMITS = new TestLimits().roomMembers(3).build();

    private Instant now = Instant.ofEpochSecond(1_800_000_000);
    private final Map<SocketId, Long> seqs = new HashMap<>();
    /** Who said what is counted in this step, if anybody. */
    private @Nullable SocketId spoke;

    @Test
    void goesOnAsBefore() {
        int waited = 0;
        int removals = 0;
        int invitations = 0;
        for (int course = 0; course < COURSES; course++) {
            Random random = new Random(course);
            Shard shard = shard(RoomsImage.EMPTY);
            Shard moved = null;
            int moment = random.nextInt(STEPS);
            seqs.clear();
            for (int step = 0; step < STEPS; step++) {
                if (step == moment) {
                    shard.acknowledged();
                    RoomsImage image = RecordJson.read(RecordJson.write(shard.image()), RoomsImage.class);
                    moved = shard(image);
                    waited += image.rooms().stream()
                                    .anyMatch(
                                            each -> !each.threshold().waiting().isEmpty())
                            ? 1
                            : 0;
                    invitations += image.rooms().stream()
                                    .anyMatch(each ->
                                            !each.threshold().invitations().isEmpty())
                            ? 1
                            : 0;
                    removals += image.rooms().stream()
                                    .anyMatch(
                                            each -> !each.threshold().removed().isEmpty())
                            ? 1
                            : 0;
                }
                long seed = random.nextLong();
                now = now.plusMillis(random.nextInt(random.nextInt(20) == 0 ? 300_000 : 3_000));
                List<Delivery> said = step(shard, seed);
                if (moved != null) {
                    assertThat(step(moved, seed))
                            .as("course %d, step %d", course, step)
                            .isEqualTo(said);
                }
                count(said);
            }
        }
        assertThat(waited).as("courses in which somebody waited then").isGreaterThan(COURSES / 60);
        assertThat(invitations).as("courses in which somebody was invited then").isGreaterThan(COURSES / 60);
        assertThat(removals).as("courses in which somebody was removed").isGreaterThan(COURSES / 60);
    }

    private static Shard shard(RoomsImage image) {
        return new Shard(LIMITS, new IceServerIssuer(List.of(), Optional.empty()), image);
    }

    /** A client counts what it says, also what is refused; once both shards have heard it. */
    private void count(List<Delivery> said) {
        if (spoke != null) {
            seqs.merge(spoke, 1L, Long::sum);
        }
        for (Delivery delivery : said) {
            if (delivery instanceof Delivery.Send(SocketId socket, ServerMessage.Welcome _)) {
                seqs.put(socket, 0L);
            }
        }
    }

    private List<Delivery> step(Shard shard, long seed) {
        shard.seed(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
        Random random = new Random(seed);
        SocketId socket = new SocketId(1 + random.nextInt(SOCKETS));
        spoke = null;
        List<Delivery> said = new ArrayList<>();
        if (!shard.knows(socket)) {
            said.addAll(shard.connected(socket, now));
            said.addAll(shard.received(socket, new ClientMessage.Hello(1, "test", null), now));
        } else if (random.nextInt(30) == 0) {
            said.addAll(shard.disconnected(socket, now));
        } else {
            said.addAll(shard.received(socket, message(socket, random), now));
        }
        said.addAll(shard.acknowledged());
        if (random.nextInt(10) == 0) {
            said.addAll(shard.tick(now));
        }
        return said;
    }

    private ClientMessage message(SocketId socket, Random random) {
        int number = (int) socket.number();
        long seq = seqs.getOrDefault(socket, 0L) + 1;
        PeerId other = peer(1 + random.nextInt(SOCKETS));
        int kind = random.nextInt(10);
        spoke = kind == 6 ? null : socket;
        return switch (kind) {
            case 0, 1 ->
                new ClientMessage.Join(
                        room(1 + random.nextInt(2)),
                        TOKEN,
                        key(number),
                        CARD,
                        random.nextInt(5) > 0,
                        random.nextInt(3) == 0 ? Door.ASK : null,
                        random.nextInt(4) == 0 ? INVITATION : null,
                        seq);
            case 2 -> new ClientMessage.SetDoor(DOORS.get(random.nextInt(DOORS.size())), seq);
            case 3 -> new ClientMessage.Admit(other, seq);
            case 4 ->
                random.nextBoolean() ? new ClientMessage.Remove(other, seq) : new ClientMessage.HandOver(other, seq);
            case 5 -> random.nextBoolean() ? new ClientMessage.Decline(other, seq) : new ClientMessage.Leave(seq);
            case 7 -> new ClientMessage.Invite(INVITATION.id(), 1 + random.nextInt(60), random.nextBoolean(), seq);
            case 6 -> new ClientMessage.Ack(random.nextInt(8));
            default -> new ClientMessage.Signal(other, "body", seq);
        };
    }
}
