package dev.parley.client.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.transfer.TestClassPath;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An engine ends at once on an error that nothing survives, and on nothing else. */
class SuddenEndTest {
    private static final int OF_THE_JVM = 3;

    @ParameterizedTest
    @CsvSource({"fault, 0", "bare, 0", "stack, 70", "memory, 3"})
    void endsOnWhatNothingSurvives(String what, int exitCode) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        exitCode == OF_THE_JVM ? "-XX:+ExitOnOutOfMemoryError" : "-XX:-ExitOnOutOfMemoryError",
                        "-cp",
                        TestClassPath.text(),
                        SuddenEndProgram.class.getName(),
                        what)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isEqualTo(exitCode);
    }
}
