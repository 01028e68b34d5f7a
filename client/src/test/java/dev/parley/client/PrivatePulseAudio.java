package dev.parley.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PulseAudio server of a test's own, with null sinks for loudspeakers and their monitors for microphones.
 *
 * <p>It lives in a temporary folder and touches no other sound server: no default configuration, no autospawn, no cookie
 * of the user. Programs use it by {@link #environment}.
 */
public final class PrivatePulseAudio implements AutoCloseable {
    public static final int RATE = 48_000;
    private static final Duration PATIENCE = Waiting.PATIENCE;

    private final Path folder;
    private Process server;

    private PrivatePulseAudio(Path folder, Process server) {
        this.folder = folder;
        this.server = server;
    }

    public static PrivatePulseAudio start() throws IOException {
        Path folder = Files.createTempDirectory("pulse");
        Files.createDirectory(folder.resolve("pulse"));
        Files.writeString(folder.resolve("client.conf"), "autospawn = no\n");
        PrivatePulseAudio sound = new PrivatePulseAudio(folder, serve(folder));
        sound.awaitAnswer();
        return sound;
    }

    /** Ends it, and starts another in its place, with no sinks. */
    public void restart() throws IOException {
        end(server);
        Files.deleteIfExists(socket(folder));
        server = serve(folder);
        awaitAnswer();
    }

    private static Path socket(Path folder) {
        return folder.resolve("pulse/native");
    }

    private static Process serve(Path folder) throws IOException {
        Path socket = socket(folder);
        ProcessBuilder command = new ProcessBuilder(
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--use-pid-file=no",
                "--exit-idle-time=-1",
                "--realtime=no",
                "--high-priority=no",
                "--disable-shm=yes",
                "--load=module-native-protocol-unix auth-anonymous=1 socket=" + socket);
        command.environment().putAll(environment(folder));
        return command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private void awaitAnswer() throws IOException {
        await("PulseAudio's socket").atMost(PATIENCE).until(() -> Files.exists(socket(folder)) || !server.isAlive());
        if (!server.isAlive()) {
            throw new IOException("PulseAudio did not start: " + Files.readString(folder.resolve("log")));
        }
        control("info");
    }

    /** What a program needs in its environment to use this server and no other. */
    public Map<String, String> environment() {
        return environment(folder);
    }

    private static Map<String, String> environment(Path folder) {
        return new HashMap<>(Map.of(
                "PULSE_SERVER", "unix:" + folder.resolve("pulse/native"),
                "PULSE_COOKIE", folder.resolve("cookie").toString(),
                "PULSE_CLIENTCONFIG", folder.resolve("client.conf").toString(),
                "PULSE_STATE_PATH", folder.resolve("state").toString(),
                "XDG_RUNTIME_DIR", folder.toString(),
                "DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("no-bus")));
    }

    /** Adds a loudspeaker that nobody hears; what is played into it can be recorded from {@code monitor(name)}. */
    public void addSink(String name) throws IOException {
        control("load-module", "module-null-sink", "sink_name=" + name, "rate=" + RATE, "channels=1");
    }

    /** Lets it answer no more, as a server that hangs; whatever connects waits. */
    public void freeze() throws IOException {
        Process kill = new ProcessBuilder("kill", "-STOP", String.valueOf(server.pid())).start();
        kill.onExit().join();
    }

    /** Takes a loudspeaker away, as if it were unplugged. */
    public void removeSink(String name) throws IOException {
        for (String module : control("list", "short", "modules").lines().toList()) {
            if (module.contains("sink_name=" + name + " ")) {
                control("unload-module", module.substring(0, module.indexOf('\t')));
            }
        }
    }

    public static String monitor(String sink) {
        return sink + ".monitor";
    }

    public void setDefaults(String sink, String source) throws IOException {
        control("set-default-sink", sink);
        control("set-default-source", source);
    }

    /** Starts to play a file into a sink; the process ends with the file. */
    public Process play(Path wav, String sink) throws IOException {
        return client("paplay", "--latency-msec=20", "--device=" + sink, wav.toString())
                .start();
    }

    /** Records this long from a source, as 16-bit little-endian samples, one channel, {@value #RATE} a second. */
    public void record(String source, Path file, Duration duration) throws IOException {
        record(source, file, duration, 1);
    }

    /** Records two channels, one sample of each in turn. */
    public void recordStereo(String source, Path file, Duration duration) throws IOException {
        record(source, file, duration, 2);
    }

    private void record(String source, Path file, Duration duration, int channels) throws IOException {
        Process recorder = startRecording(source, file, channels);
        long bytes = duration.toMillis() * RATE / 1000 * Short.BYTES * channels;
        try {
            await("recording from " + source)
                    .atMost(duration.plus(PATIENCE))
                    .until(() -> Files.size(file) >= bytes || !recorder.isAlive());
        } finally {
            end(recorder);
        }
        if (Files.size(file) < bytes) {
            throw new IOException("parec ended early on " + source);
        }
    }

    /** Records into a file, in the form of {@link #record}, until the process is ended. */
    public Process startRecording(String source, Path file) throws IOException {
        return startRecording(source, file, 1);
    }

    private Process startRecording(String source, Path file, int channels) throws IOException {
        Files.write(file, new byte[0]);
        return client(
                        "parec",
                        "--device=" + source,
                        "--format=s16le",
                        "--rate=" + RATE,
                        "--channels=" + channels,
                        "--latency-msec=20",
                        "--raw")
                .redirectOutput(file.toFile())
                .start();
    }

    /** Runs pactl and returns what it says. */
    public String control(String... arguments) throws IOException {
        ProcessBuilder command =
                client(Stream.concat(Stream.of("pactl"), Stream.of(arguments)).toArray(String[]::new));
        Process pactl = command.redirectError(ProcessBuilder.Redirect.PIPE)
                .redirectErrorStream(true)
                .start();
        String answer = new String(pactl.getInputStream().readAllBytes(), UTF_8);
        try {
            if (pactl.waitFor() != 0) {
                throw new IOException("pactl " + List.of(arguments) + ": " + answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return answer;
    }

    private ProcessBuilder client(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder;
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end(server);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
