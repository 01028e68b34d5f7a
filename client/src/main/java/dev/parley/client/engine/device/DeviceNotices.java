package dev.parley.client.engine.device;

import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.rtc.common.MediaEvent;
import java.util.function.Consumer;

/** Tells what camera, microphone and loudspeaker do, and what is sent because of it. Confined to the engine's thread. */
public final class DeviceNotices {
    private final OwnMedia media;
    private final Consumer<Notice> notices;
    private final Consumer<MediaFlags> changed;

    /** @param changed hears what is sent now */
    public DeviceNotices(OwnMedia media, Consumer<Notice> notices, Consumer<MediaFlags> changed) {
        this.media = media;
        this.notices = notices;
        this.changed = changed;
    }

    public void on(MediaEvent.OfDevice event) {
        switch (event) {
            case MediaEvent.CameraStarted(String description, int width, int height) -> {
                working(DeviceKind.CAMERA, description);
                changed.accept(media.cameraWorks(true));
            }
            case MediaEvent.CameraFailed(Reason reason, String problem) -> {
                failed(DeviceKind.CAMERA, problem, reason);
                changed.accept(media.cameraWorks(false));
            }
            case MediaEvent.MicrophoneStarted(String description) -> {
                working(DeviceKind.MICROPHONE, description);
                changed.accept(media.microphoneWorks(true));
            }
            case MediaEvent.MicrophoneFailed(Reason reason, String problem) -> {
                failed(DeviceKind.MICROPHONE, problem, reason);
                changed.accept(media.microphoneWorks(false));
            }
            case MediaEvent.SoundFailed(Reason reason, String problem) -> {
                failed(DeviceKind.SOUND, problem, reason);
                changed.accept(media.microphoneWorks(false));
            }
            case MediaEvent.SpeakerChosen(String description) -> working(DeviceKind.SOUND, description);
        }
    }

    private void working(DeviceKind kind, String description) {
        notices.accept(new Notice.Device(kind, true, description, Reason.NONE));
    }

    private void failed(DeviceKind kind, String problem, Reason reason) {
        notices.accept(new Notice.Device(kind, false, problem, reason));
    }
}
