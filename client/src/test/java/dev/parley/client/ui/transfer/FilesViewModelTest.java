package dev.parley.client.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.files.OfferedEntry;
import dev.parley.client.control.files.OfferedType;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.client.ui.shell.staged.StagedDesktop;
import dev.parley.client.ui.transfer.past.TransferHistory;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transfers without a screen and without an engine: what it says becomes cards, and what is pressed becomes commands. */
class FilesViewModelTest {
    private static final PeerId BOB = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId EVE = new PeerId("BAAAAAAAAAAAAAAAAAAAAA");
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");

    @TempDir
    private Path folder;

    private final ViewModels with = new ViewModels();
    private final StagedDesktop desktop = new StagedDesktop();
    private final StagedDesktop.History kept = new StagedDesktop.History();
    private final Questions questions = new Questions();
    private final List<String> news = new ArrayList<>();
    private final FilesViewModel files = new FilesViewModel(
            with.engine,
            with.preferences,
            with.texts,
            () -> NOW,
            Runnable::run,
            questions,
            desktop,
            desktop,
            new TransferHistory(kept, Runnable::run),
            news::add);

    @BeforeEach
    void begin() {
        desktop.downloads = folder;
        with.engine.stateIs(EngineState.RUNNING);
        room(BOB, EVE);
    }

    @Test
    void anOfferIsNewsAndACardThatSaysWhatItIs() {
        with.engine.on(new Notice.FilesOffered(
                "t",
                false,
                BOB,
                "Bob",
                12,
                1,
                1_500_000,
                List.of(new OfferedEntry(true, "Holiday", 1_400_000), new OfferedEntry(false, "a.txt", 100_000)),
                List.of(new OfferedType("jpg", 11), new OfferedType("", 1)),
                "mark"));
        TransferViewModel card = files.transfers().getFirst();
        assertThat(news).containsExactly("Bob offers files: Holiday, a.txt");
        assertThat(card.names().get()).isEqualTo("Holiday, a.txt");
        assertThat(card.about().get()).isEqualTo("from Bob · 12 files · one folder · 1.5\u00a0MB");
        assertThat(card.types().get()).isEqualTo("11 jpg, 1 without type");
        assertThat(card.state().get()).isEmpty();
        assertThat(files.asking().get()).isEqualTo(1);
        with.texts.speak(Locale.GERMAN);
        assertThat(card.about().get()).isEqualTo("von Bob · 12 Dateien · ein Ordner · 1,5\u00a0MB");
    }

    @Test
    void anAcceptedOfferGoesIntoTheFolderForDownloads() {
        offered("t", false);
        files.accept(card(), shown(), false);
        assertThat(with.sent(FilesCommand.AcceptFiles.class))
                .containsExactly(new FilesCommand.AcceptFiles("t", "offer of t", folder.toString()));
        assertThat(card().state().get()).isEqualTo("Accepted…");
        progress("t", TransferState.RUNNING, 500_000, 20_000_000, 65);
        assertThat(files.asking().get()).isZero();
        assertThat(card().figures().get()).isEqualTo("500\u00a0kB of 1\u00a0MB · 20\u00a0MB/s · 1 min 5 s left");
        assertThat(card().share().getValue()).isEqualTo(0.5);
        assertThat(card().state().get()).isEmpty();
    }

    @Test
    void nobodyWaitsForADiskAndWhatChangesMeanwhileIsNotTaken() {
        desktop.disk = new CompletableFuture<>();
        offered("t", false);
        files.accept(card(), shown(), true);
        assertThat(card().state().get()).as("at once").isEqualTo("Accepted…");
        files.accept(card(), shown(), true);
        assertThat(with.sent(FilesCommand.AcceptFiles.class)).isEmpty();
        desktop.disk.complete(null);
        assertThat(with.sent(FilesCommand.AcceptFiles.class))
                .containsExactly(new FilesCommand.AcceptFiles("t", "offer of t", folder.toString(), true));
        desktop.disk = new CompletableFuture<>();
        offered("u", false);
        files.accept(card(), shown(), false);
        with.engine.on(shown("another"));
        desktop.disk.complete(null);
        assertThat(with.sent(FilesCommand.AcceptFiles.class)).hasSize(1);
        assertThat(card().now().get().asks()).isTrue();
    }

