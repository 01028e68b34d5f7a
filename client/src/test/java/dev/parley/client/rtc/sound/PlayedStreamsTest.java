package dev.parley.client.rtc.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlayedStreamsTest {
    private static final Set<Long> OWN = Set.of(100L, 101L);

    private static final PactlListing CALL = stream(1, "7", "100", "WEBRTC VoiceEngine");
    private static final PactlListing WINDOW = stream(2, "8", "101", "java");
    private static final PactlListing CHIME = stream(3, "9", "102", "Parley");
    private static final PactlListing LOOP = stream(4, "n/a", "", "");
    private static final PactlListing PLAYER = stream(5, "10", "200", "mpv");
    private static final PactlListing OTHER = stream(6, "11", "300", "Firefox");
    private static final PactlListing NAMELESS = stream(7, "12", "", "somebody");
    private static final List<PactlListing> ALL = List.of(CALL, WINDOW, CHIME, LOOP, PLAYER, OTHER, NAMELESS);

    @Test
    void areAllButTheCallsOwnAndThoseOfModules() {
        assertThat(PlayedStreams.choose(ALL, OWN, _ -> true)).containsExactly(5, 6, 7);
    }

    @Test
    void areThoseOfAWindowsProgramAlone() {
        assertThat(PlayedStreams.choose(ALL, OWN, Set.of(200L, 201L)::contains)).containsExactly(5);
        assertThat(PlayedStreams.choose(ALL, OWN, Set.of(100L)::contains)).isEmpty();
    }

    @Test
    void areReadAsTheServerListsThem() {
        List<PactlListing> listed = PactlListing.parse("""
                Sink Input #42
                \tDriver: protocol-native.c
                \tOwner Module: 9
                \tClient: 77
                \tSink: 0
                \tMute: no
                \tProperties:
                \t\tmedia.name = "Song"
                \t\tapplication.name = "Player #1"
                \t\tapplication.process.id = "4321"

                Sink Input #43
                \tDriver: module-loopback.c
                \tOwner Module: 12
                \tClient: n/a
                \tProperties:
                \t\tmedia.name = "Loopback"
                """);
        assertThat(PlayedStreams.choose(listed, OWN, Set.of(4321L)::contains)).containsExactly(42);
    }

    @Test
    void areNotBoundlesslyMany() {
        List<PactlListing> many = IntStream.range(0, 100)
                .mapToObj(i -> stream(i, "5", "200", "mpv"))
                .toList();
        assertThat(PlayedStreams.choose(many, OWN, _ -> true)).hasSize(PlayedStreams.MAX);
    }

    private static PactlListing stream(int index, String client, String process, String application) {
        return new PactlListing(
                index,
                Map.of("Client", client),
                process.isEmpty()
                        ? Map.of("application.name", application)
                        : Map.of("application.name", application, "application.process.id", process));
    }
}
