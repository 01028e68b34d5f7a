package dev.parley.client.rtc.common;

/** What is done to the microphone's sound before it is sent; low rumble is always taken out. */
public record SoundProcessing(boolean echoCancellation, boolean noiseSuppression, boolean automaticGain) {
    static final SoundProcessing ALL = new SoundProcessing(true, true, true);
}
