package dev.parley.client.ui.shell;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.HeldKeys;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Screen;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.WhenSeen;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** The frame around all screens: shows one at a time, made when it is first needed. */
public final class ShellView {
    private static final PseudoClass IN_CALL = PseudoClass.getPseudoClass("in-call");

    private final StackPane content = new StackPane();
    private final Pane root;
    private final Map<ShellViewModel.Place, Supplier<Screen>> screens;
    private @Nullable Screen shown;

    /**
     * A frame without a screen.
     *
     * @param people lies above the screens, where it is visible
     * @param picker lies above the screens, above the people too
     */
    ShellView(
            ShellViewModel shell,
            Questions questions,
            Node people,
            Node picker,
            Texts texts,
            LongSupplier nanoTime,
            Map<ShellViewModel.Place, Supplier<Screen>> screens) {
        this.screens = screens;
        HBox banner = banner(shell, texts);
        QuestionView question = new QuestionView(questions, nanoTime);
        content.disableProperty()
                .bind(question.visibleProperty().or(picker.visibleProperty()).or(people.visibleProperty()));
        root = new Pane(content, banner, people, picker, question) {
            @Override
            protected void layoutChildren() {
                double high = banner.isVisible() ? snapSizeY(banner.prefHeight(getWidth())) : 0;
                // In a call nothing may move: there it lies upon the sentence, which says the same.
                double top = shell.place().get() == ShellViewModel.Place.CALL ? 0 : high;
                banner.resizeRelocate(0, 0, getWidth(), high);
                content.resizeRelocate(0, top, getWidth(), getHeight() - top);
                people.resizeRelocate(0, 0, getWidth(), getHeight());
                picker.resizeRelocate(0, 0, getWidth(), getHeight());
                question.resizeRelocate(0, 0, getWidth(), getHeight());
            }
        };
        root.getStyleClass().add("shell");
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                HeldKeys.in(scene);
            }
        });
        banner.visibleProperty().subscribe(_ -> root.requestLayout());
        shell.place().subscribe(place -> banner.pseudoClassStateChanged(IN_CALL, place == ShellViewModel.Place.CALL));
    }

    public Parent root() {
        return root;
    }

    /** In which the screens stand. */
    Pane place() {
        return content;
    }

    /** The root must stand in a scene. */
    void show(ShellViewModel.Place place) {
        if (shown != null) {
            shown.detach();
        }
        shown = screen(place);
        content.getChildren().setAll(shown.root());
        root.requestLayout();
        shown.attach();
    }

    /** The screen of a place, made when it is first asked for. */
    Screen screen(ShellViewModel.Place place) {
        Supplier<Screen> supplier = screens.get(place);
        if (supplier == null) {
            throw new IllegalArgumentException("no screen for " + place);
        }
        return supplier.get();
    }

    private static HBox banner(ShellViewModel shell, Texts texts) {
        Label words = new Label();
        words.setId("trouble");
        words.textProperty().bind(shell.trouble());
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button retry = Buttons.labelled(Material2RoundMZ.REPLAY, texts.of("shell.retry"), shell::retry);
        retry.getStyleClass().add(Styles.SMALL);
        retry.setMinWidth(Button.USE_PREF_SIZE);
        HBox banner = new HBox();
        banner.getStyleClass().add("banner");
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.visibleProperty().bind(words.textProperty().isNotEmpty());
        WhenSeen.in(banner, words, retry);
        return banner;
    }
}
