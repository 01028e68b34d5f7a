package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.parley.client.rtc.common.Quietly;
import dev.parley.client.rtc.screen.Screen;
import dev.parley.client.rtc.tile.Fit;
import java.util.function.Consumer;

/** Sends on one connection what is shared, or nothing at all; never by negotiating anew. Control thread only. */
final class ScreenSender {
    private final RTCRtpSender sender;
    private final VideoTrack track;
    private final Screen screen;
    private boolean sending;

    ScreenSender(RTCRtpSender sender, VideoTrack track, Screen screen) {
        this.sender = sender;
        this.track = track;
        this.screen = screen;
        setActive(sender, false);
        sender.replaceTrack(null);
        follow();
    }

    /**
     * A sender without a track still holds its share of the bandwidth (video) or keeps the microphone recording (audio);
     * only an inactive one does not.
     */
    static void setActive(RTCRtpSender sender, boolean active) {
        change(sender, each -> each.active = active);
    }

    /** Sends it from now on or ends that, in its size and at its rate. */
    void follow() {
        Quietly.run("the screen's sender", this::adapt);
    }

    private void adapt() {
        boolean send = screen.sending();
        if (send != sending) {
            sending = send;
            sender.replaceTrack(send ? track : null);
        }
        if (!send) {
            setActive(sender, false);
            return;
        }
        Fit size = screen.size();
        change(sender, each -> {
            each.active = true;
            each.maxBitrate = screen.rate().bitsPerSecond(size);
            each.maxFramerate = (double) screen.rate().picturesPerSecond(size);
        });
    }

    /** Parameters can be set once for each time that they are asked for. */
    private static void change(RTCRtpSender sender, Consumer<RTCRtpEncodingParameters> what) {
        RTCRtpSendParameters parameters = sender.getParameters();
        String before = parameters.encodings.toString();
        parameters.encodings.forEach(what);
        if (!parameters.encodings.toString().equals(before)) {
            sender.setParameters(parameters);
        }
    }
}
