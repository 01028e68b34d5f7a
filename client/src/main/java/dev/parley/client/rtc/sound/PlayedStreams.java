package dev.parley.client.rtc.sound;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** Which of the streams that the sound server plays belong to the computer's sound: all but the call's own, in which are its voices. */
public final class PlayedStreams {
    /** More are not listened to at once; each is a program. */
    static final int MAX = 24;

    static final long NO_PROCESS = -1;
    private static final String NONE = "n/a";

    private PlayedStreams() {}

    /**
     * Those whose sound is shared, as the server lists them.
     *
     * @param own processes whose sound is the call's
     * @param wanted whether a process's sound is; asked of {@link #NO_PROCESS} for a stream that names none
     */
    public static Optional<List<Integer>> find(Pactl pactl, Set<Long> own, LongPredicate wanted) {
        return pactl.list(SoundDirection.SPEAKER.streams).map(listed -> choose(listed, own, wanted));
    }

    static List<Integer> choose(List<PactlListing> listed, Set<Long> own, LongPredicate wanted) {
        return listed.stream()
                .filter(stream -> !isOfModule(stream) && isWanted(stream, own, wanted))
                .map(PactlListing::index)
                .limit(MAX)
                .toList();
    }

    /** What a module plays came from a player, whose stream is here too, or from a microphone. */
    private static boolean isOfModule(PactlListing stream) {
        return stream.field("Client").equals(NONE);
    }

    private static boolean isWanted(PactlListing stream, Set<Long> own, LongPredicate wanted) {
        if ("Parley".equals(stream.properties().get("application.name"))) {
            return false;
        }
        long process = process(stream);
        return !own.contains(process) && wanted.test(process);
    }

    private static long process(PactlListing stream) {
        String text = stream.properties().getOrDefault("application.process.id", "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : NO_PROCESS;
    }
}
