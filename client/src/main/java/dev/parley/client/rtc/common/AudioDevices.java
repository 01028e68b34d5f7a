package dev.parley.client.rtc.common;

import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import dev.parley.client.rtc.feed.MediaFault;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audio device module: real sound if asked for and possible, else the dummy one, which neither plays nor records.
 *
 * @param real whether sound is played and recorded by devices
 * @param problem why not, although it was asked for
 */
public record AudioDevices(AudioDeviceModule module, boolean real, Optional<MediaEvent.SoundFailed> problem) {
    private static final Logger LOG = LoggerFactory.getLogger(AudioDevices.class);
    private static final String REFUSED =
            "The sound server does not let this program play or record, so the call goes on"
                    + " without sound; look at what it says to: pactl info";

    private static final String NO_SPEAKER =
            "The sound server has no loudspeaker, so nothing can be heard or said; connect one, and join again.";

    /** @param speakerMissing whether the sound server has none */
    public static AudioDevices open(boolean wanted, boolean speakerMissing) {
        if (!wanted) {
            return dummy(Optional.empty());
        }
        // Asked first, and without the library: on Linux its audio calls hang for ever where no server answers.
        SoundServer server = SoundServer.find();
        if (!server.available()) {
            return dummy(
                    Optional.of(new MediaEvent.SoundFailed(MediaFault.SOUND_NO_SERVER.reason(), server.problem())));
        }
        // Of PulseAudio without any sink the library makes a null string, which ends the process.
        if (speakerMissing) {
            return dummy(Optional.of(new MediaEvent.SoundFailed(MediaFault.SOUND_NO_SPEAKER.reason(), NO_SPEAKER)));
        }
        try {
            return new AudioDevices(new AudioDeviceModule(), true, Optional.empty());
        } catch (Throwable e) {
            LOG.warn("no audio device module", e);
            return dummy(Optional.of(new MediaEvent.SoundFailed(MediaFault.SOUND_REFUSED.reason(), REFUSED)));
        }
    }

    private static AudioDevices dummy(Optional<MediaEvent.SoundFailed> problem) {
        return new AudioDevices(new AudioDeviceModule(AudioLayer.kDummyAudio), false, problem);
    }
}
