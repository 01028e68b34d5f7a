package dev.parley.client.ui.shell.staged;

import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.control.media.SharedSource;
import java.util.ArrayList;
import java.util.List;

/** What an engine says of what can be shown to the others, and of what is. */
public final class StagedShare {
    public static final ShareSource SCREEN = new ShareSource.Screen("HDMI-1");
    public static final ShareSource TERMINAL = new ShareSource.Window("0x1400003");

    private StagedShare() {}

    /** Two screens and some windows. */
    public static void sources(StagedWindow window) {
        List<SharedSource> all = new ArrayList<>(List.of(
                new SharedSource(SCREEN, "HDMI-1", "", 2560, 1440),
                new SharedSource(new ShareSource.Screen("eDP-1"), "eDP-1", "", 1920, 1080),
                new SharedSource(TERMINAL, "ann@desk: ~/parley", "Xfce4-terminal", 1204, 811),
                new SharedSource(
                        new ShareSource.Window("0x1600007"),
                        "Quarterly figures and what they mean for the rest of the year (final, really).ods - LibreOffice Calc",
                        "libreoffice-calc",
                        1600,
                        1000),
                new SharedSource(new ShareSource.Window("0x1800001"), "Ann, Bob - Parley", "Parley", 1120, 720)));
        for (int index = 0; index < 9; index++) {
            all.add(new SharedSource(
                    new ShareSource.Window("0x200000" + index), "Note " + (index + 1), "Mousepad", 640, 480));
        }
        window.say(new Notice.Sources(all, "", Reason.NONE));
    }

    static void nothing(StagedWindow window) {
        window.say(new Notice.Sources(
                List.of(),
                "This desktop lets no program see its screens (Wayland). Log in with an X11 session, or share a media file.",
                Reason.NONE));
    }

    public static void shares(StagedWindow window, ShareSource source, String title, ShareHold hold) {
        window.say(new Notice.Sharing(
                window.joins(), ShareState.RUNNING, source, title, 600, 400, hold, 200, 120, "", Reason.NONE));
    }

    public static void ends(StagedWindow window, ShareSource source, String sentence) {
        window.say(new Notice.Sharing(
                window.joins(), ShareState.ENDED, source, "", 0, 0, ShareHold.NONE, 0, 0, sentence, Reason.NONE));
    }
}
