package dev.parley.client.ui.call;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.Tips;
import dev.parley.client.ui.common.part.QrCode;
import dev.parley.client.ui.home.BrowserAccess;
import dev.parley.client.ui.home.NewLink;
import dev.parley.client.ui.system.ClearClipboard;
import dev.parley.client.ui.system.CopiedLink;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** The link of the call, to be given to others: as text, on the clipboard, as a QR code, and who can open it. */
final class InvitationView {
    private static final double QR = 168;
    /** Eight bytes in hexadecimal with colons: what a person compares, and nobody can find a second certificate for. */
    private static final int COMPARED = 23;

    private static final Duration COPIED_STAYS = Duration.seconds(4);

    private final VBox root = new VBox();
    private final CallViewModel call;
    private final CopiedLink clipboard;
    private final BooleanProperty copied = new SimpleBooleanProperty();
    private final PauseTransition copiedFades = new PauseTransition(COPIED_STAYS);

    InvitationView(CallViewModel call, CopiedLink clipboard, Texts texts) {
        this.call = call;
        this.clipboard = clipboard;
        TextField link = new TextField();
        link.setEditable(false);
        link.textProperty().bind(call.link());
        link.accessibleTextProperty().bind(texts.of("call.link"));
        link.getStyleClass().add("call-link");
        HBox.setHgrow(link, Priority.ALWAYS);
        // Where there is no room for all of it, its beginning says what it is and which server it leads to; the pointer
        // shows the rest.
        Tips.give(link, link.textProperty());
        link.textProperty().subscribe(link::home);
        link.widthProperty().subscribe(link::home);
        Button copy = Buttons.labelled(
                Material2RoundAL.CONTENT_COPY,
                texts.bind(() -> texts.get(copied.get() ? "call.copied" : "call.copy"), copied),
                this::copy);
        copy.getStyleClass().add("copy-link");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(link, copy);
        row.getStyleClass().add("join-row");
        StackPane paper = new StackPane(new QrCode(call.link(), QR, texts.of("call.qr")));
        paper.getStyleClass().add("qr");
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label reach = words(texts.bind(() -> reach(texts), call.invitation()));
        Label browsers = words(texts.bind(() -> browsers(texts), call.invitation(), call.link()));
        browsers.getStyleClass().add("browsers");
        root.getStyleClass().add("invitation");
        root.setAlignment(Pos.TOP_CENTER);
        root.getChildren().addAll(row, ClearClipboard.button(clipboard, texts), paper, reach, browsers);
        copiedFades.setOnFinished(event -> copied.set(false));
        // A new link is on the clipboard from its beginning on.
        call.invitation().subscribe(made -> made.ifPresent(any -> sayCopied()));
    }

    VBox root() {
        return root;
    }

    void copy() {
        clipboard.copy(call.link().get());
        sayCopied();
    }

    private void sayCopied() {
        copied.set(true);
        copiedFades.playFromStart();
    }

    private String reach(Texts texts) {
        return call.invitation()
                .get()
                .map((NewLink made) -> texts.get("call.reach." + made.reach()))
                .orElseGet(() -> texts.get("call.secret"));
    }

    private String browsers(Texts texts) {
        List<String> sentences = new ArrayList<>();
        BrowserAccess.of(call.link().get()).ifPresent(browser -> {
            sentences.add(texts.get("call.browser." + browser.kind(), browser.server()));
            call.invitation()
                    .get()
                    .map(NewLink::fingerprint)
                    .filter(fingerprint -> !fingerprint.isEmpty())
                    .ifPresent(fingerprint ->
                            sentences.add(texts.get("call.fingerprint", fingerprint.substring(0, COMPARED))));
            sentences.add(texts.get("call.browserTrust"));
        });
        return String.join(" ", sentences);
    }

    private static Label words(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
