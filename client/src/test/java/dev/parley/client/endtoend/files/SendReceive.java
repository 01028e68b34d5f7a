package dev.parley.client.endtoend.files;

import static org.awaitility.Awaitility.await;

import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.server.ServeProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./parley send} and {@code ./parley receive} in one room of a server. */
abstract class SendReceive {
    @TempDir
    Path folder;

    Path into;
    String link = "";

    @BeforeEach
    void begin() throws IOException {
        into = Files.createDirectory(folder.resolve("into"));
        link = ServeProcess.shared().freshLink();
    }

    ParleyProcess send(String... arguments) throws IOException {
        return ParleyProcess.start(environment("ann"), with("send", "Ann", arguments));
    }

    ParleyProcess receive(String... arguments) throws IOException {
        return ParleyProcess.start(environment("bob"), with("receive", "Bob", arguments));
    }

    private String[] with(String command, String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, link, "--name", name));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    /** Each has a home of its own. */
    Map<String, String> environment(String who) {
        return Map.of("XDG_DATA_HOME", folder.resolve("home-" + who).toString());
    }

    /** Waits until a good part of what is being received lies on the disk. */
    void awaitPart() {
        await().atMost(ParleyProcess.PATIENCE).until(() -> partBytes() > 30_000_000);
    }

    private long partBytes() throws IOException {
        try (var files = Files.walk(into)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (UncheckedIOException e) {
            return 0; // One of them went while they were looked through; they are looked through again.
        }
    }
}
