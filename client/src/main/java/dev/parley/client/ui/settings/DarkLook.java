package dev.parley.client.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Whether the window is to be dark, as it was chosen or as the system has it. FX thread. */
public final class DarkLook {
    private DarkLook() {}

    /** @param system whether the system wants it */
    public static ObservableValue<Boolean> of(PreferencesModel preferences, ObservableValue<Boolean> system) {
        return Bindings.createObjectBinding(
                () -> switch (preferences.get().looks().look()) {
                    case SYSTEM -> system.getValue();
                    case LIGHT -> false;
                    case DARK -> true;
                },
                preferences.current(),
                system);
    }
}
