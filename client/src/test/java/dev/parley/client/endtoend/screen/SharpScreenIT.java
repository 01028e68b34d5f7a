package dev.parley.client.endtoend.screen;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.capture.Box;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.Grab;
import dev.parley.client.capture.x11.VirtualDesktop;
import dev.parley.client.capture.x11.X11Desktop;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.EngineEye;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.picture.PictureReader;
import dev.parley.client.relay.SlowLine;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal on a screen of 1920x1080, seen over a line of one megabit a second. */
@Tag("alone")
class SharpScreenIT {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int LINES = 50;
    /** Where the terminal has its letters; around them is nothing that could be blurred. */
    private static final Box LETTERS = new Box(40, 64, 640, 800);

    private static final double SHARP = 0.98;
    private static final int KILOBITS = 1000;

    /**
     * What the line carries in the two seconds in which a picture has to be sharp. It is what is counted, since how long a processor
     * takes for it says nothing of how it is sent.
     */
    private static final long TWO_SECONDS = 2L * KILOBITS * 1000 / 8;

    @TempDir
    private Path folder;

    private final Random random = new Random(7);

    @Test
    void aTerminalThatStandsStillIsSharpOverASlowLine() throws Exception {
        Path typed = folder.resolve("typed");
        new ProcessBuilder("mkfifo", typed.toString()).start().waitFor();
        try (SlowLine line = SlowLine.make(KILOBITS);
                VirtualDesktop desktop = VirtualDesktop.start(WIDTH + "x" + HEIGHT + "x24", "-nocursor")
                        .withManager();
                Terminal terminal = new Terminal(desktop, typed);
                X11Desktop source = X11Desktop.open(desktop.environment());
                Capture screen = source.open(ShareSource.Screen.FIRST);
                EngineDriver ann = EngineDriver.start(in(line.first().variable(), desktop), "none", "none");
                EngineDriver bob =
                        EngineDriver.start(Map.of("NETNS", line.second().variable()), "none", "none")) {
            String link = ServeProcess.shared().freshLink();
            ann.join(link, "Ann");
            bob.join(link, "Bob");
            PeerId sharer = bob.awaitConnected(1).getFirst();
            ann.send(new ShareCommand.Share(ShareSource.Screen.FIRST));
            try (EngineEye eye = EngineEye.on(bob, TileId.screen(sharer), WIDTH, HEIGHT)) {
                for (int page = 0; page < 2; page++) {
                    terminal.type(text());
                    awaitSharp(eye, screen, line);
                }
            }
        }
    }

    private static Map<String, String> in(String namespace, VirtualDesktop desktop) {
        Map<String, String> environment = new HashMap<>(desktop.environment());
        environment.put("NETNS", namespace);
        return environment;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < LINES; row++) {
            int letters = random.nextInt(100);
            for (int letter = 0; letter < letters; letter++) {
                text.append(random.nextInt(6) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Waits until the terminal has painted all, and it arrives as it is. */
    private static void awaitSharp(EngineEye eye, Capture screen, SlowLine line) throws Exception {
        Grab source = screen.next(Waiting.PATIENCE).orElseThrow();
        long before = line.carried();
        for (Optional<Grab> more = screen.next(STILL); more.isPresent(); more = screen.next(STILL)) {
            source = more.get();
            before = line.carried();
        }
        Grab still = source;
        Waiting.await()
                .pollInterval(Duration.ofMillis(50))
                .until(() -> eye.frame()
                        .filter(frame -> frame.width() == WIDTH && frame.height() == HEIGHT)
                        .filter(frame -> similarity(frame, still) >= SHARP)
                        .isPresent());
        assertThat(line.carried() - before)
                .as("bytes that it took until it was sharp")
                .isLessThan(TWO_SECONDS);
    }

    private static final Duration STILL = Duration.ofMillis(1500);

    /** Structural similarity (SSIM) of the green, in squares of 8 pixels that do not overlap. */
    private static double similarity(PictureReader.Frame frame, Grab source) {
        double sum = 0;
        int squares = 0;
        for (int top = LETTERS.y(); top < LETTERS.bottom(); top += 8) {
            for (int left = LETTERS.x(); left < LETTERS.right(); left += 8) {
                sum += similarity(frame, source, left, top);
                squares++;
            }
        }
        return sum / squares;
    }

    private static double similarity(PictureReader.Frame frame, Grab source, int left, int top) {
        double one = 0;
        double other = 0;
        double ones = 0;
        double others = 0;
        double both = 0;
        for (int y = top; y < top + 8; y++) {
            for (int x = left; x < left + 8; x++) {
                int a = frame.pixels().get(y * WIDTH + x) >> 8 & 0xff;
                int b = source.pixels().get(y * source.stride() + 4 * x + 1) & 0xff;
                one += a;
                other += b;
                ones += a * a;
                others += b * b;
                both += a * b;
            }
        }
        double meanA = one / 64;
        double meanB = other / 64;
        double spreadA = ones / 64 - meanA * meanA;
        double spreadB = others / 64 - meanB * meanB;
        double shared = both / 64 - meanA * meanB;
        return (2 * meanA * meanB + 6.5025)
                * (2 * shared + 58.5225)
                / ((meanA * meanA + meanB * meanB + 6.5025) * (spreadA + spreadB + 58.5225));
    }

    /** An xterm with letters of 10 points, which shows what is typed. */
    private record Terminal(Process process, Path typed) implements AutoCloseable {
        Terminal(VirtualDesktop desktop, Path typed) throws Exception {
            this(start(desktop, typed), typed);
        }

        private static Process start(VirtualDesktop desktop, Path typed) throws Exception {
            ProcessBuilder xterm = new ProcessBuilder(
                            "xterm",
                            "-fa",
                            "DejaVu Sans Mono",
                            "-fs",
                            "10",
                            "-geometry",
                            "200x55+20+20",
                            "+bc",
                            "-cm",
                            "-e",
                            "sh",
                            "-c",
                            "while :; do clear; cat \"$0\"; done",
                            typed.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            xterm.environment().putAll(desktop.environment());
            return xterm.start();
        }

        /** Waits until the terminal takes it. */
        void type(String text) throws Exception {
            Files.write(typed, text.getBytes(US_ASCII));
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
