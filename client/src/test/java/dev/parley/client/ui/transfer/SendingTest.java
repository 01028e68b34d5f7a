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
import dev.parley.client.control.files.TransferState;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.client.ui.shell.staged.StagedDesktop;
import dev.parley.client.ui.transfer.past.TransferHistory;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same files for several people: one card, which says of each what is true, and of all together. */
class SendingTest {
    private static final PeerId ANN = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId BOB = new PeerId("BAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId EVE = new PeerId("CAAAAAAAAAAAAAAAAAAAAA");
    private static final Map<PeerId, String> PEOPLE = Map.of(ANN, "Ann", BOB, "Bob", EVE, "Eve");
    private static final List<Path> FILES = List.of(Path.of("/media/plan.pdf"));

    private final ViewModels with = new ViewModels();
    private final StagedDesktop desktop = new StagedDesktop();
    private final Questions questions = new Questions();
    private final FilesViewModel files = new FilesViewModel(
            with.engine,
            with.preferences,
            with.texts,
            () -> Instant.EPOCH,
            Runnable::run,
            questions,
            desktop,
            desktop,
            new TransferHistory(new StagedDesktop.History(), Runnable::run),
            _ -> {});

    @BeforeEach
    void begin() {
        with.engine.stateIs(EngineState.RUNNING);
        with.engine.on(new Notice.Call(
                0,
                new CallSnapshot(
                        CallPhase.IN_ROOM,
                        true,
                        List.of(member(ANN), member(BOB), member(EVE)),
                        CallEnd.NONE,
                        "",
                        Reason.NONE)));
    }

    @Test
    void whatGoesToEverybodyHasOneCardThatSaysItOfEach() {
        sendToAll();
        assertThat(files.cards()).hasSize(1);
        assertThat(sending().names().get()).isEqualTo("plan.pdf");
        assertThat(sending().about().get()).isEqualTo("to 3 people · 1\u00a0MB");
        assertThat(sending().sum().get()).isEqualTo("Delivered to 0 of 3; no answer yet from Ann, Bob, and Eve");
        at("a", TransferState.RUNNING);
        failed("b", "files.declined");
        assertThat(sending().sum().get())
                .isEqualTo("Delivered to 0 of 3; Bob declined; no answer yet from Eve; on its way to Ann");
        assertThat(states())
                .containsExactlyEntriesOf(
                        new TreeMap<>(Map.of("Ann", "", "Bob", "Declined.", "Eve", "Has not answered yet.")));
        done("a");
        done("c");
        assertThat(sending().sum().get()).isEqualTo("Delivered to 2 of 3; Bob declined");
        assertThat(states()).containsEntry("Ann", "Has everything.").containsEntry("Bob", "Declined.");
        with.texts.speak(Locale.GERMAN);
        assertThat(sending().sum().get()).isEqualTo("An 2 von 3 zugestellt; abgelehnt von Bob");
    }

    @Test
    void onlyWhenEachHasItItIsDeliveredToAll() {
        sendToAll();
        done("a");
        done("b");
        assertThat(sending().sum().get()).isEqualTo("Delivered to 2 of 3; no answer yet from Eve");
        done("c");
        assertThat(sending().sum().get()).isEqualTo("Delivered to all");
    }

    @Test
    void whoLeftAndWhoseProgramTakesNothingIsSaid() {
        sendToAll();
        at("a", TransferState.WAITING);
        failed("b", "files.takesNone");
        failed("c", "files.noRoomThere");
        assertThat(sending().sum().get())
                .isEqualTo("Delivered to 0 of 3; not taken by the programs of Bob; not to Eve; the rest later"
                        + " to Ann");
        assertThat(states().get("Eve")).isEqualTo("Why.");
    }

    @Test
    void whatCouldNotBeOfferedToSomebodyIsNotCounted() {
        files.offerToAll(FILES);
        offered("a", ANN);
        with.engine.on(new Notice.FilesFailed("x", "Under way.", Reason.of("files.underWay")));
        offered("c", EVE);
        assertThat(sending().sum().get()).isEqualTo("Delivered to 0 of 2; no answer yet from Ann and Eve");
    }

    @Test
    void whatGoesToOnePersonBesideItIsACardOfItsOwn() {
        files.offerToAll(FILES);
        files.offer(BOB, List.of(Path.of("/media/other.pdf")));
        offered("a", ANN);
        offered("b", BOB);
        offered("c", EVE);
        offered("other", BOB);
        assertThat(files.cards()).hasSize(2);
        assertThat(files.cards().getFirst()).isInstanceOf(TransferViewModel.class);
        assertThat(((Sending) files.cards().getLast()).transfers()).hasSize(3);
    }

    @Test
    void itStaysInTheListUntilNobodyIsAskedOrReceives() {
        sendToAll();
        done("a");
        failed("b", "files.declined");
        files.clearFinished();
        assertThat(files.cards()).hasSize(1);
        done("c");
        files.clearFinished();
        assertThat(files.cards()).isEmpty();
        assertThat(files.transfers()).isEmpty();
        assertThat(files.earlier()).hasSize(3);
    }

    @Test
    void itIsCancelledForAllAfterAQuestionOnceSomebodyTookIt() {
        sendToAll();
        at("a", TransferState.RUNNING);
        done("b");
        files.cancelAll(sending());
        assertThat(with.sent(FilesCommand.CancelFiles.class)).isEmpty();
        assertThat(questions.open().get().orElseThrow().sentence())
                .isEqualTo(
                        "Cancel “plan.pdf” for all? Delivered to 1 of 3; no answer yet from Eve; on its way to Ann.");
        questions.yes(questions.open().get().orElseThrow());
        assertThat(with.sent(FilesCommand.CancelFiles.class))
                .extracting(FilesCommand.CancelFiles::transfer)
                .containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void whatIsPastedIsSentAfterAQuestionThatSaysToWhom() {
        files.paste(FILES);
        assertThat(with.sent(FilesCommand.OfferFiles.class)).isEmpty();
        assertThat(questions.open().get().orElseThrow().sentence())
                .isEqualTo("Send plan.pdf to everybody in the call?");
        questions.no();
        files.receivers().choice().set(files.receivers().choices().getLast());
        files.paste(FILES);
        assertThat(questions.open().get().orElseThrow().sentence()).isEqualTo("Send plan.pdf to Eve?");
        questions.yes(questions.open().get().orElseThrow());
        assertThat(with.sent(FilesCommand.OfferFiles.class))
                .containsExactly(new FilesCommand.OfferFiles(EVE, List.of("/media/plan.pdf")));
    }

    private void sendToAll() {
        files.offerToAll(FILES);
        offered("a", ANN);
        offered("b", BOB);
        offered("c", EVE);
    }

    private Sending sending() {
        return (Sending) files.cards().getFirst();
    }

    private Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        sending()
                .transfers()
                .forEach(each ->
                        states.put(each.person().get(), each.personState().get()));
        return states;
    }

    private void offered(String transfer, PeerId peer) {
        with.engine.on(new Notice.FilesOffered(
                transfer,
                true,
                peer,
                PEOPLE.getOrDefault(peer, ""),
                1,
                0,
                1_000_000,
                List.of(new OfferedEntry(false, "plan.pdf", 1_000_000)),
                List.of(),
                transfer));
    }

    private void at(String transfer, TransferState state) {
        with.engine.on(new Notice.FilesProgress(transfer, state, 1, 1_000_000, 1, 1, "", Reason.NONE));
    }

    private void done(String transfer) {
        with.engine.on(new Notice.FilesDone(transfer, List.of(), "00"));
    }

    private void failed(String transfer, String code) {
        with.engine.on(new Notice.FilesFailed(transfer, "Why.", Reason.of(code)));
    }

    private static MemberSnapshot member(PeerId peer) {
        return new MemberSnapshot(
                peer,
                PEOPLE.getOrDefault(peer, ""),
                ClientKind.DESKTOP,
                MemberState.CONNECTED,
                new MediaFlags(true, true, false));
    }
}
