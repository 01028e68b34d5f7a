package dev.parley.client.compare.pair;

import dev.parley.client.compare.screen.XInput;
import dev.parley.client.compare.screen.XServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
        return Person.start(home, command(home, server.page(name, camera), camera.file(), tone, false));
    }

    /** @param shares whether the page is to share the screen, without a question that somebody would have to answer */
    static List<String> command(Path home, String page, Path picture, Path tone, boolean shares) {
        List<String> command = new ArrayList<>(List.of(
                "chromium",
                "--no-sandbox",
                "--test-type",
                "--no-first-run",
                "--disable-gpu",
                "--autoplay-policy=no-user-gesture-required",
                "--user-data-dir=" + home.resolve("profile")));
        if (shares) {
            command.add("--auto-select-desktop-capture-source=Entire screen");
            // Its page is wanted also while what is shared lies above it.
            command.add("--disable-backgrounding-occluded-windows");
        } else {
            command.add("--use-fake-ui-for-media-stream");
        }
        command.addAll(List.of(
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + picture,
                "--use-file-for-fake-audio-capture=" + tone,
                "--window-position=0,0",
                "--window-size=" + XServer.WIDTH + "," + XServer.HEIGHT,
                "--app=" + page));
        return command;
    }

    @Override
    public void prepare() {
        until("both pages with their cameras", server::isComplete);
        pause(STILL_MILLIS);
        ann.input().focusLargest();
        bob.input().focusLargest();
        pause(STILL_MILLIS);
    }

    @Override
    public void leave() {
        ann.input().press(XInput.ESCAPE);
        pause(STILL_MILLIS);
    }
}
