package dev.parley.client.ui.system;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The system's clipboard. FX thread. */
public final class Clip implements ClipboardPort {
    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void copy(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public String text() {
        return Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
    }

    @Override
    public List<Path> files() {
        return Clipboard.getSystemClipboard().hasFiles()
                ? Clipboard.getSystemClipboard().getFiles().stream()
                        .map(File::toPath)
                        .toList()
                : List.of();
    }

    @Override
    public void clear() {
        Clipboard.getSystemClipboard().clear();
    }
}
