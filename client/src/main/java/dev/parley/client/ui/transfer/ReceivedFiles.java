package dev.parley.client.ui.transfer;

import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.system.DesktopPort;
import dev.parley.client.ui.system.FileKind;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What one does with files that have come: see where they lie, open them. FX thread. */
final class ReceivedFiles {
    private final Texts texts;
    private final Questions questions;
    private final DesktopPort desktop;
    private final Executor fx;
    private final Consumer<Supplier<String>> problem;

    /** @param problem is told what did not work */
    ReceivedFiles(
            Texts texts, Questions questions, DesktopPort desktop, Executor fx, Consumer<Supplier<String>> problem) {
        this.texts = texts;
        this.questions = questions;
        this.desktop = desktop;
        this.fx = fx;
        this.problem = problem;
    }

    void show(List<String> paths) {
        if (!paths.isEmpty()) {
            String path = paths.getFirst();
            problem.accept(() -> "");
            var _ = desktop.show(Path.of(path))
                    .thenAcceptAsync(shown -> sayUnless(shown, "transfer.notShown", path), fx);
        }
    }

    /**
     * Asks, once the disk has said what it is.
     *
     * @param peer who sent it, as they called themselves; empty if that is not known
     */
    void open(String path, String peer) {
        Path file = Path.of(path);
        problem.accept(() -> "");
        var _ = desktop.kind(file).thenAcceptAsync(kind -> ask(file, peer, kind), fx);
    }

    private void ask(Path file, String peer, FileKind kind) {
        if (kind == FileKind.NOT_THERE) {
            sayUnless(false, "transfer.notShown", file.toString());
            return;
        }
        String sender = peer.isEmpty() ? texts.get("transfer.somebody") : peer;
        String sentence = texts.get(
                kind.isDangerous() ? "transfer.open.danger" : "transfer.open.question",
                String.valueOf(file.getFileName()),
                texts.get("transfer.kind." + kind),
                sender);
        questions.ask(new Questions.Question(
                sentence,
                texts.get(kind.isDangerous() ? "transfer.open.yes.danger" : "transfer.open.yes"),
                texts.get("transfer.open.no"),
                () -> open(file)));
    }

    private void open(Path file) {
        var _ = desktop.open(file)
                .thenAcceptAsync(opened -> sayUnless(opened, "transfer.notOpened", file.toString()), fx);
    }

    private void sayUnless(boolean worked, String key, String path) {
        if (!worked) {
            problem.accept(() -> texts.get(key, path));
        }
    }
}
