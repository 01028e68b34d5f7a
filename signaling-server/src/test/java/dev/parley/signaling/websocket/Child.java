package dev.parley.signaling.websocket;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own with a class of this package, which is told lines and answers with numbers; what else it prints is its log. */
final class Child implements AutoCloseable {
    private static final long END = -1;

    private final Process process;
    private final BlockingQueue<Long> numbers = new LinkedBlockingQueue<>();
    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    /** @param under what runs the command that follows it, as {@code nice} does */
    Child(List<String> under, Class<?> main, String... arguments) throws IOException {
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
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread.ofPlatform().daemon().start(this::readOn);
    }

    private void readOn() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("[0-9]+")) {
                    numbers.add(Long.parseLong(line));
                } else {
                    log.add(line);
                    System.err.println(line);
                }
            }
        } catch (IOException e) {
            log.add("its end: " + e);
        }
        numbers.add(END);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The next number. */
    long read() throws IOException, InterruptedException {
        long number = numbers.take();
        if (number == END) {
            throw new IOException("the process has ended");
        }
        return number;
    }

    long ask(String line) throws IOException, InterruptedException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return read();
    }

    List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
