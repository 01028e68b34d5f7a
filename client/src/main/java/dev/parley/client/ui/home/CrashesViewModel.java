package dev.parley.client.ui.home;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.TracesPort;
import dev.parley.client.ui.system.ClipboardPort;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Reports of crashes that lie here: that there are some, what they say, and their end. FX thread. */
public final class CrashesViewModel {
    private final TracesPort traces;
    private final ClipboardPort clipboard;
    private final Texts texts;
    private final Executor fx;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper some = new ReadOnlyBooleanWrapper();
    private final BooleanProperty open = new SimpleBooleanProperty();

    public CrashesViewModel(TracesPort traces, ClipboardPort clipboard, Texts texts, Executor fx) {
        this.traces = traces;
        this.clipboard = clipboard;
        this.texts = texts;
        this.fx = fx;
        some.bind(text.isNotEmpty());
    }

    /** Looks whether there are some now. */
    public void refresh() {
        var _ = traces.crashes().thenAcceptAsync(this::found, fx);
    }

    /** Deletes them. */
    public void delete() {
        open.set(false);
        var _ = traces.deleteCrashes().thenAcceptAsync(this::found, fx);
    }

    /** Puts all of them on the clipboard. */
    public void copy() {
        clipboard.copy(text.get());
    }

    private void found(List<String> reports) {
        text.set(String.join("\n", reports));
    }

    /** Whether there are some. */
    public ReadOnlyBooleanProperty some() {
        return some.getReadOnlyProperty();
    }

    /** What is said of them. */
    public StringBinding words() {
        return texts.of("home.crash");
    }

    /** What they say, the newest first. */
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** Whether a person reads them. */
    public BooleanProperty open() {
        return open;
    }

    /** What opens or closes them. */
    public StringBinding openWords() {
        return texts.bind(() -> texts.get(open.get() ? "home.crash.hide" : "home.crash.show"), open);
    }
}
