package dev.parley.client.control.media;

/** What a device notice is about. */
public enum DeviceKind {
    CAMERA,
    MICROPHONE,
    /** Playing and recording as a whole: the sound server. */
    SOUND
}
