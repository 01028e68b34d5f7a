package dev.parley.client.engine;

import dev.parley.client.rtc.NativeLibraryMissing;
import dev.parley.client.rtc.SoundServer;
import dev.parley.client.rtc.WebRtc;
import java.util.List;

/**
 * The cameras and the sound of this machine; needs no engine.
 *
 * @param sound whether there is a sound server, or a system that needs none
 * @param soundSentence where the sound server is, or what is missing and how to mend it
 */
public record Devices(List<String> cameras, boolean sound, String soundSentence) {
    public Devices {
        cameras = List.copyOf(cameras);
    }

    /** Loads the media library. */
    public static Devices find() throws PartMissing {
        try {
            SoundServer server = SoundServer.find();
            return new Devices(
                    WebRtc.cameras(), server.available(), server.available() ? server.name() : server.problem());
        } catch (NativeLibraryMissing e) {
            throw new PartMissing(e);
        }
    }
}
