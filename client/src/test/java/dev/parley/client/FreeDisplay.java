package dev.parley.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A name for an X server that no other has. One that looks for a name by itself knows only those of its own network namespace, and takes
 * the socket's file away from a server in another.
 */
public final class FreeDisplay {
    private FreeDisplay() {}

    public static String name() {
        int number;
        do {
            number = ThreadLocalRandom.current().nextInt(100, 30_000);
        } while (Files.exists(Path.of("/tmp/.X11-unix/X" + number)));
        return ":" + number;
    }
}
