package dev.parley.client.ui.call.hint;

import dev.parley.client.control.Notice;
import dev.parley.client.ui.call.hint.MicrophoneHints.Hint;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.settings.OwnMedia;
import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What one is told of the own microphone in a call. FX thread. */
public final class HintsViewModel {
    private final OwnMedia own;
    private final LongSupplier nanoTime;
    private final MicrophoneHints hints = new MicrophoneHints();
    private final ReadOnlyObjectWrapper<Hint> shown = new ReadOnlyObjectWrapper<>(Hint.NONE);
    private boolean inCall;

    /** @param nanoTime of a clock that only goes on */
    public HintsViewModel(EngineModel engine, OwnMedia own, LongSupplier nanoTime) {
        this.own = own;
        this.nanoTime = nanoTime;
        engine.listen(notice -> {
            if (inCall && notice instanceof Notice.Levels levels) {
                heard(levels);
            }
        });
        own.microphone().on().subscribe(on -> {
            if (on && shown.get() == Hint.MUTED) {
                shown.set(Hint.NONE);
            }
        });
    }

    /** A call is shown, or none is any more. */
    public void at(boolean call) {
        if (call != inCall) {
            inCall = call;
            hints.begin();
            shown.set(Hint.NONE);
        }
    }

    private void heard(Notice.Levels levels) {
        double others = levels.peers().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        shown.set(hints.hear(
                !own.microphone().on().get(),
                levels.muted(),
                others,
                levels.silent(),
                Duration.ofNanos(nanoTime.getAsLong())));
    }

    void dismiss() {
        hints.dismiss();
        shown.set(Hint.NONE);
    }

    ReadOnlyObjectProperty<Hint> shown() {
        return shown.getReadOnlyProperty();
    }
}
