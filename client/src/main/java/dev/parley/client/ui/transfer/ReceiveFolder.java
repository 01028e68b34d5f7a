package dev.parley.client.ui.transfer;

import dev.parley.client.ui.common.ChooserPort;
import dev.parley.client.ui.common.DesktopPort;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.PreferencesModel;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.StringBinding;

/** The folder that received files go into. FX thread. */
public final class ReceiveFolder {
    private final PreferencesModel preferences;
    private final Texts texts;
    private final DesktopPort desktop;
    private final ChooserPort chooser;

    ReceiveFolder(PreferencesModel preferences, Texts texts, DesktopPort desktop, ChooserPort chooser) {
        this.preferences = preferences;
        this.texts = texts;
        this.desktop = desktop;
        this.chooser = chooser;
    }

    /** What is set, or where the system puts downloads. */
    Path path() {
        String set = preferences.get().places().folder();
        return set.isEmpty() ? desktop.downloads() : Path.of(set);
    }

    /** Lets a person choose another; false if they did not. */
    public boolean change() {
        Optional<Path> chosen = chooser.folder(texts.get("transfer.choose.into"), Optional.of(path()));
        chosen.ifPresent(folder ->
                preferences.change(old -> old.withFolder(folder.toAbsolutePath().toString())));
        return chosen.isPresent();
    }

    public StringBinding text() {
        return texts.bind(() -> path().toString(), preferences.current());
    }

    /** Says in a sentence where received files go. */
    StringBinding sentence() {
        return texts.bind(() -> texts.get("transfer.into", path().toString()), preferences.current());
    }
}
