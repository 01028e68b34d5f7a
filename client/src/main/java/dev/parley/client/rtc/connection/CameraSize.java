package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.parley.client.rtc.common.Quietly;
import dev.parley.client.rtc.tile.Fit;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * How small a peer gets the camera's picture: scaled before it is encoded, to what that peer shows of it. Control thread only.
 *
 * <p>The first pictures of a connection are a quarter as wide and high, so that they take a sixteenth of the time to be encoded and
 * sent: whole key frames of both sides would keep the processors busy at the very moment in which descriptions are applied and DTLS
 * goes on, and take a tenth of a second on the line.
 */
final class CameraSize {
    private static final double FIRST = 4;

    /** In which the first picture has surely been drawn; a whole one that began sooner would be in its way. */
    private static final Duration SMALL = Duration.ofMillis(250);

    /** Nobody is sent less, however small they show it: a code in the picture, a face, can still be made out. */
    static final Fit SMALLEST = new Fit(320, 180);

    /** A picture that is hardly larger than what is shown is not worth being made again. */
    private static final double HARDLY = 1.04;

    /** The library cuts what is behind the point off, also of a number that should have been whole. */
    private static final double ROUNDING = 0.01;

    private final RTCRtpSender camera;
    private Fit view = new Fit(Integer.MAX_VALUE, Integer.MAX_VALUE);
    private double first = FIRST;
    private double shown = 1;
    private double sent = 1;
    private boolean growing;

    CameraSize(RTCRtpSender camera) {
        this.camera = camera;
        scale();
    }

    /** @param later runs a task after a delay, unless the connection is closed by then */
    void connected(BiConsumer<Duration, Runnable> later) {
        if (!growing) {
            growing = true;
            later.accept(SMALL, () -> {
                first = 1;
                scale();
            });
        }
    }

    void limit(Fit next) {
        view = next;
    }

    /** @param picture the camera's picture, upright; without a width as long as there is none */
    void fit(Fit picture) {
        if (picture.width() > 0) {
            shown = factor(picture, view);
            scale();
        }
    }

    private void scale() {
        double next = Math.max(first, shown);
        if (next != sent) {
            sent = next;
            Quietly.run("the size that is sent", () -> {
                RTCRtpSendParameters parameters = camera.getParameters();
                parameters.encodings.forEach(each -> each.scaleResolutionDownBy = next);
                camera.setParameters(parameters);
            });
        }
    }

    /** By how much the picture is made smaller; 1 for not at all. */
    static double factor(Fit picture, Fit view) {
        // A picture that lies on its side is no larger than one that stands: the smallest box is turned with it.
        boolean tall = picture.height() > picture.width();
        Fit box = new Fit(
                Math.max(view.width(), tall ? SMALLEST.height() : SMALLEST.width()),
                Math.max(view.height(), tall ? SMALLEST.width() : SMALLEST.height()));
        Fit shown = Fit.into(picture.width(), picture.height(), box.width(), box.height());
        double factor =
                Math.min(picture.width() / (shown.width() + ROUNDING), picture.height() / (shown.height() + ROUNDING));
        return factor < HARDLY ? 1 : factor;
    }
}
