package dev.parley.client.ui.common.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.material2.Material2ALIkonHandler;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundALIkonHandler;
import org.kordamp.ikonli.material2.Material2RoundMZIkonHandler;

/** All icons are of one font, which is read from its file where there is one. */
class IconFontTest {
    private final IkonHandler handler = new Material2RoundALIkonHandler();

    @TempDir
    private Path folder;

    @Test
    void bothPartsOfTheAlphabetShareTheFontOfTheFile() throws Exception {
        try (InputStream in = Material2RoundAL.class.getResourceAsStream(
                "/META-INF/resources/material2/20200820/fonts/" + IconFont.FILE)) {
            assertThat(in).isNotNull();
            Files.copy(in, folder.resolve(IconFont.FILE));
        }
        IkonHandler second = new Material2RoundMZIkonHandler();
        FxToolkit.run(() -> {
            IconFont font = new IconFont(folder.toString());
            font.loadFont(handler);
            font.loadFont(second);
        });
        assertThat(((Font) handler.getFont()).getFamily()).isEqualTo(handler.getFontFamily());
        assertThat(second.getFont()).isSameAs(handler.getFont());
    }

    @Test
    void whereThereIsNoFileItComesFromTheLibrary() {
        FxToolkit.run(() -> new IconFont(null).loadFont(handler));
        assertThat(((Font) handler.getFont()).getFamily()).isEqualTo(handler.getFontFamily());
    }

    @Test
    void otherFontsOfTheLibraryAreNotRead() {
        IkonHandler other = new Material2ALIkonHandler();
        FxToolkit.run(() -> new IconFont(null).loadFont(other));
        assertThat(other.getFont()).isNull();
    }
}
