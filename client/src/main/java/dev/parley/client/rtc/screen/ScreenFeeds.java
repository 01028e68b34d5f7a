package dev.parley.client.rtc.screen;

import dev.parley.client.capture.Capturable;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.control.ShareSource;
import dev.parley.client.rtc.feed.FeedProblem;
import dev.parley.client.rtc.feed.Feeds;

/** Opens what can be shared. Any thread; takes its time. */
record ScreenFeeds(DesktopOpening desktop) {

    ScreenFeed open(ShareSource source) throws FeedProblem, CaptureProblem {
        return switch (source) {
            case ShareSource.File(var path) -> new FileScreen(Feeds.pictures(path));
            case ShareSource.OnDesktop onDesktop -> {
                try (Desktop found = desktop.open()) {
                    Capture capture = found.open(onDesktop);
                    try {
                        yield new DesktopScreen(title(found, onDesktop), capture);
                    } catch (CaptureProblem e) {
                        capture.close();
                        throw e;
                    }
                }
            }
        };
    }

    private static String title(Desktop desktop, ShareSource.OnDesktop source) throws CaptureProblem {
        return switch (source) {
            case ShareSource.Region _ -> "";
            case ShareSource.Screen screen ->
                desktop.capturables().stream()
                        .filter(each -> each.source() instanceof ShareSource.Screen)
                        .filter(each -> screen.name().isEmpty() || each.source().equals(screen))
                        .map(Capturable::title)
                        .findFirst()
                        .orElse(screen.name());
            case ShareSource.Window window ->
                desktop.capturables().stream()
                        .filter(each -> each.source().equals(window)
                                || (window.id().isEmpty() && each.title().contains(window.name())))
                        .map(Capturable::title)
                        .findFirst()
                        .orElse(window.name());
        };
    }
}
