package dev.parley.client.ui.engine;

import dev.parley.client.control.Command;
import dev.parley.client.control.CurrentCall;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the engine said last, for all screens, and the way to tell it something. FX thread. */
public final class EngineModel {
    private final Consumer<Command> engine;
    private final CurrentCall current = new CurrentCall();
    private final List<Consumer<Notice>> listeners = new ArrayList<>();
    private final ReadOnlyObjectWrapper<EngineState> state = new ReadOnlyObjectWrapper<>(EngineState.STARTING);
    private final ReadOnlyObjectWrapper<CallSnapshot> call = new ReadOnlyObjectWrapper<>(CallSnapshot.IDLE);
    private final ReadOnlyObjectWrapper<Notice.Levels> levels =
            new ReadOnlyObjectWrapper<>(new Notice.Levels(0, Map.of()));
    private final ReadOnlyObjectWrapper<Notice.Devices> devices =
            new ReadOnlyObjectWrapper<>(new Notice.Devices(List.of(), false, "", List.of(), List.of()));

    /** @param engine takes commands; must not wait */
    public EngineModel(Consumer<Command> engine) {
        this.engine = engine;
    }

    /** A join gets its number here; from then on nothing of an earlier call is told to anybody. */
    public void send(Command command) {
        if (command instanceof Command.Join join) {
            call.set(CallSnapshot.IDLE);
            engine.accept(current.next(join));
        } else {
            engine.accept(command);
        }
    }

    /** What is no state, such as that somebody left, is told to everybody who listens. */
    public void listen(Consumer<Notice> listener) {
        listeners.add(listener);
    }

    public void on(Notice notice) {
        if (!current.concerns(notice)) {
            return;
        }
        switch (notice) {
            case Notice.Call(var _, CallSnapshot next) -> call.set(next);
            case Notice.Levels next -> levels.set(next);
            case Notice.Devices next -> devices.set(next);
            case Notice.Ready ready -> state.set(EngineState.RUNNING);
            case Notice.Pong _,
                    Notice.Problem _,
                    Notice.NoticesLost _,
                    Notice.Statistics _,
                    Notice.PeerLeft _,
                    Notice.Device _,
                    Notice.AboutVerification _,
                    Notice.AboutOwner _,
                    Notice.AboutPointing _,
                    Notice.AboutRooms _,
                    Notice.AboutSharing _,
                    Notice.AboutPictures _,
                    Notice.AboutChat _,
                    Notice.AboutGestures _,
                    Notice.AboutFiles _ -> {}
        }
        List.copyOf(listeners).forEach(listener -> listener.accept(notice));
    }

    public void stateIs(EngineState next) {
        state.set(next);
    }

    public ReadOnlyObjectProperty<EngineState> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CallSnapshot> call() {
        return call.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice.Levels> levels() {
        return levels.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice.Devices> devices() {
        return devices.getReadOnlyProperty();
    }
}
