package dev.parley.client.rtc;

import dev.parley.client.control.MediaSource;
import dev.parley.client.rtc.feed.Feeds;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is sent as sound: the devices' microphone, or a tone or file where there are no devices. Control thread only. */
final class Microphone {
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
            case MediaSource.Device(String name) -> useDevice(name);
            case MediaSource.Test() -> play(Feeds::testTone);
            case MediaSource.File(var path) -> play(() -> Feeds.sound(path));
        }
    }

    /** The library can only use the system's default device on Linux and macOS (webrtc-java #203). */
    private void useDevice(String name) {
        if (factory.soundFromDevices()) {
            sending = true;
            events.accept(new MediaEvent.MicrophoneStarted(name));
        } else {
            sending = false;
            events.accept(new MediaEvent.SoundFailed(
                    "There is no sound from devices in this call; leave it and join again to use the microphone."));
        }
    }

    private void play(SoundThread.Opening opening) {
        factory.customSound()
                .ifPresentOrElse(
                        source -> {
                            sending = true;
                            running = new SoundThread(
                                    opening, source, pushing, event -> control.post(() -> events.accept(event)));
                        },
                        () -> {
                            // Pushed sound and a real microphone in one engine abort the process (webrtc-java #217).
                            sending = false;
                            events.accept(
                                    new MediaEvent.MicrophoneFailed(
                                            "A file or tone cannot be the microphone while"
                                                    + " real sound devices are in use; leave the call and choose it before joining."));
                        });
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
