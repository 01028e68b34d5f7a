package dev.parley.client.ui.chat;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.system.Clip;
import java.text.BreakIterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Marks what was said with the mouse, within a message and across several, and copies it. FX thread. */
final class ChatSelection {
    private static final double STEP = 0.02;

    private final ScrollPane scroll;
    private final Supplier<List<ChatBubble>> bubbles;
    private final Texts texts;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable Place from;

    /** Between two letters of a message. */
    private record Place(ChatBubble bubble, int at) {}

    /** @param bubbles what is shown, from above */
    ChatSelection(ScrollPane scroll, Node content, Supplier<List<ChatBubble>> bubbles, Texts texts) {
        this.scroll = scroll;
        this.bubbles = bubbles;
        this.texts = texts;
        content.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        content.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        scroll.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        content.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::ask);
    }

    private void pressed(MouseEvent event) {
        menu.hide();
        if (event.getButton() != MouseButton.PRIMARY || isLink(event.getTarget())) {
            return;
        }
        scroll.requestFocus();
        Place at = place(event);
        if (at == null) {
            return;
        }
        switch (event.getClickCount()) {
            case 1 -> select(event.isShiftDown() && from != null ? from : at, at);
            case 2 -> selectWord(at);
            default ->
                select(
                        new Place(at.bubble(), 0),
                        new Place(at.bubble(), at.bubble().length()));
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        Place at = place(event);
        if (event.getButton() == MouseButton.PRIMARY && at != null && from != null && event.getClickCount() <= 1) {
            select(from, at);
            Point2D seen = scroll.sceneToLocal(event.getSceneX(), event.getSceneY());
            if (seen.getY() < 0) {
                scroll.setVvalue(Math.max(0, scroll.getVvalue() - STEP));
            } else if (seen.getY() > scroll.getHeight()) {
                scroll.setVvalue(Math.min(1, scroll.getVvalue() + STEP));
            }
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        boolean copies = event.isShortcutDown() && (event.getCode() == KeyCode.C || event.getCode() == KeyCode.INSERT);
        if ((copies || event.getCode() == KeyCode.COPY) && !selected().isEmpty()) {
            new Clip().copy(selected());
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            List<ChatBubble> all = bubbles.get();
            if (!all.isEmpty()) {
                select(
                        new Place(all.getFirst(), 0),
                        new Place(all.getLast(), all.getLast().length()));
            }
            event.consume();
        }
    }

    private void ask(ContextMenuEvent event) {
        menu.getItems().clear();
        String marked = selected();
        if (!marked.isEmpty()) {
            menu.getItems().add(item("chat.copy", marked));
        }
        Place at = event.isKeyboardTrigger() ? null : place(event.getSceneX(), event.getSceneY());
        if (at != null) {
            menu.getItems().add(item("chat.copyMessage", at.bubble().line().text()));
        }
        if (!menu.getItems().isEmpty()) {
            menu.show(scroll, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private MenuItem item(String name, String text) {
        MenuItem item = new MenuItem(texts.get(name));
        item.setOnAction(_ -> new Clip().copy(text));
        return item;
    }

    private void selectWord(Place at) {
        String text = at.bubble().shown();
        BreakIterator words = BreakIterator.getWordInstance(texts.locale().get());
        words.setText(text);
        int end = text.isEmpty() ? 0 : words.following(Math.min(at.at(), text.length() - 1));
        select(new Place(at.bubble(), text.isEmpty() ? 0 : words.previous()), new Place(at.bubble(), end));
    }

    private void select(Place first, Place last) {
        from = first;
        List<ChatBubble> all = bubbles.get();
        int one = all.indexOf(first.bubble());
        int other = all.indexOf(last.bubble());
        boolean down = one < other || (one == other && first.at() <= last.at());
        Place start = down ? first : last;
        Place end = down ? last : first;
        for (int index = 0; index < all.size(); index++) {
            ChatBubble bubble = all.get(index);
            boolean within = index >= Math.min(one, other) && index <= Math.max(one, other);
            bubble.select(
                    within && bubble.equals(start.bubble()) ? start.at() : 0,
                    !within ? 0 : bubble.equals(end.bubble()) ? end.at() : bubble.length());
        }
    }

    /** What is marked: a part of one message, or several with who wrote them when. */
    private String selected() {
        List<ChatBubble> marked =
                bubbles.get().stream().filter(ChatBubble::isSelected).toList();
        return marked.size() == 1
                ? marked.getFirst().selected()
                : marked.stream().map(bubble -> bubble.quoted(texts)).collect(Collectors.joining("\n"));
    }

    private @Nullable Place place(MouseEvent event) {
        return place(event.getSceneX(), event.getSceneY());
    }

    /** The place in the message there, or in the nearest one above. */
    private @Nullable Place place(double sceneX, double sceneY) {
        Place found = null;
        for (ChatBubble bubble : bubbles.get()) {
            if (found == null || bubble.localToScene(0, 0).getY() <= sceneY) {
                found = new Place(bubble, bubble.hit(sceneX, sceneY));
            }
        }
        return found;
    }

    private static boolean isLink(Object target) {
        Node node = target instanceof Node each ? each : null;
        while (node != null && !(node instanceof Hyperlink)) {
            node = node.getParent();
        }
        return node != null;
    }
}
