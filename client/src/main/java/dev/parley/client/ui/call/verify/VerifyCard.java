package dev.parley.client.ui.call.verify;

import atlantafx.base.theme.Styles;
import dev.parley.client.chat.Outcome;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.face.Symbol;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.common.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What two people compare, above the pictures of the call; no answer is chosen beforehand, and Escape is none. FX thread. */
public final class VerifyCard extends StackPane {
    private final VerifyViewModel verify;
    private final Texts texts;
    private final Label title = words("verify-title", Styles.TITLE_4);
    private final Label sentence = words("verify-sentence");
    private final FlowPane symbols = new FlowPane();
    private final Label numbers = words("verify-numbers");
    private final Label note = words("verify-note", Styles.TEXT_MUTED);
    private final Button match = new Button();
    private final Button differ = new Button();
    private final Button cancel = new Button();
    private final Button understood = new Button();
    private final VBox card = new VBox();

    public VerifyCard(VerifyViewModel verify, Texts texts, LongSupplier nanoTime) {
        this.verify = verify;
        this.texts = texts;
        setId("verify");
        getStyleClass().addAll("question-veil", "verify-veil");
        symbols.getStyleClass().add("verify-symbols");
        symbols.setId("verify-symbols");
        symbols.setAlignment(Pos.CENTER);
        symbols.setAccessibleRole(AccessibleRole.TEXT);
        button(match, "verify-match", "verify.match");
        button(differ, "verify-differ", "verify.differ");
        button(cancel, "verify-cancel", "verify.cancel");
        button(understood, "verify-understood", "verify.understood");
        Considered<Optional<VerifyViewModel.Comparison>> considered =
                new Considered<>(card, () -> verify.open().get(), nanoTime);
        considered.on(match, seen -> seen.ifPresent(it -> verify.end(it, Outcome.MATCH)));
        considered.on(differ, seen -> seen.ifPresent(it -> verify.end(it, Outcome.DIFFER)));
        considered.on(understood, seen -> seen.ifPresent(verify::understood));
        cancel.setOnAction(_ -> verify.open().get().ifPresent(it -> verify.end(it, Outcome.CANCELLED)));
        HBox buttons = new HBox(cancel, differ, match, understood);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        card.getStyleClass().addAll("question-card", "verify-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.accessibleTextProperty().bind(title.textProperty());
        card.getChildren().addAll(title, sentence, symbols, numbers, note, buttons);
        getChildren().add(card);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel.fire();
                event.consume();
            }
        });
        setVisible(false);
        verify.open().subscribe(this::show);
        texts.locale().subscribe(_ -> show(verify.open().get()));
    }

    private static Label words(String id, String... styles) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void button(Button button, String id, String key) {
        button.setId(id);
        button.textProperty().bind(texts.of(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
    }

    private void show(Optional<VerifyViewModel.Comparison> seen) {
        boolean appears = !isVisible() && seen.isPresent();
        setVisible(seen.isPresent());
        seen.ifPresent(this::fill);
        if (appears) {
            card.requestFocus();
        }
    }

    private void fill(VerifyViewModel.Comparison seen) {
        VerificationNotice now = seen.now();
        String name = seen.member().name();
        boolean comparing = now.stage() == VerificationStage.COMPARING;
        boolean alarming = seen.alarming();
        title.setText(texts.get(alarming ? "verify.alarm" : "verify.title", name));
        sentence.setText(sentence(now, name));
        List<Symbol> compared = verify.symbols(now);
        symbols.getChildren().setAll(compared.stream().map(this::symbol).toList());
        symbols.setAccessibleText(compared.stream()
                .map(symbol -> symbol.name(texts.locale().get()))
                .collect(Collectors.joining(", ")));
        numbers.setText(comparing ? texts.get("verify.aloud", VerifyViewModel.numbers(now)) : "");
        note.setText(note(now, name));
        for (Region each : new Region[] {symbols, numbers}) {
            each.setVisible(comparing);
            each.setManaged(comparing);
        }
        note.setVisible(!note.getText().isEmpty());
        note.setManaged(note.isVisible());
        match.setVisible(comparing && !now.decided());
        differ.setVisible(comparing && !now.decided());
        cancel.setVisible(!alarming && !now.decided());
        understood.setVisible(alarming);
    }

    private String sentence(VerificationNotice now, String name) {
        return switch (now.stage()) {
            case COMPARING -> texts.get(now.decided() ? "verify.decided" : "verify.why", name);
            case DIFFERED -> texts.get("verify.differed", name);
            case BROKEN -> texts.reason(now.reason(), now.sentence()) + " " + texts.get("verify.advice");
            case WAITING, OPEN, MATCHED -> texts.get("verify.waiting", name);
        };
    }

    private String note(VerificationNotice now, String name) {
        if (now.stage() == VerificationStage.COMPARING && now.theyDecided() && !now.decided()) {
            return texts.get("verify.theyDecided", name);
        }
        if (now.brokenOff() > 0) {
            return texts.get("verify.tries", now.brokenOff());
        }
        return now.again() ? texts.get("verify.again", name) : "";
    }

    private VBox symbol(Symbol each) {
        Label sign = new Label(each.sign());
        sign.getStyleClass().add("verify-sign");
        Label name = new Label(each.name(texts.locale().get()));
        VBox both = new VBox(sign, name);
        both.setAlignment(Pos.CENTER);
        both.getStyleClass().add("verify-symbol");
        return both;
    }
}
