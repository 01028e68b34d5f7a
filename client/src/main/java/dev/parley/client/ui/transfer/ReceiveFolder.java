package dev.parley.client.ui.transfer;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.PreferencesModel;
import dev.parley.client.ui.system.ChooserPort;
import dev.parley.client.ui.system.DesktopPort;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The folder that received files go into; nobody waits here for a disk that does not answer. FX thread. */
public final class ReceiveFolder {
    private final PreferencesModel preferences;
    private final Texts texts;
    private final DesktopPort desktop;
    private final ChooserPort chooser;
    private final Executor fx;
    private final ObjectProperty<Optional<Path>> usual = new SimpleObjectProperty<>(Optional.empty());

    ReceiveFolder(PreferencesModel preferences, Texts texts, DesktopPort desktop, ChooserPort chooser, Executor fx) {
        this.preferences = preferences;
        this.texts = texts;
        this.desktop = desktop;
        this.chooser = chooser;
        this.fx = fx;
        var _ = downloads();
    }

    /** Asked for anew each time: disks come and go. */
    private CompletionStage<Path> downloads() {
        return desktop.downloads()
                .thenApplyAsync(
                        folder -> {
                            usual.set(Optional.of(folder));
                            return folder;
                        },
                        fx);
    }

    /** What is set, or where the system puts downloads, once it has said so; empty if it is not there and cannot be made. */
    CompletionStage<Optional<Path>> ready() {
        CompletionStage<Path> wanted = set().<CompletionStage<Path>>map(CompletableFuture::completedFuture)
                .orElseGet(this::downloads);
        return wanted.thenCompose(
                folder -> desktop.prepare(folder).thenApply(is -> is ? Optional.of(folder) : Optional.empty()));
    }

    private Optional<Path> set() {
        String set = preferences.get().places().folder();
        return set.isEmpty() ? Optional.empty() : Optional.of(Path.of(set));
    }

    /** As far as it is known. */
    private Optional<Path> path() {
        return set().or(usual::get);
    }

    /** Lets a person choose another; false if they did not. */
    public boolean change() {
        Optional<Path> chosen = chooser.folder(texts.get("transfer.choose.into"), path());
        chosen.ifPresent(folder ->
                preferences.change(old -> old.withFolder(folder.toAbsolutePath().toString())));
        return chosen.isPresent();
    }

    public StringBinding text() {
        return texts.bind(() -> path().map(Path::toString).orElse(""), preferences.current(), usual);
    }
}
