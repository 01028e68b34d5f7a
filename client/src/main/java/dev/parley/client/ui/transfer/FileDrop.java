package dev.parley.client.ui.transfer;

import dev.parley.client.ui.common.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Lets files be dropped onto people, or onto the stage for everybody, and says so while they hover. FX thread. */
public final class FileDrop {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Texts texts;
    private final Label hint = new Label();
    private @Nullable Node over;

    public FileDrop(Texts texts) {
        this.texts = texts;
        hint.getStyleClass().add("drop-hint");
        hint.setMouseTransparent(true);
        hint.setWrapText(true);
        hint.setVisible(false);
        hint.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(hint, Pos.CENTER);
    }

    /** What says where the files would go; to be put above everything else. */
    public Node hint() {
        return hint;
    }

    /** Files that are dropped here go to everybody. */
    public void onEverybody(Node node, Consumer<List<Path>> take) {
        accept(node, () -> texts.get("transfer.drop.all"), take);
    }

    /** Files that are dropped here go to this person. */
    public void onPerson(Node node, Supplier<String> name, Consumer<List<Path>> take) {
        accept(node, () -> texts.get("transfer.drop.one", name.get()), take);
    }

    private void accept(Node node, Supplier<String> words, Consumer<List<Path>> take) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                hover(node, words.get());
                event.consume();
            }
        });
        node.setOnDragExited(event -> leave(node));
        node.setOnDragDropped(event -> {
            leave(node);
            event.setDropCompleted(event.getDragboard().hasFiles());
            take.accept(paths(event));
            event.consume();
        });
    }

    private static List<Path> paths(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }

    void hover(Node node, String words) {
        if (!node.equals(over)) {
            Node before = over;
            if (before != null) {
                leave(before);
            }
            over = node;
            node.pseudoClassStateChanged(DROPPING, true);
        }
        hint.setText(words);
        hint.setVisible(true);
    }

    void leave(Node node) {
        node.pseudoClassStateChanged(DROPPING, false);
        if (node.equals(over)) {
            over = null;
            hint.setVisible(false);
        }
    }
}
