package dev.parley.client.ui.transfer.past;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Moments;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.transfer.words.TransferWords;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** One transfer that is over, with the way to where its files lie. FX thread. */
public final class RecordRow extends HBox {

    /**
     * A row for it.
     *
     * @param open opens the one file that it is, after a question
     * @param forget takes it off the list; empty where it cannot be
     */
    public RecordRow(
            PastTransfer record, Texts texts, Runnable show, Runnable open, Optional<Consumer<PastTransfer>> forget) {
        getStyleClass().addAll("recent-row", "record");
        setAlignment(Pos.CENTER_LEFT);
        Label names = FullText.ofFiles(new Label());
        names.textProperty()
                .bind(texts.bind(() -> TransferWords.names(
                        texts, record.names(), record.names().size())));
        names.getStyleClass().add(Styles.TEXT_BOLD);
        Label about = small(new Label(), texts.bind(() -> about(record, texts)));
        VBox words = new VBox(names, about);
        if (!record.paths().isEmpty() && !record.outgoing()) {
            Label place = FullText.ofPath(new Label());
            place.textProperty().bind(texts.bind(() -> record.paths().getFirst()));
            place.getStyleClass().addAll(Styles.TEXT_SMALL, "quiet");
            words.getChildren().add(place);
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        if (record.received() && record.paths().size() == 1) {
            Button opening = Buttons.icon(
                    Material2RoundMZ.OPEN_IN_NEW,
                    texts.bind(() -> texts.get("transfer.open.of", names.getText()), names.textProperty()),
                    open);
            opening.getStyleClass().add("open-record");
            getChildren().add(opening);
        }
        if (record.received() && !record.paths().isEmpty()) {
            Button where = Buttons.icon(
                    Material2RoundAL.FOLDER_OPEN,
                    texts.bind(() -> texts.get("transfer.show.of", names.getText()), names.textProperty()),
                    show);
            where.getStyleClass().add("show-record");
            getChildren().add(where);
        }
        forget.ifPresent(action -> getChildren()
                .add(Buttons.icon(
                        Material2RoundAL.CLOSE,
                        texts.bind(() -> texts.get("transfer.forget", names.getText()), names.textProperty()),
                        () -> action.accept(record))));
    }

    private static String about(PastTransfer record, Texts texts) {
        String about = TransferWords.about(texts, record.outgoing(), record.peer(), record.files(), 0, record.size())
                + " · " + Moments.dateAndTime(texts, record.when());
        String why = record.whole() ? "" : texts.reason(record.reason(), record.sentence());
        return why.isEmpty() ? about : about + "\n" + why;
    }

    private static Label small(Label label, javafx.beans.value.ObservableValue<String> text) {
        label.textProperty().bind(text);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, "quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
