package dev.parley.client.rtc.computer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;

/** A hundredth of a second of all players together. For one thread. */
final class Mix {
    static final int SAMPLE_RATE = 48_000;

    private final int[] sum = new int[TapBuffer.CHUNK * TapBuffer.CHANNELS];

    /** Takes what each has now; whoever has nothing is silent. */
    void of(Iterable<TapBuffer> players) {
        Arrays.fill(sum, 0);
        players.forEach(each -> each.mixInto(sum));
    }

    void clear() {
        Arrays.fill(sum, 0);
    }

    /** The samples in two bytes each, the lower one first, so loud; what is too loud is cut. */
    byte[] bytes(int percent) {
        byte[] bytes = new byte[sum.length * Short.BYTES];
        ShortBuffer samples =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        for (int each : sum) {
            long loud = (long) each * percent / 100;
            samples.put((short) Math.clamp(loud, Short.MIN_VALUE, Short.MAX_VALUE));
        }
        return bytes;
    }
}
