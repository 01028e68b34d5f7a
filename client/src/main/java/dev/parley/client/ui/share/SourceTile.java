package dev.parley.client.ui.share;

import atlantafx.base.theme.Styles;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.SharedSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.picture.Pictures;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableMap;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Something that can be shown, with a picture of what it looks like now. FX thread. */
final class SourceTile extends ToggleButton {
    static final double WIDTH = 208;
    private static final double INNER = 190;

    private final ObjectProperty<SharedSource> source = new SimpleObjectProperty<>();
    private final PictureView picture;

    /** @param icons those that are known, as they become known */
    SourceTile(SharedSource first, Pictures pictures, Texts texts, ObservableMap<ShareSource, String> icons) {
        source.set(first);
        getStyleClass().add("source-tile");
        boolean screen = PickerViewModel.isScreen(first);
        picture = pictures.view(TileId.source(first.source()));
        FontIcon sign = new FontIcon(screen ? Material2RoundAL.DESKTOP_WINDOWS : Material2RoundMZ.WEB_ASSET);
        FontIcon waiting = new FontIcon(screen ? Material2RoundAL.DESKTOP_WINDOWS : Material2RoundMZ.WEB_ASSET);
        waiting.getStyleClass().add("waiting-for-picture");
        waiting.visibleProperty().bind(picture.pictureProperty().not());
        StackPane frame = new StackPane(waiting, picture);
        frame.setMinSize(INNER, INNER * 9 / 16);
        frame.setMaxSize(INNER, INNER * 9 / 16);
        frame.getStyleClass().add("picture-frame");
        Label title = FullText.of(new Label());
        title.textProperty().bind(texts.bind(() -> title(texts), source));
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        SourceIcon icon = new SourceIcon(first.source(), icons, sign);
        HBox head = new HBox(icon, title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("source-head");
        Label about = FullText.of(new Label());
        about.textProperty().bind(texts.bind(() -> about(texts), source));
        about.getStyleClass().addAll(Styles.TEXT_SMALL, "quiet");
        about.setMaxWidth(INNER);
        VBox all = new VBox(frame, head, about);
        all.getStyleClass().add("source-content");
        all.setPrefWidth(INNER);
        all.setMaxWidth(INNER);
        setGraphic(all);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(WIDTH);
        accessibleTextProperty()
                .bind(texts.bind(
                        () -> Stream.of(title(texts), about(texts))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(", ")),
                        source));
    }

    private String title(Texts texts) {
        SharedSource now = source.get();
        return ShareViewModel.title(now.source(), now.title(), texts);
    }

    private String about(Texts texts) {
        SharedSource now = source.get();
        if (now.source() instanceof ShareSource.Asked) {
            return texts.get("share.asked.about");
        }
        String size = now.width() < 1 ? "" : now.width() + " × " + now.height();
        String application = PickerViewModel.isOwn(now) ? texts.get("share.ownWindow") : now.application();
        return Stream.of(application, size).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    SharedSource source() {
        return source.get();
    }

    /** The same thing, whose title may have changed. */
    void is(SharedSource next) {
        source.set(next);
    }

    /** Whether it lies where it can be seen; else its picture costs nothing. */
    void inView(boolean now) {
        picture.setVisible(now);
    }
}
