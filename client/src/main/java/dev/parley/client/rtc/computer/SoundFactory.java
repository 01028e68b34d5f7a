package dev.parley.client.rtc.computer;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.parley.client.rtc.common.Factory;
import dev.parley.client.rtc.common.Quietly;
import org.jspecify.annotations.Nullable;

/**
 * A second native factory, for what is sent of the computer's sound, whose devices are none. Control thread only.
 *
 * <p>Sound can be pushed only where no microphone is: in a factory with one, both would go to the same stream from two threads, which
 * ends the process (webrtc-java #217). It is made when it is first needed, and kept.
 */
final class SoundFactory {
    private @Nullable AudioDeviceModule none;
    private @Nullable PeerConnectionFactory factory;

    RTCPeerConnection connection(PeerConnectionObserver observer) {
        return made().createPeerConnection(Factory.configuration(), observer);
    }

    AudioTrack track(CustomAudioSource source) {
        return made().createAudioTrack("computer", source);
    }

    private PeerConnectionFactory made() {
        if (factory == null) {
            none = new AudioDeviceModule(AudioLayer.kDummyAudio);
            factory = new PeerConnectionFactory(none);
        }
        return factory;
    }

    /** Last of all, when none of its connections is open. */
    void close() {
        if (factory != null && none != null) {
            Quietly.run("the factory for sound", factory::dispose);
            Quietly.run("its audio device module", none::dispose);
            factory = null;
        }
    }
}
