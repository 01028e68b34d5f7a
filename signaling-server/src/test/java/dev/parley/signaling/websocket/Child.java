package dev.parley.signaling.websocket;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own with a class of this package, which is told lines and answers with numbers. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    /**
     * @param under what runs the command that follows it, as {@code nice} does
     * @param log where it writes what it logs
     */
    Child(List<String> under, ProcessBuilder.Redirect log, Class<?> main, String... arguments) throws IOException {
        String classes = Stream.of("jdk.module.path", "java.class.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(under);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                main.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectError(log).start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The next line that is a number. */
    long read() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.matches("[0-9]+")) {
                return Long.parseLong(line);
            }
        }
        throw new IOException("the process has ended");
    }

    long ask(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return read();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
