package dev.parley.client.capture.x11;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Grab;
import dev.parley.client.capture.x11.mask.LeftOut;
import dev.parley.client.capture.x11.mask.Masks;
import dev.parley.client.capture.x11.picture.Cursor;
import dev.parley.client.capture.x11.picture.Damage;
import dev.parley.client.capture.x11.picture.Look;
import dev.parley.client.capture.x11.picture.Picture;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.Event;
import dev.parley.client.control.media.ShareSource;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures over an X connection of its own. While nothing changes, the reader waits for the server and asks it little; of what has
 * changed it has the server write the rows that did. An interrupted reader ends it.
 */
final class X11Capture implements Capture {
    private static final Logger LOG = LoggerFactory.getLogger(X11Capture.class);
    /** How often it is asked whether a window that is an icon has come back, of which not each server tells. */
    private static final Duration HIDDEN = Duration.ofMillis(250);

    private final Connection connection;
    private final Target target;
    private final Damage damage;
    private final Cursor cursor;
    private final Picture picture;
    private final Masks masks;
    private final OptionalLong process;
    private final LeftOut leftOut;
    private boolean fresh = true;
    private Optional<Look> shown = Optional.empty();
    private volatile boolean again;
    private volatile Box place = Box.EMPTY;
    private volatile Optional<CaptureFault> remark;
    private volatile Set<Long> wanted = Set.of();
    private volatile @Nullable Thread reader;

    X11Capture(Connection connection, ShareSource.OnDesktop source, Windows windows)
            throws IOException, CaptureProblem {
        this.connection = connection;
        if (source instanceof ShareSource.Asked) {
            throw new CaptureProblem(CaptureFault.CANNOT_ASK);
        }
        if (source instanceof ShareSource.Window window) {
            int id = windows.require(window);
            WindowTarget found = new WindowTarget(connection, id);
            this.process = windows.process(id);
            this.target = found;
            this.damage = found.damage();
        } else {
            this.process = OptionalLong.empty();
            this.target = new DesktopTarget(connection, source);
            this.damage = new Damage(connection, target.window());
        }
        this.cursor = new Cursor(connection);
        this.picture = new Picture(connection);
        this.masks = new Masks(connection, target.window());
        this.leftOut = new LeftOut(connection, windows.ownProcesses());
        target.look(System.nanoTime()).ifPresent(look -> place = look.place());
        remark = target.remark();
    }

    @Override
    public Optional<Grab> next(Duration patience) throws CaptureProblem, InterruptedException {
        reader = Thread.currentThread();
        try {
            long end = System.nanoTime() + patience.toNanos();
            Optional<CaptureFault> before = remark;
            picture.settle();
            while (true) {
                Optional<Grab> grab = take(System.nanoTime());
                long left = end - System.nanoTime();
                if (grab.isPresent() || left <= 0 || !remark.equals(before)) {
                    return grab;
                }
                Duration rest = shown.isPresent() ? leftOut.rest(cursor.rest()) : HIDDEN;
                connection.await(Duration.ofNanos(Math.min(left, rest.toNanos())));
            }
        } catch (IOException e) {
            CaptureProblem lost = lost(e);
            release();
            if (e instanceof ClosedByInterruptException) {
                throw (InterruptedException) new InterruptedException("while it waited for a picture").initCause(e);
            }
            throw lost;
        } catch (CaptureProblem e) {
            release();
            throw e;
        }
    }

    private CaptureProblem lost(IOException cause) {
        if (connection.isClosed()) {
            return new CaptureProblem(CaptureFault.CLOSED);
        }
        LOG.info("the X server is lost: {}", cause.toString());
        CaptureProblem lost = new CaptureProblem(CaptureFault.LOST);
        lost.initCause(cause);
        return lost;
    }

    private void release() {
        picture.release();
        connection.close();
    }

    private Optional<Grab> take(long now) throws IOException, CaptureProblem {
        if (connection.isClosed()) {
            throw new CaptureProblem(CaptureFault.CLOSED);
        }
        drain(now);
        fresh |= masks.choose(wanted);
        if (again) {
            again = false;
            fresh = true;
        }
        Optional<Look> look = target.look(now);
        remark = target.remark();
        if (look.isEmpty()) {
            shown = look;
            return Optional.empty();
        }
        place = look.get().place();
        if (shown.isEmpty() || !look.get().part().equals(shown.get().part())) {
            fresh = true;
        }
        boolean due = fresh || damage.isThere() || cursor.isStale(now) || masks.isStale(now) || leftOut.isStale(now);
        return due ? take(look.get(), now) : Optional.empty();
    }

    private void on(Event event, long now) throws IOException {
        target.on(event);
        damage.on(event);
        cursor.on(event);
        masks.on(event, now);
        leftOut.on(event);
    }

    private Optional<Grab> take(Look look, long now) throws IOException, CaptureProblem {
        if (cursor.isStale(now)) {
            cursor.look(now);
        }
        Box under = target.showsCursorOver(cursor.topLevel()) ? cursor.in(look.place()) : Box.EMPTY;
        boolean resized = picture.width() != look.part().width()
                || picture.height() != look.part().height();
        if (resized) {
            picture.resize(look.part().width(), look.part().height());
            cursor.forget();
            fresh = true;
        }
        return masks.isEmpty() ? unmasked(look, under, now) : masked(look, under, now);
    }

