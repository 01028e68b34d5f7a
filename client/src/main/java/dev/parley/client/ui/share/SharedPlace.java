package dev.parley.client.ui.share;

import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.ui.share.Outline.Box;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where on the desktop that is which is shown, in lengths of the window's. Pure geometry. */
final class SharedPlace {
    private static final double NEAR = 2;

    /** As docs/engine.md lists it. */
    private static final Set<String> AWAY = Set.of("capture.minimised", "capture.offScreen");

    private SharedPlace() {}

    /**
     * Its place; empty for what is none on the desktop, while nothing is shown yet, and of a window that is nowhere on it now.
     *
     * @param reduced how large it is, where its pictures are smaller
     * @param screens all of them, in lengths
     * @param scale how many dots of the desktop are one length
     */
    static Optional<Box> of(
            Notice.Sharing share, Optional<ShareNotice.ShareReduced> reduced, List<Box> screens, double scale) {
        if (share.state() != ShareState.RUNNING || AWAY.contains(share.reason().code())) {
            return Optional.empty();
        }
        return switch (share.source()) {
            case ShareSource.File _, ShareSource.Asked _ -> Optional.empty();
            case ShareSource.Region(int x, int y, int width, int height) ->
                Optional.of(box(x, y, width, height, scale));
            case ShareSource.Window _ ->
                reduced.map(each -> box(each.x(), each.y(), each.width(), each.height(), scale))
                        .or(() -> Optional.of(box(share.x(), share.y(), share.width(), share.height(), scale)))
                        .filter(box -> !box.isEmpty());
            // It may be sent smaller than it is.
            case ShareSource.Screen _ ->
                screens.stream()
                        .filter(screen -> Math.abs(screen.x() - share.x() / scale) < NEAR
                                && Math.abs(screen.y() - share.y() / scale) < NEAR)
                        .findFirst();
        };
    }

    private static Box box(int x, int y, int width, int height, double scale) {
        return new Box(x / scale, y / scale, width / scale, height / scale);
    }
}
