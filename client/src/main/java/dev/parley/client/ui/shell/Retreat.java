package dev.parley.client.ui.shell;

import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.Preferences.Closing;
import dev.parley.client.ui.shell.surroundings.Relief;
import dev.parley.client.ui.tray.ClosingViewModel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.stage.Stage;

/**
 * The window's way out, into the tray, and back: what waits there has no engine and no window, only what it takes to open one at once; an
 * engine too while somebody rings, who is not to wait for it. It is gone to only where a tray shows the program; elsewhere, closing the
 * window ends it. After a while something smaller waits there ({@link Relief}), which opens a window for a ring without showing it. FX
 * thread.
 */
final class Retreat {
    /** Who opens a window again soon has it at once. */
    private static final Duration WAITS_ITSELF = Duration.ofMinutes(2);

    /** What was opened for a ring alone, and that was not answered, has no one who would. */
    private static final Duration WAITS_AFTER_RING = Duration.ofSeconds(30);

    /** An answer is on its way to the other side for a moment, in which nobody rings any more and the call has not begun. */
    private static final Duration ANSWERED = Duration.ofSeconds(3);

    private final Stage stage;
    private final Leaving leaving;
    private final Questions questions;
    private final Texts texts;
    private final ClosingViewModel closing;
    private final BooleanSupplier tray;
    private final Runnable leaveCall;
    private final Consumer<Supplier<CompletionStage<?>>> rest;
    private final Relief relief;
    private final Runnable end;
    private final Executor calm;
    private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();
    private CompletableFuture<Void> resting = CompletableFuture.completedFuture(null);
    private Duration patience = WAITS_ITSELF;
    private boolean rings;
    private boolean seen = true;

    /**
     * The way of one window.
     *
     * @param tray whether the program can be seen in one now
     * @param leaveCall leaves what may be a call, for the first screen
     * @param rest ends the engine until what it is given is completed
     * @param relief waits in its place after a while
     * @param end ends the program
     */
    Retreat(
            Stage stage,
            Leaving leaving,
            Questions questions,
            Texts texts,
            ClosingViewModel closing,
            BooleanSupplier tray,
            Runnable leaveCall,
            Consumer<Supplier<CompletionStage<?>>> rest,
            Relief relief,
            Executor fx,
            Runnable end) {
        this.stage = stage;
        this.leaving = leaving;
        this.questions = questions;
        this.texts = texts;
        this.closing = closing;
        this.tray = tray;
        this.leaveCall = leaveCall;
        this.rest = rest;
        this.relief = relief;
        this.end = end;
        Executor later = CompletableFuture.delayedExecutor(ANSWERED.toMillis(), TimeUnit.MILLISECONDS);
        calm = task -> later.execute(() -> fx.execute(task));
    }

    /** It was opened for a ring, and is not shown before that is answered. */
    void beginAway() {
        seen = false;
        patience = WAITS_AFTER_RING;
        away.set(true);
        // Nobody knows of it, and nothing would show or end it.
        relief.begin(patience, end, () -> {
            if (!tray.getAsBoolean()) {
                end.run();
            }
        });
    }

    /** The window is to be closed; what a call or transfers ask comes first. */
    void close() {
        leaving.quit(() -> {
            if (!tray.getAsBoolean()) {
                end.run();
                return;
            }
            switch (closing.get()) {
                case STAY -> retire();
                case QUIT -> end.run();
                case ASK -> ask();
            }
        });
    }

    private void ask() {
        questions.ask(new Questions.Question(
                texts.get("tray.question"),
                texts.get("tray.stay"),
                texts.get("tray.quit"),
                () -> {
                    closing.set(Closing.STAY);
                    retire();
                },
                () -> {
                    closing.set(Closing.QUIT);
                    end.run();
                }));
    }

    /** The program is to end. */
    void quit() {
        if (isAway()) {
            relief.stop();
            end.run();
        } else {
            leaving.quit(end);
        }
    }

    /** Whether there is no window at the moment. */
    ReadOnlyBooleanProperty away() {
        return away.getReadOnlyProperty();
    }

    private boolean isAway() {
        return away.get();
    }

    /** Whether it was shown since it was opened. */
    boolean seen() {
        return seen;
    }

    /** Whether somebody rings in front of this person. */
    void rings(boolean now) {
        rings = now;
        if (now) {
            resting.complete(null);
        } else {
            calm.execute(this::rest);
        }
    }

    /** Ends the engine where nobody needs one any more. */
    private void rest() {
        if (isAway() && !rings && resting.isDone()) {
            CompletableFuture<Void> until = new CompletableFuture<>();
            resting = until;
            rest.accept(() -> until);
        }
    }

    private void retire() {
        leaveCall.run();
        away.set(true);
        stage.hide();
        rest();
        Heap.giveBack();
        relief.begin(patience, end, () -> {});
    }

    /** Shows the window, wherever it is, before all others. */
    void raise() {
        if (isAway()) {
            relief.stop();
            seen = true;
            patience = WAITS_ITSELF;
            stage.show();
            away.set(false);
            resting.complete(null);
        }
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
