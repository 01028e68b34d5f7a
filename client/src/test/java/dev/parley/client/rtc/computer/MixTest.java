package dev.parley.client.rtc.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixTest {
    private static final int SAMPLES = TapBuffer.CHUNK * TapBuffer.CHANNELS;

    private final Mix mix = new Mix();

    @Test
    void addsPlayersUpAndCutsWhatIsTooLoud() {
        List<TapBuffer> players = List.of(playing(1000), playing(20_000), playing(20_000));
        mix.of(players);
        assertThat(first(100)).isEqualTo(Short.MAX_VALUE);
        assertThat(first(50)).isEqualTo((short) 20_500);
        assertThat(first(0)).isZero();
        mix.clear();
        assertThat(first(100)).isZero();
    }

    @Test
    void beginsWithAPlayerOnceThereIsEnoughOfIt() {
        TapBuffer player = new TapBuffer();
        write(player, 1000, TapBuffer.ENOUGH / TapBuffer.CHUNK - 1);
        mix.of(List.of(player));
        assertThat(first(100)).isZero();
        write(player, 1000, 1);
        for (int chunk = 0; chunk < TapBuffer.ENOUGH / TapBuffer.CHUNK; chunk++) {
            mix.of(List.of(player));
            assertThat(first(100)).isEqualTo((short) 1000);
        }
        mix.of(List.of(player));
        assertThat(first(100)).as("nothing is there").isZero();
        write(player, 1000, 1);
        mix.of(List.of(player));
        assertThat(first(100)).as("not enough yet").isZero();
    }

    @Test
    void leavesOutWhatCameTooEarly() {
        TapBuffer player = new TapBuffer();
        write(player, 1, 40);
        write(player, 2, TapBuffer.ENOUGH / TapBuffer.CHUNK);
        mix.of(List.of(player));
        assertThat(first(100)).isEqualTo((short) 2);
    }

    @Test
    void leavesOutWhatHasWaitedForLongAndWasNeverNeeded() {
        TapBuffer player = new TapBuffer();
        int needless = TapBuffer.NEEDLESS / TapBuffer.CHUNK;
        write(player, 1, needless);
        for (int chunk = 0; chunk < TapBuffer.WATCHED_CHUNKS; chunk++) {
            mix.of(List.of(player));
            write(player, chunk == TapBuffer.WATCHED_CHUNKS - 1 ? 2 : 1, 1);
        }
        for (int chunk = 1; chunk < TapBuffer.ENOUGH / TapBuffer.CHUNK; chunk++) {
            mix.of(List.of(player));
            assertThat(first(100)).isEqualTo((short) 1);
        }
        mix.of(List.of(player));
        assertThat(first(100)).as("what came last").isEqualTo((short) 2);
    }

    @Test
    void leavesOutWhatCameTooEarlyOnce() {
        TapBuffer player = new TapBuffer();
        write(player, 1, TapBuffer.TOO_MUCH / TapBuffer.CHUNK);
        for (int chunk = 1; chunk < TapBuffer.WATCHED_CHUNKS; chunk++) {
            mix.of(List.of(player));
            write(player, 1, 1);
        }
        write(player, 2, 10);
        for (int chunk = 0; chunk < TapBuffer.ENOUGH / TapBuffer.CHUNK; chunk++) {
            mix.of(List.of(player));
            assertThat(first(100)).isEqualTo((short) 2);
        }
    }

    @Test
    void leavesNothingOutOfWhatIsNeededNowAndThen() {
        TapBuffer player = new TapBuffer();
        write(player, 1, TapBuffer.TOO_MUCH / TapBuffer.CHUNK);
        for (int chunk = 0; chunk < 3 * TapBuffer.WATCHED_CHUNKS; chunk++) {
            mix.of(List.of(player));
            assertThat(first(100)).isEqualTo((short) 1);
            if (chunk % 10 == 9) {
                write(player, 1, 10);
            }
        }
    }

    @Test
    void forgetsTheOldestWhereNobodyReads() {
        TapBuffer player = new TapBuffer();
        write(player, 1, 500);
        write(player, 2, 3);
        mix.of(List.of(player));
        assertThat(first(100)).isEqualTo((short) 2);
    }

    private short first(int percent) {
        return ByteBuffer.wrap(mix.bytes(percent))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getShort();
    }

    private static TapBuffer playing(int sample) {
        TapBuffer player = new TapBuffer();
        write(player, sample, TapBuffer.ENOUGH / TapBuffer.CHUNK);
        return player;
    }

    private static void write(TapBuffer player, int sample, int chunks) {
        short[] chunk = new short[SAMPLES];
        Arrays.fill(chunk, (short) sample);
        for (int i = 0; i < chunks; i++) {
            player.write(chunk, chunk.length);
        }
    }
}
