package dev.parley.client.capture.x11;

import dev.parley.client.capture.Icon;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.WindowRequests;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The icons that windows bring along (_NET_WM_ICON): some sizes of one, of which the fitting one is read, and no more. */
final class Icons {
    private static final String PROPERTY = "_NET_WM_ICON";

    /** What is larger than this is no icon, and more than so many sizes are not looked at. */
    private static final int LARGEST = 256;

    private static final int MOST = 24;

    private final WindowRequests requests;

    Icons(Connection connection) {
        requests = new WindowRequests(connection);
    }

    private record Size(int at, int width, int height) {
        boolean isEnough() {
            return Math.max(width, height) >= Icon.SIDE;
        }

        /** Large enough and then as small as can be; else as large as can be. */
        boolean isBetterThan(Size other) {
            if (isEnough() != other.isEnough()) {
                return isEnough();
            }
            return isEnough() == (width < other.width);
        }
    }

    Optional<Icon> of(int window) throws IOException {
        Optional<Size> best = Optional.empty();
        int at = 0;
        for (int looks = 0; looks < MOST; looks++) {
            Optional<ByteBuffer> head =
                    requests.property(window, PROPERTY, at, 2).filter(bytes -> bytes.remaining() == 8);
            if (head.isEmpty()) {
                break;
            }
            Size next = new Size(at + 2, head.get().getInt(), head.get().getInt());
            if (next.width < 1 || next.height < 1 || next.width > 4096 || next.height > 4096) {
                break;
            }
            if (next.width <= LARGEST
                    && next.height <= LARGEST
                    && best.filter(known -> !next.isBetterThan(known)).isEmpty()) {
                best = Optional.of(next);
            }
            at = next.at + next.width * next.height;
        }
        return best.isEmpty() ? Optional.empty() : read(window, best.get());
    }

    private Optional<Icon> read(int window, Size size) throws IOException {
        int[] colours = new int[size.width * size.height];
        return requests.property(window, PROPERTY, size.at, colours.length)
                .filter(bytes -> bytes.remaining() == 4 * colours.length)
                .map(bytes -> {
                    bytes.asIntBuffer().get(colours);
                    return Icon.of(size.width, size.height, colours);
                });
    }
}
