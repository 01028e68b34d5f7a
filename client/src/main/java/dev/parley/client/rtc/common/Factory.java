package dev.parley.client.rtc.common;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.media.audio.AudioOptions;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSource;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one native factory of the process, its audio device module and the local tracks that all connections share.
 *
 * <p>Control thread only. There is never a second one: each leaks threads and memory (facts in ADR 0013).
 */
public final class Factory {
    private final AudioDevices audioDevices;
    private final PeerConnectionFactory factory;
    private final CustomVideoSource cameraSource = new CustomVideoSource();
    private final @Nullable CustomAudioSource customSound;
    private AudioTrack audio;
    private final VideoTrack camera;

    public Factory(AudioDevices audioDevices) {
        this.audioDevices = audioDevices;
        factory = new PeerConnectionFactory(audioDevices.module());
        customSound = audioDevices.real() ? null : new CustomAudioSource();
        audio = factory.createAudioTrack("audio", customSound == null ? deviceSound(SoundProcessing.ALL) : customSound);
        camera = factory.createVideoTrack("camera", cameraSource);
    }

    private AudioTrackSource deviceSound(SoundProcessing processing) {
        AudioOptions options = new AudioOptions();
        options.echoCancellation = processing.echoCancellation();
        options.noiseSuppression = processing.noiseSuppression();
        options.autoGainControl = processing.automaticGain();
        options.highpassFilter = true;
        return factory.createAudioSource(options);
    }

    /** Makes a connection without ICE servers: bad ones would crash here, but only throw in setConfiguration. */
    public RTCPeerConnection createPeerConnection(PeerConnectionObserver observer) {
        return factory.createPeerConnection(configuration(), observer);
    }

    public static RTCConfiguration configuration() {
        RTCConfiguration configuration = new RTCConfiguration();
        configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        return configuration;
    }

    public AudioDevices audioDevices() {
        return audioDevices;
    }

    public Optional<CustomAudioSource> customSound() {
        return Optional.ofNullable(customSound);
    }

    public CustomVideoSource cameraSource() {
        return cameraSource;
    }

    public AudioTrack audio() {
        return audio;
    }

    /**
     * Makes another audio track, of a microphone whose sound is processed so: the options of a source cannot change.
     *
     * @return the track before, to be disposed of when no connection sends it any more; empty where no device is used
     */
    public Optional<AudioTrack> process(SoundProcessing processing) {
        if (customSound != null) {
            return Optional.empty();
        }
        AudioTrack before = audio;
        audio = factory.createAudioTrack("audio", deviceSound(processing));
        audio.setEnabled(before.isEnabled());
        return Optional.of(before);
    }

    public VideoTrack camera() {
        return camera;
    }

    /** A track for what one connection sends of a screen. */
    public VideoTrack createScreenTrack(CustomVideoSource source) {
        return factory.createVideoTrack("screen", source);
    }

    /** A second track on a device's own source; its frames go to a sink, not to a connection. */
    public VideoTrack createDeviceTrack(VideoTrackSource source) {
        return factory.createVideoTrack("device", source);
    }

    /** Last of all, when no connection is open and nothing pushes any more. */
    public void close() {
        Quietly.run("audio track", audio::dispose);
        Quietly.run("camera track", camera::dispose);
        Quietly.run("camera source", cameraSource::dispose);
        if (customSound != null) {
            Quietly.run("sound source", customSound::dispose);
        }
        Quietly.run("factory", factory::dispose);
        Quietly.run("audio device module", audioDevices.module()::dispose);
    }
}
