package dev.parley.client.ui.share;

import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.media.ShareSource;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The icon of a window's program, or a sign where it has none. FX thread. */
final class SourceIcon extends StackPane {
    private static final int SIDE = ShareNotice.SourceIcon.ICON_SIDE;
    static final double SHOWN = 18;

    private final ObjectBinding<@Nullable Image> image;

    /** @param sign what stands for all that have none */
    SourceIcon(ShareSource source, ObservableMap<ShareSource, String> icons, Node sign) {
        ObjectBinding<String> pixels = Bindings.valueAt(icons, source);
        image = Bindings.createObjectBinding(() -> image(pixels.get()).orElse(null), pixels);
        ImageView picture = new ImageView();
        picture.setFitWidth(SHOWN);
        picture.setFitHeight(SHOWN);
        picture.setSmooth(true);
        picture.imageProperty().bind(image);
        sign.visibleProperty().bind(image.isNull());
        getStyleClass().add("source-icon");
        getChildren().addAll(sign, picture);
        setMinSize(SHOWN, SHOWN);
        setMaxSize(SHOWN, SHOWN);
    }

    /** What is no picture is none. */
    static Optional<Image> image(@Nullable String pixels) {
        if (pixels == null) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(pixels));
            return bytes.remaining() == SIDE * SIDE * 4
                    ? Optional.of(new WritableImage(
                            new PixelBuffer<>(SIDE, SIDE, bytes, PixelFormat.getByteBgraPreInstance())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
