package dev.parley.client.ui.common.toolkit;

import java.nio.file.Path;
import java.util.logging.LogManager;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.FontLoader;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;

/**
 * The font of the icons. Left to itself Ikonli reads all four that are in its jar before the first icon is drawn, and JavaFX makes a temporary
 * file of each, which stays where the program is killed. Here it is the one that has our icons, from the file beside the program. FX thread.
 */
final class IconFont implements FontLoader {
    static final String FILE = "MaterialIcons-Round.ttf";

    private static final double SIZE = 16;

    private final @Nullable String folder;
    private @Nullable Font font;

    /** @param folder of the program's fonts; null where there is none */
    IconFont(@Nullable String folder) {
        this.folder = folder;
    }

    /** Begins the JDK's log, for which Ikonli asks although it tells nothing. Any thread. */
    static void prepare() {
        LogManager.getLogManager();
    }

    /** Before the first icon is made. */
    static void provide() {
        var _ = IkonResolverProvider.getInstance(new IconFont(System.getProperty(EmojiFont.FOLDER)));
    }

    /** Called for each part of the library, of which two share our font. */
    @Override
    public void loadFont(IkonHandler handler) {
        String inJar = handler.getFontResource().toExternalForm();
        if (!inJar.endsWith("/" + FILE)) {
            return;
        }
        if (font == null) {
            font = Font.loadFont(
                    folder == null ? inJar : Path.of(folder, FILE).toUri().toString(), SIZE);
        }
        handler.setFont(font);
    }
}
