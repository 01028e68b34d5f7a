package dev.parley.client.capture.x11.mask;

import dev.parley.client.capture.Box;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows that lie on the desktop itself, the lowest first, kept up by what the server tells of them. Where a compositor paints
 * the desktop, a window covers what is below only when it has long been where it is.
 */
final class Stack {
    private static final long STEADY = Duration.ofMillis(500).toNanos();

    private final List<Top> windows;
    private final boolean composited;

    /**
     * One of them.
     *
     * @param opaque whether nothing below can be seen through it
     * @param since when it has been where it is
     */
    record Top(int id, Box place, boolean opaque, boolean masked, long since) {}

    Stack(List<Top> windows, boolean composited) {
        this.windows = new ArrayList<>(windows);
        this.composited = composited;
    }

    boolean isComposited() {
        return composited;
    }

    boolean contains(int id) {
        return indexOf(id) >= 0;
    }

    boolean isMasked(int id) {
        int index = indexOf(id);
        return index >= 0 && windows.get(index).masked();
    }

    /**
     * It was moved, resized or put above another.
     *
     * @param below the window right below it; 0 for the lowest
     * @return false if it cannot be said where it is now
     */
    boolean configured(int id, Box place, int below, long now) {
        int index = indexOf(id);
        if (index < 0) {
            return true; // not on the desktop, and told when it comes
        }
        Top old = windows.remove(index);
        int under = below == 0 ? -1 : indexOf(below);
        boolean sure = below == 0 || under >= 0 || index == 0;
        windows.add(sure ? under + 1 : index, new Top(id, place, old.opaque(), old.masked(), now));
        return sure;
    }

    void gone(int id) {
        int index = indexOf(id);
        if (index >= 0) {
            windows.remove(index);
        }
    }

    /** Where masked windows can be seen. */
    Area seen(long now) {
        Area seen = Area.NONE;
        for (int i = 0; i < windows.size(); i++) {
            if (windows.get(i).masked()) {
                seen = seen.plus(seen(i, now));
            }
        }
        return seen;
    }

    private Area seen(int index, long now) {
        Area area = Area.of(windows.get(index).place());
        for (Top above : windows.subList(index + 1, windows.size())) {
            if (above.opaque() && !above.masked() && (!composited || now - above.since() > STEADY)) {
                area = area.minus(above.place());
            }
        }
        return area;
    }

    private int indexOf(int id) {
        for (int i = 0; i < windows.size(); i++) {
            if (windows.get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }
}
