package dev.parley.client.capture.portal;

import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * GStreamer, as a program of its own, which reads a node of PipeWire. Its pictures come by its third descriptor, which the shell makes our
 * pipe; what it says of their size comes by the one for errors.
 */
final class Pipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    /** The name of the part that tells the size. */
    static final String SHAPE = "shape";

    private static final String SHELL = "exec gst-launch-1.0 \"$@\" 3>&1 1>&2";
    private static final int SHAPE_SECONDS = 2;
    private static final int REMEMBERED = 4;

    /** What comes faster than it is read is left out before it costs anything, and the newest is kept. */
    private static final List<String> AS_PICTURES = List.of(
            "!",
            "queue",
            "leaky=downstream",
            "max-size-buffers=1",
            "max-size-bytes=0",
            "max-size-time=0",
            "!",
            "videoconvert",
            "!",
            "capsfilter",
            "name=" + SHAPE,
            "caps=video/x-raw,format={BGRx,BGRA}",
            "!",
            "multipartmux",
            "boundary=p",
            "!",
            "fdsink",
            "fd=3",
            "sync=false");

    private final Process process;
    private final Deque<Shape> shapes = new ArrayDeque<>();
    private final Thread listener;
    private volatile CaptureFault complaint = CaptureFault.LOST;

    private Pipeline(Process process) {
        this.process = process;
        listener = Thread.ofPlatform().name("gstreamer-words").daemon().start(this::listen);
    }

    /** Reads a node. */
    static Pipeline of(long node, Map<String, String> environment) throws CaptureProblem {
        return start(environment, List.of("pipewiresrc", "path=" + node, "do-timestamp=true"));
    }

    /** @param source the part that brings pictures, and what belongs to it */
    static Pipeline start(Map<String, String> environment, List<String> source) throws CaptureProblem {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SHELL, "gst-launch-1.0", "-v"));
        command.addAll(source);
        command.addAll(AS_PICTURES);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("GST_DEBUG"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new Pipeline(process);
        } catch (IOException e) {
            CaptureProblem absent = new CaptureProblem(CaptureFault.NO_GSTREAMER, "gstreamer1.0-tools");
            absent.initCause(e);
            throw absent;
        }
    }

    InputStream pictures() {
        return process.getInputStream();
    }

    /** The size of a picture that has so many bytes; the words about it may come later than the picture. */
    synchronized Optional<Shape> shape(int bytes) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SHAPE_SECONDS);
        while (true) {
            Optional<Shape> found = shapes.stream()
                    .filter(each -> each.isExactly(bytes))
                    .findFirst()
                    .or(() ->
                            shapes.stream().filter(each -> each.isWithin(bytes)).findFirst());
            long left = (end - System.nanoTime()) / 1_000_000;
            if (found.isPresent() || left <= 0) {
                return found;
            }
            wait(left);
        }
    }

    /** Why no more pictures come. */
    CaptureProblem ended() throws InterruptedException {
        listener.join(TimeUnit.SECONDS.toMillis(1));
        return new CaptureProblem(complaint);
    }

    private void listen() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            LOG.debug("GStreamer was ended");
        }
    }

    private void hear(String line) {
        Shape.in(line).ifPresent(this::remember);
        String words = line.toLowerCase(Locale.ROOT);
        if (words.contains("error") || words.contains("warning")) {
            LOG.info("GStreamer: {}", line);
            if (words.contains("host is down") || words.contains("connect")) {
                complaint = CaptureFault.NO_PIPEWIRE;
            }
        }
    }

    private synchronized void remember(Shape shape) {
        shapes.addFirst(shape);
        if (shapes.size() > REMEMBERED) {
            shapes.removeLast();
        }
        notifyAll();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
