package dev.parley.client.ui.transfer;

import dev.parley.client.control.Notice;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.client.ui.transfer.past.PastTransfer;
import dev.parley.client.ui.transfer.past.TransferHistory;
import dev.parley.client.ui.transfer.words.KnownTransfer;
import dev.parley.client.ui.transfer.words.KnownTransfer.Standing;
import dev.parley.client.ui.transfer.words.TransferWords;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** All transfers as the engine tells of them, and the cards that they have. FX thread. */
final class TransferList {
    /** How many cards there are at most, while some of them are of transfers that are over. */
    private static final int MOST = 1000;

    private final EngineModel engine;
    private final Texts texts;
    private final InstantSource clock;
    private final TransferHistory history;
    private final Preparing preparing;
    private final Consumer<Supplier<String>> problem;
    private final Consumer<String> news;
    private final ObservableList<TransferViewModel> transfers =
            FXCollections.observableArrayList(transfer -> new Observable[] {transfer.now()});
    private final ObservableList<Listed> cards = FXCollections.observableArrayList();
    private final FilteredList<TransferViewModel> unfinished =
            transfers.filtered(transfer -> transfer.now().get().waits());
    private final FilteredList<PastTransfer> earlier;
    private final ReadOnlyIntegerWrapper asking = new ReadOnlyIntegerWrapper();

    /**
     * The list of what an engine tells.
     *
     * @param problem is told what could not be offered
     * @param news is told what a person in a call should hear of at once
     */
    TransferList(
            EngineModel engine,
            Texts texts,
            InstantSource clock,
            TransferHistory history,
            Preparing preparing,
            Consumer<Supplier<String>> problem,
            Consumer<String> news) {
        this.engine = engine;
        this.texts = texts;
        this.clock = clock;
        this.history = history;
        this.preparing = preparing;
        this.problem = problem;
        this.news = news;
        this.earlier =
                history.records().filtered(record -> find(record.transfer()).isEmpty());
        engine.listen(this::on);
        engine.state().subscribe(this::engineIs);
    }

    /** Newest first. */
    ObservableList<TransferViewModel> transfers() {
        return transfers;
    }

    /** Newest first; what goes to several people has one. */
    ObservableList<Listed> cards() {
        return cards;
    }

    ObservableList<TransferViewModel> unfinished() {
        return unfinished;
    }

    /** The transfers that are over and have no card any more. */
    ObservableList<PastTransfer> earlier() {
        return earlier;
    }

    /** How many offers wait for this person's answer. */
    ReadOnlyIntegerProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** Takes off what is over; a sending only as a whole, as its sum is said of all of it. */
    void removeFinished() {
        remove(cards.stream().filter(TransferList::isOver).toList());
    }

    void remove(List<? extends Listed> which) {
        cards.removeAll(which);
        transfers.removeAll(
                which.stream().flatMap(card -> TransferList.of(card).stream()).toList());
        earlier.setPredicate(record -> find(record.transfer()).isEmpty());
        count();
    }

    void clear() {
        cards.clear();
        transfers.clear();
        count();
    }

    private static List<TransferViewModel> of(Listed card) {
        return switch (card) {
            case TransferViewModel transfer -> List.of(transfer);
            case Sending sending -> sending.transfers();
        };
    }

    private static boolean isOver(Listed card) {
        return of(card).stream().noneMatch(transfer -> transfer.now().get().alive());
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
            case Notice.FilesKnown _ -> allTold();
            case Notice.NoticesLost _ -> transfers.forEach(each -> heardOf(each, Standing.UNKNOWN));
            case Notice.Ready _,
                    Notice.Pong _,
                    Notice.Problem _,
                    Notice.AboutCall _,
                    Notice.AboutPictures _,
                    Notice.AboutDevices _,
                    Notice.AboutChat _,
                    Notice.AboutGestures _,
                    Notice.AboutVerification _,
                    Notice.AboutOwner _,
                    Notice.AboutPointing _,
                    Notice.AboutRooms _,
                    Notice.AboutSharing _ -> {}
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
            preparing.failed();
            problem.accept(() -> texts.reason(failed.reason(), failed.sentence()));
        }
    }

    private void end(TransferViewModel transfer, KnownTransfer.End end) {
        KnownTransfer now = transfer.now().get().ended(end);
        transfer.is(now);
        history.add(PastTransfer.of(now, end, clock.instant()));
    }

    /** Until the next engine has said what it knows, all is shown as it stood last. */
    private void engineIs(EngineState state) {
        if (state != EngineState.RUNNING) {
            preparing.endAll();
            transfers.forEach(each -> heardOf(each, Standing.AWAITED));
            count();
        }
    }

    /** What is still awaited now is not known to the new engine, and must not stand here as if it went on. */
    private void allTold() {
        transfers.stream().filter(each -> each.now().get().awaited()).forEach(each -> heardOf(each, Standing.UNKNOWN));
    }

    private static void heardOf(TransferViewModel transfer, Standing next) {
        transfer.is(transfer.now().get().heardOf(next));
    }

    private void count() {
        asking.set((int) transfers.stream()
                .filter(transfer -> transfer.now().get().asks())
                .count());
    }

    private TransferViewModel add(KnownTransfer first) {
        TransferViewModel transfer = new TransferViewModel(first, texts);
        transfers.addFirst(transfer);
        Optional<Sending> sending =
                transfer.outgoing() ? preparing.told(first.offer().peer()) : Optional.empty();
        sending.ifPresent(all -> all.add(transfer));
        Listed card = sending.<Listed>map(all -> all).orElse(transfer);
        if (!cards.contains(card)) {
            cards.addFirst(card);
        }
        if (transfers.size() > MOST) {
            cards.reversed().stream()
                    .filter(TransferList::isOver)
                    .findFirst()
                    .ifPresent(oldest -> remove(List.of(oldest)));
        }
        return transfer;
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
