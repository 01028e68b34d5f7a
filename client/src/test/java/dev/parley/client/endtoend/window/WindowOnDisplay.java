package dev.parley.client.endtoend.window;

import dev.parley.client.app.desktop.WindowParts;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.Window;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;

/**
 * The real window on a real display, in a process of its own; in those of the tests JavaFX runs without one. Where a part of it stands on
 * the screen is said to who asks: a line with its selector, or with that and words that stand in it.
 */
public final class WindowOnDisplay {
    private WindowOnDisplay() {}

    /** @param arguments a folder for what it keeps, and the link of a call */
    public static void main(String[] arguments) throws Exception {
        WindowParts parts = WindowParts.in(Path.of(arguments[0]));
        var preferences = parts.ports().preferences();
        preferences.save(preferences
                .load()
                .withName("Ann")
                .withLanguage(Preferences.Language.ENGLISH)
                .withCamera("none", 360)
                .withSound("none", "default"));
        Platform.startup(() -> Window.open(parts.ports(), Optional.of(arguments[1])));
        answer(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        // Whoever asked has ended.
        Runtime.getRuntime().halt(0);
    }

    private static void answer(BufferedReader questions) throws IOException {
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] question = line.split("\t", 2);
            CompletableFuture<String> answer = new CompletableFuture<>();
            Platform.runLater(() -> answer.complete(nodes(question[0])
                    .filter(node -> question.length == 1 || words(node).anyMatch(text -> text.contains(question[1])))
                    .findFirst()
                    .map(WindowOnDisplay::middle)
                    .orElse("nowhere")));
            System.out.println(answer.join());
        }
    }

    private static Stream<Node> nodes(String selector) {
        return javafx.stage.Window.getWindows().stream()
                .map(javafx.stage.Window::getScene)
                .map(Scene::getRoot)
                .flatMap(root -> root.lookupAll(selector).stream())
                .filter(WindowOnDisplay::isSeen);
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> words(Node node) {
        return node.lookupAll(".text").stream().map(Text.class::cast).map(Text::getText);
    }

    private static String middle(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return bounds == null ? "nowhere" : "%d %d".formatted((int) bounds.getCenterX(), (int) bounds.getCenterY());
    }
}
