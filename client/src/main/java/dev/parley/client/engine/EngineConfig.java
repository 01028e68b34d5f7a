package dev.parley.client.engine;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.engine.process.RuntimeFolder;
import java.nio.file.Path;

/**
 * What an engine must know when it starts.
 *
 * @param runtimeFolder private folder for picture slots and the native library's copy, see {@link RuntimeFolder}
 * @param stateFolder where it keeps what must outlive it: transfers that can go on another day
 * @param microphone decides for the engine's life whether sound comes from devices: with a test tone or a file it cannot
 * @param client what the others are told that it is
 */
public record EngineConfig(
        Path runtimeFolder,
        Path stateFolder,
        String version,
        MediaSource camera,
        MediaSource microphone,
        ClientKind client) {

    /** Of a program with which somebody talks. */
    public EngineConfig(
            Path runtimeFolder, Path stateFolder, String version, MediaSource camera, MediaSource microphone) {
        this(runtimeFolder, stateFolder, version, camera, microphone, ClientKind.DESKTOP);
    }

    /** Of a program that comes to move files, and is neither seen nor heard. */
    public static EngineConfig forFiles(Path runtimeFolder, Path stateFolder, String version) {
        return new EngineConfig(
                runtimeFolder, stateFolder, version, new MediaSource.None(), new MediaSource.None(), ClientKind.FILES);
    }

    boolean soundFromDevices() {
        return switch (microphone) {
            case MediaSource.Test(), MediaSource.File(var _) -> false;
            case MediaSource.Default(), MediaSource.None(), MediaSource.Device(var _) -> true;
        };
    }
}
