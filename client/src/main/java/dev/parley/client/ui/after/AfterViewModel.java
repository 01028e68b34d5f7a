package dev.parley.client.ui.after;

import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.call.model.CallSummary;
import dev.parley.client.ui.call.person.Quality;
import dev.parley.client.ui.common.Spans;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.transfer.past.PastTransfer;
import dev.parley.client.ui.transfer.past.TransferHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is told of a call that is over. FX thread. */
public final class AfterViewModel {
    private static final CallSummary NOTHING = new CallSummary(
            "",
            Instant.EPOCH,
            Duration.ZERO,
            List.of(),
            List.of(),
            CallEnd.HUNG_UP,
            Reason.NONE,
            "",
            false,
            Optional.empty());

    private final Texts texts;
    private final Consumer<String> callAgain;
    private final Consumer<Optional<String>> left;
    private final Runnable goHome;
    private final TransferHistory history;
    private final Consumer<List<String>> show;
    private final BiConsumer<String, String> open;
    private final ObservableList<PastTransfer> received = FXCollections.observableArrayList();
    private final IntegerProperty undelivered = new SimpleIntegerProperty();
    private final ObjectProperty<CallSummary> summary = new SimpleObjectProperty<>(NOTHING);

    /**
     * Nothing to tell yet.
     *
     * @param history of transfers, for what was received in the call
     * @param show shows where files lie
     * @param open opens a file, which came from this person
     * @param callAgain takes the link of the call that is over
     * @param left takes the link of a call that goes on while this is shown, and nothing afterwards
     */
    public AfterViewModel(
            Texts texts,
            TransferHistory history,
            Consumer<List<String>> show,
            BiConsumer<String, String> open,
            Consumer<String> callAgain,
            Consumer<Optional<String>> left,
            Runnable goHome) {
        this.texts = texts;
        this.history = history;
        this.show = show;
        this.open = open;
        this.callAgain = callAgain;
        this.left = left;
        this.goHome = goHome;
    }

    /** @param unsaid how many messages were on their way to somebody when the call ended */
    public void show(CallSummary next, int unsaid) {
        summary.set(next);
        undelivered.set(unsaid);
        received.setAll(history.receivedSince(next.began()));
    }

    /** Whether it is in front of a person. */
    public void shown(boolean now) {
        CallSummary over = summary.get();
        left.accept(now && over.hungUp() && over.goesOn() ? Optional.of(over.link()) : Optional.empty());
    }

    public void forget() {
        summary.set(NOTHING);
        undelivered.set(0);
        received.clear();
    }

    /** What was received in the call, newest first. */
    public ObservableList<PastTransfer> received() {
        return received;
    }

    void showFiles(PastTransfer record) {
        show.accept(record.paths());
    }

    void openFile(PastTransfer record) {
        open.accept(record.paths().getFirst(), record.peer());
    }

    public void callAgain() {
        callAgain.accept(summary.get().link());
    }

    public void goHome() {
        goHome.run();
    }

    /** What happened. */
    public StringBinding title() {
        return texts.bind(
                () -> {
                    CallSummary now = summary.get();
                    if (now.hungUp()) {
                        return texts.get(now.goesOn() ? "after.left" : "after.over");
                    }
                    return texts.get(now.lasted().isZero() ? "after.notJoined" : "after.broken");
                },
                summary);
    }

    /** Why, if nobody hung up; empty otherwise. */
    public StringBinding problem() {
        return texts.bind(
                () -> summary.get().hungUp()
                        ? ""
                        : texts.reason(summary.get().reason(), summary.get().sentence()),
                summary);
    }

    /** What one can do about it. */
    public StringBinding again() {
        return texts.bind(
                () -> {
                    if (summary.get().goesOn()) {
                        return texts.get("after.rejoin");
                    }
                    return texts.get(summary.get().lasted().isZero() ? "after.retry" : "after.again");
                },
                summary);
    }

    /** How long and with whom. */
    public StringBinding story() {
        return texts.bind(
                () -> {
                    CallSummary now = summary.get();
                    if (now.lasted().isZero()) {
                        return "";
                    }
                    String span = Spans.words(texts, now.lasted());
                    return now.people().isEmpty()
                            ? texts.get("after.alone", span)
                            : texts.get("after.with", span, texts.list(now.people()));
                },
                summary);
    }

    /** What somebody did not get of what one wrote; empty if everybody has everything. */
    public StringBinding undelivered() {
        return texts.bind(
                () -> undelivered.get() == 0 ? "" : texts.get("after.undelivered", undelivered.get()), undelivered);
    }

    /** How well it ran; empty if nobody was there. */
    public StringBinding quality() {
        return texts.bind(
                () -> summary.get()
                        .quality()
                        .filter(quality -> quality != Quality.UNKNOWN)
                        .map(quality -> texts.get("after.quality", texts.get("quality." + quality)))
                        .orElse(""),
                summary);
    }
}
