package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.parley.client.call.message.MediaKind;
import dev.parley.client.rtc.tile.Tile;
import java.util.List;
import java.util.function.Function;

/**
 * Sound and pictures of one connection, in both directions, which flow or are withheld: then no packet of any leaves, and what comes is
 * neither shown nor heard. Control thread only.
 */
final class MediaGate {
    private final SharedMedia media;
    private final RTCRtpSender audio;
    private final RTCRtpSender camera;
    private final ScreenSender screen;
    private final MediaStreamTrack heard;
    private final List<ShownTrack> shown;
    private boolean hears = true;
    private boolean withheld;

    /**
     * Lets all of it through.
     *
     * @param heard their sound
     * @param shown their pictures
     */
    MediaGate(
            SharedMedia media,
            RTCRtpSender audio,
            RTCRtpSender camera,
            ScreenSender screen,
            MediaStreamTrack heard,
            List<ShownTrack> shown) {
        this.media = media;
        this.audio = audio;
        this.camera = camera;
        this.screen = screen;
        this.heard = heard;
        this.shown = shown;
        sendSound();
    }

    /** Sends the shared audio track, or nothing at all, not even silence. */
    void sendSound() {
        boolean send = media.microphone().sending();
        media.microphone().withoutPushing(() -> {
            audio.replaceTrack(send ? media.factory().audio() : null);
            ScreenSender.setActive(audio, send && !withheld);
            return audio;
        });
    }

    /** Plays what the other side says, or not: the library leaves a track that is not enabled out of its mix. */
    void hear(boolean on) {
        hears = on;
        heard.setEnabled(hears && !withheld);
    }

    /** Shows pictures in these tiles from now on. */
    void show(Function<MediaKind, Tile> tiles) {
        shown.forEach(each -> each.sink().deliverTo(tiles.apply(each.kind())));
    }

    /** Tells the senders once more whether they send: what they were told after an own offer, a rollback takes back. */
    void apply() {
        media.microphone().withoutPushing(() -> {
            ScreenSender.setActive(audio, media.microphone().sending() && !withheld);
            return audio;
        });
        ScreenSender.setActive(camera, !withheld);
        screen.follow();
    }

    void withhold(boolean all) {
        if (withheld == all) {
            return;
        }
        withheld = all;
        shown.forEach(each -> each.sink().withhold(all));
        hear(hears);
        screen.withhold(all);
        apply();
        if (!all) {
            // The encoder starts with a frame.
            media.camera().repeatFrame();
        }
    }
}
