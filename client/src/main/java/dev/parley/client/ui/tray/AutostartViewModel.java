package dev.parley.client.ui.tray;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.tray.AutostartPort.Standing;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Whether Parley waits in the tray from the moment of logging in. Its truth is the desktop's, read anew each time. FX thread. */
public final class AutostartViewModel {
    private final AutostartPort port;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final StringProperty refused = new SimpleStringProperty("");
    private final ObservableValue<String> problem;
    private boolean following;
    /** Of several answers only the one to the last question counts. */
    private int asked;

    public AutostartViewModel(AutostartPort port, Texts texts, Executor fx) {
        this.port = port;
        this.fx = fx;
        problem = texts.bind(
                () -> refused.get().isEmpty() ? "" : texts.get("settings.autostart.problem", refused.get()), refused);
        on.subscribe((before, now) -> {
            if (!following) {
                follow(port.set(now));
            }
        });
    }

    /** Somebody is about to see it. */
    public void refresh() {
        follow(port.look());
    }

    private void follow(CompletionStage<Standing> answer) {
        int question = ++asked;
        var _ = answer.thenAcceptAsync(
                standing -> {
                    if (question == asked) {
                        show(standing);
                    }
                },
                fx);
    }

    private void show(Standing standing) {
        following = true;
        offered.set(!(standing instanceof Standing.NotHere));
        refused.set(standing instanceof Standing.Refused refusal ? refusal.file() : "");
        on.set(
                switch (standing) {
                    case Standing.On() -> true;
                    case Standing.Refused refusal -> refusal.on();
                    case Standing.Off(), Standing.NotHere() -> false;
                });
        following = false;
    }

    /** Whether this system can do it. */
    public ReadOnlyBooleanProperty offered() {
        return offered.getReadOnlyProperty();
    }

    public BooleanProperty on() {
        return on;
    }

    public ObservableValue<String> problem() {
        return problem;
    }
}