    private Notice.FilesOffered shown(String mark) {
        Notice.FilesOffered now = shown();
        return new Notice.FilesOffered(now.transfer(), false, BOB, "Bob", 1, 0, 5, now.entries(), now.types(), mark);
    }

    @Test
    void whatWasReceivedIsOpenedAfterAQuestionThatSaysWhatItIsAndFromWhom() {
        files.open("/media/plan.pdf", "Bob");
        assertThat(desktop.opened).isEmpty();
        Questions.Question asked = questions.open().get().orElseThrow();
        assertThat(asked.sentence()).startsWith("Open “plan.pdf”? It is a document, and came from Bob.");
        questions.yes(asked);
        assertThat(desktop.opened).containsExactly("/media/plan.pdf");
        files.open("/media/holiday.jpg.exe", "Bob");
        Questions.Question warned = questions.open().get().orElseThrow();
        assertThat(warned.sentence())
                .startsWith("“holiday.jpg.exe” is a program, or installs one, and came from Bob. Once opened it can");
        assertThat(warned.yes()).isEqualTo("Open it all the same");
        questions.no();
        assertThat(desktop.opened).hasSize(1);
        desktop.works = false;
        files.open("/media/plan.pdf", "");
        questions.yes(questions.open().get().orElseThrow());
        assertThat(files.problem().get()).startsWith("/media/plan.pdf could not be opened.");
    }

    @Test
    void muchIsCancelledOnlyAfterAQuestionAlsoWhenItIsLessThanHalf() {
        offered("t", false);
        with.engine.on(new Notice.FilesProgress(
                "t", TransferState.RUNNING, 40_000_000_000L, 100_000_000_000L, 1, 1, "", Reason.NONE));
        files.cancel(card());
        assertThat(with.sent(FilesCommand.CancelFiles.class)).isEmpty();
        assertThat(questions.open().get()).isPresent();
    }

    @Test
    void aChosenFolderIsTheOneForTheNextOffersToo() {
        offered("t", false);
        desktop.folder = Optional.of(folder.resolve("not-there"));
        files.acceptInto(card(), shown(), false);
        assertThat(with.sent(FilesCommand.AcceptFiles.class)).isEmpty();
        assertThat(files.problem().get()).contains("is not there. Choose another one");
        desktop.folder = Optional.of(folder);
        files.acceptInto(card(), shown(), false);
        assertThat(with.preferences.get().places().folder()).isEqualTo(folder.toString());
        assertThat(files.folder().text().get()).isEqualTo(folder.toString());
        assertThat(files.problem().get()).isEmpty();
        assertThat(with.sent(FilesCommand.AcceptFiles.class)).hasSize(1);
        desktop.folder = Optional.empty();
        offered("u", false);
        files.acceptInto(card(), shown(), false);
        assertThat(with.sent(FilesCommand.AcceptFiles.class))
                .as("nothing chosen")
                .hasSize(1);
    }

    @Test
    void filesGoToEverybodyEachAsAnOfferOfItsOwnOrToOnePerson() {
        List<Path> paths = List.of(folder.resolve("a"), folder.resolve("b"));
        files.offerToAll(paths);
        List<String> names = paths.stream().map(Path::toString).toList();
        assertThat(with.sent(FilesCommand.OfferFiles.class))
                .containsExactly(new FilesCommand.OfferFiles(BOB, names), new FilesCommand.OfferFiles(EVE, names));
        assertThat(files.preparing().get()).isEqualTo(2);
        files.offer(EVE, paths);
        assertThat(with.sent(FilesCommand.OfferFiles.class)).endsWith(new FilesCommand.OfferFiles(EVE, names));
        offered("t", true);
        with.engine.on(new Notice.FilesFailed("u", "/x is not there.", new Reason("files.notThere", "/x")));
        assertThat(files.preparing().get()).isEqualTo(1);
        assertThat(files.problem().get()).isEqualTo("/x is not there.");
    }

