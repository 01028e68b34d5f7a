package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * Sends the first pictures of a connection a quarter as wide and high, so that they take a sixteenth of the time to be encoded
 * and sent: whole key frames of both sides would keep the processors busy at the very moment in which descriptions are applied
 * and DTLS goes on, and take a tenth of a second on the line. Control thread only.
 */
final class SmallStart {
    private static final double TIMES_SMALLER = 4;

    /** In which the first picture has surely been drawn; a whole one that began sooner would be in its way. */
    private static final Duration SMALL = Duration.ofMillis(250);

    private final RTCRtpSender camera;
    private boolean growing;

    SmallStart(RTCRtpSender camera) {
        this.camera = camera;
        scale(TIMES_SMALLER);
    }

    /** @param later runs a task after a delay, unless the connection is closed by then */
    void connected(BiConsumer<Duration, Runnable> later) {
        if (!growing) {
            growing = true;
            later.accept(SMALL, () -> scale(1));
        }
    }

    private void scale(double timesSmaller) {
        RTCRtpSendParameters parameters = camera.getParameters();
        parameters.encodings.forEach(each -> each.scaleResolutionDownBy = timesSmaller);
        camera.setParameters(parameters);
    }
}
