package dev.parley.client.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Reason;
import dev.parley.client.ui.transfer.PastTransfer;
import dev.parley.client.ui.transfer.TransferHistoryPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferHistoryFileTest {
    private static final Instant WHEN = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("transfers.json");
    }

    @Test
    void isReadAsItWasSaved() {
        List<PastTransfer> records = List.of(
                record("1", List.of("photo.jpg"), List.of("/media/ann/photo.jpg")),
                new PastTransfer(
                        "2",
                        true,
                        "",
                        List.of(),
                        0,
                        0,
                        WHEN,
                        List.of(),
                        false,
                        new Reason("files.changed", "/x"),
                        "It changed."));

        save(records);

        assertThat(load()).isEqualTo(records);
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        save(List.of(record("1", List.of(), List.of())));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void holdsTheNewestAndFitsTheFileEvenWithTheLongestNames() {
        List<PastTransfer> many = IntStream.range(0, 600)
                .mapToObj(number -> record(
                        String.valueOf(number),
                        Collections.nCopies(32, "\uffee".repeat(80)),
                        Collections.nCopies(32, "/" + "\uffee".repeat(900))))
                .toList();

        save(many);

        assertThat(load()).hasSize(TransferHistoryPort.MOST).first().satisfies(record -> {
            assertThat(record.transfer()).isEqualTo("0");
            assertThat(record.names()).hasSize(PastTransfer.MOST_NAMES);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"transfers\": [", "[]", "null", "{\"transfers\": 5}", "\u0000"})
    void isEmptyWhenTheFileIsBrokenWhichIsKeptAside(String text) throws IOException {
        Files.writeString(file, text);

        assertThat(load()).isEmpty();

        assertThat(folder.resolve("transfers.json.broken")).hasContent(text);
    }

    @Test
    void passesOverWhatMakesNoSense() throws IOException {
        Files.writeString(file, """
                {"transfers": [5, {}, null, {"transfer": "a", "when": "yesterday"},
                 {"transfer": "b", "when": "2026-11-22T10:00:00Z", "peer": "B\\u202eob", "names": ["x", 7, "y\\u0007"],
                  "size": -5, "files": "many", "paths": "none"}]}
                """);

        assertThat(load())
                .containsExactly(new PastTransfer(
                        "b", false, "Bob", List.of("x"), 0, 0, WHEN, List.of(), false, Reason.NONE, ""));
    }

    private List<PastTransfer> load() {
        return new TransferHistoryFile(file).load();
    }

    private void save(List<PastTransfer> records) {
        try (TransferHistoryFile writer = new TransferHistoryFile(file)) {
            writer.save(records);
        }
    }

    private static PastTransfer record(String id, List<String> names, List<String> paths) {
        return new PastTransfer(id, false, "Bob", names, 3, 4711, WHEN, paths, true, Reason.NONE, "");
    }
}
