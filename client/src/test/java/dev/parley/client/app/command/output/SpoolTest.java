package dev.parley.client.app.command.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.app.command.exit.CommandFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    Path home;

    @Test
    void keepsWhatAPipeGivesUntilItIsClosed() throws Exception {
        byte[] bytes = "0123456789".repeat(20_000).getBytes(UTF_8);
        List<Long> progress = new ArrayList<>();
        Path file;
        try (Spool spool = Spool.create(home, "log.txt")) {
            file = spool.fill(new ByteArrayInputStream(bytes), progress::add);
            assertThat(file).hasFileName("log.txt").hasBinaryContent(bytes);
            assertThat(progress).isSorted().hasSizeGreaterThan(2).endsWith((long) bytes.length);
        }
        assertThat(file).doesNotExist();
        assertThat(home.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void leavesWhatIsToBeKept() throws Exception {
        Path file;
        try (Spool spool = Spool.create(home, "-")) {
            file = Files.writeString(spool.folder().resolve("came"), "what has come");
            spool.keep();
        }
        assertThat(file).hasContent("what has come");
    }

    @Test
    void givesAPipeTheWholeFile() throws Exception {
        try (Spool spool = Spool.create(home, "-")) {
            Path file = Files.writeString(spool.folder().resolve("came"), "what has come");
            ByteArrayOutputStream pipe = new ByteArrayOutputStream();
            List<Long> progress = new ArrayList<>();
            spool.drain(file, pipe, progress::add);
            assertThat(pipe.toString(UTF_8)).isEqualTo("what has come");
            assertThat(progress).containsExactly(13L);
        }
    }

    @Test
    void aPipeThatBreaksIsSaid() throws Exception {
        try (Spool spool = Spool.create(home, "a")) {
            InputStream broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("it broke");
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    throw new IOException("it broke");
                }
            };
            assertThatThrownBy(() -> spool.fill(broken, bytes -> {}))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage("Standard input could not be kept: it broke");
            Path file = Files.writeString(spool.folder().resolve("came"), "x");
            OutputStream closed = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("nobody reads");
                }
            };
            assertThatThrownBy(() -> spool.drain(file, closed, bytes -> {}))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage("Standard output did not take everything: nobody reads.");
        }
    }
}
