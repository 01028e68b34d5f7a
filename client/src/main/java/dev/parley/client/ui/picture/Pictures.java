package dev.parley.client.ui.picture;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.PictureReader;
import dev.parley.client.ui.common.toolkit.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All moving pictures of the window: asks the engine for those that can be seen, in the size that they are seen in, and draws
 * what comes, once in each pulse and only while there is something to draw. JavaFX thread only.
 */
public final class Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    /**
     * A picture that was taken out of its view in one pulse is last read by the drawing of the pulse before, for which the
     * next one waits. Unmapping what the renderer still reads would end the process, so there is a margin.
     */
    private static final int PULSES_UNTIL_CLOSED = 10;

    private final Consumer<Command> engine;
    private final FxThread fxThread = new FxThread();
    private final ExecutorService files = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("picture-slots").factory());
    private final Map<TileId, PictureSource> sources = new HashMap<>();
    private final Map<TileId, Integer> shared = new HashMap<>();
    private final Deque<Retired> retired = new ArrayDeque<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(now);
        }
    };
    private long pulse;
    private int shares;

    private record Retired(PictureReader reader, long lastPulse) {}

    /** @param engine takes commands without blocking */
    public Pictures(Consumer<Command> engine) {
        this.engine = engine;
    }

    /** A new view of this picture; several of the same tile may be shown at once. */
    public PictureView view(TileId tile) {
        return new PictureView(this, tile);
    }

    /** The engine's answer to a wish for a picture. */
    public void onShared(Notice.PictureShared notice) {
        TileId tile = notice.tile();
        // A file that nobody waits for any more loses its name by its writer's hand.
        if (sources.containsKey(tile)) {
            int share = ++shares;
            shared.put(tile, share);
            files.execute(() -> open(tile, share, Path.of(notice.file())));
        }
    }

    /** Keeps the last pictures in view, as stale ones, until those of the next engine come. */
    public void engineLost() {
        shared.clear();
        sources.values().forEach(PictureSource::engineLost);
    }

    void changed(PictureView view) {
        if (view.shown()) {
            sources.computeIfAbsent(view.tile(), tile -> new PictureSource(tile, engine, this::retire))
                    .add(view);
        }
        timer.start();
    }

    private void open(TileId tile, int share, Path file) {
        try {
            PictureReader reader = PictureReader.open(file);
            fxThread.execute(() -> opened(tile, share, reader));
        } catch (IOException e) {
            LOG.debug("a shared picture is gone before it was opened: {}", e.toString());
        }
    }

    private void opened(TileId tile, int share, PictureReader reader) {
        PictureSource source = sources.get(tile);
        if (source == null || shared.getOrDefault(tile, 0) != share) {
            close(reader);
        } else {
            source.share(reader);
        }
    }

    private void retire(PictureReader reader) {
        retired.add(new Retired(reader, pulse + PULSES_UNTIL_CLOSED));
    }

    private void pulse(long now) {
        pulse++;
        List<PictureSource> all = List.copyOf(sources.values());
        all.forEach(source -> source.pulse(now));
        take(all);
        sources.values().removeIf(PictureSource::isIdle);
        shared.keySet().retainAll(sources.keySet());
        while (!retired.isEmpty() && retired.getFirst().lastPulse() <= pulse) {
            close(retired.removeFirst().reader());
        }
        if (sources.isEmpty() && retired.isEmpty()) {
            timer.stop();
        }
    }

    /**
     * The largest picture sets the pace, and the others come along: pictures that move by themselves, each in pulses of its
     * own, have the window drawn twice as often. Where the largest stands still nobody waits for it.
     */
    private void take(List<PictureSource> all) {
        Optional<PictureSource> largest = all.stream().max(Comparator.comparingLong(PictureSource::pixels));
        largest.ifPresent(first -> {
            if (first.take(pulse) || first.rests(pulse)) {
                all.stream().filter(source -> source != first).forEach(source -> source.take(pulse));
            }
        });
    }

    private void close(PictureReader reader) {
        files.execute(reader::close);
    }
}
