package dev.parley.client.ui.attention;

import dev.parley.client.ui.common.Texts;

/** Lets neither the screen go dark nor the computer go to sleep while one is in a call. FX thread. */
public final class Awake {
    private final AwakePort port;
    private final Texts texts;
    private boolean held;

    public Awake(AwakePort port, Texts texts) {
        this.port = port;
        this.texts = texts;
    }

    /** A call begins or ends. */
    public void inCall(boolean now) {
        if (now != held) {
            held = now;
            if (now) {
                port.keepAwake(texts.get("awake.call"));
            } else {
                port.letSleep();
            }
        }
    }
}
