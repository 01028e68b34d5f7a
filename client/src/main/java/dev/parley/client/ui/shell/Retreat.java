package dev.parley.client.ui.shell;

import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.Preferences.Closing;
import dev.parley.client.ui.tray.ClosingViewModel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;

/**
 * The window's way out, into the tray, and back: what waits there has no engine and no window, only what it takes to open one at once. It is
 * gone to only where a tray shows the program; elsewhere, closing the window ends it. After a while something smaller waits there ({@link
 * Relief}). FX thread.
 */
final class Retreat {
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
    private CompletableFuture<Void> resting = CompletableFuture.completedFuture(null);

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
        if (away()) {
            relief.stop();
            end.run();
        } else {
            leaving.quit(end);
        }
    }

    /** Whether there is no window at the moment. */
    boolean away() {
        return !resting.isDone();
    }

    private void retire() {
        leaveCall.run();
        CompletableFuture<Void> until = new CompletableFuture<>();
        resting = until;
        stage.hide();
        rest.accept(() -> until);
        Heap.giveBack();
        relief.begin(end);
    }

    /** Shows the window, wherever it is, before all others. */
    void raise() {
        if (away()) {
            relief.stop();
            stage.show();
            resting.complete(null);
        }
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
