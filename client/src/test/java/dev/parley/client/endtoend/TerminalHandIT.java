package dev.parley.client.endtoend;

import static dev.parley.client.Waiting.await;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.client.control.GestureNotice;
import dev.parley.client.endtoend.server.ServeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sits at a real terminal raises a hand and lowers it, without having been asked anything. */
class TerminalHandIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("parley.root"), "scripts", "launch");

    @TempDir
    Path folder;

    @Test
    void whatIsTypedRaisesTheHandAndLowersIt() throws Exception {
        try (ServeProcess server = ServeProcess.shared();
                EngineDriver desktop = EngineDriver.start("none")) {
            String link = server.freshLink();
            desktop.join(link, "Dora");
            Process terminal = terminal(link);
            try {
                desktop.awaitConnected(1);
                type(terminal, "raise");
                await().until(() -> seen().contains("You raise your hand."));
                desktop.await(GestureNotice.Hands.class, hands -> hands.raised().size() == 1);
                type(terminal, "lower");
                await().until(() -> seen().contains("You lower your hand."));
                desktop.await(GestureNotice.Hands.class, hands -> hands.raised().isEmpty());
            } finally {
                terminal.descendants().forEach(ProcessHandle::destroy);
                terminal.waitFor();
            }
        }
    }

    /** Of script(1), which starts it at a terminal that it makes. */
    private Process terminal(String link) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "script",
                        "-qec",
                        "\"$LAUNCHER\" call \"$LINK\" --name Tom --camera none --mic none",
                        "/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("seen").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("LAUNCHER", LAUNCHER.toString());
        environment.put("LINK", link);
        environment.put("SHELL", "/bin/sh");
        environment.put("PULSE_SERVER", "unix:/nowhere/native");
        environment.put("XDG_CONFIG_HOME", folder.toString());
        environment.put("XDG_DATA_HOME", folder.toString());
        return builder.start();
    }

    private String seen() throws IOException {
        return Files.readString(folder.resolve("seen"));
    }

    private static void type(Process terminal, String line) throws IOException {
        terminal.getOutputStream().write((line + "\n").getBytes(UTF_8));
        terminal.getOutputStream().flush();
    }
}
