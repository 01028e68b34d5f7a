package dev.parley.client.capture.x11.mask;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.x11.picture.Look;
import dev.parley.client.capture.x11.picture.Picture;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.Event;
import dev.parley.client.capture.x11.wire.Extension;
import dev.parley.client.capture.x11.wire.Screens;
import dev.parley.client.capture.x11.wire.WindowRequests;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Windows that are black in each picture. A picture is read while the server serves nobody else, and the server has told by then where
 * each window was: so mask and pixels are of the same moment. What is not known of a window is asked before the next attempt.
 */
public final class Masks {
    public static final int ATTEMPTS = 20;

    private static final long LINGERING = Duration.ofMillis(100).toNanos();

    private final Connection connection;
    private final WindowRequests requests;
    private final int target;
    private final Blackout blackout = new Blackout();
    private Set<Integer> chosen = Set.of();
    private Stack stack = new Stack(List.of(), false);
    private boolean known;
    private boolean moved;
    private boolean targetMasked;
    private boolean ofDesktop = true;
    private long knownSince;
    private int drawable;
    private long readAt;
    private Area black = Area.NONE;

    /** @param target the window whose pictures are taken */
    public Masks(Connection connection, int target) throws IOException {
        this.connection = connection;
        this.requests = new WindowRequests(connection);
        this.target = target;
        select();
    }

    private void select() throws IOException {
        int windows = chosen.isEmpty() && target != connection.root() ? 0 : Event.SUBSTRUCTURE;
        int others = chosen.isEmpty() ? windows : windows | Event.PROPERTIES;
        requests.select(connection.root(), Event.STRUCTURE | others);
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** Masks these and no others; whether that is new. */
    public boolean choose(Set<Long> windows) throws IOException {
        Set<Integer> ids = windows.stream().map(Long::intValue).collect(Collectors.toSet());
        if (ids.equals(chosen)) {
            return false;
        }
        chosen = ids;
        known = false;
        drawable = 0;
        black = Area.NONE;
        select();
        for (int id : chosen) {
            if (id != target) {
                requests.select(id, Event.STRUCTURE);
            }
        }
        return true;
    }

    /** Whether the next picture may be black elsewhere, though nobody has drawn. */
    public boolean isStale(long now) {
        return !chosen.isEmpty() && (moved || !known || (blackout.lingers() && now - readAt > LINGERING));
    }

    /** Whether it is known of the moment of the last picture where each window was. */
    public boolean areKnown() {
        return known;
    }

    public void on(Event event, long now) throws IOException {
        if (chosen.isEmpty() || event.after() < knownSince) {
            return;
        }
        boolean onDesktop = event.id(4) == connection.root();
        if (event.type() == Event.CONFIGURED && event.id(8) == connection.root()) {
            known = false; // it has another size
            return;
        }
        switch (event.type()) {
            case Event.CONFIGURED -> {
                if (onDesktop) {
                    int borders = 2 * event.unsigned(24);
                    Box place = new Box(
                            event.signed(16),
                            event.signed(18),
                            event.unsigned(20) + borders,
                            event.unsigned(22) + borders);
                    known &= stack.configured(event.id(8), place, event.id(12), now);
                    moved(now);
                }
            }
            case Event.UNMAPPED, Event.DESTROYED -> {
                if (onDesktop) {
                    stack.gone(event.id(8));
                    moved(now);
                }
            }
            case Event.MAPPED, Event.CIRCULATED -> known &= !onDesktop;
            case Event.REPARENTED -> known &= !onDesktop && !chosen.contains(event.id(8));
            case Event.PROPERTY -> known &= !onDesktop || event.id(8) != connection.atom(Snapshot.CLIENTS);
            default -> known &= !isShape(event);
        }
    }

    private boolean isShape(Event event) throws IOException {
        return connection
                .extension(Extension.SHAPE)
                .filter(shape -> shape.event() == event.type())
                .isPresent();
    }

    private void moved(long now) {
        moved = true;
        stain(now);
    }

    /** In a picture of a window of its own nobody leaves anything. */
    private void stain(long now) {
        if (ofDesktop) {
            blackout.stain(stack.seen(now), now);
        }
    }

    /** Asks the server where all windows are, if that is not known. */
    public void refresh(long now) throws IOException {
        if (!known) {
            stain(now);
            connection.request(36, 0).end();
            Snapshot snapshot = Snapshot.take(connection, chosen, now);
            Box whole = new Screens(connection).whole();
            blackout.resize(whole.width(), whole.height(), now);
            knownSince = connection.request(37, 0).end();
            stack = snapshot.stack();
            targetMasked = chosen.contains(target) || snapshot.masked().contains(target);
            known = true;
            moved = true;
        }
    }

    /**
     * Blackens what has to be black in a picture that was just read.
     *
     * @param painted what was painted since the one before, on the desktop
     * @return what is black otherwise than in the picture before
     */
    public Box blacken(Picture picture, Look look, List<Box> painted, long now) {
        moved = false;
        readAt = now;
        ofDesktop = look.drawable() == connection.root();
        if (!ofDesktop && drawable != look.drawable()) {
            // A window's new picture begins as what the desktop showed in its place.
            drawable = look.drawable();
            blackout.stain(stack.seen(now), now);
        }
        Area next = blackout.next(
                ofDesktop ? stack.seen(now) : Area.NONE, stack.isComposited() && ofDesktop ? List.of() : painted, now);
        if (targetMasked) {
            next = Area.of(look.place());
        }
        for (Box box : next.boxes()) {
            picture.blacken(box.moved(-look.place().x(), -look.place().y()));
        }
        Box changed = next.equals(black) ? Box.EMPTY : next.bounds().around(black.bounds());
        black = next;
        Box inside = changed.and(look.place());
        return inside.isEmpty()
                ? Box.EMPTY
                : inside.moved(-look.place().x(), -look.place().y());
    }
}
