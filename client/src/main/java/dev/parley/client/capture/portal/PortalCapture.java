package dev.parley.client.capture.portal;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Grab;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the desktop gave to be shown, until it, its person or this program ends it. */
final class PortalCapture implements Capture {
    /** How long the desktop may take to say that it has ended what brings no more pictures. */
    private static final int SECONDS_TO_EXPLAIN = 2;

    private final Portal portal;
    private final Pictures pictures;
    private final String restore;

    PortalCapture(Portal portal, Cast cast, Map<String, String> environment) throws CaptureProblem {
        this.portal = portal;
        restore = cast.restore();
        pictures = new Pictures(Pipeline.of(cast.node(), environment));
        var _ = portal.over().thenAccept(pictures::fail);
    }

    @Override
    public Optional<Grab> next(Duration patience) throws CaptureProblem, InterruptedException {
        try {
            return pictures.next(patience);
        } catch (CaptureProblem e) {
            throw e.fault() == CaptureFault.LOST ? explained(e) : e;
        }
    }

    /** Pictures that end are followed by the reason, if there is one. */
    private CaptureProblem explained(CaptureProblem lost) throws InterruptedException {
        CompletableFuture<CaptureProblem> over = portal.over();
        try {
            return over.get(SECONDS_TO_EXPLAIN, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return lost;
        }
    }

    /** Nobody knows here which windows are where: rather than show one that must not be seen, nothing is shown any more. */
    @Override
    public void mask(Set<Long> windows) {
        if (!windows.isEmpty()) {
            pictures.fail(new CaptureProblem(CaptureFault.NO_MASKS));
        }
    }

    /** Not told by the desktop. */
    @Override
    public Box place() {
        return Box.EMPTY;
    }

    @Override
    public String restore() {
        return restore;
    }

    @Override
    public void close() {
        pictures.close();
        portal.close();
    }
}
