package dev.parley.client.capture.portal;

import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The parts of GStreamer that read PipeWire's pictures, by Debian's packages. */
enum Plugin {
    PIPEWIRESRC("gstreamer1.0-pipewire"),
    VIDEOCONVERT("gstreamer1.0-plugins-base"),
    MULTIPARTMUX("gstreamer1.0-plugins-good");

    /** GStreamer looks through its plugins anew after some were installed, which takes its time. */
    private static final int SECONDS = 20;

    private static final String TOOLS = "gstreamer1.0-tools";

    /** What is there stays there while this program runs. */
    private static volatile boolean complete;

    private final String owner;

    Plugin(String owner) {
        this.owner = owner;
    }

    /** Looks whether all is installed, and names the package that is not. */
    static void requireAll() throws CaptureProblem {
        if (!complete) {
            for (Plugin each : values()) {
                each.require("gst-inspect-1.0");
            }
            complete = true;
        }
    }

    void require(String inspector) throws CaptureProblem {
        try {
            Process process = new ProcessBuilder(inspector, name().toLowerCase(Locale.ROOT))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
                    throw new CaptureProblem(CaptureFault.NO_GSTREAMER, owner);
                }
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            CaptureProblem absent = new CaptureProblem(CaptureFault.NO_GSTREAMER, TOOLS);
            absent.initCause(e);
            throw absent;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaptureProblem(CaptureFault.CLOSED);
        }
    }
}
