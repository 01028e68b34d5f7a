package dev.parley.client.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.home.RecentCall;
import dev.parley.client.ui.home.RecentCallsPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentCallsFileTest {
    private static final String LINK = "https://parley.example/j#1.00000000000000000000000000";
    private static final Instant BEGAN = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("recent-calls.json");
    }

    @Test
    void areReadAsTheyWereSaved() {
        List<RecentCall> calls = List.of(call("Bob", "Cid"), call());

        save(calls);

        assertThat(load()).isEqualTo(calls);
    }

    @Test
    void areForTheirOwnerOnly() throws IOException {
        save(List.of(call("Bob")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void areEmptyWithoutAFile() {
        assertThat(load()).isEmpty();
    }

    @Test
    void areLoadedFromMemoryUntilTheyAreWritten() {
        try (RecentCallsFile calls = new RecentCallsFile(file)) {
            calls.save(List.of(call("Bob")));
            assertThat(calls.load()).containsExactly(call("Bob"));
        }
    }

    @Test
    void areTheNewestTwentyAndFitTheFileEvenWithTheLongestNames() {
        RecentCall large = call(Collections.nCopies(100, "\uffee".repeat(64)).toArray(String[]::new));
        List<RecentCall> many = IntStream.range(0, 30).mapToObj(i -> large).toList();

        save(many);

        assertThat(load()).hasSize(RecentCallsPort.MOST);
        assertThat(load().getFirst().people()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"calls\": [", "[]", "null", "{\"calls\": 5}", "\u0000"})
    void areEmptyWhenTheFileIsBrokenWhichIsKeptAside(String text) throws IOException {
        Files.writeString(file, text);

        assertThat(load()).isEmpty();

        assertThat(file).doesNotExist();
        assertThat(folder.resolve("recent-calls.json.broken")).hasContent(text);
        save(List.of(call("Bob")));
        assertThat(load()).containsExactly(call("Bob"));
    }

    @Test
    void passOverEntriesThatMakeNoSense() throws IOException {
        Files.writeString(file, """
                {"calls": [5, {}, null, {"link": "ftp://x", "began": "2026-11-22T10:00:00Z"},
                 {"link": "%1$s", "began": "yesterday", "seconds": 1, "people": []},
                 {"link": "%1$s", "began": "2026-11-22T10:00:00Z", "seconds": -5, "people": ["B\\u202eob", 7]},
                 {"link": "%1$s", "began": "2026-11-22T10:00:00Z", "seconds": 1e300, "people": "Bob"}]}
                """.formatted(LINK));

        assertThat(load())
                .containsExactly(
                        new RecentCall(LINK, BEGAN, Duration.ZERO, List.of("Bob")),
                        new RecentCall(LINK, BEGAN, Duration.ZERO, List.of()));
    }

    private List<RecentCall> load() {
        return new RecentCallsFile(file).load();
    }

    private void save(List<RecentCall> calls) {
        try (RecentCallsFile writer = new RecentCallsFile(file)) {
            writer.save(calls);
        }
    }

    private static RecentCall call(String... people) {
        return new RecentCall(LINK, BEGAN, Duration.ofSeconds(90), List.of(people));
    }
}
