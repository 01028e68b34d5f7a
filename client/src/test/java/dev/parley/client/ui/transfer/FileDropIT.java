package dev.parley.client.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.FreeDisplay;
import dev.parley.client.Waiting;
import dev.parley.client.transfer.TestClassPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are dropped with a real mouse on a real X server, from another window of the same program. */
class FileDropIT {
    @TempDir
    Path folder;

    @Test
    void takesWhatIsDroppedOnAPerson() throws Exception {
        Path file = Files.writeString(folder.resolve("a b \u00e9.txt"), "x");
        Path tree = Files.createDirectory(folder.resolve("tree"));
        Path output = folder.resolve("output");
        Process server = xServer();
        try {
            Process program = program(display(server), output, file, tree);
            boolean ended = program.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            program.destroyForcibly();
            assertThat(ended).as(Files.readString(output)).isTrue();
        } finally {
            server.destroy();
            server.waitFor();
        }
        assertThat(output)
                .content()
                .contains("hint true: Drop to send to Bob")
                .contains("dropped [" + file + ", " + tree + "]");
    }

    private static Process xServer() throws IOException {
        try {
            return new ProcessBuilder(
                            "Xvfb",
                            FreeDisplay.name(),
                            "-displayfd",
                            "1",
                            "-screen",
                            "0",
                            "1280x800x24",
                            "-nolisten",
                            "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new AssertionError("Xvfb is missing: scripts/install check installs it", e);
        }
    }

    private static String display(Process server) throws IOException {
        BufferedReader lines = server.inputReader();
        return ":" + lines.readLine();
    }

    private Process program(String display, Path output, Path... files) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw",
                "-Duser.language=en",
                "-cp",
                TestClassPath.text(),
                FileDropProgram.Main.class.getName());
        for (Path each : files) {
            builder.command().add(each.toString());
        }
        builder.environment().put("DISPLAY", display);
        builder.environment().put("GDK_BACKEND", "x11");
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return builder.start();
    }
}
