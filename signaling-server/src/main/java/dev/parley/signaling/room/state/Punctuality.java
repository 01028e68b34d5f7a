package dev.parley.signaling.room.state;

import java.time.Duration;
import java.time.Instant;

/** Whether a client acknowledges in time what it is told, from one look to the next. */
final class Punctuality {
    private long awaited;
    private Instant since = Instant.MAX;
    private boolean late;

    /**
     * @param oldest the lowest number that is not acknowledged, or 0
     * @return whether the client is late
     */
    boolean look(long oldest, Duration patience, Instant now) {
        if (oldest == 0) {
            restart();
        } else if (oldest != awaited) {
            awaited = oldest;
            since = now;
            late = false;
        } else {
            late |= !since.plus(patience).isAfter(now);
        }
        return late;
    }

    SessionImage.Punctual image() {
        return new SessionImage.Punctual(awaited, Session.millis(since), late);
    }

    void restore(SessionImage.Punctual image) {
        awaited = image.awaited();
        since = Session.instant(image.since());
        late = image.late();
    }

    boolean late() {
        return late;
    }

    /** From here on it has its whole time again. */
    void restart() {
        awaited = 0;
        since = Instant.MAX;
        late = false;
    }
}
