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

    /** Takes what is kept for what holds; somebody else has changed it. */
    public void readAgain() {
        current.set(port.load());
    }

    public void change(UnaryOperator<Preferences> change) {
        Preferences next = change.apply(current.get());
        if (!next.equals(current.get())) {
            current.set(next);
            port.save(next);
        }
    }
}
