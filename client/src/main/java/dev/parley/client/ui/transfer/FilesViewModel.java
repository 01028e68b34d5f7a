package dev.parley.client.ui.transfer;

import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Sizes;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.settings.PreferencesModel;
import dev.parley.client.ui.system.ChooserPort;
import dev.parley.client.ui.system.DesktopPort;
import dev.parley.client.ui.transfer.past.PastTransfer;
import dev.parley.client.ui.transfer.past.TransferHistory;
import dev.parley.client.ui.transfer.words.KnownTransfer;
import dev.parley.client.ui.transfer.words.TransferWords;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

/** All files that come and go, and those that wait for somebody to come back: what a person can do about them. FX thread. */
public final class FilesViewModel {
    private static final double WORTH_ASKING = 0.5;
    private static final long BYTES_WORTH_ASKING = 10_000_000;

    private final EngineModel engine;
    private final Texts texts;
    private final Executor fx;
    private final Questions questions;
    private final TransferHistory history;
    private final ObjectProperty<Supplier<String>> problem = new SimpleObjectProperty<>(() -> "");
    private final Preparing preparing = new Preparing();
    private final TransferList list;
    private final OwnOffers offers;
    private final ReceiveFolder folder;
    private final ReceivedFiles received;

    /** @param news is told what a person in a call should hear of at once */
    public FilesViewModel(
            EngineModel engine,
            PreferencesModel preferences,
            Texts texts,
            InstantSource clock,
            Executor fx,
            Questions questions,
            DesktopPort desktop,
            ChooserPort chooser,
            TransferHistory history,
            Consumer<String> news) {
        this.engine = engine;
        this.texts = texts;
        this.fx = fx;
        this.questions = questions;
        this.history = history;
        this.list = new TransferList(engine, texts, clock, history, preparing, this::say, news);
        this.offers = new OwnOffers(engine, texts, questions, chooser, preparing, this::say);
        this.folder = new ReceiveFolder(preferences, texts, desktop, chooser, fx);
        this.received = new ReceivedFiles(texts, questions, desktop, fx, this::say);
    }

    /** Lets a person choose files and offers them. */
    public void chooseFiles() {
        offers.chooseFiles();
    }

    public void chooseFolder() {
        offers.chooseFolder();
    }

    /** Offers these to everybody in the call, each as a transfer of its own. */
    public void offerToAll(List<Path> paths) {
        offers.offer(receivers().all(), paths);
    }

    public void offer(PeerId peer, List<Path> paths) {
        offers.offer(List.of(peer), paths);
    }

    /** Offers these to those who are chosen, after a question. */
    public void paste(List<Path> paths) {
        offers.pasted(paths);
    }

    /**
     * Takes an offer into the folder that is set.
     *
     * @param shown what its person has seen of it: another one that has taken its place is not taken
     * @param keepExecutable whether what its sender can run can be run here too
     */
    public void accept(TransferViewModel transfer, Notice.FilesOffered shown, boolean keepExecutable) {
        if (!isAskedAs(transfer, shown)) {
            say(() -> texts.get("transfer.changed"));
            return;
        }
        say(() -> "");
        transfer.is(transfer.now().get().taken(true));
        var _ = folder.ready().thenAcceptAsync(into -> takeInto(transfer, shown, keepExecutable, into), fx);
    }

    /** The disk has said whether the folder is there. */
    private void takeInto(
            TransferViewModel transfer, Notice.FilesOffered shown, boolean keepExecutable, Optional<Path> into) {
        KnownTransfer now = transfer.now().get();
        if (!now.accepted() || now.over() || !now.offer().equals(shown)) {
            say(() -> texts.get("transfer.changed"));
        } else if (into.isEmpty()) {
            transfer.is(now.taken(false));
            say(() -> texts.get("transfer.folderGone", folder.text().get()));
        } else {
            engine.send(new FilesCommand.AcceptFiles(
                    transfer.id(), shown.offer(), into.get().toString(), keepExecutable ? Boolean.TRUE : null));
        }
    }

    private static boolean isAskedAs(TransferViewModel transfer, Notice.FilesOffered shown) {
        KnownTransfer now = transfer.now().get();
        return now.asks() && !now.awaited() && now.offer().equals(shown);
    }

    /** Takes it into a folder that is chosen now, and that is the one for the next offers too. */
    public void acceptInto(TransferViewModel transfer, Notice.FilesOffered shown, boolean keepExecutable) {
        if (folder.change()) {
            accept(transfer, shown, keepExecutable);
        }
    }

    /** Refuses an offer, if it is still what was shown. */
    public void decline(TransferViewModel transfer, Notice.FilesOffered shown) {
        engine.send(new FilesCommand.CancelFiles(transfer.id(), shown.offer()));
    }

