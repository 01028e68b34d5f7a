package dev.parley.client.engine.device;

import dev.parley.client.control.media.SoundDevice;
import dev.parley.client.engine.process.PartMissing;
import dev.parley.client.rtc.WebRtc;
import dev.parley.client.rtc.common.NativeLibraryMissing;
import dev.parley.client.rtc.common.SoundServer;
import dev.parley.client.rtc.sound.Pactl;
import dev.parley.client.rtc.sound.SoundDevices;
import java.util.List;

/**
 * The cameras and the sound of this machine; needs no engine. Finding them waits for other programs, up to some seconds.
 *
 * @param sound whether there is a sound server, or a system that needs none
 * @param soundSentence where the sound server is, or what is missing and how to mend it
 * @param microphones what can be chosen; empty where only the system's default can be used, or none is there
 * @param speakers likewise
 */
public record Devices(
        List<String> cameras,
        boolean sound,
        String soundSentence,
        List<SoundDevice> microphones,
        List<SoundDevice> speakers) {
    public Devices {
        cameras = List.copyOf(cameras);
        microphones = List.copyOf(microphones);
        speakers = List.copyOf(speakers);
    }

    /** Loads the media library. */
    public static Devices find() throws PartMissing {
        try {
            SoundServer server = SoundServer.find();
            SoundDevices devices = SoundDevices.find(new Pactl(SoundServer::pulseAnswers));
            return new Devices(
                    WebRtc.cameras(),
                    server.available(),
                    server.available() ? server.name() : server.problem(),
                    devices.microphones(),
                    devices.speakers());
        } catch (NativeLibraryMissing e) {
            throw new PartMissing(e);
        }
    }
}
