package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.ROOM;
import static dev.parley.signaling.room.RoomsHarness.TOKEN;
import static dev.parley.signaling.room.RoomsHarness.key;
import static dev.parley.signaling.room.RoomsHarness.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.JoinToken;
import dev.parley.signaling.protocol.limit.Limits;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whether a room is locked, or the link is another one, cannot be told by how long the answer takes. */
class LockedRoomTimeTest {
    private static final int ROUNDS = 6000;
    /** By then the code is compiled. */
    private static final int COLD = 2000;

    private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);

    /** The two in turns, so that whatever else the computer does meets both; compared by what is usual, not by the worst. */
    @Test
    void takesAsLongAsAWrongToken() {
        RoomsHarness.Socket owner = harness.greet();
        owner.say(new ClientMessage.Join(ROOM, TOKEN, key(1), null, true, Door.LOCKED, ++owner.seq));
        long[] locked = new long[ROUNDS];
        long[] wrong = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            if (first) {
                locked[round] = refusal(TOKEN);
            }
            wrong[round] = refusal(token(9));
            if (!first) {
                locked[round] = refusal(TOKEN);
            }
        }
        assertThat(usual(locked) / usual(wrong)).isBetween(0.67, 1.5);
    }

    private long refusal(JoinToken token) {
        RoomsHarness.Socket socket = harness.greet();
        ClientMessage join = new ClientMessage.Join(ROOM, token, key(2), null, true, null, ++socket.seq);
        long start = System.nanoTime();
        socket.say(join);
        long taken = System.nanoTime() - start;
        socket.drop();
        return taken;
    }

    private static double usual(long[] times) {
        long[] warm = Arrays.copyOfRange(times, COLD, times.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
