package dev.parley.client.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.PastCall;
import dev.parley.client.contact.PastFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What earlier programs kept in files of their own is taken over once, and none of it is lost. */
class OldListsTest {
    private static final String LINK = "https://parley.example/j#1.00000000000000000000000000";
    private static final Instant BEGAN = Instant.parse("2026-11-22T10:00:00Z");
    private static final String CALLS = """
            {"calls": [5, {}, null, {"link": "ftp://x", "began": "2026-11-22T10:00:00Z"},
             {"link": "%1$s", "began": "yesterday", "seconds": 1, "people": []},
             {"link": "%1$s", "began": "2026-11-22T10:00:00Z", "seconds": 90, "people": ["B\\u202eob", 7]},
             {"link": "%1$s", "began": "2026-11-20T10:00:00Z", "seconds": 1e300, "people": "Bob"}]}
            """.formatted(LINK);
    private static final String TRANSFERS = """
            {"transfers": [5, {}, null, {"transfer": "a", "when": "yesterday"},
             {"transfer": "b", "outgoing": true, "when": "2026-11-22T10:00:30Z", "peer": "B\\u202eob",
              "names": ["x", 7, "y\\u0007"], "size": -5, "files": "many", "paths": "none", "reason": "files.changed",
              "subject": "/x", "sentence": "It changed."},
             {"transfer": "c", "when": "2026-11-22T12:00:00Z", "peer": "Cid", "names": ["z"], "files": 1, "size": 3,
              "paths": ["/media/ann/z"], "whole": true}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void bothListsAreInTheBookAndTheirFilesHaveOtherNames() throws IOException {
        Files.writeString(folder.resolve("recent-calls.json"), CALLS);
        Files.writeString(folder.resolve("transfers.json"), TRANSFERS);
        try (SqliteBook book = People.open(folder)) {
            List<PastCall> calls = book.calls("", 0, 10);
            assertThat(calls)
                    .containsExactly(
                            call(BEGAN, Duration.ofSeconds(90), "Bob"),
                            call(Instant.parse("2026-11-20T10:00:00Z"), Duration.ZERO));
            assertThat(book.files(10)).extracting(PastFiles::transfer).containsExactly("c", "b");
            assertThat(book.filesOf(calls.getFirst().id())).singleElement().satisfies(files -> {
                assertThat(files.outgoing()).isTrue();
                assertThat(files.names()).containsExactly("x");
                assertThat(files.reason()).isEqualTo("files.changed");
            });
        }
        assertThat(folder.resolve("recent-calls.json")).doesNotExist();
        assertThat(folder.resolve("recent-calls.json.taken-over")).hasContent(CALLS);
        assertThat(folder.resolve("transfers.json.taken-over")).hasContent(TRANSFERS);
    }

    @Test
    void onesThatAreTakenOverAgainAreNotTwice() throws IOException {
        for (int time = 0; time < 2; time++) {
            Files.writeString(folder.resolve("recent-calls.json"), CALLS);
            Files.writeString(folder.resolve("transfers.json"), TRANSFERS);
            try (SqliteBook book = People.open(folder)) {
                assertThat(book.calls("", 0, 10)).hasSize(2);
                assertThat(book.files(10)).hasSize(2);
            }
        }
    }

    @Test
    void theyWaitWhileNothingCanBeKept() throws IOException {
        Files.writeString(folder.resolve("recent-calls.json"), CALLS);
        Files.writeString(folder.resolve("people.db"), "");
        try (SqliteBook book = People.open(folder)) {
            assertThat(book.calls("", 0, 10)).isEmpty();
            assertThat(folder.resolve("recent-calls.json")).hasContent(CALLS);
            Files.delete(folder.resolve("people.db"));
            assertThat(book.calls("", 0, 10)).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"calls\": [", "[]", "null", "{\"calls\": 5}", "\u0000"})
    void oneThatIsBrokenIsKeptAside(String text) throws IOException {
        Files.writeString(folder.resolve("recent-calls.json"), text);
        Files.writeString(folder.resolve("transfers.json"), TRANSFERS);
        try (SqliteBook book = People.open(folder)) {
            assertThat(book.calls("", 0, 10)).isEmpty();
            assertThat(book.files(10)).hasSize(2);
        }
        assertThat(folder.resolve("recent-calls.json.broken")).hasContent(text);
    }

    private static PastCall call(Instant began, Duration lasted, String... people) {
        return new PastCall(
                OldCallsJson.id(LINK, began),
                CallDirection.LINK,
                CallOutcome.HELD,
                began,
                lasted,
                List.of(people).stream()
                        .map(name -> new PastCall.Person(name, Optional.empty(), false))
                        .toList(),
                Optional.of(LINK));
    }
}
