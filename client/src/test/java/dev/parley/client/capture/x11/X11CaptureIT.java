package dev.parley.client.capture.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.LongRun;
import dev.parley.client.Waiting;
import dev.parley.client.capture.Box;
import dev.parley.client.capture.Capturable;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Grab;
import dev.parley.client.capture.Icon;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.DisplayName;
import dev.parley.client.control.media.ShareSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of a real X server with a real window manager, on a screen of odd size. */
class X11CaptureIT {
    private static final int WIDTH = 1283;
    private static final int HEIGHT = 721;
    private static final int RED = 0xFF0000;
    private static final int GREEN = 0x00FF00;
    private static final int BLUE = 0x0000FF;
    private static final int MAGENTA = 0xFF00FF;

    private static VirtualDesktop server;
    private static X11Desktop desktop;

    private XClient client;

    @BeforeAll
    static void start() throws Exception {
        server = VirtualDesktop.start(WIDTH + "x" + HEIGHT + "x24").withManager();
        desktop = X11Desktop.open(server.environment());
    }

    @AfterAll
    static void stop() {
        desktop.close();
        server.close();
    }

    @BeforeEach
    void connect() throws Exception {
        client = server.client();
        // The window manager puts away the frames of the test before in its own time, and they would lie over what is
        // shown now.
        Waiting.await().until(() -> !client.isAnythingShown());
        client.pointer(WIDTH - 1, HEIGHT - 1);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void listsScreensAndWindows() throws Exception {
        int lower = managed("Lower – unten", new Box(50, 60, 301, 203), RED);
        int upper = managed("Upper", new Box(400, 60, 100, 100), GREEN);
        client.process(upper, ProcessHandle.current().pid());
        int strip = client.window("Strip", new Box(50, 10, 101, 31), BLUE, false);
        client.process(strip, ProcessHandle.current().pid());
        client.numbers(strip, "_NET_WM_STATE", 4, client.atom("_NET_WM_STATE_ABOVE"));
        client.map(strip);
        Waiting.await().until(() -> client.isListed(strip) && client.isViewable(strip));

        List<Capturable> all = desktop.capturables();

        assertThat(all).extracting(Capturable::title).containsExactly("screen", "Upper", "Lower – unten");
        assertThat(all.getFirst().place()).isEqualTo(new Box(0, 0, WIDTH, HEIGHT));
        assertThat(all.getLast())
                .isEqualTo(new Capturable(client.source(lower), "Lower – unten", "Box", client.place(lower)));
        try (Capture window = desktop.open(all.get(1).source());
                Capture nobodys = desktop.open(all.getLast().source())) {
            assertThat(window.process()).hasValue(ProcessHandle.current().pid());
            assertThat(nobodys.process()).isEmpty();
        }
        client.iconify(lower);
        Waiting.await().until(() -> !client.isViewable(lower));
        assertThat(desktop.capturables()).extracting(Capturable::title).containsExactly("screen", "Upper");
    }

    @Test
    void findsTheFittingIconOfAWindow() throws Exception {
        int window = managed("With icon", new Box(50, 60, 301, 203), RED);
        int[] sizes = new int[2 + 16 * 16 + 2 + 48 * 48];
        Arrays.fill(sizes, 0xFF000000 | RED);
        sizes[0] = 16;
        sizes[1] = 16;
        Arrays.fill(sizes, 2 + 16 * 16 + 2, sizes.length, 0xFF000000 | GREEN);
        sizes[2 + 16 * 16] = 48;
        sizes[2 + 16 * 16 + 1] = 48;
        client.numbers(window, "_NET_WM_ICON", 6, sizes);
        client.sync();

        Icon icon = desktop.icon(client.source(window)).orElseThrow();
        for (int at = 0; at < icon.pixels().length; at += 4) {
            int colour = (icon.pixels()[at + 2] & 0xFF) << 16
                    | (icon.pixels()[at + 1] & 0xFF) << 8
                    | (icon.pixels()[at] & 0xFF);
            assertThat(colour).isEqualTo(GREEN);
        }
        // Of a window that it knows, the window manager puts an icon of its own in the place of a bad one.
        int unmanaged = client.shown("Unmanaged", new Box(400, 60, 100, 100), RED);
        client.numbers(unmanaged, "_NET_WM_ICON", 6, 64, 64, 1, 2, 3);
        client.sync();
        assertThat(desktop.icon(client.source(unmanaged))).as("cut off").isEmpty();
        assertThat(desktop.icon(ShareSource.Screen.FIRST)).isEmpty();
    }

    @Test
    void showsTheScreenAndWhatChangesOnIt() throws Exception {
        int window = client.shown("Red", new Box(101, 51, 203, 77), RED);
        try (Capture screen = desktop.open(ShareSource.Screen.FIRST)) {
            Grab first = grab(screen);
            assertThat(first.width()).isEqualTo(WIDTH);
            assertThat(first.height()).isEqualTo(HEIGHT);
            assertThat(first.changed()).isEqualTo(new Box(0, 0, WIDTH, HEIGHT));
            assertThat(colour(first, 101, 51)).isEqualTo(RED);
            assertThat(colour(first, 303, 127)).isEqualTo(RED);
            assertThat(colour(first, 304, 127)).isNotEqualTo(RED);
            assertThat(quiet(screen)).as("nothing changes").isEmpty();

            client.fill(window, new Box(10, 20, 31, 11), GREEN);

            Grab second = grab(screen);
            assertThat(second.changed()).isEqualTo(new Box(111, 71, 31, 11));
            assertThat(colour(second, 111, 71)).isEqualTo(GREEN);
            assertThat(colour(second, 110, 71)).isEqualTo(RED);
            assertThat(quiet(screen)).isEmpty();
        }
    }

    @Test
    void showsARegionAndNothingForWhatChangesElsewhere() throws Exception {
        int window = client.shown("Blue", new Box(300, 200, 400, 300), BLUE);
        try (Capture region = desktop.open(new ShareSource.Region(310, 210, 101, 55))) {
            Grab first = grab(region);
            assertThat(List.of(first.width(), first.height())).containsExactly(101, 55);
            assertThat(colour(first, 0, 0)).isEqualTo(BLUE);

            client.fill(window, new Box(200, 200, 50, 50), RED);
            assertThat(quiet(region)).isEmpty();

            client.fill(window, new Box(0, 0, 11, 11), RED);
            Grab second = grab(region);
            assertThat(second.changed()).isEqualTo(new Box(0, 0, 1, 1));
            assertThat(colour(second, 0, 0)).isEqualTo(RED);
        }
        assertFault(() -> desktop.open(new ShareSource.Region(WIDTH, 0, 20, 20)), CaptureFault.OUTSIDE);
    }

    @Test
    void showsACoveredWindowWhole() throws Exception {
        int window = managed("Below", new Box(100, 100, 301, 203), GREEN);
        Box place = client.place(window);
        client.shown("Above", new Box(place.x() + 50, place.y() - 10, 100, 400), RED);
        try (Capture capture = desktop.open(new ShareSource.Window("belo"))) {
            assertThat(capture.remark()).isEmpty();
            Grab grab = grab(capture, each -> colour(each, 60, 50) == GREEN);
            assertThat(List.of(grab.width(), grab.height())).containsExactly(301, 203);
            assertThat(capture.place()).isEqualTo(place);

            client.fill(window, new Box(60, 50, 20, 20), BLUE);
            assertThat(colour(grab(capture), 60, 50)).isEqualTo(BLUE);

            client.move(window, WIDTH - 100, HEIGHT - 50);
            client.fill(window, new Box(250, 150, 20, 20), MAGENTA);
            assertThat(colour(grab(capture), 250, 150))
                    .as("beyond the screen's edge")
                    .isEqualTo(MAGENTA);
            Waiting.await().until(() -> {
                capture.next(Duration.ofMillis(20));
                return capture.place().x() > 1000;
            });
        }
    }

    @Test
    void followsAWindowThatIsResizedHiddenAndClosed() throws Exception {
        int window = managed("Changing", new Box(100, 100, 301, 203), GREEN);
        try (Capture capture = desktop.open(client.source(window))) {
            grab(capture);
            for (int width = 302; width < 340; width++) {
                client.resize(window, width, 150);
            }
            Grab resized = grab(capture, each -> each.width() == 339);
            assertThat(resized.height()).isEqualTo(150);
            assertThat(resized.changed()).isEqualTo(new Box(0, 0, 339, 150));

            client.iconify(window);
            Waiting.await().until(() -> !client.isViewable(window));
            Waiting.await().until(() -> {
                // And what was on its way.
                capture.next(Duration.ofMillis(100));
                return capture.remark().equals(Optional.of(CaptureFault.MINIMISED));
            });
            try (Capture other = desktop.open(client.source(window))) {
                assertThat(other.next(Duration.ofMillis(100))).isEmpty();
                assertThat(other.remark()).as("an icon from the start").contains(CaptureFault.MINIMISED);
            }
            client.map(window);
            Grab back = grab(capture);
            assertThat(colour(back, 338, 149)).isEqualTo(GREEN);
            assertThat(capture.remark()).isEmpty();

            client.destroy(window);
            assertFault(() -> grab(capture), CaptureFault.WINDOW_CLOSED);
            assertFault(() -> grab(capture), CaptureFault.CLOSED);
        }
        assertFault(() -> desktop.open(client.source(window)), CaptureFault.WINDOW_UNKNOWN);
    }

    @Test
    void endsWhenAProgramTakesItsWindowAway() throws Exception {
        int window = managed("Leaving", new Box(100, 100, 301, 203), GREEN);
        try (Capture capture = desktop.open(client.source(window))) {
            grab(capture);
            client.unmap(window);
            assertFault(() -> grab(capture, each -> false), CaptureFault.WINDOW_CLOSED);
        }
    }

    @Test
    void leavesOutWhatThisProgramHasAboveAllAndNotifications() throws Exception {
        int below = client.shown("Below", new Box(100, 100, 400, 300), GREEN);
        try (Capture screen = desktop.open(ShareSource.Screen.FIRST)) {
            grab(screen);
            int own = client.window("Strip", new Box(150, 150, 101, 51), RED, true);
            client.process(own, ProcessHandle.current().pid());
            client.numbers(own, "_NET_WM_STATE", 4, client.atom("_NET_WM_STATE_ABOVE"));
            int notice = client.window("Mail", new Box(350, 350, 101, 101), BLUE, true);
            client.numbers(notice, "_NET_WM_WINDOW_TYPE", 4, client.atom("_NET_WM_WINDOW_TYPE_NOTIFICATION"));
            client.map(own);
            client.map(notice);
            grab(screen);
            client.fill(below, new Box(0, 0, 400, 300), MAGENTA);

            // Nothing of them, whatever one reads.
            Grab grab = grab(screen, each -> {
                assertThat(List.of(colour(each, 160, 160), colour(each, 360, 360), colour(each, 440, 440)))
                        .doesNotContain(RED, BLUE);
                return colour(each, 160, 160) == MAGENTA && colour(each, 360, 360) == MAGENTA;
            });
            assertThat(colour(grab, 440, 440)).isEqualTo(colour(grab, 40, 40));
            assertThat(quiet(screen)).isEmpty();
            client.fill(own, new Box(0, 0, 50, 50), BLUE);
            assertThat(quiet(screen)).as("it is painted anew, unseen").isEmpty();

            client.fill(below, new Box(60, 60, 20, 20), GREEN);
            Grab changed = grab(screen);
            assertThat(colour(changed, 165, 165)).as("below it").isEqualTo(GREEN);
            assertThat(changed.changed()).isEqualTo(new Box(150, 150, 101, 51));

            client.move(own, 300, 200);
            client.raise(own);
            Grab moved = grab(screen, each -> colour(each, 165, 165) == GREEN);
            assertThat(colour(moved, 310, 210)).isEqualTo(MAGENTA);
            int above = client.shown("Above", new Box(310, 210, 50, 50), GREEN);
            assertThat(colour(grab(screen), 320, 220)).as("above it").isEqualTo(GREEN);
            client.destroy(above);
            client.destroy(own);
            assertThat(colour(grab(screen, each -> colour(each, 320, 220) == MAGENTA), 305, 205))
                    .isEqualTo(MAGENTA);

            screen.mask(Set.of(below & 0xFFFFFFFFL));
            grab(screen, each -> colour(each, 360, 360) == 0 && colour(each, 110, 110) == 0);
            screen.mask(Set.of());
            grab(screen, each -> colour(each, 360, 360) == MAGENTA);
        }
    }

    @Test
    void drawsTheCursorAndTakesItAway() throws Exception {
        client.shown("Red", new Box(100, 100, 300, 300), RED);
        try (Capture screen = desktop.open(ShareSource.Screen.FIRST)) {
            grab(screen);
            client.pointer(200, 200);
            Grab with = grab(screen, each -> different(each, new Box(190, 190, 40, 40)) > 20);
            assertThat(with.changed().contains(200, 200)).isTrue();
            client.pointer(300, 300);
            Grab after = grab(screen, each -> different(each, new Box(290, 290, 40, 40)) > 20);
            assertThat(different(after, new Box(190, 190, 40, 40))).isZero();
            assertThat(after.changed().contains(200, 200)).isTrue();
            assertThat(quiet(screen)).isEmpty();
        }
    }

    @Test
    void knowsScreensByNameAndNumberAndSaysWhenOneIsUnplugged() throws Exception {
        client.shown("Red", new Box(700, 100, 100, 100), RED);
        client.plug("LEFT", new Box(0, 0, 601, 500));
        client.plug("RIGHT", new Box(650, 50, 333, 401));
        try (Capture right = desktop.open(new ShareSource.Screen("RIGHT"));
                Capture left = desktop.open(new ShareSource.Screen("2"))) {
            assertThat(desktop.capturables()).extracting(Capturable::title).contains("LEFT", "RIGHT");
            Grab grab = grab(right, each -> colour(each, 50, 50) == RED);
            assertThat(List.of(grab.width(), grab.height())).containsExactly(333, 401);
            grab(left);

            client.unplug("RIGHT");
            assertFault(() -> grab(right, each -> false), CaptureFault.SCREEN_GONE);
        } finally {
            client.unplug("RIGHT");
            client.unplug("LEFT");
        }
        assertFault(() -> desktop.open(new ShareSource.Screen("RIGHT")), CaptureFault.SCREEN_UNKNOWN);
    }

    @Test
    void showsNoPixelOfAMaskedWindowWhileWindowsMove() throws Exception {
        try (XClient other = server.client()) {
            // It leaves in its place what was there, as many programs' windows do, and paints late.
            int late = managed(other, "Late", new Box(0, 0, WIDTH, HEIGHT), -1);
            other.fill(late, new Box(0, 0, WIDTH, HEIGHT), BLUE);
            int secret = managed("Secret", new Box(300, 200, 200, 150), MAGENTA);
            int above = managed(other, "Above", new Box(350, 220, 180, 90), GREEN);
            other.fill(late, new Box(0, 0, WIDTH, HEIGHT), BLUE);
            try (Capture screen = desktop.open(ShareSource.Screen.FIRST)) {
                grab(screen, each -> count(each, MAGENTA) > 10_000);
                screen.mask(Set.of(secret & 0xFFFFFFFFL));
                assertThat(count(grab(screen), MAGENTA)).isZero();
                try (Movement movement = new Movement(server.client(), secret, above, late)) {
                    showsNoPixel(screen, movement);
                }
                screen.mask(Set.of());
                grab(screen, each -> count(each, MAGENTA) > 10_000);
            }
        }
    }

    private static void showsNoPixel(Capture screen, Movement movement) throws Exception {
        int other = 0;
        for (int picture = 0; picture < LongRun.size(500, 5000); picture++) {
            Grab grab = grab(screen);
            assertThat(count(grab, MAGENTA)).as("picture %s", picture).isZero();
            other += count(grab, GREEN) > 0 ? 1 : 0;
        }
        assertThat(movement.steps()).isGreaterThan(100);
        assertThat(other).as("pictures that show the other window").isGreaterThan(50);
    }

    @Test
    void masksDialogsAndMenusToo() throws Exception {
        int secret = managed("Secret", new Box(100, 100, 100, 100), MAGENTA);
        try (Capture screen = desktop.open(ShareSource.Screen.FIRST)) {
            screen.mask(Set.of(secret & 0xFFFFFFFFL));
            grab(screen);
            client.shown("Menu", new Box(500, 100, 100, 100), MAGENTA);
            try (XClient other = server.client()) {
                int dialog = other.window("Dialog", new Box(700, 300, 100, 100), MAGENTA, false);
                other.numbers(dialog, "WM_TRANSIENT_FOR", 33, secret);
                other.map(dialog);
                Waiting.await().until(() -> other.isListed(dialog));
                other.shown("Done", new Box(10, 10, 20, 20), GREEN);
                Grab grab = grab(screen, each -> colour(each, 12, 12) == GREEN);
                assertThat(count(grab, MAGENTA)).isZero();
            }
        }
    }

    @Test
    void showsItsCookieAndReadsWithoutSharedMemory(@TempDir Path folder) throws Exception {
        Path cookies = folder.resolve("cookies");
        ByteBuffer cookie = ByteBuffer.allocate(2 + 2 + 2 + 2 + 18 + 2 + 16).putShort((short) 0xFFFF);
        cookie.putInt(0).putShort((short) 18).put("MIT-MAGIC-COOKIE-1".getBytes(StandardCharsets.US_ASCII));
        cookie.putShort((short) 16).put("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        Files.write(cookies, cookie.array());
        String[] options = {"-auth", cookies.toString(), "-extension", "MIT-SHM"};
        try (VirtualDesktop closed = VirtualDesktop.start("901x603x24", options)) {
            assertFault(() -> X11Desktop.open(closed.environment()), CaptureFault.REFUSED);
            Map<String, String> environment = Map.of("DISPLAY", closed.display(), "XAUTHORITY", cookies.toString());
            try (XClient program = new XClient(Connection.open(DisplayName.parse(closed.display()), environment));
                    X11Desktop opened = X11Desktop.open(environment);
                    Capture screen = opened.open(ShareSource.Screen.FIRST)) {
                int window = program.shown("Red", new Box(0, 0, 901, 603), RED);
                Grab grab = grab(screen, each -> colour(each, 0, 0) == RED);
                assertThat(colour(grab, 899, 602)).isEqualTo(RED);
                program.fill(window, new Box(100, 500, 50, 50), GREEN);
                assertThat(colour(grab(screen), 149, 549)).isEqualTo(GREEN);
            }
        }
    }

    @Test
    void endsAWaitingReadWhenClosed() throws Exception {
        Capture screen = desktop.open(ShareSource.Screen.FIRST);
        grab(screen);
        Thread closer = Thread.ofVirtual().start(screen::close);
        assertFault(() -> grab(screen, each -> false), CaptureFault.CLOSED);
        closer.join();
    }

    @Test
    void outlivesItsServerAndSaysWhatIsWrong() throws Exception {
        Capture screen;
        X11Desktop lost;
        try (VirtualDesktop other = VirtualDesktop.start("320x240x24")) {
            lost = X11Desktop.open(other.environment());
            screen = lost.open(ShareSource.Screen.FIRST);
            grab(screen);
        }
        assertFault(() -> grab(screen, each -> false), CaptureFault.LOST);
        assertFault(lost::capturables, CaptureFault.LOST);
        assertFault(lost::capturables, CaptureFault.UNREACHABLE);

        try (VirtualDesktop flat = VirtualDesktop.start("320x240x16")) {
            X11Desktop few = X11Desktop.open(flat.environment());
            assertFault(() -> few.open(ShareSource.Screen.FIRST), CaptureFault.DEPTH);
        }
    }

    private int managed(String title, Box place, int colour) throws IOException {
        return managed(client, title, place, colour);
    }

    private static int managed(XClient program, String title, Box place, int colour) throws IOException {
        int window = program.window(title, place, colour, false);
        program.map(window);
        Waiting.await().until(() -> program.isListed(window) && program.isViewable(window));
        return window;
    }

    private static Grab grab(Capture capture) throws CaptureProblem, InterruptedException {
        return grab(capture, each -> true);
    }

    private static Grab grab(Capture capture, Predicate<Grab> wanted) throws CaptureProblem, InterruptedException {
        long end = System.nanoTime() + Waiting.PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Grab> grab = capture.next(Duration.ofSeconds(1));
            if (grab.filter(wanted).isPresent()) {
                return grab.get();
            }
        }
        throw new AssertionError("no such picture");
    }

    /** What comes of a moment in which nothing happens; the first of them may still belong to what was before. */
    private static Optional<Grab> quiet(Capture capture) throws CaptureProblem, InterruptedException {
        capture.next(Duration.ofMillis(50));
        return capture.next(Duration.ofMillis(400));
    }

    private static int colour(Grab grab, int x, int y) {
        return grab.pixels().getInt(y * grab.stride() + x * 4) & 0xFFFFFF;
    }

    private static int count(Grab grab, int colour) {
        int count = 0;
        for (int at = 0; at < grab.stride() * grab.height(); at += 4) {
            count += (grab.pixels().getInt(at) & 0xFFFFFF) == colour ? 1 : 0;
        }
        return count;
    }

    private static int different(Grab grab, Box box) {
        int count = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                count += colour(grab, x, y) == RED ? 0 : 1;
            }
        }
        return count;
    }

    private interface Failing {
        void run() throws CaptureProblem, InterruptedException;
    }

    private static void assertFault(Failing action, CaptureFault fault) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        CaptureProblem.class,
                        problem -> assertThat(problem.fault()).isEqualTo(fault));
    }
}
