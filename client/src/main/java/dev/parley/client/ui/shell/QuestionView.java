package dev.parley.client.ui.shell;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.common.LentFocus;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.WhenSeen;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A question above everything, which waits for an answer; Escape is no. FX thread. */
final class QuestionView extends StackPane {
    private final Label sentence = new Label();
    private final Button yes = new Button();
    private final Button no = new Button();
    private final LentFocus focus = new LentFocus();

    QuestionView(Questions questions, LongSupplier nanoTime) {
        getStyleClass().add("question-veil");
        sentence.setId("question");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        yes.setId("question-yes");
        no.setId("question-no");
        no.getStyleClass().add(Styles.ACCENT);
        no.setOnAction(event -> questions.no());
        HBox buttons = new HBox(yes, no);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(sentence, buttons);
        card.getStyleClass().add("question-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        new Considered<>(card, () -> questions.open().get(), nanoTime).on(yes, seen -> seen.ifPresent(questions::yes));
        setVisible(false);
        WhenSeen.in(this, card);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                questions.leave();
                event.consume();
            }
        });
        questions.open().subscribe(this::show);
    }

    private void show(Optional<Questions.Question> asked) {
        if (asked.isPresent()) {
            if (!isVisible()) {
                focus.lend(this);
            }
            sentence.setText(asked.get().sentence());
            yes.setText(asked.get().yes());
            no.setText(asked.get().no());
            setVisible(true);
            no.requestFocus();
        } else {
            setVisible(false);
            focus.giveBack();
        }
    }
}
