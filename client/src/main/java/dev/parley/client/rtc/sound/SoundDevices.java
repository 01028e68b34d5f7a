package dev.parley.client.rtc.sound;

import dev.parley.client.control.media.SoundDevice;
import java.util.List;

/**
 * The microphones and speakers that can be chosen.
 *
 * @param microphones empty where only the default can be used, or nothing is there
 * @param speakers likewise
 */
public record SoundDevices(List<SoundDevice> microphones, List<SoundDevice> speakers) {
    public SoundDevices {
        microphones = List.copyOf(microphones);
        speakers = List.copyOf(speakers);
    }

    /** Waits for pactl; works without an engine. */
    public static SoundDevices find(Pactl pactl) {
        return new SoundDevices(find(pactl, SoundDirection.MICROPHONE), find(pactl, SoundDirection.SPEAKER));
    }

    /** Whether a server answers that has no loudspeaker; waits for pactl, without which nobody knows. */
    public static boolean speakerMissing(Pactl pactl) {
        return pactl.run("list", "short", SoundDirection.SPEAKER.devices)
                .filter(String::isBlank)
                .isPresent();
    }

    private static List<SoundDevice> find(Pactl pactl, SoundDirection direction) {
        return pactl.list(direction.devices).map(direction::offered).orElse(List.of());
    }
}
