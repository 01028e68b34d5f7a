package dev.parley.client.capture.x11.mask;

import dev.parley.client.capture.Box;

/**
 * A window that lies on the desktop itself and can be seen.
 *
 * @param translucent whether its pixels say how much of what is below is seen through them
 * @param shaped whether it is no rectangle
 */
record Layer(int id, Box place, Kind kind, boolean translucent, boolean shaped) {
    /** Whether pictures of the desktop show it. */
    enum Kind {
        SHOWN,
        /** This program's own, above all others. */
        OWN,
        NOTIFICATION;

        boolean isOut() {
            return this != SHOWN;
        }
    }

    /** Whether nothing of what is below it there can be seen. */
    boolean covers(Box box) {
        return !translucent && !shaped && box.and(place).equals(box);
    }
}
