package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.ROOM;
import static dev.parley.signaling.room.RoomsHarness.TOKEN;
import static dev.parley.signaling.room.RoomsHarness.key;
import static dev.parley.signaling.room.RoomsHarness.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.limit.Limits;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whether a room is locked, or an invitation is used, over or never was given, or the link is another one, cannot be told by how long the
 * answer takes.
 */
class LockedRoomTimeTest {
    private static final int ROUNDS = 6000;
    /** By then the code is compiled. */
    private static final int COLD = 2000;

    private static final InvitationKey USED = invitation(1);
    private static final InvitationKey OVER = invitation(2);
    private static final InvitationKey NEVER = invitation(3);

    private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);

    @BeforeEach
    void lock() {
        RoomsHarness.Socket owner = harness.greet();
        owner.say(new ClientMessage.Join(ROOM, TOKEN, key(1), null, true, Door.LOCKED, ++owner.seq));
        owner.say(new ClientMessage.Invite(USED.id(), 3600, true, ++owner.seq));
        owner.say(new ClientMessage.Invite(OVER.id(), 1, true, ++owner.seq));
        RoomsHarness.Socket guest = harness.greet();
        guest.say(new ClientMessage.Join(ROOM, TOKEN, key(3), null, true, null, USED, ++guest.seq));
        harness.now = harness.now.plusSeconds(1);
    }

    @Test
    void takesAsLongAsAWrongToken() {
        assertThat(ratio(TOKEN, null, null)).isBetween(0.67, 1.5);
    }

    @Test
    void takesAsLongWithAnInvitationThatIsNotGood() {
        assertThat(ratio(TOKEN, USED, NEVER)).as("used").isBetween(0.67, 1.5);
        assertThat(ratio(TOKEN, OVER, NEVER)).as("over").isBetween(0.67, 1.5);
        assertThat(ratio(TOKEN, NEVER, NEVER)).as("never given").isBetween(0.67, 1.5);
    }

    /**
     * What somebody with this token and this invitation is refused in, to what somebody with a wrong token is. The two in turns, so that
     * whatever else the computer does meets both; compared by what is usual, not by the worst.
     */
    private double ratio(JoinToken token, @Nullable InvitationKey by, @Nullable InvitationKey other) {
        long[] locked = new long[ROUNDS];
        long[] wrong = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            if (first) {
                locked[round] = refusal(token, by);
            }
            wrong[round] = refusal(token(9), other);
            if (!first) {
                locked[round] = refusal(token, by);
            }
        }
        return usual(locked) / usual(wrong);
    }

    private long refusal(JoinToken token, @Nullable InvitationKey by) {
        RoomsHarness.Socket socket = harness.greet();
        ClientMessage join = new ClientMessage.Join(ROOM, token, key(2), null, true, null, by, ++socket.seq);
        long start = System.nanoTime();
        socket.say(join);
        long taken = System.nanoTime() - start;
        socket.drop();
        return taken;
    }

    private static InvitationKey invitation(int n) {
        byte[] bytes = new byte[InvitationKey.BYTES];
        bytes[0] = (byte) n;
        return InvitationKey.of(bytes);
    }

    private static double usual(long[] times) {
        long[] warm = Arrays.copyOfRange(times, COLD, times.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
