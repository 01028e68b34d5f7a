package dev.parley.client.rtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import dev.onvoid.webrtc.media.audio.AudioOptions;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSource;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one native factory of the process, its audio device module and the local tracks that all connections share.
 *
 * <p>Control thread only. There is never a second one: each leaks threads and memory (facts in ADR 0300).
 */
final class Factory {
    private static final Logger LOG = LoggerFactory.getLogger(Factory.class);

    private final AudioDeviceModule audioDevices;
    private final PeerConnectionFactory factory;
    private final CustomVideoSource cameraSource = new CustomVideoSource();
    private final CustomVideoSource screenSource = new CustomVideoSource();
    private final @Nullable CustomAudioSource customSound;
    private final AudioTrack audio;
    private final VideoTrack camera;
    private final VideoTrack screen;

    private Factory(AudioDeviceModule audioDevices, boolean devices) {
        this.audioDevices = audioDevices;
        factory = new PeerConnectionFactory(audioDevices);
        customSound = devices ? null : new CustomAudioSource();
        audio = factory.createAudioTrack("audio", customSound == null ? deviceSound() : customSound);
        camera = factory.createVideoTrack("camera", cameraSource);
        screen = factory.createVideoTrack("screen", screenSource);
    }

    /** Makes the factory with real sound if asked for and possible; else without, and says why. */
    static Factory create(boolean soundFromDevices, Consumer<MediaEvent> events) {
        if (soundFromDevices) {
            Optional<AudioDeviceModule> devices = openDevices(events);
            if (devices.isPresent()) {
                return new Factory(devices.get(), true);
            }
        }
        return new Factory(new AudioDeviceModule(AudioLayer.kDummyAudio), false);
    }

    private static Optional<AudioDeviceModule> openDevices(Consumer<MediaEvent> events) {
        SoundServer server = SoundServer.find();
        if (!server.available()) {
            events.accept(new MediaEvent.SoundFailed(server.problem()));
            return Optional.empty();
        }
        try {
            return Optional.of(new AudioDeviceModule());
        } catch (Throwable e) {
            LOG.warn("no audio device module", e);
            events.accept(
                    new MediaEvent.SoundFailed("The sound server does not let this program play or record; the call"
                            + " goes on without sound. Check it with: pactl info"));
            return Optional.empty();
        }
    }

    private AudioTrackSource deviceSound() {
        AudioOptions options = new AudioOptions();
        options.echoCancellation = true;
        options.noiseSuppression = true;
        options.autoGainControl = true;
        options.highpassFilter = true;
        return factory.createAudioSource(options);
    }

    /** Without ICE servers: bad ones would crash here, but only throw in setConfiguration. */
    RTCPeerConnection createPeerConnection(PeerConnectionObserver observer) {
        return factory.createPeerConnection(configuration(), observer);
    }

    static RTCConfiguration configuration() {
        RTCConfiguration configuration = new RTCConfiguration();
        configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        return configuration;
    }

    /** Whether sound is played and recorded by real devices. */
    boolean soundFromDevices() {
        return customSound == null;
    }

    Optional<CustomAudioSource> customSound() {
        return Optional.ofNullable(customSound);
    }

    CustomVideoSource cameraSource() {
        return cameraSource;
    }

    AudioTrack audio() {
        return audio;
    }

    VideoTrack camera() {
        return camera;
    }

    VideoTrack screen() {
        return screen;
    }

    /** A second track on a device's own source; its frames go to a sink, not to a connection. */
    VideoTrack createDeviceTrack(VideoTrackSource source) {
        return factory.createVideoTrack("device", source);
    }

    /** Last of all, when no connection is open and nothing pushes any more. */
    void close() {
        Quietly.run("audio track", audio::dispose);
        Quietly.run("camera track", camera::dispose);
        Quietly.run("screen track", screen::dispose);
        Quietly.run("camera source", cameraSource::dispose);
        Quietly.run("screen source", screenSource::dispose);
        if (customSound != null) {
            Quietly.run("sound source", customSound::dispose);
        }
        Quietly.run("factory", factory::dispose);
        Quietly.run("audio device module", audioDevices::dispose);
    }
}