    private Optional<Grab> unmasked(Look look, Box under, long now) throws IOException, CaptureProblem {
        if (leftOut.hidesFrom(look, now)) {
            return filled(look, under, now);
        }
        Box read = damage.isThere() ? changed(damage.answer(damage.ask()), look) : Box.EMPTY;
        if (fresh) {
            read = look.all();
        }
        if (read.isEmpty() && !cursor.differs(under)) {
            return Optional.empty();
        }
        boolean cursorMoves = cursor.differs(under);
        Box erased = cursor.erase(picture);
        if (!read.isEmpty() && !picture.finish(picture.ask(look, read))) {
            return again();
        }
        drain(now);
        if (leftOut.hidesFrom(look, now)) {
            // It came while this was read.
            fresh = true;
            return filled(look, under, now);
        }
        return Optional.of(finished(look, under, cursorMoves, erased, read));
    }

    private void drain(long now) throws IOException {
        for (Optional<Event> event = connection.event(); event.isPresent(); event = connection.event()) {
            on(event.get(), now);
        }
    }

    /** Nobody draws or moves anything between the server's answers, so that all of them are of one moment. */
    private Optional<Grab> filled(Look look, Box under, long now) throws IOException, CaptureProblem {
        boolean cursorMoves = cursor.differs(under);
        Box erased = cursor.erase(picture);
        connection.request(36, 0).end();
        List<Box> painted = damage.isThere() ? damage.answer(damage.ask()) : List.of();
        drain(now);
        boolean hides = leftOut.hidesFrom(look, now);
        Box read = fresh ? look.all() : changed(leftOut.beside(painted), look);
        boolean whole = read.isEmpty() || picture.finish(picture.ask(look, read));
        Box filled = hides ? leftOut.fill(picture, look, false, now) : Box.EMPTY;
        connection.request(37, 0).end();
        connection.flush();
        if (!whole) {
            return again();
        }
        Grab grab = finished(look, under, cursorMoves, erased, read.around(filled));
        return grab.changed().isEmpty() ? Optional.empty() : Optional.of(grab);
    }

    /**
     * The server tells of each change before it answers what was asked after it: so wherever a masked window was while the picture was read
     * is known when the answer is here, and is black. What moves later moves for the next picture.
     */
    private Optional<Grab> masked(Look look, Box under, long now) throws IOException, CaptureProblem {
        if (!fresh && !damage.isThere() && !masks.isStale(now) && !leftOut.isStale(now) && !cursor.differs(under)) {
            return Optional.empty();
        }
        boolean cursorMoves = cursor.differs(under);
        Box erased = cursor.erase(picture);
        List<Box> boxes = new ArrayList<>();
        for (int attempt = 0; attempt < Masks.ATTEMPTS; attempt++) {
            masks.refresh(now);
            long damaged = damage.ask();
            Picture.Reading reading = picture.ask(look, look.all());
            boxes.addAll(damage.answer(damaged));
            boolean whole = picture.finish(reading);
            long end = reading.requests().getLast();
            for (Optional<Event> event = connection.eventBefore(end);
                    event.isPresent();
                    event = connection.eventBefore(end)) {
                on(event.get(), now);
            }
            if (!whole) {
                return again();
            }
            if (masks.areKnown()) {
                List<Box> painted = onDesktop(boxes);
                // What lies below them may be masked.
                Box filled = leftOut.hidesFrom(look, now) ? leftOut.fill(picture, look, true, now) : Box.EMPTY;
                Box changed = changed(leftOut.beside(boxes), look)
                        .around(filled)
                        .around(masks.blacken(picture, look, painted, now));
                Grab grab = finished(look, under, cursorMoves, erased, fresh ? look.all() : changed);
                return grab.changed().isEmpty() ? Optional.empty() : Optional.of(grab);
            }
        }
        picture.blacken(picture.all());
        return Optional.of(finished(look, under, cursorMoves, erased, look.all()));
    }

    private Optional<Grab> again() {
        target.changed();
        fresh = true;
        return Optional.empty();
    }

    /** These boxes of the damaged window, as parts of the desktop. */
    private List<Box> onDesktop(List<Box> boxes) {
        Box origin = target.origin();
        return boxes.stream().map(box -> box.moved(origin.x(), origin.y())).toList();
    }

    /** What of the picture they are. */
    private Box changed(List<Box> boxes, Look look) {
        Box changed = Box.EMPTY;
        for (Box box : onDesktop(boxes)) {
            changed = changed.around(box.and(look.place()));
        }
        return changed.isEmpty()
                ? changed
                : changed.moved(-look.place().x(), -look.place().y());
    }

    private Grab finished(Look look, Box under, boolean cursorMoves, Box erased, Box changed) {
        Box drawn = cursor.draw(picture, under);
        Box all = cursorMoves ? changed.around(erased).around(drawn) : changed;
        fresh = false;
        shown = Optional.of(look);
        return new Grab(picture.pixels(), picture.width(), picture.height(), picture.stride(), all);
    }

    @Override
    public void mask(Set<Long> windows) {
        wanted = Set.copyOf(windows);
        connection.wake();
    }

    @Override
    public void refresh() {
        again = true;
        connection.wake();
    }

    @Override
    public Box place() {
        return place;
    }

    @Override
    public OptionalLong process() {
        return process;
    }

    @Override
    public Optional<CaptureFault> remark() {
        return remark;
    }

    @Override
    public void close() {
        connection.close();
        if (Thread.currentThread().equals(reader)) {
            picture.release();
        }
    }
}
