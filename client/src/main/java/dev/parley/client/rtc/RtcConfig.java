package dev.parley.client.rtc;

import dev.parley.client.control.MediaSource;
import java.nio.file.Path;

/**
 * What must be known before the native library starts, because it cannot change later.
 *
 * @param runtimeFolder private folder (0700) for the native library's copy and the picture slots
 * @param soundFromDevices whether the real audio device module is to be used; not with a test tone or a sound file as
 *     microphone (CustomAudioSource works only with the dummy module, webrtc-java #217)
 * @param ownProcess whether this process is an engine and nothing else, so that all of it may give up rights
 * @param camera first camera
 * @param microphone first microphone
 */
public record RtcConfig(
        Path runtimeFolder, boolean soundFromDevices, boolean ownProcess, MediaSource camera, MediaSource microphone) {}
