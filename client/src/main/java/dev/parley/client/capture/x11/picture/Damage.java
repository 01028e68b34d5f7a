package dev.parley.client.capture.x11.picture;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.Event;
import dev.parley.client.capture.x11.wire.Extension;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a window has been drawn anew; the server tells once that there is something, and what, when it is asked. */
public final class Damage {
    private static final int WHEN_NOT_EMPTY = 3;

    private final Connection connection;
    private final Extension damage;
    private final Extension fixes;
    private final int id;
    private final int region;
    private boolean some = true;

    public Damage(Connection connection, int window) throws IOException, CaptureProblem {
        this.connection = connection;
        this.damage = require(connection, Extension.DAMAGE);
        this.fixes = require(connection, Extension.FIXES);
        connection.request(damage, 0).u32(1).u32(1).answer();
        connection.request(fixes, 0).u32(4).u32(0).answer();
        this.id = connection.newId();
        this.region = connection.newId();
        connection.request(fixes, 5).u32(region).end();
        connection.request(damage, 1).u32(id).u32(window).u32(WHEN_NOT_EMPTY).end();
    }

    private static Extension require(Connection connection, String name) throws IOException, CaptureProblem {
        return connection.extension(name).orElseThrow(() -> new CaptureProblem(CaptureFault.MISSING, name));
    }

    public void on(Event event) {
        some |= event.type() == damage.event() && event.id(8) == id;
    }

    /** Whether there is any. */
    public boolean isThere() {
        return some;
    }

    /** Asks what it is; what is drawn from then on is for the next time. */
    public long ask() throws IOException {
        some = false;
        connection.request(damage, 3).u32(id).u32(0).u32(region).end();
        return connection.request(fixes, 19).u32(region).ask();
    }

    public List<Box> answer(long asked) throws IOException {
        Optional<ByteBuffer> answer = connection.answer(asked);
        List<Box> boxes = new ArrayList<>();
        if (answer.isPresent()) {
            ByteBuffer rectangles = answer.get();
            for (int at = 32; at + 8 <= rectangles.capacity(); at += 8) {
                boxes.add(new Box(
                        rectangles.getShort(at),
                        rectangles.getShort(at + 2),
                        rectangles.getShort(at + 4) & 0xFFFF,
                        rectangles.getShort(at + 6) & 0xFFFF));
            }
        }
        return boxes;
    }
}
