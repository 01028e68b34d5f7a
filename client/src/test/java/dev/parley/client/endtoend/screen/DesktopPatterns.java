package dev.parley.client.endtoend.screen;

import dev.parley.client.Waiting;
import dev.parley.client.capture.Box;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.x11.Hands;
import dev.parley.client.capture.x11.VirtualDesktop;
import dev.parley.client.capture.x11.XClient;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.picture.I420Planes;
import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureCode;
import java.io.IOException;
import java.util.Map;

/** A desktop under Debian's openbox, with a program on it in whose window the test picture moves, at half its size. */
final class DesktopPatterns implements AutoCloseable {
    static final int WIDTH = 1283;
    static final int HEIGHT = 721;

    private static final int DARKEST = 16;
    private static final int SHADES = 219;

    private final VirtualDesktop desktop;
    private final XClient program;
    private final TestPicture picture = new TestPicture();
    private final I420Planes planes = I420Planes.allocate(TestPicture.WIDTH, TestPicture.HEIGHT);
    private final int window;

    private DesktopPatterns(VirtualDesktop desktop) throws CaptureProblem, IOException {
        this.desktop = desktop;
        program = desktop.client();
        program.pointer(WIDTH - 1, HEIGHT - 1);
        window = shown(program, "Pattern", new Box(80, 300, TestPicture.WIDTH / 2, TestPicture.HEIGHT / 2), 0);
    }

    static DesktopPatterns start() throws CaptureProblem, IOException {
        return new DesktopPatterns(VirtualDesktop.start(WIDTH + "x" + HEIGHT + "x24", "-nocursor", "-wr")
                .withManager());
    }

    /** Somebody before it. */
    Hands hands() throws Exception {
        return new Hands(desktop);
    }

    /** Brings the pattern above the other windows, and says where it is. */
    Box activate() throws IOException {
        program.activate(window);
        return program.place(window);
    }

    /** The pattern's program is to hear of it when somebody presses a button there. */
    void watchPresses() throws IOException {
        program.watchPresses(window);
    }

    boolean wasPressed() throws IOException {
        return program.wasPressed();
    }

    /** A program of its own. */
    XClient program() throws CaptureProblem {
        return desktop.client();
    }

    /** A window that the manager has put where it is. */
    static int shown(XClient program, String title, Box place, int colour) throws IOException {
        int window = program.window(title, place, colour, false);
        // A manager that has just begun may not hear of it the first time.
        Waiting.await().until(() -> {
            program.map(window);
            return program.isListed(window) && program.isViewable(window);
        });
        return window;
    }

    Map<String, String> environment() {
        return desktop.environment();
    }

    ShareSource source() {
        return program.source(window);
    }

    /** Shows a picture of it, the whole at once. */
    void show(long number, long mark) throws IOException {
        picture.render(new TestPictureCode(number, mark), planes);
        int width = TestPicture.WIDTH / 2;
        int height = TestPicture.HEIGHT / 2;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int luma = planes.y().get(2 * y * planes.strideY() + 2 * x) & 0xff;
                pixels[y * width + x] = Math.clamp((luma - DARKEST) * 255L / SHADES, 0, 255) * 0x010101;
            }
        }
        program.paint(window, new Box(0, 0, width, height), pixels);
    }

    @Override
    public void close() {
        program.close();
        desktop.close();
    }
}
