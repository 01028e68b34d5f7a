package dev.parley.client.engine;

import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.MediaSource;

/** What this side wants to send and what works; both together are what it sends. Confined to the engine's thread. */
final class OwnMedia {
    private boolean microphoneWanted;
    private boolean cameraWanted;
    private boolean microphoneWorks;
    private boolean cameraWorks;
    private boolean screenWorks;

    OwnMedia(MediaSource camera, MediaSource microphone) {
        cameraWanted = !(camera instanceof MediaSource.None);
        microphoneWanted = !(microphone instanceof MediaSource.None);
    }

    /** What people switched on. */
    MediaFlags wanted() {
        return new MediaFlags(microphoneWanted, cameraWanted, false);
    }

    /** What the others are told. */
    MediaFlags flags() {
        return new MediaFlags(microphoneWanted && microphoneWorks, cameraWanted && cameraWorks, screenWorks);
    }

    MediaFlags wanted(boolean microphone, boolean camera) {
        microphoneWanted = microphone;
        cameraWanted = camera;
        return flags();
    }

    MediaFlags cameraWorks(boolean works) {
        cameraWorks = works;
        return flags();
    }

    MediaFlags microphoneWorks(boolean works) {
        microphoneWorks = works;
        return flags();
    }

    MediaFlags screenWorks(boolean works) {
        screenWorks = works;
        return flags();
    }
}
