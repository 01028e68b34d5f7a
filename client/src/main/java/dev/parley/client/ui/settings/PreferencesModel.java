package dev.parley.client.ui.settings;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The preferences in force; each change is kept at once. FX thread. */
public final class PreferencesModel {
    private final PreferencesPort port;
    private final ReadOnlyObjectWrapper<Preferences> current;

    public PreferencesModel(PreferencesPort port) {
        this.port = port;
        this.current = new ReadOnlyObjectWrapper<>(port.load());
    }

    public Preferences get() {
        return current.get();
    }

    public ReadOnlyObjectProperty<Preferences> current() {
        return current.getReadOnlyProperty();
    }

    public void change(UnaryOperator<Preferences> change) {
        Preferences next = change.apply(current.get());
        if (!next.equals(current.get())) {
            current.set(next);
            port.save(next);
        }
    }
}
