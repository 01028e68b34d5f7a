package dev.parley.client.capture.x11;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.DisplayName;
import dev.parley.client.capture.x11.wire.Extension;
import java.nio.ByteBuffer;
import java.util.Map;

/** An X server without a screen, a window of another program that has its keyboard, and hands on that keyboard (XTEST). */
public final class Typist implements AutoCloseable {
    private static final int PRESS = 2;
    private static final int RELEASE = 3;
    private static final int KEY_EVENTS = 3;

    private final VirtualDesktop desktop;
    private final Connection hands;
    private final XClient program;
    private final Connection programsOwn;
    private final Keyboard keyboard;
    private final Extension test;

    private Typist(VirtualDesktop desktop) throws Exception {
        this.desktop = desktop;
        hands = Connection.open(DisplayName.parse(desktop.display()), desktop.environment());
        programsOwn = Connection.open(DisplayName.parse(desktop.display()), desktop.environment());
        program = new XClient(programsOwn);
        keyboard = Keyboard.of(hands);
        test = hands.extension("XTEST").orElseThrow();
        int window = program.shown("Another program", new Box(10, 10, 200, 100), 0xFF0000);
        programsOwn.request(2, 0).u32(window).u32(1 << 11).u32(KEY_EVENTS).end();
        programsOwn.request(42, 2).u32(window).u32(0).end();
        programsOwn.request(43, 0).answer();
    }

    public static Typist start() throws Exception {
        return new Typist(VirtualDesktop.start("320x240x24"));
    }

    public Map<String, String> environment() {
        return desktop.environment();
    }

    public void press(int keysym) throws Exception {
        fake(PRESS, keysym);
    }

    public void release(int keysym) throws Exception {
        fake(RELEASE, keysym);
    }

    private void fake(int what, int keysym) throws Exception {
        hands.request(test, 2)
                .u8(what)
                .u8(keyboard.keys(keysym).getFirst())
                .u16(0)
                .u32(0);
        hands.u32(hands.root()).u32(0).u32(0).u16(0).u16(0).u32(0).u32(0).end();
        hands.request(43, 0).answer();
    }

    /** Whether a key that the other program's window got is a press of this one, or a release; empty where it got none. */
    public String typedIntoTheOther(int keysym) throws Exception {
        programsOwn.request(43, 0).answer();
        StringBuilder typed = new StringBuilder();
        for (var event = programsOwn.event(); event.isPresent(); event = programsOwn.event()) {
            ByteBuffer bytes = event.get().bytes();
            if (keyboard.keys(keysym).contains(bytes.get(1) & 0xFF)) {
                typed.append(event.get().type() == PRESS ? '+' : '-');
            }
        }
        return typed.toString();
    }

    /** The other program takes a key from all windows. */
    public void takeForTheOther(int keysym) throws Exception {
        boolean done = programsOwn
                .request(33, 0)
                .u32(programsOwn.root())
                .u16(0)
                .u8(keyboard.keys(keysym).getFirst())
                .u8(1)
                .u8(1)
                .u8(0)
                .u16(0)
                .succeeds();
        if (!done) {
            throw new AssertionError("the key is taken already");
        }
    }

    /** Ends the server, as when a session ends. */
    @Override
    public void close() {
        hands.close();
        programsOwn.close();
        desktop.close();
    }
}
