package dev.parley.client.engine.device;

import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.capture.system.Desktops;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.rtc.screen.LibraryDesktop;
import java.util.Optional;

/** The desktop that this program was started on. */
public final class OwnDesktop {
    private OwnDesktop() {}

    public static Desktop open() throws CaptureProblem {
        return LibraryDesktop.fits(System.getProperty("os.name", ""))
                ? new LibraryDesktop()
                : Desktops.open(System.getenv());
    }

    /** Says in a sentence why this cannot be shared; empty if it can. */
    public static Optional<String> problemWith(ShareSource.OnDesktop source) {
        try (Desktop desktop = open()) {
            desktop.require(source);
            return Optional.empty();
        } catch (CaptureProblem e) {
            return Optional.of(e.sentence());
        }
    }
}