    /** The newest offer that waits for this person's answer, to be answered as it stands now. */
    public Optional<OfferAnswer> newestAsked() {
        return transfers().stream()
                .filter(transfer ->
                        transfer.now().get().asks() && !transfer.now().get().awaited())
                .findFirst()
                .map(transfer ->
                        new OfferAnswer(this, transfer, transfer.now().get().offer()));
    }

    public void pause(TransferViewModel transfer) {
        engine.send(new FilesCommand.PauseFiles(transfer.id(), true));
    }

    /** Lets it go on, if it is still with whom it was shown. */
    public void goOn(TransferViewModel transfer, Notice.FilesOffered shown) {
        engine.send(
                new FilesCommand.PauseFiles(transfer.id(), false, shown.offer().isEmpty() ? null : shown.offer()));
    }

    /** Ends a transfer; asks first where much of it is there already. */
    public void cancel(TransferViewModel transfer) {
        KnownTransfer now = transfer.now().get();
        Runnable action = () -> engine.send(new FilesCommand.CancelFiles(transfer.id()));
        if (!now.over() && (now.share() > WORTH_ASKING || now.bytes() > BYTES_WORTH_ASKING)) {
            ask(
                    texts.get(
                            now.incoming() ? "transfer.cancel.question.in" : "transfer.cancel.question.out",
                            TransferWords.names(texts, now.offer()),
                            Sizes.words(texts, now.bytes()),
                            Sizes.words(texts, now.size())),
                    action);
        } else {
            action.run();
        }
    }

    /** Ends what goes to several people, with each with whom it has not ended; asks first once somebody has said yes. */
    void cancelAll(Sending sending) {
        Runnable action = () -> sending.transfers().stream()
                .filter(transfer -> transfer.now().get().alive())
                .forEach(transfer -> engine.send(new FilesCommand.CancelFiles(transfer.id())));
        if (sending.now().stream().anyMatch(now -> now.underWay() || now.waits())) {
            ask(
                    texts.get(
                            "transfer.cancel.question.all",
                            sending.names().get(),
                            sending.sum().get()),
                    action);
        } else {
            action.run();
        }
    }

    private void ask(String sentence, Runnable action) {
        questions.ask(new Questions.Question(
                sentence, texts.get("transfer.cancel.yes"), texts.get("transfer.cancel.no"), action));
    }

    /** Shows where its files lie. */
    public void show(List<String> paths) {
        received.show(paths);
    }

    /** Opens what was received by its own program, after a question that says what it is and from whom. */
    public void open(String path, String peer) {
        received.open(path, peer);
    }

    /** Takes a card off the list; what is under way stays under way. */
    public void remove(Listed card) {
        list.remove(List.of(card));
    }

    public void clearFinished() {
        list.removeFinished();
    }

    /** Nothing is kept of any transfer any more, and no engine knows of one. */
    public void forgetAll() {
        list.clear();
        history.forgetAll();
        say(() -> "");
    }

    /** How many transfers would be interrupted by leaving. */
    public int underWay() {
        return (int) transfers().stream()
                .filter(transfer -> transfer.now().get().underWay())
                .count();
    }

    /** Does it at once while nothing is transferred; else asks first. */
    public void askBefore(String question, String yes, Runnable leave) {
        if (underWay() == 0) {
            leave.run();
        } else {
            questions.ask(new Questions.Question(
                    texts.get(question, underWay()), texts.get(yes), texts.get("transfer.leave.no"), leave));
        }
    }

    /** Newest first. */
    public ObservableList<TransferViewModel> transfers() {
        return list.transfers();
    }

    /** Newest first; what goes to several people has one card. */
    ObservableList<Listed> cards() {
        return list.cards();
    }

    /** The transfers that go on when somebody comes back. */
    public ObservableList<TransferViewModel> unfinished() {
        return list.unfinished();
    }

    /** The transfers that are over and have no card any more. */
    public ObservableList<PastTransfer> earlier() {
        return list.earlier();
    }

    public TransferHistory history() {
        return history;
    }

    /** How many offers wait for this person's answer. */
    public ReadOnlyIntegerProperty asking() {
        return list.asking();
    }

    /** How many offers of this side are being put together. */
    ReadOnlyIntegerProperty preparing() {
        return preparing.count();
    }

    Receivers receivers() {
        return offers.receivers();
    }

    public ReceiveFolder folder() {
        return folder;
    }

    /** What could not be done, in words; empty if nothing is wrong. */
    public StringBinding problem() {
        return texts.bind(() -> problem.get().get(), problem);
    }

    private void say(Supplier<String> words) {
        problem.set(words);
    }
}
