package dev.parley.client.ui.picture;

import dev.parley.client.control.Command;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.PictureReader;
import dev.parley.client.picture.PictureWriter;
import dev.parley.client.ui.common.toolkit.FxThread;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One tile's picture: how large the engine is asked to make it, the slot that it comes through, and the views that show it.
 * Several views share one slot, as large as the largest of them. JavaFX thread only.
 */
final class PictureSource {
    /** While somebody drags an edge each size would be a new slot. */
    private static final long STILL = Duration.ofMillis(150).toNanos();

    /** An engine that finds no room for a slot does not say so each time; there may be some again. */
    private static final long UNANSWERED = Duration.ofSeconds(5).toNanos();

    /** A window that is drawn in software enlarges a picture ten times slower than the engine. */
    private static final boolean SOFTWARE = FxThread.drawsInSoftware();

    private final TileId tile;
    private final Consumer<Command> engine;
    private final Consumer<PictureReader> retire;
    private final PicturePace pace = new PicturePace();
    /** Whoever listens to a view may add or remove others meanwhile. */
    private final List<PictureView> views = new CopyOnWriteArrayList<>();

    private PixelSize asked = PixelSize.NONE;
    private PixelSize wanted = PixelSize.NONE;
    private long wantedSince;
    private long askedAt;
    private boolean unanswered;
    private @Nullable SharedSlot slot;
    private @Nullable SharedSlot next;
    private @Nullable Picture picture;
    private boolean stale;

    /** @param retire takes a reader whose pictures are drawn no more */
    PictureSource(TileId tile, Consumer<Command> engine, Consumer<PictureReader> retire) {
        this.tile = tile;
        this.engine = engine;
        this.retire = retire;
    }

    void add(PictureView view) {
        if (!views.contains(view)) {
            views.add(view);
        }
    }

    boolean isIdle() {
        return views.isEmpty();
    }

    /** The engine made a slot; what it shows is kept until there is a picture in the new one. */
    void share(PictureReader reader) {
        retireNext();
        unanswered = false;
        if (asked.isEmpty()) {
            retire.accept(reader);
        } else {
            next = new SharedSlot(reader);
        }
    }

    void engineLost() {
        retireNext();
        stale = slot != null;
        views.forEach(view -> view.setStale(stale));
    }

    /** Looks which views are seen, and asks for their size; once in each pulse, before the layout. */
    void pulse(long now) {
        dropHiddenViews();
        ask(now);
        views.forEach(PictureView::followScale);
    }

    /** How much of the screen it takes. */
    long pixels() {
        return (long) wanted.width() * wanted.height();
    }

    /**
     * Takes what is new, if it may.
     *
     * @return whether there is another picture on the screen now
     */
    boolean take(long pulse) {
        if (!pace.mayTake(pulse)) {
            return false;
        }
        takeNewest(pulse);
        return pace.tookIn(pulse);
    }

    /** Whether it took nothing for so long that others need not wait for it. */
    boolean rests(long pulse) {
        return pace.rests(pulse);
    }

    private void dropHiddenViews() {
        List<PictureView> hidden = views.stream().filter(view -> !view.shown()).toList();
        views.removeAll(hidden);
        hidden.forEach(PictureView::clear);
    }

    private void ask(long now) {
        PixelSize size = views.stream()
                .map(PictureView::wanted)
                .reduce(PixelSize.NONE, PixelSize::with)
                .atMost(PictureWriter.MAX_WIDTH, PictureWriter.MAX_HEIGHT);
        if (!size.equals(wanted)) {
            wanted = size;
            wantedSince = now;
        }
        if (size.isEmpty()) {
            if (!asked.isEmpty()) {
                asked = PixelSize.NONE;
                unanswered = false;
                engine.accept(new Command.HidePicture(tile));
                letGo();
            }
        } else if (asked.isEmpty()
                || (now - wantedSince >= STILL && !asked.equals(size))
                || (unanswered && now - askedAt >= UNANSWERED)) {
            asked = size;
            askedAt = now;
            unanswered = true;
            engine.accept(new Command.ShowPicture(tile, size.width(), size.height(), SOFTWARE));
        }
    }

    private void letGo() {
        views.forEach(PictureView::clear);
        retireNext();
        if (slot != null) {
            retire.accept(slot.reader());
        }
        slot = null;
        picture = null;
        stale = false;
    }

    private void takeNewest(long pulse) {
        if (next != null) {
            next.next().ifPresent(first -> {
                if (slot != null) {
                    retire.accept(slot.reader());
                }
                slot = next;
                next = null;
                stale = false;
                show(first, pulse);
            });
        } else if (slot != null && !stale) {
            slot.next().ifPresent(newest -> show(newest, pulse));
        }
        // A view that came later shows what the others show.
        if (picture != null && !pace.tookIn(pulse)) {
            Picture shown = picture;
            views.stream().filter(view -> !view.pictureProperty().get()).forEach(view -> view.draw(shown));
        }
    }

    private void show(Picture newest, long pulse) {
        picture = newest;
        pace.took(pulse);
        views.forEach(view -> {
            view.draw(newest);
            view.setStale(false);
        });
    }

    private void retireNext() {
        if (next != null) {
            retire.accept(next.reader());
            next = null;
        }
    }
}
