package dev.parley.client.rtc;

import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.parley.client.control.MediaSource;
import dev.parley.client.rtc.feed.Feeds;
import dev.parley.client.rtc.feed.MediaFault;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is sent as sound: the devices' microphone, or a tone or file where there are no devices. Control thread only. */
final class Microphone {
    private static final String NO_DEVICES =
            "This call was begun without sound devices; leave it and join again to use the microphone.";
    private static final String DEVICES_IN_USE =
            "A file or tone cannot be the microphone while sound devices are in use;"
                    + " leave the call and choose it before you join again.";

    private final ControlThread control;
    private final Factory factory;
    private final Consumer<MediaEvent> events;
    private final Object pushing = new Object();
    private boolean sending;
    private @Nullable SoundThread running;

    Microphone(ControlThread control, Factory factory, Consumer<MediaEvent> events) {
        this.control = control;
        this.factory = factory;
        this.events = events;
    }

    /** Changes the source; afterwards the connections must be told whether there is something to send. */
    void use(MediaSource source) {
        stop();
        switch (source) {
            case MediaSource.None() -> sending = false;
            case MediaSource.Default() -> useDevice("default microphone");
            // The library can only use the system's default device on Linux and macOS (webrtc-java #203).
            case MediaSource.Device(String name) -> useDevice("default microphone, not \"" + name + "\"");
            case MediaSource.Test() -> play(Feeds::testTone);
            case MediaSource.File(var path) -> play(() -> Feeds.sound(path));
        }
    }

    /** The first source; says that there is no sound at all if that was asked for in vain, and then nothing more. */
    void start(MediaSource first) {
        Optional<MediaEvent.SoundFailed> problem = factory.audioDevices().problem();
        problem.ifPresent(events);
        boolean device = first instanceof MediaSource.Default || first instanceof MediaSource.Device;
        if (problem.isEmpty() || !device) {
            use(first);
        }
    }

    private void useDevice(String description) {
        sending = factory.audioDevices().real();
        events.accept(
                sending
                        ? new MediaEvent.MicrophoneStarted(description)
                        : factory.audioDevices()
                                .problem()
                                .orElse(new MediaEvent.SoundFailed(
                                        MediaFault.MICROPHONE_NO_DEVICES.reason(), NO_DEVICES)));
    }

    private void play(SoundThread.Opening opening) {
        Optional<CustomAudioSource> source = factory.customSound();
        sending = source.isPresent();
        if (source.isEmpty()) {
            // Pushed sound and a real microphone in one engine abort the process (webrtc-java #217).
            events.accept(
                    new MediaEvent.MicrophoneFailed(MediaFault.MICROPHONE_DEVICES_IN_USE.reason(), DEVICES_IN_USE));
            return;
        }
        running = new SoundThread(opening, source.get(), pushing, event -> control.post(() -> events.accept(event)));
    }

    /** Whether the connections are to send the track; without a source they send nothing, not even silence. */
    boolean sending() {
        return sending;
    }

    /** Mutes without releasing the device: the other side gets silence. */
    void enable(boolean on) {
        factory.audio().setEnabled(on);
    }

    /** Runs what changes who listens to the sound source, whose list of listeners is unguarded (webrtc-java #285). */
    <T> T withoutPushing(Supplier<T> change) {
        synchronized (pushing) {
            return change.get();
        }
    }

    void close() {
        stop();
    }

    private void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
