package dev.parley.client.capture;

import dev.parley.client.control.Reason;

/** Why pictures of a desktop cannot be taken, as data; docs/engine.md lists the codes. */
public enum CaptureFault {
    NO_DISPLAY(
            "capture.noDisplay",
            "There is no desktop here to share: DISPLAY is not set. Start Parley from a desktop session."),
    WAYLAND(
            "capture.wayland",
            "In a Wayland session only windows of X programs can be shared, which needs the package xwayland. Log in to a"
                    + " session \"on Xorg\" to share screens and all windows."),
    SYSTEM("capture.system", "Screens and windows can be shared on Linux and other systems with X11 only."),
    /** The subject is the display, as {@code :0}. */
    UNREACHABLE("capture.unreachable", "The X server of display %s does not answer. Is it running?"),
    /** The subject is the display. */
    REFUSED(
            "capture.refused",
            "The X server of display %s refuses this program. Start Parley as the user who is logged in to the desktop, or name the right"
                    + " file in XAUTHORITY."),
    /** The subject is what the server lacks. */
    MISSING("capture.missing", "The X server lacks %s, without which no pictures can be taken."),
    /** The subject is its bits a pixel. */
    DEPTH("capture.depth", "Pictures with %s bits of colour cannot be shared. Set the desktop to 24 bits."),
    /** The subject is the name that no screen has. */
    SCREEN_UNKNOWN("capture.screenUnknown", "No screen is called \"%s\"."),
    /** The subject is the title or id that no window has. */
    WINDOW_UNKNOWN("capture.windowUnknown", "No window is called \"%s\"."),
    /** The subject is the region. */
    OUTSIDE("capture.outside", "The region %s lies on no screen."),
    MEMORY("capture.memory", "There is not enough memory for a picture of this size."),
    WINDOW_CLOSED("capture.windowClosed", "The shared window was closed."),
    SCREEN_GONE("capture.screenGone", "The shared screen is not connected any more."),
    LOST("capture.lost", "The connection to the desktop broke, so nothing of it can be shared any more."),
    CLOSED("capture.closed", "It is not shared any more.");

    private final String code;
    private final String sentence;

    CaptureFault(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** About {@code subject}, which is empty where the sentence names none. */
    public Reason about(String subject) {
        return new Reason(code, subject);
    }

    public Reason reason() {
        return about("");
    }

    String sentence(String subject) {
        return sentence.replace("%s", subject);
    }
}
