package dev.parley.client.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.client.Waiting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The real program in a process of its own: what it says, how it ends. Any thread may call.
 *
 * <p>Without a display, without the user's settings and, unless the environment says otherwise, without a sound server. A
 * variable {@code UMASK} is what it says; {@code NETNS} names a process in whose network this one is to be.
 */
public final class ParleyProcess implements AutoCloseable {
    public static final Duration PATIENCE = Waiting.PATIENCE;
    private static final Path LAUNCHER = Path.of(System.getProperty("parley.root"), "scripts", "launch");

    private static final Set<ParleyProcess> OPEN = ConcurrentHashMap.newKeySet();

    private final String command;
    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<Thread> pumps;
    private boolean reading = true;

    private ParleyProcess(List<String> arguments, Process process) {
        this.command = String.join(" ", arguments);
        this.process = process;
        this.pumps = List.of(
                Thread.ofPlatform().daemon().start(() -> pump(process.inputReader(UTF_8), output)),
                Thread.ofPlatform().daemon().start(() -> pump(process.errorReader(UTF_8), errors)));
        OPEN.add(this);
    }

    public static ParleyProcess start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    public static ParleyProcess start(Map<String, String> environment, String... arguments) throws IOException {
        return start(environment, null, null, arguments);
    }

    /** With a file as its standard input and another that takes its standard output; null for pipes. */
    public static ParleyProcess start(
            Map<String, String> environment, @Nullable Path in, @Nullable Path out, String... arguments)
            throws IOException {
        List<String> line = new ArrayList<>();
        if (environment.containsKey("NETNS")) {
            line.addAll(List.of("nsenter", "-t", environment.get("NETNS"), "-n", "--"));
        }
        if (environment.containsKey("UMASK")) {
            line.addAll(List.of("sh", "-c", "umask \"$UMASK\" && exec \"$@\"", "sh"));
        }
        // A test run in the background of a shell has the interrupt ignored, and a JVM then keeps it so.
        line.addAll(List.of("env", "--default-signal=INT", LAUNCHER.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        Map<String, String> variables = builder.environment();
        List.of("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR").forEach(variables::remove);
        variables.put("PULSE_SERVER", "unix:/nowhere/native");
        variables.put("XDG_CONFIG_HOME", "/nowhere");
        variables.putAll(environment);
        if (in != null) {
            builder.redirectInput(in.toFile());
        }
        if (out != null) {
            builder.redirectOutput(out.toFile());
        }
        return new ParleyProcess(List.of(arguments), builder.start());
    }

    /** {@code ./parley call} with the link on standard input, so that no list of processes shows it. */
    public static ParleyProcess call(String link, String name, String... options) throws IOException {
        return call(Map.of(), link, name, options);
    }

    public static ParleyProcess call(Map<String, String> environment, String link, String name, String... options)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("call", "-", "--headless", "--name", name));
        arguments.addAll(List.of(options));
        ParleyProcess call = start(environment, arguments.toArray(String[]::new));
        call.type(link);
        return call;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** Writes a line to its standard input. */
    public void type(String line) throws IOException {
        synchronized (process) {
            OutputStream in = process.getOutputStream();
            in.write((line + "\n").getBytes(UTF_8));
            in.flush();
        }
    }

    public void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Stops to read what it says, as a face that hangs does, or begins again. */
    public synchronized void reading(boolean next) {
        reading = next;
        notifyAll();
    }

    public List<String> output() {
        return outputFrom(0);
    }

    public synchronized List<String> outputFrom(int line) {
        return List.copyOf(output.subList(line, output.size()));
    }

    public synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    /** Waits for a line on standard output that holds this text. */
    public String awaitOutput(String text) {
        return await(output, 0, line -> line.contains(text), "said \"" + text + "\"");
    }

    /** Waits for a line on standard output that is this text, some time after the line that was another. */
    public void awaitOutputAfter(String earlier, String text) {
        awaitOutput(earlier);
        int from = output().lastIndexOf(earlier) + 1;
        await(output, from, line -> line.equals(text), "said \"" + text + "\" after \"" + earlier + "\"");
    }

    /** Waits for a line on standard error that holds this text. */
    public String awaitError(String text) {
        return await(errors, 0, line -> line.contains(text), "complained \"" + text + "\"");
    }

    private String await(List<String> lines, int from, Predicate<String> wanted, String what) {
        try {
            // Who has ended says no more: look once again and give up.
            Awaitility.await().atMost(PATIENCE).until(() -> {
                boolean silent = pumps.stream().noneMatch(Thread::isAlive);
                return find(lines, from, wanted).isPresent() || silent;
            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("in time it never " + what + ": " + this + "\n--- all\n" + allOpen(), e);
        }
        return find(lines, from, wanted).orElseThrow(() -> new AssertionError("never " + what + ": " + this));
    }

    private synchronized Optional<String> find(List<String> lines, int from, Predicate<String> wanted) {
        return lines.stream().skip(from).filter(wanted).findFirst();
    }

    /** Waits until it has ended and all that it said is here. */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("did not end: " + this);
        }
        for (Thread pump : pumps) {
            pump.join(PATIENCE);
        }
        return process.exitValue();
    }

    /** Completes when it has ended, maybe before all that it said is here. */
    public CompletableFuture<?> onExit() {
        return process.toHandle().onExit();
    }

    /** Signals go through the handle, since those of the process itself throw away what it still has to say. */
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    public void terminate() {
        process.toHandle().destroy();
    }

    /** What Ctrl+C does. */
    public void interrupt() throws IOException, InterruptedException {
        signal("INT");
    }

    /** Stops its processor time, as a computer that sleeps does. */
    public void sleep() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        List<ProcessHandle> children = descendants();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        reading(true);
        process.onExit().join();
        OPEN.remove(this);
    }

    /** What all have said that were not closed yet: a failure of one often has its cause in another. */
    public static String allOpen() {
        return OPEN.stream().map(ParleyProcess::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public synchronized String toString() {
        return "parley " + command + (process.isAlive() ? " (runs)" : " (ended with " + process.exitValue() + ")")
                + "\n--- output\n" + String.join("\n", output)
                + "\n--- errors\n" + String.join("\n", errors);
    }

    private void pump(BufferedReader from, List<String> to) {
        try (from) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                synchronized (this) {
                    to.add(line);
                    notifyAll();
                    while (!reading) {
                        wait();
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            // The process was killed while it spoke.
        }
    }
}
