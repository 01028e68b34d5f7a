package dev.parley.client.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.cli.report.FilesOutcome;
import dev.parley.client.cli.report.TransferReport;
import dev.parley.client.control.Command;
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
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ./parley send} where several people, and programs that take nothing, are in the call. */
class TerminalSendToSeveralTest {
    private static final Duration SOON = Duration.ofMillis(400);

    private final StringWriter printed = new StringWriter();
    private final List<Command> commands = new ArrayList<>();
    private String link = "";

    @BeforeEach
    void begin() throws Exception {
        link = RoomLink.fresh("https://parley.example").text();
    }

    @Test
    void oneNoDoesNotEndItWhileAnotherMaySayYes() throws Exception {
        TerminalSend send = send(Optional.empty());
        begin(send, "ann", "bob");
        send.put(declined("bob"));
        send.put(progress("ann", TransferState.RUNNING));
        send.put(done("ann"));

        FilesOutcome outcome = send.run(commands::add);
        assertThat(outcome).isEqualTo(new FilesOutcome(FilesOutcome.End.DONE, "Delivered to ann. Declined by bob."));
        assertThat(send.reports())
                .extracting(TransferReport::peer, TransferReport::state, TransferReport::reason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ann", "done", ""),
                        org.assertj.core.groups.Tuple.tuple("bob", "failed", "files.declined"));
    }

    @Test
    void waitsForWhoHasNotAnswered() throws Exception {
        TerminalSend send = send(Optional.empty());
        begin(send, "ann", "bob");
        send.put(progress("ann", TransferState.RUNNING));
        send.put(done("ann"));

        FilesOutcome outcome = send.run(commands::add);
        assertThat(outcome.end()).isEqualTo(FilesOutcome.End.FAILED);
        assertThat(outcome.sentence()).startsWith("The time is up. Delivered to ann. Not whole yet: bob.");
    }

    @Test
    void doesNotWaitForWhoLeftWithoutAnAnswer() throws Exception {
        TerminalSend send = send(Optional.empty());
        begin(send, "ann", "bob");
        send.put(done("ann"));
        send.put(progress("bob", TransferState.WAITING));
        send.put(inCall("ann"));

        assertThat(send.run(commands::add))
                .isEqualTo(new FilesOutcome(FilesOutcome.End.DONE, "Delivered to ann. Left without an answer: bob."));
    }

    @Test
    void aProgramThatTakesNothingIsNobodysNo() throws Exception {
        TerminalSend send = send(Optional.empty());
        begin(send, "ann", "another-send");
        send.put(takesNone("another-send"));
        send.put(progress("ann", TransferState.RUNNING));
        send.put(done("ann"));

        assertThat(send.run(commands::add))
                .isEqualTo(new FilesOutcome(FilesOutcome.End.DONE, "Everything is delivered."));
    }

    @Test
    void waitsOnWhereOnlyProgramsSaidNo() throws Exception {
        TerminalSend send = send(Optional.empty());
        begin(send, "another-send");
        send.put(takesNone("another-send"));

        assertThat(send.run(commands::add).sentence()).startsWith("The time is up.");
    }

    @Test
    void takesTheOfferBackFromTheOthersWhenEnoughHaveEverything() throws Exception {
        TerminalSend send = send(Optional.of(1));
        begin(send, "ann", "bob");
        send.put(progress("ann", TransferState.RUNNING));
        send.put(done("ann"));

        assertThat(send.run(commands::add))
                .isEqualTo(new FilesOutcome(FilesOutcome.End.DONE, "Delivered to ann. Not whole yet: bob."));
        assertThat(commands).contains(new FilesCommand.CancelFiles("to bob"));
    }

    @Test
    void allNoesTogetherEndItAsRefused() throws Exception {
        TerminalSend send = send(Optional.empty());
        begin(send, "ann", "bob");
        send.put(declined("ann"));
        send.put(declined("bob"));

        assertThat(send.run(commands::add))
                .isEqualTo(
                        new FilesOutcome(FilesOutcome.End.REFUSED, "The files were declined. Declined by ann, bob."));
    }

    /** Else what another command has received of it would be deleted. */
    @Test
    void refusesForItselfAndOnlyWhatIsNew() throws Exception {
        TerminalSend send = send(Optional.empty());
        begin(send, "ann");
        send.put(offered("new", false, "ann"));
        send.put(progressOf("new", TransferState.OFFERED));
        send.put(offered("old", false, "ann"));
        send.put(progressOf("old", TransferState.CHECKING));
        send.put(done("ann"));
        send.run(commands::add);

        assertThat(commands)
                .filteredOn(FilesCommand.CancelFiles.class::isInstance)
                .containsExactly(FilesCommand.CancelFiles.unasked("new", "offer"));
    }

    private TerminalSend send(Optional<Integer> receivers) {
        return new TerminalSend(
                new FilesOptions(link, "Me", Optional.of(SOON)),
                List.of(Path.of("/a.txt")),
                receivers,
                new TerminalScreen(new PrintWriter(printed), false, () -> 80));
    }

    private static void begin(TerminalSend send, String... names) {
        send.put(inCall(names));
        for (String name : names) {
            send.put(offered("to " + name, true, name));
            send.put(progress(name, TransferState.OFFERED));
        }
    }

    private static Notice inCall(String... names) {
        return new Notice.Call(
                1,
                new CallSnapshot(
                        CallPhase.IN_ROOM,
                        true,
                        Arrays.stream(names)
                                .map(name -> new MemberSnapshot(
                                        peer(name), name, ClientKind.DESKTOP, MemberState.CONNECTED, MediaFlags.NONE))
                                .toList(),
                        CallEnd.NONE,
                        "In a call.",
                        Reason.NONE));
    }

    private static PeerId peer(String name) {
        byte[] id = new byte[PeerId.BYTES];
        id[0] = (byte) name.charAt(0);
        id[1] = (byte) name.length();
        return PeerId.of(id);
    }

    private static Notice offered(String transfer, boolean outgoing, String name) {
        return new Notice.FilesOffered(
                transfer,
                outgoing,
                peer(name),
                name,
                1,
                0,
                5,
                List.of(new OfferedEntry(false, "a.txt", 5)),
                List.of(),
                "offer");
    }

    private static Notice progress(String name, TransferState state) {
        return progressOf("to " + name, state);
    }

    private static Notice progressOf(String transfer, TransferState state) {
        return new Notice.FilesProgress(transfer, state, 0, 5, 0, -1, "", Reason.NONE);
    }

    private static Notice done(String name) {
        return new Notice.FilesDone("to " + name, List.of("/a.txt"), "00");
    }

    private static Notice declined(String name) {
        return new Notice.FilesFailed("to " + name, "The other side declined the files.", Reason.of("files.declined"));
    }

    private static Notice takesNone(String name) {
        return new Notice.FilesFailed("to " + name, "It takes none.", Reason.of("files.takesNone"));
    }
}
