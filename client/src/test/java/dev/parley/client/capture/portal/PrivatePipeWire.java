package dev.parley.client.capture.portal;

import static dev.parley.client.Waiting.await;

import dev.parley.client.bus.PrivateBus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PipeWire of a test's own, with its session manager and pictures that GStreamer plays into it. */
public final class PrivatePipeWire implements AutoCloseable {
    private final Path folder;
    private final String bus;
    private final List<Process> started = new ArrayList<>();

    private PrivatePipeWire(Path folder, PrivateBus bus) {
        this.folder = folder;
        this.bus = bus.address();
    }

    /** @param folder empty, with a short path; its socket lies there */
    public static PrivatePipeWire start(Path folder, PrivateBus bus) throws IOException {
        PrivatePipeWire server = new PrivatePipeWire(folder, bus);
        try {
            server.run("pipewire");
            await().until(() -> Files.exists(folder.resolve("pipewire-0")));
            server.run("wireplumber");
            await().until(() -> server.list("Client").contains("WirePlumber"));
            return server;
        } catch (IOException | RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    /** What a program needs in its environment to use this one and no other. */
    public Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "XDG_RUNTIME_DIR", folder.toString(),
                "PIPEWIRE_RUNTIME_DIR", folder.toString(),
                "HOME", folder.toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "DBUS_SESSION_BUS_ADDRESS", bus));
    }

    private Process run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(Path.of(command[0]).getFileName() + ".log")
                        .toFile());
        builder.environment().remove("XDG_CONFIG_HOME");
        builder.environment().putAll(environment());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String list(String kind) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("pw-cli", "ls", kind).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What is shown, until it is destroyed. */
    public record Shown(long node, Process player) {}

    /** Shows what these parts of a pipeline make. */
    public Shown show(String name, String pictures) throws IOException {
        List<String> command = new ArrayList<>(List.of("gst-launch-1.0", "-q"));
        command.addAll(List.of(pictures.split(" ")));
        command.addAll(List.of(
                "!",
                "pipewiresink",
                "mode=provide",
                "stream-properties=props,media.class=Video/Source,node.name=" + name));
        Process player = run(command.toArray(String[]::new));
        await().until(() -> node(name).isPresent() || !player.isAlive());
        return new Shown(node(name).orElseThrow(() -> new IOException("nothing is shown")), player);
    }

    private Optional<Long> node(String name) throws IOException {
        Matcher node = Pattern.compile(
                        "id (\\d+), type PipeWire:Interface:Node(?:(?!\\n\\tid ).)*?node\\.name = \"" + name + "\"",
                        Pattern.DOTALL)
                .matcher(list("Node"));
        return node.find() ? Optional.of(Long.parseLong(node.group(1))) : Optional.empty();
    }

    @Override
    public void close() {
        for (Process each : started.reversed()) {
            each.destroy();
            try {
                if (!each.waitFor(5, TimeUnit.SECONDS)) {
                    each.destroyForcibly();
                }
            } catch (InterruptedException e) {
                each.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
