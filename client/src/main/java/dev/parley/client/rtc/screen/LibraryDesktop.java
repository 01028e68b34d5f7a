package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.video.desktop.DesktopCapturer;
import dev.onvoid.webrtc.media.video.desktop.DesktopSource;
import dev.onvoid.webrtc.media.video.desktop.ScreenCapturer;
import dev.onvoid.webrtc.media.video.desktop.WindowCapturer;
import dev.parley.client.capture.Box;
import dev.parley.client.capture.Capturable;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.control.media.ShareSource;
import dev.parley.signaling.loop.Guarded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The desktop of Windows and macOS, by the media library's own capturers. Never to be used on Linux, where each of their calls ends the
 * process. It tells no places, and whose windows are whose.
 */
public final class LibraryDesktop implements Desktop {
    private static final int MAX_TITLE = 300;
    private static final long LARGEST_ID = 0xFFFFFFFFL;

    /** Whether this system is one of those. */
    public static boolean fits(String system) {
        return system.startsWith("Windows") || system.startsWith("Mac");
    }

    @Override
    public List<Capturable> capturables() throws CaptureProblem {
        List<Capturable> all = new ArrayList<>();
        List<DesktopSource> screens = sources(ScreenCapturer::new);
        for (int number = 1; number <= screens.size(); number++) {
            String name = title(screens.get(number - 1));
            all.add(new Capturable(
                    new ShareSource.Screen(Integer.toString(number)),
                    name.isEmpty() ? Integer.toString(number) : name,
                    "",
                    Box.EMPTY));
        }
        for (DesktopSource each : sources(WindowCapturer::new)) {
            if (!title(each).isEmpty() && each.id > 0 && each.id <= LARGEST_ID) {
                all.add(new Capturable(ShareSource.Window.of(each.id), title(each), "", Box.EMPTY));
            }
        }
        return all;
    }

    @Override
    public Capture open(ShareSource.OnDesktop what) throws CaptureProblem {
        return switch (what) {
            case ShareSource.Screen screen ->
                new LibraryCapture(ScreenCapturer::new, screen(screen, sources(ScreenCapturer::new)));
            case ShareSource.Window window ->
                new LibraryCapture(WindowCapturer::new, window(window, sources(WindowCapturer::new)));
            case ShareSource.Region _ -> throw new CaptureProblem(CaptureFault.NO_REGION);
            case ShareSource.Asked() -> throw new CaptureProblem(CaptureFault.CANNOT_ASK);
        };
    }

    /** By its number or its name; the first if neither is said. */
    static DesktopSource screen(ShareSource.Screen wanted, List<DesktopSource> screens) throws CaptureProblem {
        for (int number = 1; number <= screens.size(); number++) {
            DesktopSource each = screens.get(number - 1);
            if (wanted.which().isEmpty()
                    || wanted.which().equals(Integer.toString(number))
                    || wanted.which().equals(title(each))) {
                return each;
            }
        }
        throw unknown(CaptureFault.SCREEN_UNKNOWN, wanted.which(), screens);
    }

    /** By its id or its title, else by a part of the title. */
    static DesktopSource window(ShareSource.Window wanted, List<DesktopSource> windows) throws CaptureProblem {
        String part = wanted.which().toLowerCase(Locale.ROOT);
        Optional<DesktopSource> found = wanted.id().isPresent()
                ? windows.stream()
                        .filter(each -> each.id == wanted.id().getAsLong())
                        .findFirst()
                : windows.stream()
                        .filter(each -> title(each).equals(wanted.which()))
                        .findFirst()
                        .or(() -> windows.stream()
                                .filter(each ->
                                        title(each).toLowerCase(Locale.ROOT).contains(part))
                                .findFirst());
        return found.orElseThrow(() -> unknown(CaptureFault.WINDOW_UNKNOWN, wanted.which(), windows));
    }

    private static CaptureProblem unknown(CaptureFault fault, String wanted, List<DesktopSource> there) {
        return CaptureProblem.unknown(
                fault, wanted, there.stream().map(LibraryDesktop::title).toList());
    }

    private static String title(DesktopSource source) {
        String title = source.title == null ? "" : source.title;
        return title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE) : title;
    }

    /** What there is now. The library throws bare errors. */
    static List<DesktopSource> sources(Supplier<DesktopCapturer> kind) throws CaptureProblem {
        try {
            DesktopCapturer capturer = kind.get();
            try {
                return List.copyOf(capturer.getDesktopSources());
            } finally {
                capturer.dispose();
            }
        } catch (RuntimeException | Error e) {
            Guarded.passOnFatal(e);
            CaptureProblem lost = new CaptureProblem(CaptureFault.LOST);
            lost.initCause(e);
            throw lost;
        }
    }

    @Override
    public void close() {
        // Each list and each capture has a capturer of its own.
    }
}
