package dev.parley.client.ui.tray;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.Choice;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.Preferences.Closing;
import dev.parley.client.ui.settings.PreferencesModel;
import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What closing the window does, as it is set. FX thread. */
public final class ClosingViewModel {
    private final PreferencesModel preferences;
    private final Texts texts;
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<Choice> chosen = new SimpleObjectProperty<>(new Choice(Closing.ASK.name(), ""));
    private boolean following;

    public ClosingViewModel(PreferencesModel preferences, Texts texts) {
        this.preferences = preferences;
        this.texts = texts;
        chosen.subscribe((before, now) -> keep(now));
        texts.locale().subscribe(_ -> follow());
        preferences.current().subscribe(_ -> follow());
    }

    private void follow() {
        following = true;
        Closing now = preferences.get().outside().closing();
        choices.setAll(Arrays.stream(Closing.values()).map(this::choice).toList());
        chosen.set(choice(now));
        following = false;
    }

    private Choice choice(Closing closing) {
        return new Choice(
                closing.name(), texts.get("settings.closing." + closing.name().toLowerCase(Locale.ROOT)));
    }

    private void keep(Choice now) {
        // A list that is filled anew has nothing chosen for a moment.
        if (!following && now != null) {
            set(Closing.valueOf(now.id()));
        }
    }

    /** From now on it does this. */
    public void set(Closing next) {
        preferences.change(old -> old.with(old.outside().with(next)));
    }

    public Preferences.Closing get() {
        return preferences.get().outside().closing();
    }

    public ObservableList<Choice> choices() {
        return choices;
    }

    public ObjectProperty<Choice> chosen() {
        return chosen;
    }
}