    @Test
    void theReceiverIsChosenAndFollowsWhoIsThere() {
        desktop.files = List.of(folder.resolve("a"));
        files.receivers().choice().set(files.receivers().choices().get(2));
        files.chooseFiles();
        assertThat(with.sent(FilesCommand.OfferFiles.class))
                .extracting(FilesCommand.OfferFiles::peer)
                .containsExactly(EVE);
        room(BOB);
        desktop.folder = Optional.of(folder);
        files.chooseFolder();
        assertThat(with.sent(FilesCommand.OfferFiles.class))
                .extracting(FilesCommand.OfferFiles::peer)
                .containsExactly(EVE, BOB);
    }

    @Test
    void whatCannotBeOfferedIsSaid() {
        files.offerToAll(Collections.nCopies(1001, folder));
        assertThat(files.problem().get()).startsWith("At most 1,000 files and folders");
        files.offerToAll(List.of(Path.of("/" + "x/".repeat(2100))));
        assertThat(files.problem().get()).startsWith("The path of a file is too long.");
        files.offerToAll(List.of(Path.of("/" + "界".repeat(1400))));
        assertThat(files.problem().get()).as("in bytes").startsWith("The path of a file is too long.");
        files.offerToAll(Collections.nCopies(1000, Path.of("/" + "界".repeat(400))));
        assertThat(files.problem().get()).startsWith("The paths of these files are too long together.");
        room();
        files.offerToAll(List.of(folder));
        assertThat(files.problem().get()).isEqualTo("Nobody is here to send files to.");
        room(BOB);
        with.engine.stateIs(EngineState.LOST);
        files.offerToAll(List.of(folder));
        assertThat(files.problem().get()).startsWith("Nothing can be sent at the moment.");
        assertThat(with.sent(FilesCommand.OfferFiles.class)).isEmpty();
    }

    @Test
    void aTransferIsPausedAndGoesOn() {
        offered("t", true);
        progress("t", TransferState.RUNNING, 1, 1, -1);
        assertThat(card().now().get().canPause()).isTrue();
        files.pause(card());
        progress("t", TransferState.PAUSED, 1, 0, -1);
        assertThat(card().now().get().canGoOn()).isTrue();
        assertThat(card().state().get()).isEqualTo("Paused.");
        files.goOn(card(), shown());
        assertThat(with.sent(FilesCommand.PauseFiles.class))
                .containsExactly(
                        new FilesCommand.PauseFiles("t", true), new FilesCommand.PauseFiles("t", false, "offer of t"));
    }

