package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.PictureReader;
import dev.parley.client.picture.PictureWriter;
import dev.parley.client.rtc.common.NativeLibrary;
import dev.parley.client.rtc.tile.PictureSink;
import dev.parley.client.rtc.tile.Tile;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scaling and conversion of native frames into slots. */
class TileIT {
    @TempDir
    private Path folder;

    private final Tile tile = new Tile(TileId.SELF);

    @BeforeAll
    static void load() {
        NativeLibrary.load();
    }

    @Test
    void aHiddenPictureIsNotConverted() throws Exception {
        tile.write(grey(640, 360, 0));
        assertThat(tile.written()).isZero();
    }

    @Test
    void aPictureIsScaledDownIntoItsTileButNotUp() throws Exception {
        assertThat(shown(640, 360, 0, 320, 320)).isEqualTo("320x180 at 0");
        assertThat(shown(640, 360, 0, 1920, 1080)).isEqualTo("640x360 at 0");
        assertThat(shown(641, 361, 0, 321, 999)).isEqualTo("321x180 at 0");
    }

    @Test
    void aTurnedPictureFitsAfterTheReaderHasTurnedIt() throws Exception {
        assertThat(shown(640, 360, 90, 360, 640)).isEqualTo("640x360 at 90");
        assertThat(shown(640, 360, 270, 640, 320)).isEqualTo("320x180 at 270");
    }

    @Test
    void whoBeginsToLookAtASharedScreenSeesWhatCameLast() throws Exception {
        PeerId peer = PeerId.of(new byte[PeerId.BYTES]);
        Tile screen = new Tile(TileId.screen(peer));
        VideoFrame came = grey(640, 360, 0);
        screen.write(came);
        came.release();
        assertThat(seen(screen, 320)).isEqualTo("320x180");
        assertThat(seen(screen, 160)).as("smaller").isEqualTo("160x90");

        Tile camera = new Tile(TileId.camera(peer));
        camera.write(grey(640, 360, 0));
        assertThat(seen(camera, 320)).isEqualTo("nothing");
    }

    @Test
    void theLastPictureOfAShareIsNotSeenInTheNext() throws Exception {
        Tile screen = new Tile(TileId.screen(PeerId.of(new byte[PeerId.BYTES])));
        screen.write(grey(640, 360, 0));
        screen.keep(false);
        assertThat(seen(screen, 320)).isEqualTo("nothing");
        screen.write(grey(640, 360, 0));
        assertThat(seen(screen, 320)).as("it was on its way").isEqualTo("nothing");
        screen.keep(true);
        assertThat(seen(screen, 320)).isEqualTo("nothing");
        screen.write(grey(320, 180, 0));
        assertThat(seen(screen, 320)).as("of the next").isEqualTo("320x180");
    }

    @Test
    void whatIsWithheldIsNotKept() throws Exception {
        Tile screen = new Tile(TileId.screen(PeerId.of(new byte[PeerId.BYTES])));
        PictureSink sink = new PictureSink(_ -> {});
        sink.deliverTo(screen);
        sink.onVideoFrame(grey(640, 360, 0));
        assertThat(seen(screen, 320)).isEqualTo("320x180");
        sink.withhold(true);
        assertThat(seen(screen, 320)).isEqualTo("nothing");
        sink.onVideoFrame(grey(640, 360, 0));
        assertThat(seen(screen, 320)).isEqualTo("nothing");
        sink.withhold(false);
        sink.onVideoFrame(grey(640, 360, 0));
        assertThat(seen(screen, 320)).isEqualTo("320x180");
    }

    private String seen(Tile from, int maxWidth) throws Exception {
        Path file = folder.resolve("slot");
        from.writeTo(new PictureWriter(file, maxWidth, maxWidth));
        try (PictureReader reader = PictureReader.open(file)) {
            return reader.latest()
                    .map(frame -> frame.width() + "x" + frame.height())
                    .orElse("nothing");
        } finally {
            from.writeTo(null);
        }
    }

    private String shown(int width, int height, int rotation, int maxWidth, int maxHeight) throws Exception {
        Path file = folder.resolve("slot");
        tile.writeTo(new PictureWriter(file, maxWidth, maxHeight));
        try (PictureReader reader = PictureReader.open(file)) {
            tile.write(grey(width, height, rotation));
            PictureReader.Frame frame = reader.latest().orElseThrow();
            // Luma 128 without colour is a middle grey.
            int last = frame.width() * frame.height() - 1;
            assertThat(frame.pixels().get(last) >>> 24).isEqualTo(255);
            assertThat(frame.pixels().get(last) & 0xff).isBetween(128, 132);
            return frame.width() + "x" + frame.height() + " at "
                    + frame.header().rotation();
        } finally {
            tile.writeTo(null);
        }
    }

    private static VideoFrame grey(int width, int height, int rotation) {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(width, height);
        for (var plane : new ByteBuffer[] {buffer.getDataY(), buffer.getDataU(), buffer.getDataV()}) {
            while (plane.hasRemaining()) {
                plane.put((byte) 128);
            }
        }
        return new VideoFrame(buffer, rotation, 0);
    }
}
