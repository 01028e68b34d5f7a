package dev.parley.client.engine.device;

import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.media.MediaSource;

/** What this side wants to send and what works; both together are what it sends. Confined to the engine's thread. */
public final class OwnMedia {
    private boolean microphoneWanted;
    private boolean cameraWanted;
    private boolean microphoneWorks;
    private boolean cameraWorks;
    private boolean screenWorks;

    public OwnMedia(MediaSource camera, MediaSource microphone) {
        cameraWanted = !(camera instanceof MediaSource.None);
        microphoneWanted = !(microphone instanceof MediaSource.None);
    }

    /** What people switched on. */
    public MediaFlags wanted() {
        return new MediaFlags(microphoneWanted, cameraWanted, false);
    }

    /** What the others are told. */
    public MediaFlags flags() {
        return new MediaFlags(microphoneWanted && microphoneWorks, cameraWanted && cameraWorks, screenWorks);
    }

    public MediaFlags wanted(boolean microphone, boolean camera) {
        microphoneWanted = microphone;
        cameraWanted = camera;
        return flags();
    }

    public MediaFlags cameraWorks(boolean works) {
        cameraWorks = works;
        return flags();
    }

    public MediaFlags microphoneWorks(boolean works) {
        microphoneWorks = works;
        return flags();
    }

    public MediaFlags screenWorks(boolean works) {
        screenWorks = works;
        return flags();
    }
}
