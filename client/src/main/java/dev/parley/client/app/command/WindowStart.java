package dev.parley.client.app.command;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.desktop.OneWindow;
import dev.parley.client.app.desktop.WindowFaults;
import dev.parley.client.app.desktop.WindowParts;
import dev.parley.client.app.settings.GivenPreferences;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.face.Invocation;
import dev.parley.client.ui.shell.NoDisplay;
import dev.parley.client.ui.shell.Window;
import dev.parley.client.ui.shell.Window.Opening;
import dev.parley.client.ui.shell.surroundings.OtherStartsPort;
import java.util.Optional;

/**
 * Opens the window with what it needs from the rest of the program, and returns when it was closed.
 *
 * @param link of a call to enter at once
 * @param given what was said on the command line and holds for this start only
 * @param opening how the window begins
 */
public record WindowStart(Optional<String> link, GivenPreferences.Given given, Opening opening) {
    private static final String NO_DISPLAY = "This machine has no display, so no window can be shown."
            + " To see Parley work without one, run: " + Invocation.of("demo");

    /** The start without any argument. */
    public static WindowStart plain() {
        return new WindowStart(Optional.empty(), GivenPreferences.Given.NOTHING, Opening.SHOWN);
    }

    /** The start for somebody who rings: what waits without a window says the rest once this is there. */
    public static WindowStart forRing() {
        return new WindowStart(Optional.empty(), GivenPreferences.Given.NOTHING, Opening.FOR_RING);
    }

    /** A start that goes through all screens with made-up media and ends, so that an AOT cache can be made of what it loads. */
    public static WindowStart rehearsal() {
        Optional<String> test = Optional.of(new MediaSource.Test().text());
        return new WindowStart(
                Optional.empty(), new GivenPreferences.Given(Optional.empty(), test, test), Opening.REHEARSAL);
    }

    public void run() throws CommandFailure, InterruptedException {
        if (!hasDisplay()) {
            throw new CommandFailure(ExitCode.PART_MISSING, NO_DISPLAY);
        }
        try {
            // What was said for this start alone is of a window of its own. A rehearsal has nobody else's folders, and
            // rehearses this too.
            if (opening != Opening.REHEARSAL && !given.equals(GivenPreferences.Given.NOTHING)) {
                open(OtherStartsPort.NONE);
                return;
            }
            switch (OneWindow.find(System.getenv(), UserFolders.find().config(), link)) {
                case OneWindow.Found.First(OneWindow own) -> {
                    try (own) {
                        open(own);
                    }
                }
                case OneWindow.Found.Told() -> {}
                case OneWindow.Found.Unknown() -> open(OtherStartsPort.NONE);
            }
        } catch (UserFolders.NoHome e) {
            throw new CommandFailure(ExitCode.PART_MISSING, String.valueOf(e.getMessage()));
        } catch (NoDisplay e) {
            throw new CommandFailure(ExitCode.PART_MISSING, NO_DISPLAY);
        }
    }

    private void open(OtherStartsPort otherStarts) throws NoDisplay, InterruptedException {
        try (WindowFaults _ = WindowFaults.watch();
                WindowParts parts = WindowParts.ofUser()) {
            Window.run(() -> parts.ports(given).withOtherStarts(otherStarts), link, opening);
        }
    }

    /** Asked first, since GTK ends the process where there is none. */
    private static boolean hasDisplay() {
        return !System.getProperty("os.name", "").equals("Linux")
                || System.getProperty("glass.platform", "").equals("Headless")
                || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
