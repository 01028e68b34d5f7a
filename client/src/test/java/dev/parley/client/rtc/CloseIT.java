package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of the media side, which a process sees only once. */
class CloseIT {
    @TempDir
    private Path folder;

    @Test
    void endsWithinItsLimitAndLetsTheProgramExit() throws Exception {
        String path = System.getProperty("jdk.module.path", "")
                + File.pathSeparator
                + System.getProperty("java.class.path")
                + File.pathSeparator
                + Path.of(CloseProgram.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                + File.pathSeparator
                + Path.of(System.getProperty("parley.root"), "client", "target", "test-classes");
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + folder,
                        "-Dparley.root=" + System.getProperty("parley.root"),
                        "-cp",
                        path,
                        CloseProgram.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(output)).containsPattern("closed in \\d{1,5}\\n");
    }
}
