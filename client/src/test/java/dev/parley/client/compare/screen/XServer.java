package dev.parley.client.compare.screen;

import dev.parley.client.FreeDisplay;
import dev.parley.client.compare.ProcessTimes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** An Xvfb of its own, without a window manager, whose pixels lie in a file. */
public final class XServer implements AutoCloseable {
    public static final int WIDTH = 1280;
    public static final int HEIGHT = 800;

    private final Process process;
    private final String display;
    private final Framebuffer framebuffer;

    private XServer(Process process, String display, Framebuffer framebuffer) {
        this.process = process;
        this.display = display;
        this.framebuffer = framebuffer;
    }

    public static XServer start(Path folder, int width, int height) throws IOException {
        Path own = Files.createTempDirectory(
                folder, "screen", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        List<String> command =
                new ArrayList<>(List.of("Xvfb", FreeDisplay.name(), "-displayfd", "1", "-nolisten", "tcp", "-noreset"));
        command.addAll(List.of("-nocursor", "-screen", "0", width + "x" + height + "x24", "-fbdir", own.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        String number = output.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        return new XServer(process, ":" + number, Framebuffer.map(own.resolve("Xvfb_screen0")));
    }

    public String display() {
        return display;
    }

    public Framebuffer framebuffer() {
        return framebuffer;
    }

    /** Processor time that drawing took here. */
    public double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        return ProcessTimes.of(stat).ticks() / ProcessTimes.TICKS_PER_SECOND;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
