package dev.parley.client.capture.x11.mask;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.x11.picture.Picture;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.Extension;
import dev.parley.client.capture.x11.wire.WindowRequests;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which windows lie on the desktop, the lowest first, and what one would see if some of them were not there. */
final class LayerReader {
    private static final int PIXMAP_FORMAT = 2;
    private static final int ALL_PLANES = -1;
    private static final int REPLY = 32;
    private static final int TRANSLUCENT = 32;
    private static final int VIEWABLE = 2;
    private static final int INPUT_ONLY = 2;
    /** A window stands in frames of its window manager, and no deeper. */
    private static final int DEPTH = 3;
    /** What a window is, its program and the window manager may say a moment after it is there. */
    private static final int LOOKS = 8;

    private final Connection connection;
    private final WindowRequests requests;
    private final Set<Long> ownProcesses;
    private final Map<Integer, Known> kinds = new HashMap<>();
    private int wallpaper;
    private Box wallpaperSize = Box.EMPTY;

    /** What was found out about a window, and how often it was looked at. */
    private record Known(Layer.Kind kind, int looks) {}

    LayerReader(Connection connection, Set<Long> ownProcesses) {
        this.connection = connection;
        this.requests = new WindowRequests(connection);
        this.ownProcesses = ownProcesses;
    }

