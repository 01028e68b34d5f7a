package dev.parley.client.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.control.statistics.CandidateType;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.control.statistics.StreamStatistics;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilesLineTest {
    private static final long MILLI = 1_000_000L;
    private static final int PIECE = 128 << 10;

    private final Wire wire = new Wire();
    private final FilesLine line = new FilesLine(new ConnectionId(PeerId.of(new byte[PeerId.BYTES]), 1), wire, 0);

    private static final class Wire implements FilesLine.Wire {
        final List<Integer> sent = new ArrayList<>();
        boolean gone;
        long buffered = 1000;

        @Override
        public boolean send(ByteBuffer message) {
            sent.add(message.getInt(0));
            return !gone;
        }

        @Override
        public long buffered() {
            return buffered;
        }
    }

    @Test
    void sendsAtOnceWhereNothingIsHeldBack() {
        for (int number = 0; number < 100; number++) {
            assertThat(line.send(piece(number), 0)).isTrue();
        }

        assertThat(wire.sent).hasSize(100);
        assertThat(line.buffered()).isEqualTo(1000);
    }

    @Test
    void owesTheEndOfATransferUntilItHasLeft() {
        line.send(message(5), 0);
        assertThat(line.owes()).as("data may get lost").isFalse();
        line.send(message(9), 0);
        assertThat(line.owes()).isTrue();

        wire.buffered = 0;
        assertThat(line.owes()).isFalse();
    }

    private static ByteBuffer message(int type) {
        return ByteBuffer.allocate(20).put(0, (byte) type);
    }

    @Test
    void sendsByAndByInOrderWhileACallNeedsTheLine() {
        inACall();
        for (int number = 0; number < 40; number++) {
            line.send(piece(number), 1000 * MILLI);
        }
        assertThat(line.holdsBack()).isTrue();
        assertThat(line.buffered()).isGreaterThan(30L * PIECE);

        for (long milli = 1005; milli <= 2000; milli += 5) {
            assertThat(line.drain(milli * MILLI)).isTrue();
        }

        long expected = (long) LineShare.FIRST;
        assertThat((long) wire.sent.size() * PIECE).isBetween(expected - PIECE, expected + 2L * PIECE);
        assertThat(wire.sent).isSorted();
    }

    /** What was not used while nothing was to be sent is gone, or the call would suffer from it at once. */
    @Test
    void savesNothingUp() {
        inACall();
        for (int number = 0; number < 40; number++) {
            line.send(piece(number), 60_000 * MILLI);
        }

        assertThat(wire.sent).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void saysWhenTheChannelIsGone() {
        wire.gone = true;

        assertThat(line.send(piece(0), 0)).isFalse();
    }

    private void inACall() {
        StreamStatistics picture = new StreamStatistics("camera", "VP8", 1280, 720, 30, 300, 1, 1, 2e6, 0, 0, "none");
        line.on(new ConnectionStatistics(10, 3e6, CandidateType.HOST, List.of(), List.of(picture)), 1000 * MILLI);
        line.drain(1000 * MILLI);
    }

    private static ByteBuffer piece(int number) {
        return ByteBuffer.allocate(PIECE).putInt(0, number);
    }
}
