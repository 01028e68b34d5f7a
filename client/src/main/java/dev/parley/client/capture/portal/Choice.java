package dev.parley.client.capture.portal;

import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.control.media.ShareSource;

/** What the desktop's picker is to offer, in the portal's bits. */
enum Choice {
    SCREEN(1),
    WINDOW(2),
    ANYTHING(3);

    private final int bits;

    Choice(int bits) {
        this.bits = bits;
    }

    /** Names cannot be handed on: which screen, or which window, its person says once more. */
    static Choice of(ShareSource.OnDesktop source) throws CaptureProblem {
        return switch (source) {
            case ShareSource.Asked() -> ANYTHING;
            case ShareSource.Screen _ -> SCREEN;
            case ShareSource.Window _ -> WINDOW;
            case ShareSource.Region _ -> throw new CaptureProblem(CaptureFault.NO_REGION);
        };
    }

    /** @param known what this desktop can offer; what it cannot is left to what it can */
    int within(int known) {
        return (bits & known) == 0 ? known : bits & known;
    }
}
