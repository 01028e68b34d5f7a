package dev.parley.client.rtc;

import dev.parley.client.confinement.Confinement;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.rtc.screen.DesktopOpening;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What must be known before the native library starts, because it cannot change later.
 *
 * @param runtimeFolder private folder (0700) for the native library's copy and the picture slots
 * @param soundFromDevices whether the real audio device module is to be used; not with a test tone or a sound file as
 *     microphone (CustomAudioSource works only with the dummy module, webrtc-java #217)
 * @param confinement makes what the control thread enters before the library's first thread (decision 45)
 * @param desktop what can be shared
 * @param camera first camera
 * @param microphone first microphone
 */
public record RtcConfig(
        Path runtimeFolder,
        boolean soundFromDevices,
        Supplier<Confinement> confinement,
        DesktopOpening desktop,
        MediaSource camera,
        MediaSource microphone) {}
