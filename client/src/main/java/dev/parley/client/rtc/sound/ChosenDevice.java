package dev.parley.client.rtc.sound;

import dev.parley.client.control.media.SoundDevice;
import java.util.Optional;

/**
 * What became of a choice; told when it is made, and again when the device goes or comes.
 *
 * @param wanted the name that was chosen; empty for the system's default
 * @param device what is used; empty for the system's default
 * @param description for people
 */
public record ChosenDevice(Optional<String> wanted, Optional<SoundDevice> device, String description) {}
