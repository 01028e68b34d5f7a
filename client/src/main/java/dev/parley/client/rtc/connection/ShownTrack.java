package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCRtpReceiver;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.parley.client.call.message.MediaKind;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.tile.PictureSink;
import java.util.List;
import java.util.function.Consumer;

/** A track of pictures with its sink. Sinks are remembered by the track wrapper they were added to, so the pair is kept until the end. */
record ShownTrack(MediaKind kind, VideoTrack track, PictureSink sink) {

    /**
     * The camera's and the screen's, in this order.
     *
     * @param receivers of the connection's three media lines
     * @param events called on the library's threads
     */
    static List<ShownTrack> both(RTCRtpReceiver[] receivers, Consumer<MediaEvent> events) {
        return List.of(of(MediaKind.CAMERA, receivers[1], events), of(MediaKind.SCREEN, receivers[2], events));
    }

    private static ShownTrack of(MediaKind kind, RTCRtpReceiver receiver, Consumer<MediaEvent> events) {
        PictureSink sink = new PictureSink(events);
        VideoTrack track = (VideoTrack) receiver.getTrack();
        track.addSink(sink);
        return new ShownTrack(kind, track, sink);
    }

    void close() {
        track.removeSink(sink);
    }
}
