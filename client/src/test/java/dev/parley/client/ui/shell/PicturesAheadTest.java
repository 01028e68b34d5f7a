package dev.parley.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.Command;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.media.TileId;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesAheadTest {
    private static final TileId BOBS = TileId.camera(Sight.peer(0));

    @TempDir
    Path folder;

    @Test
    void aPictureIsAskedForBeforeAnybodySaysThatTheySendOneAndSeenOnlyThen() {
        try (StagedWindow window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), 1120, 720, 1)) {
            window.beginPictures();
            Sight.enter(window);
            room(window, MemberState.CONNECTING, MediaFlags.NONE);
            Waiting.await()
                    .until(() -> asked(window) > 0
                            && FxToolkit.call(
                                    () -> picture(window).pictureProperty().get()));
            assertThat(FxToolkit.call(() -> picture(window).getOpacity())).isZero();
            room(window, MemberState.CONNECTED, MediaFlags.NONE);
            room(window, MemberState.CONNECTED, new MediaFlags(true, true, false));
            assertThat(FxToolkit.call(() -> picture(window).getOpacity())).isEqualTo(1);
            assertThat(hidden(window)).isZero();
            room(window, MemberState.CONNECTED, MediaFlags.NONE);
            Waiting.await().until(() -> hidden(window) == 1);
        }
    }

    private static void room(StagedWindow window, MemberState state, MediaFlags media) {
        Sight.room(window, true, new MemberSnapshot(Sight.peer(0), "Bob", ClientKind.DESKTOP, state, media));
    }

    private static PictureView picture(StagedWindow window) {
        return window.root().lookupAll(".picture-view").stream()
                .map(PictureView.class::cast)
                .filter(view -> view.tile().equals(BOBS))
                .findFirst()
                .orElseThrow();
    }

    private static long asked(StagedWindow window) {
        return window.sent(Command.ShowPicture.class).stream()
                .filter(wish -> wish.tile().equals(BOBS))
                .count();
    }

    private static long hidden(StagedWindow window) {
        return window.sent(Command.HidePicture.class).stream()
                .filter(wish -> wish.tile().equals(BOBS))
                .count();
    }
}
