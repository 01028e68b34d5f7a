package dev.parley.client.rtc.sound;

import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.SoundDevice;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.Factory;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.feed.Feeds;
import dev.parley.client.rtc.feed.MediaFault;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is sent as sound: the devices' microphone, or a tone or file where there are no devices. Control thread only. */
public final class Microphone {
    private static final String NO_DEVICES =
            "This call was begun without sound devices; leave it and join again to use the microphone.";
    private static final String DEVICES_IN_USE =
            "A file or tone cannot be the microphone while sound devices are in use;"
                    + " leave the call and choose it before you join again.";

    private final ControlThread control;
    private final Factory factory;
    private final SoundRouting routing;
    private final Consumer<MediaEvent> events;
    private final Object pushing = new Object();
    private MediaSource chosen = new MediaSource.None();
    private Optional<String> device = Optional.empty();
    private boolean deviceKnown;
    private boolean sending;
    private @Nullable SoundThread running;

    public Microphone(ControlThread control, Factory factory, SoundRouting routing, Consumer<MediaEvent> events) {
        this.control = control;
        this.factory = factory;
        this.routing = routing;
        this.events = events;
    }

    /** Changes the source; afterwards the connections must be told whether there is something to send. */
    public void use(MediaSource source) {
        stop();
        chosen = source;
        deviceKnown = false;
        device = Optional.empty();
        switch (source) {
            case MediaSource.None() -> sending = false;
            case MediaSource.Default() -> {
                useDefault();
                if (sending) {
                    route(Optional.empty());
                }
            }
            case MediaSource.Device(String name) -> useDevice(name);
            case MediaSource.Test() -> play(Feeds::testTone);
            case MediaSource.File(var path) -> play(() -> Feeds.sound(path));
        }
    }

    /** The first source; says that there is no sound at all if that was asked for in vain, and then nothing more. */
    public void start(MediaSource first) {
        Optional<MediaEvent.SoundFailed> problem = factory.audioDevices().problem();
        problem.ifPresent(events);
        boolean isDevice = first instanceof MediaSource.Default || first instanceof MediaSource.Device;
        if (problem.isEmpty() && first instanceof MediaSource.Default) {
            // Nobody has chosen it: where the sound server puts this program's sound is left as it is.
            chosen = first;
            useDefault();
        } else if (problem.isEmpty() || !isDevice) {
            use(first);
        }
    }

    private void useDefault() {
        sending = realDevices();
        deviceKnown = sending;
        if (sending) {
            events.accept(new MediaEvent.MicrophoneStarted("default microphone"));
        }
    }

    /** The library itself can only use the system's default on Linux and macOS (webrtc-java #203); routing answers. */
    private void useDevice(String name) {
        sending = realDevices();
        if (sending) {
            route(Optional.of(name));
        }
    }

    private void route(Optional<String> name) {
        routing.choose(SoundDirection.MICROPHONE, name, answer -> control.post(() -> onChosen(answer)));
    }

    private boolean realDevices() {
        if (!factory.audioDevices().real()) {
            events.accept(factory.audioDevices()
                    .problem()
                    .orElse(new MediaEvent.SoundFailed(MediaFault.MICROPHONE_NO_DEVICES.reason(), NO_DEVICES)));
        }
        return factory.audioDevices().real();
    }

    /** What became of the device that was named. */
    private void onChosen(ChosenDevice answer) {
        if (chosen instanceof MediaSource.Device(String name) && answer.wanted().equals(Optional.of(name))) {
            device = answer.device().map(SoundDevice::id);
            deviceKnown = true;
            events.accept(new MediaEvent.MicrophoneStarted(answer.description()));
        }
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
        running = new SoundThread(control, opening, source.get(), pushing, this::report);
    }

    /** Of one that was stopped meanwhile nothing is told. */
    private void report(SoundThread sound, MediaEvent event) {
        control.post(() -> {
            if (sound.equals(running)) {
                events.accept(event);
            }
        });
    }

    /** Whether the connections are to send the track; without a source they send nothing, not even silence. */
    public boolean sending() {
        return sending;
    }

    /** Whether a real microphone is chosen, and it is known which. */
    public boolean deviceKnown() {
        return deviceKnown;
    }

    /** The id of the device that is used; empty for the system's default. */
    public Optional<String> device() {
        return device;
    }

    /** How loud the tone or file is, if there is one. */
    public OptionalDouble pushedLevel() {
        return running == null ? OptionalDouble.empty() : OptionalDouble.of(running.level());
    }

    public boolean enabled() {
        return factory.audio().isEnabled();
    }

    /** Mutes without releasing the device: the other side gets silence. */
    public void enable(boolean on) {
        factory.audio().setEnabled(on);
    }

    /** Runs what changes who listens to the sound source, whose list of listeners is unguarded (webrtc-java #285). */
    public <T> T withoutPushing(Supplier<T> change) {
        synchronized (pushing) {
            return change.get();
        }
    }

    public void close() {
        stop();
    }

    private void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
