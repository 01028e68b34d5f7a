package dev.parley.client.capture.x11.wire;

import dev.parley.client.capture.Box;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is asked about windows in the core of the X protocol. */
public final class WindowRequests {
    private static final int VIEWABLE = 2;
    private static final int INPUT_ONLY = 2;
    private static final int ANY_TYPE = 0;
    private static final int MAX_PROPERTY = 64 * 1024 / 4;

    private final Connection connection;

    public WindowRequests(Connection connection) {
        this.connection = connection;
    }

    /**
     * A window's place in its parent, border included.
     *
     * @param border its width
     */
    public record Geometry(int depth, Box place, int border) {}

    /**
     * What else a window is.
     *
     * @param viewable whether it and all that it lies in are mapped
     * @param unmanaged whether it asks window managers to leave it alone, as menus do
     */
    public record Attributes(int visual, boolean inputOnly, boolean viewable, boolean unmanaged) {}

    public Optional<Geometry> geometry(int window) throws IOException {
        return connection.request(14, 0).u32(window).answer().map(answer -> {
            int border = answer.getShort(20) & 0xFFFF;
            return new Geometry(
                    answer.get(1) & 0xFF,
                    new Box(
                            answer.getShort(12),
                            answer.getShort(14),
                            (answer.getShort(16) & 0xFFFF) + 2 * border,
                            (answer.getShort(18) & 0xFFFF) + 2 * border),
                    border);
        });
    }

    public Optional<Attributes> attributes(int window) throws IOException {
        return connection
                .request(3, 0)
                .u32(window)
                .answer()
                .map(answer -> new Attributes(
                        answer.getInt(8),
                        answer.getShort(12) == INPUT_ONLY,
                        answer.get(26) == VIEWABLE,
                        answer.get(27) != 0));
    }

    /** Where its inner upper left corner lies on the whole desktop. */
    public Optional<Box> placeOnRoot(int window) throws IOException {
        Optional<Geometry> geometry = geometry(window);
        if (geometry.isEmpty()) {
            return Optional.empty();
        }
        int border = geometry.get().border();
        Box size = geometry.get().place();
        return connection
                .request(40, 0)
                .u32(window)
                .u32(connection.root())
                .u16(0)
                .u16(0)
                .answer()
                .map(answer -> new Box(
                        answer.getShort(12),
                        answer.getShort(14),
                        size.width() - 2 * border,
                        size.height() - 2 * border));
    }

    /** The windows in it, the lowest first; none if it is gone. */
    public List<Integer> children(int window) throws IOException {
        return connection
                .request(15, 0)
                .u32(window)
                .answer()
                .map(answer -> {
                    List<Integer> children = new ArrayList<>();
                    for (int i = 0; i < (answer.getShort(16) & 0xFFFF); i++) {
                        children.add(answer.getInt(32 + 4 * i));
                    }
                    return children;
                })
                .orElse(List.of());
    }

    /** The window that holds this one and lies on the desktop itself; empty if it is gone. */
    public OptionalInt topLevel(int window) throws IOException {
        int top = window;
        for (int depth = 0; depth < 100; depth++) {
            Optional<ByteBuffer> answer = connection.request(15, 0).u32(top).answer();
            if (answer.isEmpty()) {
                return OptionalInt.empty();
            }
            int parent = answer.get().getInt(12);
            if (parent == connection.root() || parent == 0) {
                return OptionalInt.of(top);
            }
            top = parent;
        }
        return OptionalInt.empty();
    }

    /** A property's bytes; empty if it has none. */
    public Optional<ByteBuffer> property(int window, String name) throws IOException {
        return property(window, name, 0, MAX_PROPERTY);
    }

    /**
     * A part of it.
     *
     * @param from in units of four bytes
     * @param length likewise, at most
     */
    public Optional<ByteBuffer> property(int window, String name, int from, int length) throws IOException {
        int atom = connection.atom(name);
        return connection
                .request(20, 0)
                .u32(window)
                .u32(atom)
                .u32(ANY_TYPE)
                .u32(from)
                .u32(length)
                .answer()
                .filter(answer -> answer.get(1) != 0)
                .map(answer -> answer.slice(32, answer.getInt(16) * (answer.get(1) & 0xFF) / 8)
                        .order(answer.order()));
    }

    /** A property of 32-bit numbers. */
    public List<Integer> numbers(int window, String name) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        property(window, name).ifPresent(bytes -> {
            while (bytes.remaining() >= 4) {
                numbers.add(bytes.getInt());
            }
        });
        return numbers;
    }

    public Optional<String> text(int window, String name) throws IOException {
        return property(window, name)
                .map(bytes -> StandardCharsets.UTF_8.decode(bytes).toString())
                .filter(text -> !text.isEmpty());
    }

    /** The texts of a property from the times before UTF-8. */
    public Optional<String> oldText(int window, String name) throws IOException {
        return property(window, name)
                .map(bytes -> StandardCharsets.ISO_8859_1.decode(bytes).toString())
                .filter(text -> !text.isEmpty());
    }

    /** Asks to be told of what happens to it. */
    public void select(int window, int events) throws IOException {
        connection.request(2, 0).u32(window).u32(1 << 11).u32(events).end();
    }
}
