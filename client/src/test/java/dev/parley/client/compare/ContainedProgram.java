package dev.parley.client.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.client.cli.ProcessMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program with a bus, a home and a namespace of processes of its own: whatever it starts, by itself or over the bus, belongs to it,
 * is measured with it and ends with it. The bus runs before the program is started, and is not counted.
 */
public final class ContainedProgram implements AutoCloseable {
    private static final Path PROC = Path.of("/proc");

    /** The shell that stays is the first process of the namespace, and takes over whoever loses its parent. */
    private static final String FIRST = """
            exec 3<&0
            dbus-run-session -- sh -c 'echo ready; read -r _ <&3; "$@" </dev/null >&2 & wait' sh "$@" &
            wait
            """;

    private final Process process;
    private final String namespace;
    private final Set<Long> before;
    private final long ticksBefore;

    private ContainedProgram(Process process) throws IOException {
        this.process = process;
        String line = process.inputReader(UTF_8).readLine();
        if (!"ready".equals(line)) {
            throw new IOException("no bus for a program: " + line);
        }
        namespace = namespace(process.pid(), "pid_for_children");
        before = members().collect(Collectors.toSet());
        ticksBefore = ticks();
    }

    /** Prepares all that the program is to find there, and starts it with {@link #go}. */
    public static ContainedProgram prepare(Path home, Map<String, String> variables, List<String> command)
            throws IOException {
        List<String> line = new ArrayList<>(List.of("unshare", "--pid", "--fork", "--kill-child", "--mount-proc"));
        line.addAll(List.of("sh", "-c", FIRST, "sh"));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.directory(home.toFile());
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        String java = environment.get("JAVA_HOME");
        environment.clear();
        environment.putAll(Map.of("PATH", path, "HOME", home.toString(), "LC_ALL", "C.UTF-8", "USER", "ann"));
        if (java != null) {
            environment.put("JAVA_HOME", java);
        }
        environment.put("XDG_RUNTIME_DIR", runtime(home).toString());
        environment.put("PULSE_SERVER", "unix:/nowhere/native");
        environment.putAll(variables);
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
        return new ContainedProgram(builder.start());
    }

    private static Path runtime(Path home) throws IOException {
        Path folder = home.resolve("run");
        if (!Files.exists(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }

    public void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    public Process process() {
        return process;
    }

    /** Processor time of all that belongs to it, also of what has ended, since it was prepared. */
    public double cpuSeconds() {
        return (ticks() - ticksBefore) / ProcessTimes.TICKS_PER_SECOND;
    }

    /** Proportional set size of all that belongs to it. */
    public long memory() {
        return members()
                .filter(pid -> !before.contains(pid))
                .mapToLong(ProcessMemory::bytes)
                .sum();
    }

    private long ticks() {
        return members()
                .map(pid -> read(pid, "stat"))
                .filter(stat -> !stat.isEmpty())
                .mapToLong(stat -> ProcessTimes.of(stat).ticks())
                .sum();
    }

    private Stream<Long> members() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> namespace(pid, "pid").equals(namespace));
    }

    private static String namespace(long pid, String kind) {
        try {
            return Files.readSymbolicLink(PROC.resolve(pid + "/ns/" + kind)).toString();
        } catch (IOException e) {
            // It has ended meanwhile.
            return "";
        }
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(PROC.resolve(pid + "/" + file));
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        // The kernel ends the namespace with its first process, and that with its parent.
        process.destroyForcibly();
        process.onExit().join();
    }
}
