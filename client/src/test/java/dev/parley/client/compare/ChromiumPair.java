package dev.parley.client.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Two Chromium browsers with one page each, which know each other by a {@link PairServer}. */
final class ChromiumPair extends Pair {
    private static final long STILL_MILLIS = 1500;

    private final PairServer server;

    private ChromiumPair(Person ann, Person bob, PairServer server) {
        super(ann, bob);
        this.server = server;
    }

    /** @param tone a file of sound for the microphones */
    static ChromiumPair start(Path folder, PairServer server, PairServer.Camera camera, Path tone) throws IOException {
        server.expect();
        Person ann = browser(folder, server, "ann", camera, tone);
        Person bob = browser(folder, server, "bob", camera, tone);
        return new ChromiumPair(ann, bob, server);
    }

    private static Person browser(Path folder, PairServer server, String name, PairServer.Camera camera, Path tone)
            throws IOException {
        Path home = folder.resolve("Chromium " + name);
        return Person.start(
                home,
                List.of(
                        "chromium",
                        "--no-sandbox",
                        "--test-type",
                        "--no-first-run",
                        "--disable-gpu",
                        "--autoplay-policy=no-user-gesture-required",
                        "--user-data-dir=" + home.resolve("profile"),
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-video-capture=" + camera.file(),
                        "--use-file-for-fake-audio-capture=" + tone,
                        "--window-position=0,0",
                        "--window-size=" + XServer.WIDTH + "," + XServer.HEIGHT,
                        "--app=" + server.page(name, camera)));
    }

    @Override
    void prepare() {
        until("both pages with their cameras", server::isComplete);
        pause(STILL_MILLIS);
        ann.input().focusLargest();
        bob.input().focusLargest();
        pause(STILL_MILLIS);
    }

    @Override
    void leave() {
        ann.input().press(XInput.ESCAPE);
        pause(STILL_MILLIS);
    }
}
