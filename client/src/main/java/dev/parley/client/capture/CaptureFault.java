package dev.parley.client.capture;

import dev.parley.client.control.call.Reason;

/** Why pictures of a desktop cannot be taken, or not all of what is meant, as data; docs/engine.md lists the codes. */
public enum CaptureFault {
    NO_DISPLAY(
            "capture.noDisplay",
            "There is no desktop here to share: DISPLAY is not set. Start Parley from a desktop session."),
    WAYLAND(
            "capture.wayland",
            "The X server here belongs to a Wayland session and has no picture of its screens. Start Parley from the desktop"
                    + " itself, so that it can ask the desktop for them."),
    SYSTEM("capture.system", "Screens and windows of this system cannot be shared."),
    NO_BUS(
            "capture.noBus",
            "In a Wayland session the desktop is asked for its pictures over the session's bus, and none answers. Start Parley from"
                    + " the desktop itself, and install the package dbus-user-session."),
    NO_PORTAL(
            "capture.noPortal",
            "In a Wayland session the desktop is asked for its pictures through its portal, and none answers. Install the package"
                    + " xdg-desktop-portal and the one for your desktop, such as xdg-desktop-portal-gnome, -kde or -wlr, and log in"
                    + " again."),
    PORTAL_FAILED(
            "capture.portalFailed",
            "The desktop did not let anything be shared. Try again; if it stays like this, look whether its settings allow it."),
    NOT_CHOSEN("capture.notChosen", "Nothing was chosen when the desktop asked, so nothing is shared."),
    /** The subject is the package. */
    NO_GSTREAMER(
            "capture.noGstreamer",
            "Pictures of a Wayland session are read by GStreamer, of which a part is missing; run: apt-get install %s"),
    NO_PIPEWIRE(
            "capture.noPipewire",
            "PipeWire, which brings the pictures of a Wayland session, does not answer. Install the packages pipewire and wireplumber"
                    + " and log in again."),
    NO_REGION(
            "capture.noRegion",
            "Here no region can be shared, since this desktop does not tell programs what is where. Share a screen or a window."),
    NO_MASKS(
            "capture.noMasks",
            "Here windows cannot be hidden from the others, since this desktop does not tell programs what is where. Share one"
                    + " window instead."),
    CANNOT_ASK("capture.cannotAsk", "This desktop does not ask what is to be shared. Name a screen or a window."),
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
    CUT("capture.cut", "A part of the region lies beyond the edge of the screen, and the others do not see it."),
    COVERED(
            "capture.covered",
            "The X server here keeps no pictures of windows: where something lies over the shared window, the others see that, or what was"
                    + " there before. Keep it in front."),
    MINIMISED(
            "capture.minimised",
            "The shared window is minimised, or on another workspace; the others keep its last picture until it is back."),
    /** Of one that was minimised before there was a picture of it. */
    AWAITED(
            "capture.awaited",
            "The window that is to be shared is minimised, or on another workspace. It is shared as soon as it is back; until then nothing"
                    + " changes for the others."),
    OFF_SCREEN(
            "capture.offScreen",
            "The window that is to be shared is beyond the edge of the screen, where the X server here keeps no picture of it. Move it"
                    + " back; until then nothing changes for the others."),
    MEMORY("capture.memory", "There is not enough memory for a picture of this size."),
    WINDOW_CLOSED("capture.windowClosed", "The shared window was closed."),
    SCREEN_GONE("capture.screenGone", "The shared screen is not connected any more."),
    STOPPED("capture.stopped", "The desktop has ended what was shared."),
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

    /** In words, of one that has no subject. */
    public String sentence() {
        return sentence("");
    }

    String sentence(String subject) {
        return sentence.replace("%s", subject);
    }
}
