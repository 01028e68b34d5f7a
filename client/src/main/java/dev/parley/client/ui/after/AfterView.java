package dev.parley.client.ui.after;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Screen;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Excerpt;
import dev.parley.client.ui.common.part.Problems;
import dev.parley.client.ui.common.part.ScrollArea;
import dev.parley.client.ui.picture.Shown;
import dev.parley.client.ui.system.ClearClipboard;
import dev.parley.client.ui.system.CopiedLink;
import dev.parley.client.ui.transfer.past.PastTransfer;
import dev.parley.client.ui.transfer.past.RecordRow;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** The screen after a call. */
public final class AfterView implements Screen {
    private static final KeyCombination HOME = new KeyCodeCombination(KeyCode.ESCAPE);

    private static final int RECORDS = 20;

    private final StackPane root = new StackPane();
    private final AfterViewModel after;
    private final CopiedLink clipboard;
    private final Button callAgain;
    private Subscription looking = Subscription.EMPTY;

    public AfterView(AfterViewModel after, CopiedLink clipboard, Texts texts) {
        this.after = after;
        this.clipboard = clipboard;
        FontIcon sign = new FontIcon(Material2RoundAL.CALL_END);
        sign.getStyleClass().add("after-icon");
        Label title = line(after.title(), Styles.TITLE_2);
        title.setId("after-title");
        callAgain = Buttons.labelled(Material2RoundMZ.VIDEOCAM, after.again(), after::callAgain);
        callAgain.setId("call-again");
        callAgain.getStyleClass().add(Styles.ACCENT);
        callAgain.setDefaultButton(true);
        Button home = Buttons.labelled(Material2RoundAL.HOME, texts.of("after.home"), after::goHome);
        home.setId("home");
        Buttons.shortcut(home, HOME);
        HBox buttons = new HBox(callAgain, home);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER);
        Label problem = Problems.line(after.problem());
        problem.setId("after-problem");
        Label undelivered = line(after.undelivered());
        undelivered.setId("after-undelivered");
        VBox card = new VBox(
                sign,
                title,
                problem,
                line(after.story()),
                line(after.quality(), Styles.TEXT_MUTED),
                undelivered,
                buttons,
                stillCopied(texts),
                received(texts));
        card.getStyleClass().add("after-card");
        card.setAlignment(Pos.CENTER);
        card.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        root.getStyleClass().add("after");
        root.getChildren().add(card);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        root.getScene().getAccelerators().put(HOME, after::goHome);
        callAgain.requestFocus();
        looking = Shown.of(root).subscribe(after::shown);
        clipboard.look();
        if (root.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(false);
        }
    }

    @Override
    public void detach() {
        root.getScene().getAccelerators().remove(HOME);
        looking.unsubscribe();
        after.shown(false);
    }

    /** The link opens the call to whoever reads the clipboard next. */
    private HBox stillCopied(Texts texts) {
        Label words = line(texts.of("after.clipboard"), Styles.TEXT_MUTED);
        HBox row = new HBox(words, ClearClipboard.button(clipboard, texts));
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER);
        row.visibleProperty().bind(clipboard.mayBeThere());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private VBox received(Texts texts) {
        Label title = new Label();
        title.textProperty().bind(texts.of("after.received"));
        title.getStyleClass().add(Styles.TITLE_4);
        Excerpt<PastTransfer> records = new Excerpt<>(
                after.received(),
                false,
                RECORDS,
                texts.of("transfer.older"),
                record -> new RecordRow(
                        record, texts, () -> after.showFiles(record), () -> after.openFile(record), Optional.empty()));
        ScrollPane scroll = new ScrollArea(records);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox received = new VBox(title, scroll);
        received.getStyleClass().add("received");
        received.visibleProperty().bind(Bindings.isNotEmpty(after.received()));
        received.managedProperty().bind(received.visibleProperty());
        return received;
    }

    private static Label line(ObservableValue<String> text, String... styles) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
