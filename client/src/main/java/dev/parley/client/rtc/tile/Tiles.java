package dev.parley.client.rtc.tile;

import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.PictureWriter;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.feed.MediaFault;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All pictures that a face wants or a connection delivers. Control thread only. */
public final class Tiles {
    private static final Logger LOG = LoggerFactory.getLogger(Tiles.class);
    private static final String NAME = "picture-";

    private final Path folder;
    private final Consumer<MediaEvent> events;
    private final Map<TileId, Use> tiles = new HashMap<>();
    private final Set<TileId> failing = new HashSet<>();
    private int files;

    private record Use(Tile tile, int connections) {}

    public Tiles(Path folder, Consumer<MediaEvent> events) {
        this.folder = folder;
        this.events = events;
    }

    /** The tile that a connection delivers to; give it back with {@link #release}. */
    public Tile acquire(TileId id) {
        Use use = tiles.getOrDefault(id, new Use(new Tile(id), 0));
        tiles.put(id, new Use(use.tile(), use.connections() + 1));
        return use.tile();
    }

    public void release(TileId id) {
        tiles.computeIfPresent(id, (key, use) -> {
            if (use.connections() == 1) {
                use.tile().forget();
            }
            return new Use(use.tile(), use.connections() - 1);
        });
        forgetUnused(id);
    }

    public void show(TileId id, int width, int height, boolean enlarge) {
        Path file = folder.resolve(NAME + ProcessHandle.current().pid() + "-" + ++files);
        try {
            PictureWriter writer = new PictureWriter(
                    file,
                    Math.clamp(width, 1, PictureWriter.MAX_WIDTH),
                    Math.clamp(height, 1, PictureWriter.MAX_HEIGHT));
            tiles.computeIfAbsent(id, key -> new Use(new Tile(id), 0)).tile().writeTo(writer, enlarge);
            events.accept(new MediaEvent.PictureShared(id, file));
            failing.remove(id);
        } catch (IOException e) {
            LOG.warn("no picture can be shown: {}", e.toString());
            // A face asks again and again; one sentence is enough.
            if (failing.add(id)) {
                Path own = folder.toAbsolutePath();
                Path place = own.getParent() == null ? own : own.getParent();
                events.accept(new MediaEvent.PictureFailed(
                        id,
                        MediaFault.PICTURE_NO_ROOM.about(place.toString()),
                        "Pictures cannot be shown, since there is no room in " + place
                                + ". Make room there; they come back by themselves."));
            }
        }
    }

    /** The tile, while a face has it shown. */
    public Optional<Tile> shown(TileId id) {
        return Optional.ofNullable(tiles.get(id)).map(Use::tile).filter(Tile::shown);
    }

    public void hide(TileId id) {
        failing.remove(id);
        Use use = tiles.get(id);
        if (use != null) {
            use.tile().writeTo(null);
            forgetUnused(id);
        }
    }

    /** Keeps the last picture of this tile, or none. */
    public void keep(TileId id, boolean last) {
        Use use = tiles.get(id);
        if (use != null) {
            use.tile().keep(last);
        }
    }

    /** Keeps no picture that nobody sends any more. */
    public void forgetOld() {
        tiles.values().forEach(use -> use.tile().forgetOld());
    }

    public void hideAll() {
        tiles.values().forEach(use -> use.tile().writeTo(null));
    }

    /** Peers come and go: what neither a face nor a connection uses is forgotten. */
    private void forgetUnused(TileId id) {
        tiles.computeIfPresent(
                id, (key, use) -> use.connections() == 0 && !use.tile().shown() ? null : use);
    }

    /** Files of an engine that died before its face had opened them. */
    public static void removeOldFiles(Path folder) {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, NAME + "*")) {
            for (Path file : old) {
                String pid =
                        file.getFileName().toString().substring(NAME.length()).replaceFirst("-.*", "");
                if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | NumberFormatException e) {
            LOG.debug("old picture files stay: {}", e.getMessage());
        }
    }
}
