package dev.parley.client.bus;

import static dev.parley.client.Waiting.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A D-Bus of a test's own, which starts no program and which nobody else is on. */
public final class PrivateBus implements AutoCloseable {
    private final Path socket;
    private final Process daemon;

    private PrivateBus(Path socket, Process daemon) {
        this.socket = socket;
        this.daemon = daemon;
    }

    public static PrivateBus start(Path folder) throws IOException {
        Path socket = folder.resolve("bus");
        Path config = Files.writeString(folder.resolve("bus.conf"), """
                <busconfig>
                  <type>session</type>
                  <listen>unix:path=%s</listen>
                  <auth>EXTERNAL</auth>
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """.formatted(socket));
        Process daemon = new ProcessBuilder("dbus-daemon", "--nofork", "--config-file=" + config)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("bus.log").toFile())
                .start();
        PrivateBus bus = new PrivateBus(socket, daemon);
        await().until(() -> Files.exists(socket) || !daemon.isAlive());
        if (!daemon.isAlive()) {
            throw new IOException("dbus-daemon did not start: " + Files.readString(folder.resolve("bus.log")));
        }
        return bus;
    }

    public SessionBus session() {
        return new SessionBus(Map.of("DBUS_SESSION_BUS_ADDRESS", address()));
    }

    /** As the environment of a session names it. */
    public String address() {
        return "unix:path=" + socket + ",guid=00";
    }

    @Override
    public void close() throws IOException {
        daemon.destroy();
        try {
            if (!daemon.waitFor(10, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
            }
        } catch (InterruptedException e) {
            daemon.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(socket);
    }
}
