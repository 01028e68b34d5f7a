package dev.parley.client.control.media;

/**
 * A microphone or loudspeaker.
 *
 * @param id what {@code useMicrophone} and {@code useSpeaker} take
 * @param description what people call it
 */
public record SoundDevice(String id, String description) {}
