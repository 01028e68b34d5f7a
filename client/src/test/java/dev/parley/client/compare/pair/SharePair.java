package dev.parley.client.compare.pair;

import dev.parley.client.compare.ShareComparison;
import dev.parley.client.compare.screen.PictureOnScreen;
import dev.parley.client.compare.screen.XInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Two people with the same program, of whom one shares a screen, on which the program runs, and the other watches. */
public abstract class SharePair implements AutoCloseable {
    private static final long STILL_MILLIS = 2500;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final Person sharer;
    private final Person watcher;

    public SharePair(Person sharer, Person watcher) {
        this.sharer = sharer;
        this.watcher = watcher;
    }

    public Person sharer() {
        return sharer;
    }

    public Person watcher() {
        return watcher;
    }

    /** Brings both into a call, and gives the sharer's program the keyboard, as long as it is the largest window. */
    public abstract void prepare();

    /** All but the press that shares the screen. */
    public abstract void choose();

    public void share() {
        sharer.input().press(XInput.ENTER);
    }

    /** Ends it, so that it can be chosen again. */
    public abstract void stop();

    /** Waits for the screen to be seen at the other, and says where. */
    public PictureOnScreen find() {
        return Pair.find(watcher.screen().framebuffer());
    }

    /** Shares, and waits for the screen to be seen in its place; how many milliseconds that takes. */
    public double share(PictureOnScreen place) {
        Pair.until(
                "nothing shared",
                () -> place.code(watcher.screen().framebuffer()).isEmpty());
        long begin = System.nanoTime();
        share();
        Pair.until(
                "a shared screen",
                () -> place.code(watcher.screen().framebuffer()).isPresent());
        return (System.nanoTime() - begin) / NANOS_PER_MILLISECOND;
    }

    public static SharePair parley(Path folder, Path root, String link) throws IOException {
        Person ann = Person.start(
                folder.resolve("Parley sharer"), ShareComparison.WIDTH, ShareComparison.HEIGHT, window(root, "Ann"));
        Person bob = Person.start(folder.resolve("Parley watcher"), window(root, "Bob"));
        return new SharePair(ann, bob) {
            @Override
            public void prepare() {
                for (Person each : List.of(ann, bob)) {
                    Pair.until("a window", () -> each.input().hasWindow());
                    Pair.pause(STILL_MILLIS);
                    each.input().focusLargest();
                    each.input().press(XInput.CONTROL, 'j');
                    Pair.pause(STILL_MILLIS / 2);
                    each.input().type(link);
                    Pair.pause(STILL_MILLIS / 2);
                    each.input().press(XInput.ENTER);
                }
                Pair.pause(2 * STILL_MILLIS);
            }

            @Override
            public void choose() {
                ann.input().focusAgain();
                ann.input().press(XInput.CONTROL, 's');
                Pair.pause(2 * STILL_MILLIS);
                ann.input().press(XInput.DOWN);
                Pair.pause(STILL_MILLIS / 2);
            }

            @Override
            public void stop() {
                ann.input().focusAgain();
                ann.input().press(XInput.CONTROL, 's');
                Pair.pause(STILL_MILLIS);
            }
        };
    }

    private static List<String> window(Path root, String name) {
        return List.of(root.resolve("parley").toString(), "--name", name, "--camera", "none", "--mic", "none");
    }

    public static SharePair chromium(Path folder, PairServer server, Path picture, Path tone) throws IOException {
        server.expect();
        Person ann = Person.start(
                folder.resolve("Chromium sharer"),
                ShareComparison.WIDTH,
                ShareComparison.HEIGHT,
                ChromiumPair.command(
                        folder.resolve("Chromium sharer"), server.sharingPage("ann"), picture, tone, true));
        Person bob = Person.start(
                folder.resolve("Chromium watcher"),
                ChromiumPair.command(
                        folder.resolve("Chromium watcher"), server.sharingPage("bob"), picture, tone, false));
        return new SharePair(ann, bob) {
            @Override
            public void prepare() {
                Pair.until("both pages", server::isComplete);
                Pair.pause(STILL_MILLIS);
                ann.input().focusLargest();
                Pair.pause(STILL_MILLIS);
            }

            @Override
            public void choose() {
                // The page shares the whole screen, which the browser is told to choose by itself.
            }

            @Override
            public void stop() {
                ann.input().focusAgain();
                ann.input().press(XInput.ESCAPE);
                Pair.pause(STILL_MILLIS);
                ann.input().focusAgain();
            }
        };
    }

    @Override
    public void close() {
        sharer.close();
        watcher.close();
    }
}
