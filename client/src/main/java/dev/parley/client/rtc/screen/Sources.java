package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.SharedSource;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.feed.FeedProblem;
import dev.parley.client.rtc.tile.Tile;
import dev.parley.signaling.loop.Guarded;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be shared, looked at once a second while somebody chooses, and a small picture of each that is shown. Commands come on
 * the control thread; the looks run on a thread of their own, "rtc-sources", which lives only as long as there is something to see.
 */
public final class Sources {
    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);
    private static final long PACE_MILLIS = 1000;
    private static final int MAX_SOURCES = 200;

    private final ControlThread control;
    private final ScreenFeeds feeds;
    private final DesktopOpening desktop;
    private final Consumer<MediaEvent> events;
    private final Map<ShareSource, Tile> shown = new ConcurrentHashMap<>();
    private final Set<ShareSource> renewed = ConcurrentHashMap.newKeySet();
    private volatile boolean listing;
    private volatile boolean listAnew;
    private @Nullable Thread thread;

    public Sources(ControlThread control, DesktopOpening desktop, Consumer<MediaEvent> events) {
        this.control = control;
        this.desktop = desktop;
        this.feeds = new ScreenFeeds(desktop, new Covers());
        this.events = events;
    }

    /** Tells what there is, now and whenever it changes. */
    public void list(boolean on) {
        listAnew = on;
        listing = on;
        look();
    }

    /** Writes a picture of it into this tile, now and whenever it has changed after a second. */
    public void show(ShareSource source, Tile tile) {
        shown.put(source, tile);
        renewed.add(source);
        look();
    }

    public void hide(ShareSource source) {
        shown.remove(source);
        look();
    }

    public void close() {
        listing = false;
        shown.clear();
        look();
    }

    private boolean wanted() {
        return listing || !shown.isEmpty();
    }

    /** Wakes the thread, or starts it. */
    private synchronized void look() {
        if (thread == null && wanted()) {
            thread = control.start("rtc-sources", this::run);
        }
        notifyAll();
    }

    /** False, and the thread is over, when there is nothing to be seen any more. */
    private synchronized boolean goesOn(long until) throws InterruptedException {
        while (wanted() && !listAnew && renewed.isEmpty() && System.nanoTime() < until) {
            wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
        }
        if (!wanted()) {
            thread = null;
        }
        return wanted();
    }

    private void run() {
        Map<ShareSource, ScreenFeed> open = new HashMap<>();
        try {
            List<SharedSource> told = List.of();
            Set<ShareSource> known = new HashSet<>();
            do {
                if (listing) {
                    told = list(told, known);
                }
                previews(open);
            } while (goesOn(System.nanoTime() + PACE_MILLIS * 1_000_000));
        } catch (InterruptedException e) {
            LOG.debug("no longer looked at");
        } finally {
            open.values().forEach(ScreenFeed::close);
        }
    }

    private List<SharedSource> list(List<SharedSource> told, Set<ShareSource> known) {
        boolean anew = listAnew;
        listAnew = false;
        if (anew) {
            known.clear();
        }
        try (Desktop found = desktop.open()) {
            List<SharedSource> now = found.capturables().stream()
                    .limit(MAX_SOURCES)
                    .map(each -> new SharedSource(
                            each.source(), each.title(), each.application(), each.width(), each.height()))
                    .toList();
            if (anew || !now.equals(told)) {
                events.accept(new MediaEvent.SourcesFound(now, "", Reason.NONE));
            }
            icons(found, now, known);
            return now;
        } catch (CaptureProblem e) {
            if (anew || !told.isEmpty()) {
                events.accept(new MediaEvent.SourcesFound(List.of(), e.sentence(), e.reason()));
            }
            return List.of();
        }
    }

    /** Tells the icon of each once. */
    private void icons(Desktop desktop, List<SharedSource> sources, Set<ShareSource> known) throws CaptureProblem {
        for (SharedSource each : sources) {
            if (each.source() instanceof ShareSource.OnDesktop source && known.add(source)) {
                desktop.icon(source)
                        .map(icon -> Base64.getEncoder().encodeToString(icon.pixels()))
                        .ifPresent(pixels -> tell(new ShareNotice.SourceIcon(source, pixels)));
            }
        }
    }

    private void tell(ShareNotice notice) {
        events.accept(new MediaEvent.ShareTold(notice));
    }

    private void previews(Map<ShareSource, ScreenFeed> open) throws InterruptedException {
        open.entrySet().removeIf(each -> {
            boolean over = !shown.containsKey(each.getKey()) || renewed.contains(each.getKey());
            if (over) {
                each.getValue().close();
            }
            return over;
        });
        for (Map.Entry<ShareSource, Tile> each : shown.entrySet()) {
            boolean first = renewed.remove(each.getKey());
            if (first || open.containsKey(each.getKey())) {
                preview(each.getKey(), each.getValue(), open);
            }
        }
        renewed.retainAll(shown.keySet());
    }

    /** One that fails shows nothing, and is not tried again until it is asked for again. */
    private void preview(ShareSource source, Tile tile, Map<ShareSource, ScreenFeed> open) throws InterruptedException {
        try {
            ScreenFeed feed = open.get(source);
            if (feed == null) {
                Optional<ScreenFeed> looked = feeds.look(source);
                if (looked.isEmpty()) {
                    return;
                }
                feed = looked.get();
                open.put(source, feed);
            }
            Optional<NativeI420Buffer> picture = feed.next(Duration.ZERO);
            if (picture.isPresent()) {
                write(picture.get(), tile);
            }
            if (feed.paced()) {
                // Of a file its beginning is enough.
                feed.close();
                open.remove(source);
            }
        } catch (FeedProblem | CaptureProblem e) {
            LOG.debug("no preview: {}", e.getMessage());
            Optional.ofNullable(open.remove(source)).ifPresent(ScreenFeed::close);
        } catch (RuntimeException | Error e) {
            Guarded.passOnFatal(e);
            LOG.warn("a preview failed", e);
            Optional.ofNullable(open.remove(source)).ifPresent(ScreenFeed::close);
        }
    }

    private static void write(NativeI420Buffer picture, Tile tile) {
        try {
            tile.write(new VideoFrame(picture, System.nanoTime()));
        } catch (Exception e) {
            throw new IllegalStateException("a preview could not be written", e);
        } finally {
            picture.release();
        }
    }
}
