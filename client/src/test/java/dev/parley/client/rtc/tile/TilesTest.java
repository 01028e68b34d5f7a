package dev.parley.client.rtc.tile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.media.TileId;
import dev.parley.client.rtc.common.MediaEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that cannot be written anywhere is said, once. */
class TilesTest {
    @TempDir
    private Path parent;

    private final List<MediaEvent> events = new ArrayList<>();

    @Test
    void saysOnceThatThereIsNoRoomAndSharesWhenThereIs() throws IOException {
        Path folder = parent.resolve("gone");
        Tiles tiles = new Tiles(folder, events::add);
        tiles.show(TileId.SELF, 8, 8, false);
        tiles.show(TileId.SELF, 8, 8, false);

        assertThat(events).singleElement().isInstanceOfSatisfying(MediaEvent.PictureFailed.class, failed -> {
            assertThat(failed.tile()).isEqualTo(TileId.SELF);
            assertThat(failed.reason().code()).isEqualTo("picture.noRoom");
            assertThat(failed.problem()).contains(parent.toString());
        });

        Files.createDirectory(folder);
        tiles.show(TileId.SELF, 8, 8, false);
        assertThat(events).hasSize(2).last().isInstanceOf(MediaEvent.PictureShared.class);
        tiles.hideAll();
    }
}