    List<Layer> read() throws IOException {
        List<Integer> all = requests.children(connection.root());
        kinds.keySet().retainAll(new HashSet<>(all));
        List<Long> attributes = new ArrayList<>();
        List<Long> geometries = new ArrayList<>();
        for (int id : all) {
            attributes.add(connection.request(3, 0).u32(id).ask());
            geometries.add(connection.request(14, 0).u32(id).ask());
        }
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Optional<ByteBuffer> attribute = connection.answer(attributes.get(i));
            Optional<ByteBuffer> geometry = connection.answer(geometries.get(i));
            if (attribute.isPresent()
                    && geometry.isPresent()
                    && attribute.get().getShort(12) != INPUT_ONLY
                    && attribute.get().get(26) == VIEWABLE) {
                layers.add(layer(all.get(i), geometry.get()));
            }
        }
        wallpaper();
        return layers;
    }

    private Layer layer(int id, ByteBuffer geometry) throws IOException {
        int borders = 2 * (geometry.getShort(20) & 0xFFFF);
        Box place = new Box(
                geometry.getShort(12),
                geometry.getShort(14),
                (geometry.getShort(16) & 0xFFFF) + borders,
                (geometry.getShort(18) & 0xFFFF) + borders);
        return new Layer(id, place, kind(id), (geometry.get(1) & 0xFF) == TRANSLUCENT, isShaped(id));
    }

    private boolean isShaped(int id) throws IOException {
        Optional<Extension> shape = connection.extension(Extension.SHAPE);
        return shape.isPresent()
                && connection
                        .request(shape.get(), 5)
                        .u32(id)
                        .answer()
                        .filter(answer -> answer.get(8) != 0)
                        .isPresent();
    }

    private Layer.Kind kind(int id) throws IOException {
        Known known = kinds.get(id);
        if (known != null && (known.kind().isOut() || known.looks() >= LOOKS)) {
            return known.kind();
        }
        Layer.Kind kind = kind(id, DEPTH);
        kinds.put(id, new Known(kind, known == null ? 1 : known.looks() + 1));
        return kind;
    }

    private Layer.Kind kind(int id, int depth) throws IOException {
        if (requests.numbers(id, "_NET_WM_WINDOW_TYPE").contains(connection.atom("_NET_WM_WINDOW_TYPE_NOTIFICATION"))) {
            return Layer.Kind.NOTIFICATION;
        }
        if (isOwn(id) && requests.numbers(id, "_NET_WM_STATE").contains(connection.atom("_NET_WM_STATE_ABOVE"))) {
            return Layer.Kind.OWN;
        }
        // Within a program's own window there is nothing of the kind, and there may be hundreds.
        if (depth > 0 && requests.numbers(id, "WM_STATE").isEmpty()) {
            for (int child : requests.children(id)) {
                Layer.Kind kind = kind(child, depth - 1);
                if (kind.isOut()) {
                    return kind;
                }
            }
        }
        return Layer.Kind.SHOWN;
    }

    private boolean isOwn(int id) throws IOException {
        return requests.numbers(id, "_NET_WM_PID").stream().anyMatch(pid -> ownProcesses.contains(pid & 0xFFFFFFFFL));
    }

    /** The parts of the desktop that it takes. */
    List<Box> shape(Layer layer) throws IOException {
        if (!layer.shaped()) {
            return List.of(layer.place());
        }
        return connection
                .request(connection.extension(Extension.SHAPE).orElseThrow(), 8)
                .u32(layer.id())
                .u8(0)
                .answer()
                .map(answer -> {
                    List<Box> boxes = new ArrayList<>();
                    for (int at = REPLY; at + 8 <= answer.capacity(); at += 8) {
                        Box box = new Box(
                                answer.getShort(at),
                                answer.getShort(at + 2),
                                answer.getShort(at + 4) & 0xFFFF,
                                answer.getShort(at + 6) & 0xFFFF);
                        boxes.add(
                                box.moved(layer.place().x(), layer.place().y()).and(layer.place()));
                    }
                    return boxes;
                })
                .orElse(List.of(layer.place()));
    }

    /** Where a program has said what it has painted the desktop with. */
    private void wallpaper() throws IOException {
        wallpaper = requests.numbers(connection.root(), "_XROOTPMAP_ID").stream()
                .findFirst()
                .orElse(0);
        wallpaperSize = wallpaper == 0
                ? Box.EMPTY
                : requests.geometry(wallpaper)
                        .filter(each -> each.depth() == connection.setup().rootDepth())
                        .map(WindowRequests.Geometry::place)
                        .orElse(Box.EMPTY);
    }

    /** What is seen there of all layers but those that are left out. */
    int[] below(List<Layer> layers, Box box) throws IOException {
        int from = 0;
        for (int i = 0; i < layers.size(); i++) {
            if (!layers.get(i).kind().isOut() && layers.get(i).covers(box)) {
                from = i;
            }
        }
        int[] pixels = new int[box.width() * box.height()];
        if (layers.isEmpty() || !layers.get(from).covers(box)) {
            Box there = box.and(wallpaperSize);
            if (!there.isEmpty()) {
                put(pixels, box, wallpaper, there, there, false);
            }
        }
        for (Layer layer : layers.subList(from, layers.size())) {
            if (layer.kind().isOut() || box.and(layer.place()).isEmpty()) {
                continue;
            }
            for (Box part : shape(layer)) {
                Box both = part.and(box);
                if (!both.isEmpty()) {
                    Box inWindow = both.moved(-layer.place().x(), -layer.place().y());
                    put(pixels, box, layer.id(), inWindow, both, layer.translucent());
                }
            }
        }
        return pixels;
    }

    private void put(int[] pixels, Box box, int drawable, Box from, Box to, boolean translucent) throws IOException {
        connection
                .request(73, PIXMAP_FORMAT)
                .u32(drawable)
                .u16(from.x())
                .u16(from.y())
                .u16(from.width())
                .u16(from.height())
                .u32(ALL_PLANES);
        Optional<ByteBuffer> answer = connection.answer();
        if (answer.isEmpty() || answer.get().capacity() < REPLY + from.width() * from.height() * Picture.PIXEL) {
            return;
        }
        int at = REPLY;
        for (int row = 0; row < to.height(); row++) {
            int target = (to.y() - box.y() + row) * box.width() + to.x() - box.x();
            for (int column = 0; column < to.width(); column++, at += Picture.PIXEL) {
                int pixel = answer.get().getInt(at);
                pixels[target] = translucent ? over(pixel, pixels[target]) : pixel & 0xFFFFFF;
                target++;
            }
        }
    }

    /** A pixel whose colours are as light already as they are opaque. */
    private static int over(int pixel, int below) {
        int through = 255 - (pixel >>> 24);
        if (through == 0) {
            return pixel & 0xFFFFFF;
        }
        int mixed = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int colour = (pixel >> shift & 0xFF) + (below >> shift & 0xFF) * through / 255;
            mixed |= Math.min(255, colour) << shift;
        }
        return mixed;
    }
}
