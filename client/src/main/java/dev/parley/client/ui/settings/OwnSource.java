package dev.parley.client.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/**
 * The own microphone or camera: whether it is on, and whether it sends anything, which it does not while something stands in the way. That
 * is said once, and again to who presses its button. FX thread.
 */
public final class OwnSource {
    private final BooleanProperty on;
    private final StringBinding trouble;
    private final BooleanBinding sends;
    private final ObservableList<Choice> choices;
    private final ObjectProperty<Choice> chosen;
    private final Runnable retry;
    private final ReadOnlyBooleanWrapper explained = new ReadOnlyBooleanWrapper();
    private final StringProperty note = new SimpleStringProperty("");
    private boolean inCall;

    /**
     * The source.
     *
     * @param on what its person wants
     * @param trouble why it sends nothing although it is on; empty if it does
     * @param retry tries again what is chosen
     */
    OwnSource(
            BooleanProperty on,
            StringBinding trouble,
            ObservableList<Choice> choices,
            ObjectProperty<Choice> chosen,
            Runnable retry) {
        this.on = on;
        this.trouble = trouble;
        this.choices = choices;
        this.chosen = chosen;
        this.retry = retry;
        sends = Bindings.createBooleanBinding(() -> on.get() && trouble.get().isEmpty(), on, trouble);
        trouble.subscribe(_ -> say());
        on.subscribe(_ -> say());
    }

    /** A call begins or ends. */
    void inCall(boolean now) {
        if (now != inCall) {
            inCall = now;
            say();
        }
    }

    /** Whoever wants no device knows that there is none. */
    private void say() {
        boolean inTheWay = inCall && on.get() && !trouble.get().isEmpty();
        explained.set(inTheWay && !chosen.get().id().equals(DeviceChoices.NONE));
    }

    /** What its button does: on or off; while something stands in the way, on, tried again, and said what to do. */
    public void press() {
        if (trouble.get().isEmpty()) {
            on.set(!on.get());
        } else if (on.get()) {
            retry.run();
            explained.set(inCall && !trouble.get().isEmpty());
        } else {
            on.set(true);
            explained.set(inCall && !trouble.get().isEmpty());
        }
    }

    public void dismiss() {
        explained.set(false);
    }

    /** Whether the others see or hear something of it. */
    public BooleanBinding sends() {
        return sends;
    }

    /** Why it sends nothing although it is on, and what to do; empty if it does. */
    public StringBinding trouble() {
        return trouble;
    }

    /** What else its person should know beside its button, such as which key turns it on; mostly empty. */
    public StringProperty note() {
        return note;
    }

    /** Whether the trouble is to be in view now. */
    public ReadOnlyBooleanProperty explained() {
        return explained.getReadOnlyProperty();
    }

    public BooleanProperty on() {
        return on;
    }

    public ObservableList<Choice> choices() {
        return choices;
    }

    public ObjectProperty<Choice> chosen() {
        return chosen;
    }
}
