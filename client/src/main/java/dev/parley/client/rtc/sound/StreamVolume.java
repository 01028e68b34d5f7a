package dev.parley.client.rtc.sound;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what this process plays as loud as was chosen. Confined to the routing's thread.
 *
 * <p>A stream is set once for each choice, so that whoever turns it up in the system's own mixer is not fought. Before the
 * first choice nothing is set: the sound server may remember better how loud this program is.
 */
final class StreamVolume {
    private static final Logger LOG = LoggerFactory.getLogger(StreamVolume.class);
    private static final int UNTOUCHED = -1;

    private final Pactl pactl;
    private final long pid;
    private final Map<Integer, Integer> set = new TreeMap<>();
    private int percent = UNTOUCHED;

    StreamVolume(Pactl pactl, long pid) {
        this.pactl = pactl;
        this.pid = pid;
    }

    void choose(int next) {
        percent = next;
    }

    /** Whether streams that begin later are to be found too. */
    boolean watches() {
        return percent != UNTOUCHED;
    }

    void look() {
        if (percent == UNTOUCHED) {
            return;
        }
        List<Integer> streams = pactl.list(SoundDirection.SPEAKER.streams).orElse(List.of()).stream()
                .filter(stream -> stream.ownedBy(pid))
                .map(PactlListing::index)
                .toList();
        set.keySet().retainAll(streams);
        for (int stream : streams) {
            if (set.getOrDefault(stream, UNTOUCHED) != percent
                    && pactl.run("set-sink-input-volume", String.valueOf(stream), percent + "%")
                            .isPresent()) {
                LOG.debug("a stream is played at {} %", percent);
                set.put(stream, percent);
            }
        }
    }
}
