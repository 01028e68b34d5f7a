package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.parley.client.capture.Box;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A screen, a window or a region that is shared. */
final class DesktopScreen implements ScreenFeed {
    private final String title;
    private final Capture capture;
    private final Covers covers;
    private final Runnable refresh;

    DesktopScreen(String title, Capture capture, Covers covers) {
        this.title = title;
        this.capture = capture;
        this.covers = covers;
        this.refresh = capture::refresh;
        covers.follow(refresh);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Box place() {
        return capture.place();
    }

    @Override
    public OptionalLong process() {
        return capture.process();
    }

    @Override
    public Optional<CaptureFault> remark() {
        return capture.remark();
    }

    @Override
    public boolean paced() {
        return false;
    }

    @Override
    public Optional<NativeI420Buffer> next(Duration patience) throws CaptureProblem, InterruptedException {
        return capture.next(patience).map(grab -> {
            NativeI420Buffer picture = GrabConversion.convert(grab);
            covers.blacken(picture, capture.place());
            return picture;
        });
    }

    @Override
    public void mask(Set<Long> windows) {
        capture.mask(windows);
    }

    @Override
    public String restore() {
        return capture.restore();
    }

    @Override
    public void close() {
        covers.leave(refresh);
        capture.close();
    }
}
