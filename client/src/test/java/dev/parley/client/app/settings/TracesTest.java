package dev.parley.client.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.store.DiskStorage;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import dev.parley.client.ui.settings.TracesPort.Kind;
import dev.parley.client.ui.settings.TracesPort.Outcome;
import dev.parley.client.ui.settings.TracesPort.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files of all kinds: what is kept is found and deleted, and nothing else is. */
class TracesTest {
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");

    @TempDir
    private Path root;

    private Path config;
    private Path data;
    private Path downloads;
    private Path part;
    private Traces traces;

    @BeforeEach
    void useProgram() throws Exception {
        config = Files.createDirectory(root.resolve("config"));
        data = Files.createDirectory(root.resolve("data"));
        downloads = Files.createDirectory(root.resolve("downloads"));
        traces = new Traces(new UserFolders(config, data), data);
        for (String file : List.of("settings.json", "settings.json.broken", "settings.json.123.tmp")) {
            Files.writeString(config.resolve(file), "Ann");
        }
        Files.createDirectory(root.resolve("autostart"));
        Files.writeString(root.resolve("autostart/dev.parley.Parley.desktop"), "[Desktop Entry]");
        Files.writeString(root.resolve("autostart/mail.desktop"), "somebody else's");
        for (String file : List.of(
                "identity.json",
                "identity.json.lock",
                "people.db",
                "people.db-journal",
                "people.db.lock",
                "recent-calls.json",
                "recent-calls.json.taken-over",
                "transfers.json",
                "transfers.json.broken",
                "self-signed.p12")) {
            Files.writeString(data.resolve(file), "secret");
        }
        Files.createDirectories(data.resolve("spool/pipe-1/inside"));
        Files.writeString(data.resolve("spool/pipe-1/inside/half"), "half");
        Files.createDirectory(data.resolve("crashes"));
        Files.writeString(data.resolve("crashes/2026-01-01.log"), "registers");
        Files.writeString(downloads.resolve("whole.txt"), "received yesterday");
        receiveHalf();
    }

    /** An incoming transfer that was interrupted, with its record and its part folder. */
    private void receiveHalf() throws Exception {
        Path source = Files.write(root.resolve("film.mkv"), new byte[4_000_000]);
        try (DiskStorage storage = new DiskStorage(data)) {
            FilesOffer offer;
            try (StoragePort.Source opened = storage.open(List.of(source))) {
                offer = opened.offer();
            }
            StoragePort.Target target = storage.create(downloads, ID, offer);
            target.close();
            storage.save(new TransferRecord.Incoming(ID, downloads, offer, "Bob", new TransferSecret("5e".repeat(32))));
        }
        part = downloads.resolve("film.mkv." + ID.hex() + ".part");
        assertThat(part.resolve("journal")).exists();
    }

    @Test
    void findsAllThatIsKept() {
        assertThat(traces.find()).extracting(Trace::kind).containsExactly(Kind.values());
        assertThat(traces.find())
                .filteredOn(trace -> trace.kind() == Kind.UNFINISHED)
                .singleElement()
                .satisfies(trace -> assertThat(trace.paths()).contains(part));
    }

    @Test
    void deletesAllThatIsKeptAndNothingElse() throws Exception {
        Files.writeString(config.resolve("settings.jsonx"), "somebody else's");
        Files.writeString(data.resolve("notes.txt"), "somebody else's");

        assertThat(traces.delete()).isEqualTo(new Outcome.Deleted(List.of()));
        assertThat(traces.find()).isEmpty();
        assertThat(part).doesNotExist();
        assertThat(filesIn(root).map(Path::getFileName).map(Path::toString))
                .containsExactlyInAnyOrder(
                        "settings.jsonx",
                        "mail.desktop",
                        "notes.txt",
                        "whole.txt",
                        "film.mkv",
                        "lock" /* empty, for programs that begin */);
        assertThat(data.resolve("transfers/lock")).isEmptyFile();
        try (DiskStorage next = new DiskStorage(data)) {
            assertThat(next.records()).isEmpty();
        }
    }

    @Test
    void followsNoLinkOutOfWhatIsKept() throws Exception {
        Path precious = Files.createDirectory(root.resolve("precious"));
        Files.writeString(precious.resolve("photo.jpg"), "photo");
        Files.createSymbolicLink(part.resolve("content").resolve("link"), precious);
        Files.createSymbolicLink(data.resolve("spool").resolve("pipe-2"), precious);
        Files.createSymbolicLink(data.resolve("crashes").resolve("1.log"), precious.resolve("photo.jpg"));

        assertThat(traces.delete()).isEqualTo(new Outcome.Deleted(List.of()));
        assertThat(precious.resolve("photo.jpg")).hasContent("photo");
        assertThat(part).doesNotExist();
        assertThat(data.resolve("spool/pipe-2")).doesNotExist();
    }

    @Test
    void saysWhatCannotBeReached() throws Exception {
        Path elsewhere = root.resolve("unplugged");
        Files.move(downloads, elsewhere);

        assertThat(traces.delete())
                .isEqualTo(new Outcome.Deleted(List.of(downloads.resolve("NAME." + ID.hex() + ".part"))));
        assertThat(data.resolve("recent-calls.json")).doesNotExist();
    }

    @Test
    void deletesNothingWhileAProgramUsesIt() {
        try (DiskStorage running = new DiskStorage(data)) {
            assertThat(running.records()).hasSize(1);
            assertThat(traces.delete()).isEqualTo(new Outcome.InUse());
            assertThat(part).exists();
            assertThat(data.resolve("recent-calls.json")).exists();
        }
        assertThat(traces.delete()).isEqualTo(new Outcome.Deleted(List.of()));
    }

    private static Stream<Path> filesIn(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }
}
