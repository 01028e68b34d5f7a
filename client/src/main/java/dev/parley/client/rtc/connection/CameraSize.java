package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.parley.client.rtc.common.Quietly;
import dev.parley.client.rtc.tile.Fit;

/** How small a peer gets the camera's picture: scaled before it is encoded, to what that peer shows of it. Control thread only. */
final class CameraSize {
    /** Nobody is sent less, however small they show it: a code in the picture, a face, can still be made out. */
    static final Fit SMALLEST = new Fit(320, 180);

    /** A picture that is hardly larger than what is shown is not worth being made again. */
    private static final double HARDLY = 1.04;

    /** The library cuts what is behind the point off, also of a number that should have been whole. */
    private static final double ROUNDING = 0.01;

    private Fit view = new Fit(Integer.MAX_VALUE, Integer.MAX_VALUE);
    private double factor = 1;

    void limit(Fit next) {
        view = next;
    }

    /** @param picture the camera's picture, upright; without a width as long as there is none */
    void fit(RTCRtpSender sender, Fit picture) {
        double next = factor(picture, view);
        if (picture.width() > 0 && next != factor) {
            factor = next;
            Quietly.run("the size that is sent", () -> {
                RTCRtpSendParameters parameters = sender.getParameters();
                parameters.encodings.forEach(each -> each.scaleResolutionDownBy = next);
                sender.setParameters(parameters);
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
