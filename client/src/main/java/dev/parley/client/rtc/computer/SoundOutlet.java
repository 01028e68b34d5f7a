package dev.parley.client.rtc.computer;

import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.parley.client.rtc.common.Quietly;
import java.util.List;

/**
 * Where the computer's sound leaves for one peer, as loud as that peer wants it. Made and closed by the control thread; the mixing
 * thread pushes.
 */
final class SoundOutlet {
    private static final int BITS = 16;

    private final SoundConnection connection;
    private final CustomAudioSource source = new CustomAudioSource();
    private final AudioTrack track;
    private final RTCRtpSender sender;
    private int percent = ListenerLine.FULL;
    private boolean ready;

    SoundOutlet(SoundFactory factory, SoundConnection connection) {
        this.connection = connection;
        track = factory.track(source);
        RTCRtpTransceiverInit sendOnly = new RTCRtpTransceiverInit();
        sendOnly.direction = RTCRtpTransceiverDirection.SEND_ONLY;
        sendOnly.streamIds = List.of("parley-computer");
        sender = connection.connection().addTransceiver(track, sendOnly).getSender();
    }

    SoundConnection connection() {
        return connection;
    }

    /** Only once it is connected: who listens to the source must not change while something is pushed (webrtc-java #285). */
    synchronized void ready(boolean now) {
        ready = now;
    }

    synchronized void loud(int wanted) {
        percent = wanted;
    }

    /** Sends the next hundredth of a second, also of silence: after a pause the other side would take it for late. */
    synchronized void push(Mix mix) {
        if (ready) {
            source.pushAudio(mix.bytes(percent), BITS, Mix.SAMPLE_RATE, TapBuffer.CHANNELS, TapBuffer.CHUNK);
        }
    }

    /** In the order that the library survives. */
    void close() {
        ready(false);
        Quietly.run("the sender of sound", () -> sender.replaceTrack(null));
        connection.close();
        Quietly.run("the track of sound", track::dispose);
        Quietly.run("the source of sound", source::dispose);
    }
}
