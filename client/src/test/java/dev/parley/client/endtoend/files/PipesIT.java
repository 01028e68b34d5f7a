package dev.parley.client.endtoend.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.endtoend.ParleyProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes from the standard input of a terminal to the standard output of another. */
class PipesIT extends SendReceive {
    @Test
    void carriesAPipeFromEndToEnd() throws Exception {
        Path received = folder.resolve("received");
        Path file = RandomFile.write(folder.resolve("input"), 3_000_000, 3);

        try (ParleyProcess ann = ParleyProcess.start(
                        environment("ann"), file, null, "send", link, "-", "--as", "dump.sql", "--name", "Ann");
                ParleyProcess bob = ParleyProcess.start(
                        environment("bob"), null, received, "receive", link, "--into", "-", "--yes", "--name", "Bob")) {
            assertThat(ann.awaitExit()).as(ann::toString).isZero();
            assertThat(bob.awaitExit()).as(bob::toString).isZero();
            assertThat(bob.errors()).anyMatch(line -> line.contains("dump.sql: 1 file, 3.0 MB (.sql)"));
        }
        assertThat(received).hasSameBinaryContentAs(file);
    }

    @LongRun.Only
    @Test
    void whatStandardOutputDoesNotTakeIsKeptAndSaid() throws Exception {
        Path file = RandomFile.write(folder.resolve("dump.sql"), 300_000, 6);
        Path report = folder.resolve("report.json");

        try (ParleyProcess ann = send(file.toString());
                ParleyProcess bob = ParleyProcess.start(
                        environment("bob"),
                        null,
                        Path.of("/dev/full"),
                        "receive",
                        link,
                        "--into",
                        "-",
                        "--yes",
                        "--json",
                        report.toString())) {
            assertThat(ann.awaitExit()).as(ann::toString).isZero();
            assertThat(bob.awaitExit()).as(bob::toString).isEqualTo(1);
            assertThat(bob.errors().getLast())
                    .startsWith("parley: Standard output did not take everything: ")
                    .contains("What has come is kept in ");
            assertThat(bob.errors()).noneMatch(line -> line.startsWith("Everything has arrived"));
        }
        assertThat(Files.readString(report)).contains("\"exitCode\" : 1", "did not take everything");
        try (Stream<Path> kept = Files.walk(folder.resolve("home-bob/parley/spool"))) {
            assertThat(kept.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(each -> assertThat(each).hasSameBinaryContentAs(file));
        }
    }
}
