package dev.parley.client.ui.settings;

import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Sizes;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.TracesPort.Outcome;
import dev.parley.client.ui.settings.TracesPort.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Forgets everything: says what is kept on this computer, asks once, and deletes it. FX thread. */
public final class ForgetViewModel {
    private static final int MOST_PATHS = 5;

    private final TracesPort traces;
    private final Texts texts;
    private final Executor fx;
    private final Questions questions;
    private final BooleanSupplier busy;
    private final Consumer<Supplier<CompletionStage<?>>> withoutEngine;
    private final Runnable forget;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Supplier<String>> result = new SimpleObjectProperty<>(() -> "");
    private final ObjectProperty<Supplier<String>> problem = new SimpleObjectProperty<>(() -> "");

    /**
     * Nothing is forgotten yet.
     *
     * @param busy whether there is a call or a transfer that has to be ended first
     * @param withoutEngine ends the engine, does this, and starts another one when it is completed
     * @param forget is run when all is deleted, for what the window has in memory
     */
    public ForgetViewModel(
            TracesPort traces,
            Texts texts,
            Executor fx,
            Questions questions,
            BooleanSupplier busy,
            Consumer<Supplier<CompletionStage<?>>> withoutEngine,
            Runnable forget) {
        this.traces = traces;
        this.texts = texts;
        this.fx = fx;
        this.questions = questions;
        this.busy = busy;
        this.withoutEngine = withoutEngine;
        this.forget = forget;
    }

    /** Looks what there is, and asks whether it is to be deleted. */
    public void ask() {
        say(() -> "", () -> "");
        if (isFree()) {
            working.set(true);
            var _ = traces.find().thenAcceptAsync(this::ask, fx);
        }
    }

    private void ask(List<Trace> found) {
        working.set(false);
        if (found.isEmpty()) {
            say(() -> texts.get("forget.nothing"), () -> "");
            return;
        }
        String all = found.stream().map(this::words).collect(Collectors.joining("\n"));
        questions.ask(new Questions.Question(
                texts.get("forget.question", all), texts.get("forget.yes"), texts.get("forget.no"), this::delete));
    }

    private String words(Trace trace) {
        return "• " + texts.get("forget.kind." + trace.kind(), trace.paths().size(), Sizes.words(texts, trace.bytes()));
    }

    private void delete() {
        if (isFree()) {
            working.set(true);
            withoutEngine.accept(() -> traces.delete().thenAcceptAsync(this::deleted, fx));
        }
    }

    private void deleted(Outcome outcome) {
        working.set(false);
        switch (outcome) {
            case Outcome.InUse() -> say(() -> "", () -> texts.get("forget.inUse"));
            case Outcome.Deleted(List<Path> left) -> {
                forget.run();
                if (left.isEmpty()) {
                    say(() -> texts.get("forget.done"), () -> "");
                } else {
                    say(() -> "", () -> left(left));
                }
            }
        }
    }

    private String left(List<Path> left) {
        String some = left.stream().limit(MOST_PATHS).map(Path::toString).collect(Collectors.joining("\n"));
        return left.size() <= MOST_PATHS
                ? texts.get("forget.left", some)
                : texts.get("forget.leftMore", some, left.size() - MOST_PATHS);
    }

    private boolean isFree() {
        if (busy.getAsBoolean()) {
            say(() -> "", () -> texts.get("forget.busy"));
        }
        return !busy.getAsBoolean() && !working.get();
    }

    private void say(Supplier<String> good, Supplier<String> bad) {
        result.set(good);
        problem.set(bad);
    }

    /** Whether it is being looked or deleted. */
    ReadOnlyBooleanProperty working() {
        return working.getReadOnlyProperty();
    }

    /** What came of it, in words; empty while there is nothing to say. */
    StringBinding result() {
        return texts.bind(() -> result.get().get(), result);
    }

    /** What stands in the way, or was left, in words; empty if nothing is wrong. */
    StringBinding problem() {
        return texts.bind(() -> problem.get().get(), problem);
    }
}
