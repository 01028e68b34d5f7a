package dev.parley.client.endtoend.screen;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.x11.Hands;
import dev.parley.client.endtoend.page.PageDriver;
import dev.parley.client.endtoend.page.PageStage;
import dev.parley.client.endtoend.server.KeptCertificate;
import dev.parley.client.endtoend.window.WindowOnDisplay;
import dev.parley.client.transfer.TestClassPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window is shared from the real picker on a real desktop, and what somebody draws on it in a page lies on that desktop. */
class SharedFromWindowIT {
    private static final long MARK = 21;
    private static final int ENTER = 0xff0d;
    private static final int DOWN = 0xff54;

    /** Of the stroke, beside its middle. */
    private static final int HALF = 3;

    private static final int OFF = 3;

    @TempDir
    private Path folder;

    @Test
    void theWindowThatIsChosenIsSeenAndInkLiesOnItAndLetsClicksThrough() throws Exception {
        PageStage stage = PageStage.shared(PageStage.CameraPace.SLOW);
        String link = stage.server().freshLink();
        try (DesktopPatterns desktop = DesktopPatterns.start();
                Hands hands = desktop.hands();
                PageDriver page = stage.enter(link, "Paula");
                Shown window = new Shown(start(desktop, link))) {
            desktop.show(1, MARK);
            page.tileOf("Ann");
            window.click(hands, "#share");
            window.place("#picker-search");
            window.place(".source-tile\tPattern");
            window.place(".source-tile\tParley");
            for (char letter : "pattern".toCharArray()) {
                hands.press(letter);
            }
            hands.press(DOWN);
            hands.press(ENTER);
            String tile = page.tileOf("Ann", "screen");
            // The window that it was chosen in lies on it, and nothing composites.
            Box place = desktop.activate();
            // What was covered is lost, and painted anew.
            page.tab().until("the pattern is seen", () -> {
                desktop.show(1, MARK);
                return page.code(tile).filter(code -> code.frameNumber() == 1).isPresent();
            });
            desktop.show(2, MARK);
            page.awaitPicture(tile, 2, MARK);

            window.click(hands, "#strip-point");
            // The window manager has brought the window along to which the strip belongs.
            desktop.activate();
            page.tab().until("the pattern is seen again", () -> {
                desktop.show(3, MARK);
                return page.code(tile).filter(code -> code.frameNumber() == 3).isPresent();
            });
            desktop.watchPresses();
            page.tab().until("one may point", () -> {
                page.tab().click(tile + " .tile-point");
                return page.tab().sees(tile + " .marks.pen");
            });
            draw(page, tile, hands, place);
            hands.click(place.x() + place.width() / 2, place.y() + place.height() / 2);
            await().until(desktop::wasPressed);
        }
    }

    /** Draws a line through the middle, again when it has faded, until nothing is seen but that: the pointer goes last. */
    private static void draw(PageDriver page, String tile, Hands hands, Box place) {
        AtomicReference<Box> ink = new AtomicReference<>();
        page.tab().until("ink is seen", () -> {
            ink.set(ink(hands.look(place), place));
            if (ink.get().isEmpty()) {
                page.draw(tile, 0.25, 0.5, 0.75, 0.5);
            }
            return ink.get().width() >= place.width() / 2 - OFF && ink.get().height() <= 2 * (HALF + OFF);
        });
        assertThat(ink.get().x()).isBetween(place.width() / 4 - HALF - OFF, place.width() / 4 + OFF);
        assertThat(ink.get().right()).isBetween(place.width() * 3 / 4 - OFF, place.width() * 3 / 4 + HALF + OFF);
        assertThat(ink.get().y() + ink.get().height() / 2)
                .isBetween(place.height() / 2 - OFF, place.height() / 2 + OFF);
    }

    /** Where something has a colour: the pattern has none. */
    private static Box ink(int[] pixels, Box place) {
        int[] coloured = IntStream.range(0, pixels.length)
                .filter(at -> isColoured(pixels[at]))
                .toArray();
        if (coloured.length == 0) {
            return Box.EMPTY;
        }
        IntSummaryStatistics across =
                IntStream.of(coloured).map(at -> at % place.width()).summaryStatistics();
        IntSummaryStatistics down =
                IntStream.of(coloured).map(at -> at / place.width()).summaryStatistics();
        return new Box(
                across.getMin(),
                down.getMin(),
                across.getMax() - across.getMin() + 1,
                down.getMax() - down.getMin() + 1);
    }

    private static boolean isColoured(int pixel) {
        int red = pixel >> 16 & 0xff;
        int green = pixel >> 8 & 0xff;
        int blue = pixel & 0xff;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 60;
    }

    private Process start(DesktopPatterns desktop, String link) throws IOException {
        KeptCertificate.lay(folder);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw",
                "-Dparley.launcher=" + Path.of(System.getProperty("parley.root"), "scripts", "launch"),
                "-cp",
                TestClassPath.text(),
                WindowOnDisplay.class.getName(),
                folder.toString(),
                link);
        Map<String, String> environment = builder.environment();
        environment.putAll(desktop.environment());
        environment.putAll(Map.of("GDK_BACKEND", "x11", "GDK_GL", "disable", "NO_AT_BRIDGE", "1"));
        environment.put("PULSE_SERVER", "unix:/nowhere/native");
        environment.keySet().removeAll(List.of("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"));
        builder.redirectError(folder.resolve("window.log").toFile());
        return builder.start();
    }

    /** The window's process, which says where its parts are. */
    private record Shown(Process process, PrintStream questions, BufferedReader answers) implements AutoCloseable {
        Shown(Process process) {
            this(process, new PrintStream(process.getOutputStream(), true), process.inputReader());
        }

        void click(Hands hands, String selector) throws Exception {
            Scanner place = new Scanner(place(selector));
            hands.click(place.nextInt(), place.nextInt());
        }

        /** Waits until it is there, and lies still. */
        String place(String selector) {
            AtomicReference<String> before = new AtomicReference<>("");
            await().until(() -> {
                questions.println(selector);
                String now = String.valueOf(answers.readLine());
                return now.equals(before.getAndSet(now)) && !now.equals("nowhere");
            });
            return before.get();
        }

        @Override
        public void close() {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
