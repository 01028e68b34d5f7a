package dev.parley.signaling.protocol.limit;

import dev.parley.signaling.protocol.reason.ProtocolException;
import java.time.Duration;

/**
 * Every bound that the doorbell puts on what clients control (docs/protocol.md §9).
 *
 * @param boxes most boxes, listened at or remembered
 * @param rememberedPerAddress most boxes remembered of those who listened from one address
 * @param boxListeners most sockets that listen at one box
 * @param watches most boxes that are watched, counted for each socket
 * @param ringsPerMinute rings from one address, and from one socket, in the long run and at once
 * @param boxRingsPerMinute rings at one box in any minute, of which one address may have two thirds
 * @param listensPerMinute {@code listen}, {@code watch} and {@code taken} from one address, in the long run and at once; a socket has a tenth. A {@code listen}
 *     counts once for each box that it names anew
 * @param keptNotes most notes that wait at a box; the oldest makes place
 * @param keptChars most characters of them
 * @param keptCharsInAll the same of all boxes; who has most waiting makes place
 * @param keptFor how long a note waits
 * @param rememberedFor how long a box is known after somebody listened there
 * @param heartbeat how often a client that listens sends {@code ping}; its socket is closed after 3 of them
 */
public record DoorbellLimits(
        int boxes,
        int rememberedPerAddress,
        int boxListeners,
        int watches,
        int ringsPerMinute,
        int boxRingsPerMinute,
        int listensPerMinute,
        int keptNotes,
        int keptChars,
        int keptCharsInAll,
        Duration keptFor,
        Duration rememberedFor,
        Duration heartbeat) {
    public static final DoorbellLimits DEFAULT = new DoorbellLimits(
            100_000,
            1000,
            32,
            500_000,
            60,
            30,
            600,
            32,
            48 * 1024,
            32 * 1024 * 1024,
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofSeconds(6));

    /** The same limits with another rate of rings for one address. */
    public DoorbellLimits withRingsPerMinute(int rings) {
        ProtocolException.requireRange("ringsPerMinute", rings, 1, Limits.MAX_RATE);
        return new DoorbellLimits(
                boxes,
                rememberedPerAddress,
                boxListeners,
                watches,
                rings,
                boxRingsPerMinute,
                listensPerMinute,
                keptNotes,
                keptChars,
                keptCharsInAll,
                keptFor,
                rememberedFor,
                heartbeat);
    }
}
