package dev.parley.client.capture.x11;

import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.KeyGrabs;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.DisplayName;
import dev.parley.client.capture.x11.wire.Event;
import dev.parley.client.capture.x11.wire.Extension;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys that an X server gives to this program alone, wherever the keyboard's focus is. What is pressed is told, and so is that it was let
 * go: by the server's word, by looking every quarter of a second whether the key is still down, and by the end of the connection. A key
 * that is held repeats itself; those repetitions are not told. One thread, "keys", which waits for the server and takes no time meanwhile.
 */
public final class X11Keys implements KeyGrabs {
    private static final int PRESSED = 2;
    private static final int RELEASED = 3;
    private static final int LAYOUT = 34;
    private static final int ASYNCHRONOUS = 1;
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration LOOK = Duration.ofMillis(250);

    /** A release that is followed at once by a press of the same key is a repetition, where the server cannot leave it out. */
    private static final Duration REPEATS_WITHIN = Duration.ofMillis(5);

    private final Connection connection;
    private final List<Wanted> wanted;
    private final Listener listener;
    private final Map<Grab, Integer> taken = new HashMap<>();
    private final Map<Integer, Integer> held = new HashMap<>();
    private boolean repeatsAreTold;
    private volatile boolean ended;

    /** A key with what is held with it. */
    private record Grab(int key, int modifiers) {}

    private X11Keys(Connection connection, List<Wanted> wanted, Listener listener) {
        this.connection = connection;
        this.wanted = List.copyOf(wanted);
        this.listener = listener;
    }

    /**
     * Takes keys, and tells what came of it.
     *
     * @throws CaptureProblem where there is no X server
     */
    public static KeyGrabs take(Map<String, String> environment, List<Wanted> wanted, Listener listener)
            throws CaptureProblem {
        Connection connection = connect(environment);
        X11Keys keys = new X11Keys(connection, wanted, listener);
        Thread.ofPlatform().daemon().name("keys").start(keys::run);
        return keys;
    }

    private static Connection connect(Map<String, String> environment) throws CaptureProblem {
        String name = environment.getOrDefault("DISPLAY", "");
        try {
            return Connection.open(DisplayName.parse(name), environment);
        } catch (IllegalArgumentException e) {
            throw new CaptureProblem(CaptureFault.UNREACHABLE, name);
        }
    }

    private void run() {
        try (connection) {
            repeatsAreTold = !leaveOutRepetitions();
            grab();
            while (true) {
                connection.await(held.isEmpty() ? LONG : LOOK);
                Optional<Event> event = connection.event();
                while (event.isPresent()) {
                    on(event.get());
                    event = connection.event();
                }
                lookWhetherStillDown();
            }
        } catch (IOException e) {
            Set.copyOf(held.values()).forEach(listener::released);
            held.clear();
            if (!ended) {
                wanted.forEach(each -> listener.outcome(each.id(), Outcome.LOST));
            }
        }
    }

    /** XKB's detectable auto-repeat: only presses, and one release. */
    private boolean leaveOutRepetitions() throws IOException {
        Optional<Extension> xkb = connection.extension("XKEYBOARD");
        if (xkb.isEmpty()
                || connection.request(xkb.get(), 0).u16(1).u16(0).answer().isEmpty()) {
            return false;
        }
        Optional<ByteBuffer> told = connection
                .request(xkb.get(), 21)
                .u16(0x100)
                .u16(0)
                .u32(1)
                .u32(1)
                .u32(0)
                .u32(0)
                .u32(0)
                .answer();
        return told.isPresent() && (told.get().getInt(12) & 1) != 0;
    }

    private void grab() throws IOException {
        Keyboard keyboard = Keyboard.of(connection);
        for (Wanted each : wanted) {
            listener.outcome(each.id(), grab(keyboard, each));
        }
    }

    private Outcome grab(Keyboard keyboard, Wanted each) throws IOException {
        List<Integer> keys = keyboard.keys(each.keysym());
        if (keys.isEmpty()) {
            return Outcome.NO_SUCH_KEY;
        }
        int modifiers = keyboard.modifiers(each.modifiers());
        Set<Grab> own = new HashSet<>();
        for (int key : keys) {
            for (int also : keyboard.indifferent()) {
                boolean done = connection
                        .request(33, 0)
                        .u32(connection.root())
                        .u16(modifiers | also)
                        .u8(key)
                        .u8(ASYNCHRONOUS)
                        .u8(ASYNCHRONOUS)
                        .u8(0)
                        .u16(0)
                        .succeeds();
                if (!done) {
                    for (Grab before : own) {
                        release(before);
                    }
                    return Outcome.OF_ANOTHER;
                }
                own.add(new Grab(key, modifiers | also));
            }
        }
        own.forEach(grab -> taken.put(grab, each.id()));
        return Outcome.TAKEN;
    }

    private void release(Grab grab) throws IOException {
        connection
                .request(34, grab.key())
                .u32(connection.root())
                .u16(grab.modifiers())
                .u16(0)
                .end();
        connection.flush();
    }

    private void on(Event event) throws IOException {
        switch (event.type()) {
            case PRESSED -> pressed(key(event), event.unsigned(28));
            case RELEASED -> {
                if (!isRepeated(event)) {
                    released(key(event));
                }
            }
            case LAYOUT -> takeAgain();
            default -> {
                // Nothing else was asked for.
            }
        }
    }

    private static int key(Event event) {
        return event.bytes().get(1) & 0xFF;
    }

    private void pressed(int key, int state) {
        Integer id = taken.get(new Grab(key, state & 0xFF));
        if (id != null && held.put(key, id) == null) {
            listener.pressed(id);
        }
    }

    private void released(int key) {
        Integer id = held.remove(key);
        if (id != null) {
            listener.released(id);
        }
    }

    /** The press that belongs to it is taken too. */
    private boolean isRepeated(Event release) throws IOException {
        if (!repeatsAreTold) {
            return false;
        }
        connection.await(REPEATS_WITHIN);
        Optional<Event> next = connection.event();
        if (next.isEmpty()) {
            return false;
        }
        boolean repeated = next.get().type() == PRESSED
                && key(next.get()) == key(release)
                && next.get().id(4) == release.id(4);
        if (!repeated) {
            released(key(release));
            on(next.get());
        }
        return true;
    }

    /** What was let go while the server told nothing, such as on another virtual terminal. */
    private void lookWhetherStillDown() throws IOException {
        if (held.isEmpty()) {
            return;
        }
        Optional<ByteBuffer> keys = connection.request(44, 0).answer();
        for (int key : Set.copyOf(held.keySet())) {
            if (keys.isEmpty() || ((keys.get().get(8 + key / 8) >> (key % 8)) & 1) == 0) {
                released(key);
            }
        }
    }

    /** The keys have other signs now. */
    private void takeAgain() throws IOException {
        for (Grab grab : taken.keySet()) {
            release(grab);
        }
        taken.clear();
        grab();
    }

    @Override
    public void close() {
        ended = true;
        connection.close();
    }
}
