package dev.parley.client.ui.tray;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.OwnSource;
import dev.parley.client.ui.tray.TrayPort.Action;
import dev.parley.client.ui.tray.TrayPort.Entry;
import dev.parley.client.ui.tray.TrayPort.State;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The program in the tray: whether one is in a call, and muted; and what can be done about it from there. FX thread. */
public final class TrayViewModel {
    private final TrayPort port;
    private final Executor fx;
    private final BooleanProperty inCall = new SimpleBooleanProperty();
    private final BooleanProperty calls = new SimpleBooleanProperty();
    private final StringProperty title = new SimpleStringProperty("Parley");
    private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper();
    private final ObjectBinding<State> state;
    private final Map<Action, Runnable> actions;
    private boolean begun;

    /**
     * The program in a tray.
     *
     * @param actions what each line of the menu does
     */
    public TrayViewModel(
            TrayPort port,
            OwnSource microphone,
            TrayPictures pictures,
            Texts texts,
            Executor fx,
            Map<Action, Runnable> actions) {
        this.port = port;
        this.fx = fx;
        this.actions = Map.copyOf(actions);
        state = Bindings.createObjectBinding(
                () -> {
                    boolean muted = !microphone.sends().get();
                    TrayMood mood = !inCall.get() ? TrayMood.WAITING : muted ? TrayMood.MUTED : TrayMood.IN_CALL;
                    return new State(
                            mood == TrayMood.MUTED ? texts.get("tray.muted", title.get()) : title.get(),
                            calls.get(),
                            List.of(
                                    new Entry(Action.OPEN, texts.get("tray.open"), true),
                                    new Entry(Action.MUTE, texts.get(muted ? "bar.unmute" : "bar.mute"), inCall.get()),
                                    new Entry(Action.HANG_UP, texts.get("bar.hangUp"), inCall.get()),
                                    new Entry(Action.QUIT, texts.get("tray.quit"), true)),
                            pictures.of(mood));
                },
                inCall,
                calls,
                title,
                microphone.sends(),
                texts.locale());
    }

    /** Goes into the tray, if there is one; the second time nothing happens. */
    public void begin() {
        if (begun) {
            return;
        }
        begun = true;
        port.begin(state.get(), new TrayPort.Listener() {
            @Override
            public void chosen(Action action) {
                fx.execute(() -> TrayViewModel.this.chosen(action));
            }

            @Override
            public void there(boolean shown) {
                fx.execute(() -> there.set(shown));
            }
        });
        state.subscribe((before, now) -> port.show(now));
    }

    /** What was shown when it was chosen may be over by now. */
    private void chosen(Action action) {
        boolean can = switch (action) {
            case OPEN, QUIT -> true;
            case MUTE, HANG_UP -> inCall.get();
        };
        Runnable does = actions.get(action);
        if (can && does != null) {
            does.run();
        }
    }

    /** Whether somebody shows it, so that a window that is closed can be opened again. */
    public ReadOnlyBooleanProperty there() {
        return there.getReadOnlyProperty();
    }

    public BooleanProperty inCall() {
        return inCall;
    }

    /** Whether something waits for its person, who looks elsewhere. */
    public BooleanProperty calls() {
        return calls;
    }

    /** What the window is called at the moment. */
    public StringProperty title() {
        return title;
    }
}
