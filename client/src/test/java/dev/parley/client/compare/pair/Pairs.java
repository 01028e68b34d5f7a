package dev.parley.client.compare.pair;

import dev.parley.client.compare.load.LocalServer;
import dev.parley.client.compare.screen.PictureOnScreen;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes pairs of people with Parley and with Chromium, who have the same camera and see each other in the same size. */
public final class Pairs implements AutoCloseable {
    private final Path folder;
    private final Path root;
    private final boolean timed;
    private final Path picture;
    private final Path tone;
    private final LocalServer server;
    private final PictureOnScreen place;
    private final PairServer pages;

    /** @param timed whether the camera is a picture with the time in it; else a file */
    public Pairs(Path folder, Path root, boolean timed) throws IOException {
        this.folder = folder;
        this.root = root;
        this.timed = timed;
        picture = folder.resolve("camera.y4m");
        tone = folder.resolve("tone.wav");
        if (!Files.exists(picture)) {
            MediaFiles.picture(picture);
            MediaFiles.tone(tone);
        }
        server = LocalServer.start(folder, root);
        // Nobody knows yet where the window shows the other: these calls are not counted.
        try (Pair parley = parley()) {
            parley.prepare();
            place = parley.joinAndFind();
        }
        pages = new PairServer(place);
        try (Pair chromium = chromium()) {
            chromium.prepare();
            chromium.join(place);
        }
    }

    /** Where the picture of the other is on each screen. */
    public PictureOnScreen place() {
        return place;
    }

    public Pair parley() throws IOException {
        try {
            String link = RoomLink.fresh(server.address()).text();
            return ParleyPair.start(folder, root, link, timed ? "test" : picture.toString());
        } catch (LinkException e) {
            throw new IOException(e);
        }
    }

    public Pair chromium() throws IOException {
        return ChromiumPair.start(folder, pages, new PairServer.Camera(picture, timed), tone);
    }

    /** Both, in the order in which they are measured in each round. */
    public List<String> names() {
        return List.of("Parley", "Chromium");
    }

    public Pair start(String name) throws IOException {
        return name.equals("Parley") ? parley() : chromium();
    }

    /** What the pages say of what they receive. */
    public String statistics() {
        return pages.statistics();
    }

    @Override
    public void close() {
        pages.close();
        server.close();
    }
}
