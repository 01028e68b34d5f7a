package dev.parley.client.engine;

import dev.parley.client.control.MediaSource;
import java.nio.file.Path;

/**
 * What an engine must know when it starts.
 *
 * @param runtimeFolder private folder for picture slots and the native library's copy, see {@link RuntimeFolder}
 * @param stateFolder where it keeps what must outlive it: transfers that can go on another day
 * @param microphone decides for the engine's life whether sound comes from devices: with a test tone or a file it cannot
 */
public record EngineConfig(
        Path runtimeFolder, Path stateFolder, String version, MediaSource camera, MediaSource microphone) {

    boolean soundFromDevices() {
        return switch (microphone) {
            case MediaSource.Test(), MediaSource.File(var _) -> false;
            case MediaSource.Default(), MediaSource.None(), MediaSource.Device(var _) -> true;
        };
    }
}
