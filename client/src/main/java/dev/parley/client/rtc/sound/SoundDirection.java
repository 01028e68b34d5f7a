package dev.parley.client.rtc.sound;

import dev.parley.client.control.media.SoundDevice;
import java.util.List;

/** Into the program or out of it: what pactl calls the devices and streams of each. */
public enum SoundDirection {
    MICROPHONE("sources", "source-outputs", "move-source-output", "@DEFAULT_SOURCE@", "default microphone"),
    SPEAKER("sinks", "sink-inputs", "move-sink-input", "@DEFAULT_SINK@", "default speaker");

    private static final String MONITOR = "Monitor of Sink";
    private static final String NOT_A_MONITOR = "n/a";

    final String devices;
    final String streams;
    final String move;
    final String defaultDevice;
    final String defaultDescription;

    SoundDirection(String devices, String streams, String move, String defaultDevice, String defaultDescription) {
        this.devices = devices;
        this.streams = streams;
        this.move = move;
        this.defaultDevice = defaultDevice;
        this.defaultDescription = defaultDescription;
    }

    /** All that can be named. */
    List<SoundDevice> nameable(List<PactlListing> listed) {
        return listed.stream().map(SoundDirection::device).toList();
    }

    /**
     * What is worth showing: a monitor hears what a loudspeaker plays, which is nobody's microphone unless there is no
     * other.
     */
    List<SoundDevice> offered(List<PactlListing> listed) {
        List<PactlListing> microphones = listed.stream()
                .filter(each ->
                        each.fields().getOrDefault(MONITOR, NOT_A_MONITOR).equals(NOT_A_MONITOR))
                .toList();
        return nameable(this == SPEAKER || microphones.isEmpty() ? listed : microphones);
    }

    private static SoundDevice device(PactlListing listing) {
        String name = listing.field("Name");
        String description = listing.field("Description");
        return new SoundDevice(name, description.isBlank() ? name : description);
    }
}