    @Test
    void whyItStandsStillIsSaidInThePersonsLanguage() {
        offered("t", false);
        with.engine.on(new Notice.FilesProgress(
                "t", TransferState.TROUBLED, 1, 2, 0, -1, "No room in /x.", new Reason("files.noRoom", "/x")));
        assertThat(card().state().get()).startsWith("Stopped. No room in /x.");
        with.texts.speak(Locale.GERMAN);
        assertThat(card().state().get()).startsWith("Steht still. In /x ist nicht genug Platz.");
        assertThat(card().now().get().canGoOn()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasWordsOrFigures(TransferState state) {
        offered("t", true);
        progress("t", state, 1, 1, 1);
        assertThat(card().state().get() + card().figures().get()).isNotBlank();
    }

    @Test
    void littleIsCancelledAtOnceAndMuchOnlyAfterAQuestion() {
        offered("t", false);
        progress("t", TransferState.RUNNING, 400_000, 1, 1);
        files.cancel(card());
        assertThat(with.sent(FilesCommand.CancelFiles.class)).hasSize(1);
        progress("t", TransferState.RUNNING, 600_000, 1, 1);
        files.cancel(card());
        assertThat(with.sent(FilesCommand.CancelFiles.class)).hasSize(1);
        assertThat(questions.open().get().orElseThrow().sentence())
                .contains("600\u00a0kB of 1\u00a0MB of “a.txt” are here already.");
        questions.no();
        assertThat(with.sent(FilesCommand.CancelFiles.class)).hasSize(1);
        files.cancel(card());
        questions.yes(questions.open().get().orElseThrow());
        assertThat(with.sent(FilesCommand.CancelFiles.class)).hasSize(2);
    }

    @Test
    void whatIsReceivedIsShownWhereItLiesAndKept() {
        offered("t", false);
        progress("t", TransferState.FINISHING, 1_000_000, 0, 0);
        with.engine.on(new Notice.FilesDone("t", List.of("/media/a (1).txt"), "00"));
        assertThat(card().state().get()).isEqualTo("Received and checked.");
        files.show(List.of("/media/a (1).txt"));
        assertThat(desktop.shown).containsExactly(Path.of("/media/a (1).txt"));
        assertThat(files.problem().get()).isEmpty();
        desktop.works = false;
        files.show(List.of("/media/a (1).txt"));
        assertThat(files.problem().get()).startsWith("/media/a (1).txt could not be shown.");
        assertThat(kept.saved.getLast()).singleElement().satisfies(record -> {
            assertThat(record.received()).isTrue();
            assertThat(record.peer()).isEqualTo("Bob");
            assertThat(record.names()).containsExactly("a.txt");
            assertThat(record.paths()).containsExactly("/media/a (1).txt");
            assertThat(record.size()).isEqualTo(1_000_000);
            assertThat(record.when()).isEqualTo(NOW);
        });
        assertThat(files.earlier()).as("while it has a card").isEmpty();
        files.clearFinished();
        assertThat(files.transfers()).isEmpty();
        assertThat(files.earlier()).hasSize(1);
        assertThat(files.history().receivedSince(NOW)).hasSize(1);
        assertThat(files.history().receivedSince(NOW.plusSeconds(1))).isEmpty();
        files.history().clear();
        assertThat(kept.saved.getLast()).isEmpty();
    }

    @Test
    void whatFailedSaysWhyAndIsKeptToo() {
        offered("t", true);
        with.engine.on(new Notice.FilesFailed("t", "Declined.", Reason.of("files.declined")));
        assertThat(card().state().get()).isEqualTo("Declined.");
        assertThat(kept.saved.getLast().getFirst().whole()).isFalse();
        assertThat(files.history().receivedSince(NOW)).isEmpty();
    }

    @Test
    void whatWaitsForSomebodyIsUnfinishedAndCanBeDiscarded() {
        with.engine.on(new Notice.FilesOffered(
                "t", false, null, "Bob", 1, 0, 1_000_000, List.of(new OfferedEntry(false, "a.txt", 1)), List.of(), ""));
        progress("t", TransferState.WAITING, 300_000, 0, -1);
        assertThat(news).isEmpty();
        assertThat(files.asking().get()).isZero();
        assertThat(files.unfinished()).containsExactly(card());
        assertThat(card().state().get()).isEqualTo("Goes on when you meet again.");
        files.cancel(card());
        assertThat(with.sent(FilesCommand.CancelFiles.class)).containsExactly(new FilesCommand.CancelFiles("t"));
        progress("t", TransferState.RUNNING, 300_000, 0, -1);
        assertThat(files.unfinished()).isEmpty();
    }

    @Test
    void aNewEngineGoesOnWithTheSameCardAndWhatItDoesNotKnowIsNotStuck() {
        offered("t", false);
        offered("u", false);
        progress("u", TransferState.PAUSED, 1, 1, 1);
        progress("t", TransferState.RUNNING, 1, 1, 1);
        TransferViewModel card = files.transfers().getLast();
        with.engine.stateIs(EngineState.LOST);
        with.engine.stateIs(EngineState.RUNNING);
        offered("t", false);
        progress("t", TransferState.WAITING, 1, 1, -1);
        with.engine.on(new Notice.FilesKnown());
        assertThat(files.transfers()).hasSize(2).last().isSameAs(card);
        assertThat(card.now().get().waits()).isTrue();
        assertThat(card().state().get()).isEqualTo("Nothing is known of this transfer any more.");
        files.clearFinished();
        assertThat(files.transfers()).containsExactly(card);
    }

    @Test
    void untilTheNextEngineHasSaidWhatItKnowsEverythingIsShownAsItStoodLast() {
        offered("t", false);
        progress("t", TransferState.PAUSED, 400_000, 1, 1);
        offered("asked", false);
        with.engine.stateIs(EngineState.LOST);
        assertThat(files.transfers().getLast().state().get()).isEqualTo("Paused.");
        assertThat(files.asking().get()).as("is still asked").isEqualTo(1);
        files.accept(card(), shown(), false);
        assertThat(with.sent(FilesCommand.AcceptFiles.class))
                .as("nobody is there to take it")
                .isEmpty();
        with.engine.stateIs(EngineState.RUNNING);
        assertThat(files.transfers().getLast().state().get()).isEqualTo("Paused.");
        with.engine.on(new Notice.FilesKnown());
        assertThat(files.asking().get()).isZero();
        assertThat(card().state().get())
                .isEqualTo(
                        "The connection ended before you answered. It is offered again when the other side is back.");
        offered("asked", false);
        assertThat(files.asking().get()).isEqualTo(1);
    }

    @Test
    void lostNoticesLeaveNothingStuck() {
        offered("t", true);
        progress("t", TransferState.RUNNING, 1, 1, 1);
        with.engine.on(new Notice.NoticesLost(3));
        assertThat(files.underWay()).isZero();
        progress("t", TransferState.RUNNING, 2, 1, 1);
        assertThat(files.underWay()).isEqualTo(1);
        progress("never offered", TransferState.RUNNING, 2, 1, 1);
        assertThat(card().names().get()).isEqualTo("Files");
        with.engine.on(new Notice.FilesDone("never heard of", List.of("/media/b.txt"), "00"));
        assertThat(card().names().get()).isEqualTo("b.txt");
    }

    @Test
    void leavingAsksOnlyWhileSomethingIsUnderWay() {
        List<String> done = new ArrayList<>();
        offered("t", false);
        files.askBefore("transfer.leave.question", "transfer.leave.yes", () -> done.add("idle"));
        assertThat(done).containsExactly("idle");
        progress("t", TransferState.RUNNING, 1, 1, 1);
        files.askBefore("transfer.leave.question", "transfer.leave.yes", () -> done.add("left"));
        assertThat(done).containsExactly("idle");
        assertThat(questions.open().get().orElseThrow().sentence())
                .isEqualTo(
                        "A transfer is still under way. Leaving interrupts it; unfinished files go on later, when you"
                                + " meet again.");
        questions.yes(questions.open().get().orElseThrow());
        assertThat(done).containsExactly("idle", "left");
        assertThat(questions.open().get()).isEmpty();
    }

    private Notice.FilesOffered shown() {
        return card().now().get().offer();
    }

    private TransferViewModel card() {
        return files.transfers().getFirst();
    }

    @Test
    void whoOffersIsNamedAsInTheCall() {
        with.engine.on(new Notice.FilesOffered("t", false, EVE, "Guest 0000", 1, 0, 1, List.of(), List.of(), ""));
        assertThat(card().about().get()).startsWith("from Eve");
    }

    private void offered(String transfer, boolean outgoing) {
        with.engine.on(new Notice.FilesOffered(
                transfer,
                outgoing,
                BOB,
                "Bob",
                1,
                0,
                1_000_000,
                List.of(new OfferedEntry(false, "a.txt", 1_000_000)),
                List.of(new OfferedType("txt", 1)),
                "offer of " + transfer));
    }

    private void progress(String transfer, TransferState state, long bytes, long rate, long left) {
        with.engine.on(new Notice.FilesProgress(transfer, state, bytes, 1_000_000, rate, left, "", Reason.NONE));
    }

    private void room(PeerId... members) {
        with.engine.on(new Notice.Call(
                0,
                new CallSnapshot(
                        CallPhase.IN_ROOM,
                        true,
                        List.of(members).stream()
                                .map(id -> new MemberSnapshot(
                                        id,
                                        id.equals(BOB) ? "Bob" : "Eve",
                                        ClientKind.DESKTOP,
                                        MemberState.CONNECTED,
                                        new MediaFlags(true, true, false)))
                                .toList(),
                        CallEnd.NONE,
                        "",
                        Reason.NONE)));
    }
}
