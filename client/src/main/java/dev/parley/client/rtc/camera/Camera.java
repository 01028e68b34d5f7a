package dev.parley.client.rtc.camera;

import dev.parley.client.control.media.MediaSource;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.Factory;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.feed.FeedProblem;
import dev.parley.client.rtc.feed.Feeds;
import dev.parley.client.rtc.feed.MediaFault;
import dev.parley.client.rtc.tile.Fit;
import dev.parley.client.rtc.tile.Tile;
import dev.parley.signaling.loop.Guarded;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which camera is chosen, and whether it runs. Control thread only. */
public final class Camera {
    static final Fit DEFAULT_LIMIT = limitOf(720);
    private static final Logger LOG = LoggerFactory.getLogger(Camera.class);
    private static final Duration LOST = Duration.ofSeconds(3);
    private static final String LOST_SENTENCE =
            "The camera sends no more pictures; connect it again, or choose another one.";

    private final ControlThread control;
    private final Factory factory;
    private final CameraOutput output;
    private final Consumer<MediaEvent> events;
    private MediaSource chosen = new MediaSource.None();
    private Fit limit = DEFAULT_LIMIT;
    private boolean enabled = true;
    private @Nullable RunningCamera running;

    public Camera(ControlThread control, Factory factory, Tile self, Consumer<MediaEvent> events) {
        this.control = control;
        this.factory = factory;
        this.events = events;
        output = new CameraOutput(factory.cameraSource(), self);
    }

    public void use(MediaSource source) {
        stop();
        chosen = source;
        start();
    }

    public void enable(boolean on) {
        if (on != enabled) {
            enabled = on;
            if (on) {
                start();
            } else {
                stop();
            }
        }
    }

    /** The largest height of a picture; a device is started anew where another of its sizes fits better now. */
    public void limit(int height) {
        limit = limitOf(height);
        output.limit(limit);
        if (running instanceof DeviceCamera device && !device.fits(limit)) {
            stop();
            start();
        }
    }

    /** A box of 16:9, since the width follows from the height; even, as the picture's planes want it. */
    static Fit limitOf(int height) {
        return new Fit((int) Math.round(height * 8 / 9.0) * 2, height & ~1);
    }

    /** Runs on the control thread whenever its pictures come in another size. */
    public void whenResized(Runnable task) {
        output.whenResized(() -> control.post(task));
    }

    /** The size of the pictures that are sent, upright; 0 by 0 before the first. */
    public Fit size() {
        return output.size();
    }

    public void repeatFrame() {
        output.repeat();
    }

    public void close() {
        enabled = false;
        stop();
    }

    private void start() {
        if (!enabled) {
            return;
        }
        running = switch (chosen) {
            case MediaSource.None() -> null;
            case MediaSource.Test() -> new CameraThread(control, Feeds::testPicture, output, this::report);
            case MediaSource.File(var path) ->
                new CameraThread(control, () -> Feeds.pictures(path), output, this::report);
            case MediaSource.Default() -> device(Optional.empty());
            case MediaSource.Device(String name) -> device(Optional.of(name));
        };
    }

    /** Of one that was stopped meanwhile nothing is told: what opens slowly would be said to have started after its end. */
    private void report(CameraThread camera, MediaEvent event) {
        control.post(() -> {
            if (camera.equals(running)) {
                events.accept(event);
            }
        });
    }

    private @Nullable RunningCamera device(Optional<String> name) {
        try {
            DeviceCamera camera = new DeviceCamera(factory, name, limit, output);
            events.accept(new MediaEvent.CameraStarted(camera.name(), camera.width(), camera.height()));
            watch(camera, output.pushed());
            return camera;
        } catch (FeedProblem e) {
            events.accept(new MediaEvent.CameraFailed(e.reason(), e.sentence()));
            return null;
        } catch (RuntimeException | Error e) {
            // The library says "not now" by errors, and a camera that is not there must be told of in any case.
            Guarded.passOnFatal(e);
            LOG.error("the camera could not be started", e);
            events.accept(new MediaEvent.CameraFailed(MediaFault.CAMERA_FAULT.reason(), CameraThread.FAULT_SENTENCE));
            return null;
        }
    }

    /** The library does not say that a camera was unplugged: its frames just end. */
    private void watch(DeviceCamera camera, long before) {
        control.postAfter(LOST, () -> {
            if (camera.equals(running)) {
                if (output.pushed() == before) {
                    stop();
                    events.accept(new MediaEvent.CameraFailed(MediaFault.CAMERA_LOST.reason(), LOST_SENTENCE));
                } else {
                    watch(camera, output.pushed());
                }
            }
        });
    }

    private void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
