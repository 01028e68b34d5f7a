package dev.parley.client.app.command.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed and does not arrive is noticed, though a print stream says nothing of it. */
class StandardOutputTest {
    private static final class Full extends OutputStream {
        private final String why;

        private Full(String why) {
            this.why = why;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(why);
        }
    }

    @Test
    void losesNothingWhereEverythingIsTaken() throws Exception {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        StandardOutput output = new StandardOutput(taken, false);
        try (PrintStream out = new PrintStream(output, true, UTF_8)) {
            out.println("ä");
        }
        assertThat(taken.toString(UTF_8)).isEqualToIgnoringNewLines("ä\n");
        assertThat(output.lost()).isEmpty();
    }

    @Test
    void aFullDiskIsAFailureWithASentence() {
        StandardOutput output = new StandardOutput(new Full("No space left on device"), false);
        try (PrintStream out = new PrintStream(output, true, UTF_8)) {
            out.println("a link");
        }
        CommandFailure failure = output.lost().orElseThrow();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(failure.sentence()).isEqualTo("Standard output did not take everything: No space left on device.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "Datenübergabe unterbrochen (broken pipe)", "Relais brisé (pipe)"})
    void whoStopsToReadHearsNothing(String words) {
        StandardOutput output = new StandardOutput(new Full(words), false);
        assertThatThrownBy(() -> output.write(1)).isInstanceOf(IOException.class);
        CommandFailure failure = output.lost().orElseThrow();
        assertThat(failure.exitCode()).isEqualTo(141);
        assertThat(failure.sentence()).isEmpty();
    }

    @Test
    void aPipeHasNoOtherReason() {
        StandardOutput output = new StandardOutput(new Full("…"), true);
        assertThatThrownBy(() -> output.write(1)).isInstanceOf(IOException.class);
        assertThat(output.lost().orElseThrow().exitCode()).isEqualTo(141);
    }

    @Test
    void nothingFollowsAGap() {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        StandardOutput output = new StandardOutput(
                new OutputStream() {
                    private boolean once;

                    @Override
                    public void write(int b) throws IOException {
                        if (!once) {
                            once = true;
                            throw new IOException("No space left on device");
                        }
                        taken.write(b);
                    }
                },
                false);
        try (PrintStream out = new PrintStream(output, true, UTF_8)) {
            out.println("a");
            out.println("b");
        }
        assertThat(taken.size()).isZero();
        assertThat(output.lost()).isPresent();
    }
}
