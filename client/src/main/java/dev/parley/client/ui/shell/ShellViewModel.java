package dev.parley.client.ui.shell;

import dev.parley.client.face.Invocation;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which screen fills the window, and what is to be said above all of them. FX thread. */
public final class ShellViewModel {
    private final EngineModel engine;
    private final Texts texts;
    private final Runnable retry;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.HOME);
    private Place beforeSettings = Place.HOME;

    /** Where one is. */
    public enum Place {
        HOME,
        SETTINGS,
        HISTORY,
        CALL,
        AFTER
    }

    /** @param retry starts the engine again at once */
    public ShellViewModel(EngineModel engine, Texts texts, Runnable retry) {
        this.engine = engine;
        this.texts = texts;
        this.retry = retry;
    }

    public void go(Place next) {
        place.set(next);
    }

    /** Not in a call, which has them beside it. */
    public void openSettings() {
        if (place.get() != Place.SETTINGS && place.get() != Place.CALL) {
            beforeSettings = place.get();
            place.set(Place.SETTINGS);
        }
    }

    /** Back to where one was. */
    public void closeSettings() {
        place.set(beforeSettings);
    }

    public void callEnded() {
        place.set(Place.AFTER);
    }

    public boolean inCall() {
        return place.get() == Place.CALL;
    }

    /** There is nothing to go back to but the first screen. */
    public void forget() {
        beforeSettings = Place.HOME;
    }

    public void retry() {
        retry.run();
    }

    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /** Trouble with the engine that no screen shows by itself, in words; empty if there is none. */
    public StringBinding trouble() {
        return texts.bind(
                () -> {
                    EngineState state = engine.state().get();
                    return switch (state) {
                        case STARTING, RUNNING -> "";
                        // A call says this at its own place.
                        case LOST -> place.get() == Place.CALL ? "" : texts.get("shell.engineLost");
                        case FAILING -> texts.get("shell.engineFailing", Invocation.of("doctor"));
                        case PART_MISSING -> texts.get("shell.partMissing", Invocation.of("doctor"));
                    };
                },
                engine.state(),
                place);
    }
}
