package dev.parley.client.rtc.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An installed {@code ffmpeg} that decodes a file in a loop into a pipe; it ends when this is closed. */
final class Ffmpeg implements AutoCloseable {
    private static final int MAX_COMPLAINT = 200;

    private final Path path;
    private final Process process;
    private final Thread listener;
    private volatile String complaint = "";

    private Ffmpeg(Path path, Process process) {
        this.path = path;
        this.process = process;
        listener = Thread.ofPlatform().name("ffmpeg-errors").daemon().start(this::listen);
    }

    /** Starts decoding the file with these output options to standard output. */
    static Ffmpeg start(Path path, List<String> output) throws FeedProblem {
        List<String> command =
                new ArrayList<>(List.of("ffmpeg", "-nostdin", "-hide_banner", "-loglevel", "error", "-xerror"));
        // Only local files: a playlist must not make this program fetch anything.
        command.addAll(List.of("-protocol_whitelist", "file,crypto,data", "-stream_loop", "-1"));
        command.addAll(List.of("-i", "file:" + path.toAbsolutePath()));
        command.addAll(output);
        command.add("pipe:1");
        try {
            Process process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            return new Ffmpeg(path, process);
        } catch (IOException e) {
            throw Feeds.problem(
                    MediaFault.FILE_NEEDS_FFMPEG,
                    path,
                    "needs ffmpeg to be read, which is not installed; run: apt-get install ffmpeg");
        }
    }

    InputStream output() {
        return process.getInputStream();
    }

    /** Why the output ended. */
    FeedProblem ended() {
        try {
            listener.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return complaint.isEmpty()
                ? Feeds.problem(MediaFault.FILE_ENDED, path, "ended")
                : Feeds.problem(MediaFault.FILE_DAMAGED, path, "cannot be played further: " + complaint);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Keeps the first line, which says the cause; drains the rest, so that ffmpeg never waits for us. */
    private void listen() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (complaint.isEmpty()) {
                    complaint = line.length() > MAX_COMPLAINT ? line.substring(0, MAX_COMPLAINT) : line;
                }
            }
        } catch (IOException e) {
            // The process was ended.
        }
    }
}
