package dev.parley.client.capture.x11;

import dev.parley.client.FreeDisplay;
import dev.parley.client.Waiting;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.DisplayName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An X server without a screen, and with Debian's openbox as its window manager where one is wanted. */
public final class VirtualDesktop implements AutoCloseable {
    private final Process server;
    private final String display;
    private @Nullable Process manager;

    private VirtualDesktop(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    public static VirtualDesktop start(String screen, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "Xvfb", FreeDisplay.name(), "-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0", screen));
        command.addAll(List.of(options));
        Process server = start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD));
        return new VirtualDesktop(server, ":" + server.inputReader().readLine());
    }

    public VirtualDesktop withManager() throws IOException, CaptureProblem {
        ProcessBuilder openbox = new ProcessBuilder("openbox", "--sm-disable")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        openbox.environment().put("DISPLAY", display);
        manager = start(openbox);
        try (XClient client = client()) {
            Waiting.await().until(() -> client.isManaged());
        }
        return this;
    }

    private static Process start(ProcessBuilder program) {
        try {
            return program.start();
        } catch (IOException e) {
            throw new AssertionError("scripts/install check installs what is missing", e);
        }
    }

    public Map<String, String> environment() {
        return Map.of("DISPLAY", display, "XAUTHORITY", "/nowhere");
    }

    public XClient client() throws CaptureProblem {
        return new XClient(Connection.open(DisplayName.parse(display), environment()));
    }

    public String display() {
        return display;
    }

    public long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        if (manager != null) {
            manager.destroy();
            manager.onExit().join();
        }
        server.destroy();
        server.onExit().join();
    }
}
