package dev.parley.client.ui.transfer;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.ui.common.ChooserPort;
import dev.parley.client.ui.common.DesktopPort;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.client.ui.settings.PreferencesModel;
import dev.parley.signaling.protocol.PeerId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** All files that come and go, and those that wait for somebody to come back. FX thread. */
public final class FilesViewModel {
    /** How many cards there are at most, while some of them are of transfers that are over. */
    private static final int MOST = 1000;

    private static final double WORTH_ASKING = 0.5;

    private final EngineModel engine;
    private final Texts texts;
    private final InstantSource clock;
    private final Executor fx;
    private final Questions questions;
    private final DesktopPort desktop;
    private final ChooserPort chooser;
    private final TransferHistory history;
    private final Consumer<String> news;
    private final ObservableList<TransferViewModel> transfers =
            FXCollections.observableArrayList(transfer -> new Observable[] {transfer.now()});
    private final FilteredList<TransferViewModel> unfinished =
            transfers.filtered(transfer -> transfer.now().get().waits());
    private final FilteredList<PastTransfer> earlier;
    private final ReadOnlyIntegerWrapper asking = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Supplier<String>> problem = new SimpleObjectProperty<>(() -> "");
    private final Preparing preparing = new Preparing();
    private final Receivers receivers;
    private final ReceiveFolder folder;

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
        this.clock = clock;
        this.fx = fx;
        this.questions = questions;
        this.desktop = desktop;
        this.chooser = chooser;
        this.history = history;
        this.news = news;
        this.receivers = new Receivers(engine, texts);
        this.folder = new ReceiveFolder(preferences, texts, desktop, chooser);
        this.earlier =
                history.records().filtered(record -> find(record.transfer()).isEmpty());
        engine.listen(this::on);
        engine.state().subscribe(this::engineIs);
    }

    /** Lets a person choose files and offers them. */
    public void chooseFiles() {
        List<Path> chosen = chooser.files(texts.get("transfer.choose.files"));
        if (!chosen.isEmpty()) {
            offer(receivers.chosen(), chosen);
        }
    }

    public void chooseFolder() {
        chooser.folder(texts.get("transfer.choose.folder"), Optional.empty())
                .ifPresent(chosen -> offer(receivers.chosen(), List.of(chosen)));
    }

    /** Offers these to everybody in the call, each as a transfer of its own. */
    public void offerToAll(List<Path> paths) {
        offer(receivers.all(), paths);
    }

    public void offer(PeerId peer, List<Path> paths) {
        offer(List.of(peer), paths);
    }

    private void offer(List<PeerId> peers, List<Path> paths) {
        List<String> names =
                paths.stream().map(path -> path.toAbsolutePath().toString()).toList();
        if (peers.isEmpty()) {
            say(() -> texts.get("transfer.nobody"));
        } else if (Command.OfferFiles.excess(names) != Command.OfferFiles.Excess.NONE) {
            Command.OfferFiles.Excess excess = Command.OfferFiles.excess(names);
            say(() -> words(excess));
        } else if (engine.state().get() != EngineState.RUNNING) {
            say(() -> texts.get("transfer.notNow"));
        } else {
            say(() -> "");
            for (PeerId peer : peers) {
                preparing.begin();
                engine.send(new Command.OfferFiles(peer, names));
            }
        }
    }

    private String words(Command.OfferFiles.Excess excess) {
        return switch (excess) {
            case NONE -> "";
            case TOO_MANY -> texts.get("transfer.tooMany", Command.OfferFiles.MAX_PATHS);
            case PATH_TOO_LONG -> texts.get("transfer.longPath");
            case TOO_LONG_TOGETHER -> texts.get("transfer.longPaths");
        };
    }

    /**
     * Takes an offer into the folder that is set.
     *
     * @param shown what its person has seen of it: another one that has taken its place is not taken
     */
    public void accept(TransferViewModel transfer, Notice.FilesOffered shown) {
        KnownTransfer now = transfer.now().get();
        Path into = folder.path();
        if (!now.asks() || !now.offer().equals(shown)) {
            say(() -> texts.get("transfer.changed"));
        } else if (!Files.isDirectory(into)) {
            say(() -> texts.get("transfer.folderGone", into.toString()));
        } else {
            say(() -> "");
            transfer.is(now.taken());
            engine.send(new Command.AcceptFiles(transfer.id(), shown.offer(), into.toString()));
        }
    }

    /** Takes it into a folder that is chosen now, and that is the one for the next offers too. */
    public void acceptInto(TransferViewModel transfer, Notice.FilesOffered shown) {
        if (folder.change()) {
            accept(transfer, shown);
        }
    }

    /** Refuses an offer, if it is still what was shown. */
    public void decline(TransferViewModel transfer, Notice.FilesOffered shown) {
        engine.send(new Command.CancelFiles(transfer.id(), shown.offer()));
    }

    public void pause(TransferViewModel transfer) {
        engine.send(new Command.PauseFiles(transfer.id(), true));
    }

    /** Lets it go on, if it is still with whom it was shown. */
    public void goOn(TransferViewModel transfer, Notice.FilesOffered shown) {
        engine.send(new Command.PauseFiles(transfer.id(), false, shown.offer().isEmpty() ? null : shown.offer()));
    }

    /** Ends a transfer; asks first where much of it is there already. */
    public void cancel(TransferViewModel transfer) {
        KnownTransfer now = transfer.now().get();
        Runnable action = () -> engine.send(new Command.CancelFiles(transfer.id()));
        if (now.share() > WORTH_ASKING && !now.over()) {
            String names = TransferWords.names(texts, now.offer());
            String sentence =
                    texts.get(now.incoming() ? "transfer.cancel.question.in" : "transfer.cancel.question.out", names);
            questions.ask(new Questions.Question(
                    sentence, texts.get("transfer.cancel.yes"), texts.get("transfer.cancel.no"), action));
        } else {
            action.run();
        }
    }

    /** Shows where its files lie. */
    public void show(List<String> paths) {
        if (!paths.isEmpty()) {
            String path = paths.getFirst();
            var _ = desktop.show(Path.of(path))
                    .thenAcceptAsync(
                            shown -> {
                                if (!shown) {
                                    say(() -> texts.get("transfer.notShown", path));
                                }
                            },
                            fx);
        }
    }

    /** Takes a card off the list; what is under way stays under way. */
    public void remove(TransferViewModel transfer) {
        forget(List.of(transfer));
    }

    public void clearFinished() {
        forget(transfers.stream()
                .filter(transfer -> !transfer.now().get().alive())
                .toList());
    }

    /** Nothing is kept of any transfer any more, and no engine knows of one. */
    public void forgetAll() {
        transfers.clear();
        history.forgetAll();
        say(() -> "");
        count();
    }

    /** How many transfers would be interrupted by leaving. */
    public int underWay() {
        return (int) transfers.stream()
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
        return transfers;
    }

    /** The transfers that go on when somebody comes back. */
    public ObservableList<TransferViewModel> unfinished() {
        return unfinished;
    }

    /** The transfers that are over and have no card any more. */
    public ObservableList<PastTransfer> earlier() {
        return earlier;
    }

    public TransferHistory history() {
        return history;
    }

    /** How many offers wait for this person's answer. */
    public ReadOnlyIntegerProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** How many offers of this side are being put together. */
    ReadOnlyIntegerProperty preparing() {
        return preparing.count();
    }

    Receivers receivers() {
        return receivers;
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

    private void on(Notice notice) {
        switch (notice) {
            case Notice.FilesOffered offer -> offered(offer);
            case Notice.FilesProgress progress -> {
                TransferViewModel transfer = find(progress.transfer())
                        .orElseGet(() -> add(KnownTransfer.of(Unoffered.of(progress.transfer(), progress.size()))));
                transfer.is(transfer.now().get().at(progress));
            }
            case Notice.FilesDone done -> {
                TransferViewModel transfer = find(done.transfer())
                        .orElseGet(() -> add(KnownTransfer.of(Unoffered.of(done.transfer(), done.paths()))));
                end(transfer, new KnownTransfer.End.Whole(done));
            }
            case Notice.FilesFailed failed -> failed(failed);
            case Notice.NoticesLost lost -> notHeardOf();
            case Notice.Ready _,
                    Notice.Pong _,
                    Notice.Problem _,
                    Notice.AboutCall _,
                    Notice.AboutPictures _,
                    Notice.AboutRooms _,
                    Notice.AboutDevices _,
                    Notice.AboutChat _,
                    Notice.AboutGestures _ -> {}
        }
        count();
    }

    private void offered(Notice.FilesOffered told) {
        Notice.FilesOffered offer = named(told);
        Optional<TransferViewModel> there = find(offer.transfer());
        if (there.isPresent()) {
            there.get().is(there.get().now().get().offeredAgain(offer));
            return;
        }
        add(KnownTransfer.of(offer));
        if (!offer.outgoing() && offer.peer() != null) {
            news.accept(texts.get("transfer.news", offer.peerName(), TransferWords.names(texts, offer)));
        }
    }

    private void failed(Notice.FilesFailed failed) {
        Optional<TransferViewModel> there = find(failed.transfer());
        if (there.isPresent()) {
            end(there.get(), new KnownTransfer.End.Failed(failed.reason(), failed.sentence()));
        } else {
            // An offer of this side that never came to be.
            preparing.end();
            say(() -> texts.reason(failed.reason(), failed.sentence()));
        }
    }

    private void end(TransferViewModel transfer, KnownTransfer.End end) {
        KnownTransfer now = transfer.now().get().ended(end);
        transfer.is(now);
        history.add(PastTransfer.of(now, end, clock.instant()));
    }

    private void engineIs(EngineState state) {
        if (state != EngineState.RUNNING) {
            preparing.endAll();
            notHeardOf();
            count();
        }
    }

    /** What goes on is told of again, and what does not must not stand here as if it did. */
    private void notHeardOf() {
        transfers.forEach(transfer -> transfer.is(transfer.now().get().notHeardOf()));
    }

    private void count() {
        asking.set((int) transfers.stream()
                .filter(transfer -> transfer.now().get().asks())
                .count());
    }

    private TransferViewModel add(KnownTransfer first) {
        TransferViewModel transfer = new TransferViewModel(first, texts);
        transfers.addFirst(transfer);
        if (transfers.size() > MOST) {
            transfers.reversed().stream()
                    .filter(each -> !each.now().get().alive())
                    .findFirst()
                    .ifPresent(transfers::remove);
        }
        if (transfer.outgoing()) {
            preparing.end();
        }
        return transfer;
    }

    private void forget(List<TransferViewModel> which) {
        transfers.removeAll(which);
        earlier.setPredicate(record -> find(record.transfer()).isEmpty());
        count();
    }

    private Optional<TransferViewModel> find(String id) {
        return transfers.stream().filter(transfer -> transfer.id().equals(id)).findFirst();
    }

    /** The offer with the name that its person has in the call, if they are there. */
    private Notice.FilesOffered named(Notice.FilesOffered offer) {
        String name = engine.call().get().members().stream()
                .filter(member -> member.id().equals(offer.peer()))
                .map(member -> texts.name(member.name(), member.id()))
                .findFirst()
                .orElse(offer.peerName());
        return offer.withPeerName(name);
    }
}
