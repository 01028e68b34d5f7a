package dev.parley.client.rtc.screen;

import dev.parley.client.capture.Capturable;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.rtc.feed.FeedProblem;
import dev.parley.client.rtc.feed.Feeds;
import dev.parley.client.rtc.feed.LargestPicture;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Opens what can be shared. Any thread; takes its time.
 *
 * @param covers what of the desktop is black in all that is opened
 */
record ScreenFeeds(DesktopOpening desktop, Covers covers) {
    private static final LargestPicture LARGEST_OF_FILE =
            new LargestPicture(SentSize.LARGEST.width(), SentSize.LARGEST.height());

    /** What can be looked at while somebody chooses; nothing where the desktop would ask first. */
    Optional<ScreenFeed> look(ShareSource source) throws FeedProblem, CaptureProblem {
        if (source instanceof ShareSource.OnDesktop) {
            try (Desktop found = desktop.open()) {
                if (found.asks() || source instanceof ShareSource.Asked) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(open(source, ""));
    }

    /** @param restore for which a desktop that asks gives what was chosen before; else empty */
    ScreenFeed open(ShareSource source, String restore) throws FeedProblem, CaptureProblem {
        return switch (source) {
            case ShareSource.File(var path) -> new FileScreen(Feeds.pictures(path, LARGEST_OF_FILE));
            case ShareSource.OnDesktop onDesktop -> {
                try (Desktop found = desktop.open()) {
                    Capture capture = found.open(onDesktop, restore);
                    try {
                        yield new DesktopScreen(title(found, onDesktop), capture, covers);
                    } catch (CaptureProblem e) {
                        capture.close();
                        throw e;
                    }
                }
            }
        };
    }

    /** What it is called by the desktop; empty where that is not known. */
    static String title(Desktop desktop, ShareSource.OnDesktop source) throws CaptureProblem {
        return switch (source) {
            case ShareSource.Region _, ShareSource.Asked _ -> "";
            case ShareSource.OnDesktop _ when desktop.asks() -> "";
            case ShareSource.Screen screen ->
                titles(desktop, ShareSource.Screen.class, each -> screen.which().isEmpty() || each.equals(screen))
                        .findFirst()
                        .orElse(screen.which());
            case ShareSource.Window window
            when window.id().isPresent() ->
                titles(desktop, ShareSource.Window.class, window::equals)
                        .findFirst()
                        .orElse("");
            case ShareSource.Window window ->
                // As it was found: by its title, else by a part of it; an icon is in no list.
                titles(desktop, ShareSource.Window.class, _ -> true)
                        .filter(title -> title.toLowerCase(Locale.ROOT)
                                .contains(window.which().toLowerCase(Locale.ROOT)))
                        .max(Comparator.comparing(window.which()::equals))
                        .orElse(window.which());
        };
    }

    private static <S> Stream<String> titles(Desktop desktop, Class<S> kind, Predicate<S> wanted)
            throws CaptureProblem {
        return desktop.capturables().stream()
                .filter(each -> kind.isInstance(each.source()) && wanted.test(kind.cast(each.source())))
                .map(Capturable::title);
    }
}
