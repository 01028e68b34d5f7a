package dev.parley.client.capture.x11.mask;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.x11.picture.Look;
import dev.parley.client.capture.x11.picture.Picture;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.Event;
import dev.parley.client.capture.x11.wire.Extension;
import java.io.IOException;
import java.nio.IntBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Windows that no picture of the desktop shows, as if they were not there: this program's own that stand above all others, and
 * notifications. In their place stands what lies below them, which the server keeps for each window once it is asked to.
 */
public final class LeftOut {
    /** What is below may change without a word of the server's. */
    private static final long LOOK = Duration.ofMillis(500).toNanos();
    /** While much changes, what is below them is put together no more often. */
    private static final long RECENT = Duration.ofMillis(150).toNanos();
    /** A window's new picture begins as what the desktop showed, until its program has painted. */
    private static final long UNPAINTED = Duration.ofMillis(400).toNanos();

    private static final int AUTOMATIC = 0;
    /** Of a finer shape it costs less to read all that changes. */
    private static final int MAX_PARTS = 64;

    private final Connection connection;
    private final LayerReader reader;
    private List<Layer> layers = List.of();
    private boolean known;
    private boolean redirected;
    private boolean composited;
    private long redirectedAt;
    private long filledAt;
    private List<Layer> filledFrom = List.of();
    private boolean filledBlack;
    private Box filledIn = Box.EMPTY;
    private Map<Integer, Patch> patches = new HashMap<>();

    /**
     * What is put in place of a window.
     *
     * @param parts where the window is, in pixels of the desktop
     * @param box around them
     */
    private record Patch(List<Box> parts, Box box, IntBuffer pixels) {
        boolean differs(Patch before) {
            return !box.equals(before.box) || !pixels.equals(before.pixels);
        }
    }

    /** @param ownProcesses this program's, by their ids */
    public LeftOut(Connection connection, Set<Long> ownProcesses) throws IOException {
        this.connection = connection;
        this.reader = new LayerReader(connection, ownProcesses);
    }

    public void on(Event event) {
        switch (event.type()) {
            case Event.CONFIGURED, Event.MAPPED, Event.UNMAPPED, Event.DESTROYED, Event.REPARENTED, Event.CIRCULATED ->
                known &= event.id(4) != connection.root();
            default -> {}
        }
    }

    /** Whether such a window lies in this part of the desktop. */
    public boolean hidesFrom(Look look, long now) throws IOException {
        if (look.drawable() != connection.root()) {
            return false;
        }
        if (!known) {
            layers = reader.read();
            known = true;
            patches.keySet().retainAll(layers.stream().map(Layer::id).toList());
        }
        boolean hides = layers.stream()
                .anyMatch(layer ->
                        layer.kind().isOut() && !layer.place().and(look.place()).isEmpty());
        if (hides && !redirected) {
            redirected = true;
            redirectedAt = now;
            composited = redirect();
        }
        if (!hides) {
            patches.clear();
        }
        return hides;
    }

    private boolean redirect() throws IOException {
        Optional<Extension> composite = connection.extension(Extension.COMPOSITE);
        if (composite.isEmpty()) {
            return false;
        }
        connection.request(composite.get(), 0).u32(0).u32(4).answer();
        return connection
                .request(composite.get(), 2)
                .u32(connection.root())
                .u32(AUTOMATIC)
                .succeeds();
    }

    /** Whether it has to be looked whether anything below has changed. */
    public boolean isStale(long now) {
        return !patches.isEmpty() && (!known || now - filledAt > LOOK);
    }

    /** How long the next look can wait. */
    public Duration rest(Duration other) {
        return !patches.isEmpty() && LOOK < other.toNanos() ? Duration.ofNanos(LOOK) : other;
    }

    /** What of this lies beside them. */
    public List<Box> beside(List<Box> painted) {
        Area rest = new Area(painted);
        for (Patch patch : patches.values()) {
            if (patch.parts().size() <= MAX_PARTS) {
                rest = rest.minus(new Area(patch.parts()));
            }
        }
        return rest.boxes();
    }

    /**
     * Fills their places in a picture, while the server serves nobody else.
     *
     * @param black with nothing, instead of what is below
     * @return what of the picture is filled otherwise than before
     */
    public Box fill(Picture picture, Look look, boolean black, long now) throws IOException {
        boolean recent = now - filledAt < RECENT
                && filledFrom.equals(layers)
                && filledBlack == black
                && filledIn.equals(look.place());
        if (!recent) {
            filledAt = now;
            filledFrom = layers;
            filledBlack = black;
            filledIn = look.place();
        }
        Map<Integer, Patch> next = new HashMap<>();
        Box changed = Box.EMPTY;
        int dx = -look.place().x();
        int dy = -look.place().y();
        for (Layer layer : layers) {
            if (!layer.kind().isOut()) {
                continue;
            }
            Patch before = patches.get(layer.id());
            if (recent && before != null && !layer.shaped()) {
                put(before, picture, dx, dy);
                next.put(layer.id(), before);
                continue;
            }
            List<Box> parts = reader.shape(layer).stream()
                    .map(part -> part.and(look.place()))
                    .filter(part -> !part.isEmpty())
                    .toList();
            if (parts.isEmpty()) {
                continue;
            }
            Box box = new Area(parts).bounds();
            boolean unpainted = layer.kind() == Layer.Kind.NOTIFICATION && now - redirectedAt < UNPAINTED;
            int[] pixels =
                    black || !composited || unpainted ? new int[box.width() * box.height()] : reader.below(layers, box);
            Patch patch = new Patch(parts, box, IntBuffer.wrap(pixels));
            put(patch, picture, dx, dy);
            if (before == null || patch.differs(before)) {
                changed = changed.around(box.moved(dx, dy));
            }
            next.put(layer.id(), patch);
        }
        patches = next;
        return changed;
    }

    private static void put(Patch patch, Picture picture, int dx, int dy) {
        Box box = patch.box();
        for (Box part : patch.parts()) {
            picture.put(part.moved(dx, dy), patch.pixels().array(), part.moved(-box.x(), -box.y()), box.width());
        }
    }
}
