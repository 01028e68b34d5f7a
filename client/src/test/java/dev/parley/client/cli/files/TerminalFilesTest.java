package dev.parley.client.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.Waiting;
import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.cli.report.FilesOutcome;
import dev.parley.client.cli.report.TransferReport;
import dev.parley.client.control.Command;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.files.OfferedEntry;
import dev.parley.client.control.files.OfferedType;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the terminal's two file commands do about what an engine tells. */
class TerminalFilesTest {
    private static final PeerId BOB = PeerId.of(new byte[PeerId.BYTES]);
    private static final Path FOLDER = Path.of("/into");

    private final StringWriter printed = new StringWriter();
    private final TerminalScreen screen = new TerminalScreen(new PrintWriter(printed), false, () -> 80);
    private final List<Command> commands = new ArrayList<>();
    private FilesOptions options = new FilesOptions("", "", Optional.empty());

    @BeforeEach
    void begin() throws LinkException {
        options =
                new FilesOptions(RoomLink.fresh("https://parley.example").text(), "Ann", Optional.of(Waiting.PATIENCE));
    }

    @Test
    void aSenderOffersToWhoComesAndEndsWhenItIsDelivered() throws Exception {
        TerminalSend send = new TerminalSend(options, List.of(Path.of("/a.txt")), Optional.empty(), screen);
        send.put(inCall(true));
        send.put(inCall(true));
        send.put(offered(true, 1, 0));
        send.put(progress(TransferState.RUNNING));
        send.put(done());

        FilesOutcome outcome = send.run(commands::add);

        assertThat(outcome.end()).isEqualTo(FilesOutcome.End.DONE);
        assertThat(commands)
                .containsExactly(
                        new Command.Join(options.link(), "Ann").withNumber(1),
                        new FilesCommand.OfferFiles(BOB, List.of("/a.txt")));
        assertThat(send.reports()).singleElement().returns("done", TransferReport::state);
    }

    @Test
    void whoIsInABrowserIsSaidOnceAndWhy() throws Exception {
        TerminalSend send = new TerminalSend(options, List.of(Path.of("/a.txt")), Optional.empty(), screen);
        send.put(inCall("", ClientKind.UNKNOWN, false));
        send.put(inCall("Bob", ClientKind.PAGE, false));
        send.put(inCall("Bob", ClientKind.PAGE, true));
        send.put(offered(true, 1, 0));
        send.put(done());
        send.run(commands::add);

        assertThat(printed.toString())
                .containsOnlyOnce("Bob joined in a browser: that code comes from the server, which could therefore"
                        + " read along.");
    }

    @Test
    void whoWaitsForASenderIsSaidOnce() throws Exception {
        TerminalSend send = new TerminalSend(options, List.of(Path.of("/a.txt")), Optional.empty(), screen);
        send.put(inCall(true));
        RoomNotice.Room room = new RoomNotice.Room(1, null, Door.ASK, true, List.of(new PresentPerson(BOB, "Eve")));
        send.put(room);
        send.put(room);
        send.put(offered(true, 1, 0));
        send.put(done());
        send.run(commands::add);

        assertThat(printed.toString()).containsOnlyOnce("Eve wants to join, and this command lets nobody in.");
    }

    @Test
    void aSenderEndsAsRefusedWhenEverybodyDeclined() throws Exception {
        TerminalSend send = new TerminalSend(options, List.of(Path.of("/a.txt")), Optional.empty(), screen);
        send.put(inCall(true));
        send.put(offered(true, 1, 0));
        send.put(new Notice.FilesFailed("t", "The other side declined the files.", Reason.of("files.declined")));

        assertThat(send.run(commands::add).end()).isEqualTo(FilesOutcome.End.REFUSED);
    }

    @Test
    void aSenderEndsWithTheSentenceWhenAFileCannotBeRead() throws Exception {
        TerminalSend send = new TerminalSend(options, List.of(Path.of("/a.txt")), Optional.empty(), screen);
        send.put(inCall(true));
        send.put(new Notice.FilesFailed("t", "Cannot read /a.txt.", Reason.of("files.notAllowed")));

        assertThat(send.run(commands::add)).isEqualTo(new FilesOutcome(FilesOutcome.End.FAILED, "Cannot read /a.txt."));
    }

    @Test
    void aSenderWaitsForTheSecondReceiver() throws Exception {
        options = new FilesOptions(options.link(), "Ann", Optional.of(Duration.ofMillis(600)));
        TerminalSend send = new TerminalSend(options, List.of(Path.of("/a.txt")), Optional.of(2), screen);
        send.put(inCall(true));
        send.put(offered(true, 1, 0));
        send.put(done());

        assertThat(send.run(commands::add).sentence()).startsWith("The time is up.");
    }

    @Test
    void aReceiverThatMayTakesEverything() throws Exception {
        TerminalReceive receive = receive(true, false, null);
        receive.put(offered(false, 2, 1));
        receive.put(progress(TransferState.OFFERED));
        receive.put(progress(TransferState.RUNNING));
        receive.put(done());

        assertThat(receive.run(commands::add).end()).isEqualTo(FilesOutcome.End.DONE);
        assertThat(commands).contains(new FilesCommand.AcceptFiles("t", "offer of t", FOLDER.toString()));
        assertThat(receive.received()).containsExactly(FOLDER.resolve("a.txt"));
    }

    @Test
    void whereTheSenderLeavesLastNobodyIsWaitedForAnyMore() throws Exception {
        String waiting = "Waiting for somebody to join. Send them the link.";
        TerminalReceive receive = receive(true, false, null);
        receive.put(alone(waiting));
        receive.put(inCall(true));
        receive.put(offered(false, 1, 0));
        receive.put(progress(TransferState.RUNNING));
        receive.put(done());
        receive.put(alone(waiting));

        assertThat(receive.run(commands::add).end()).isEqualTo(FilesOutcome.End.DONE);
        assertThat(printed.toString()).containsOnlyOnce(waiting).startsWith(waiting);
    }

    private static Notice alone(String sentence) {
        return new Notice.Call(
                1, new CallSnapshot(CallPhase.IN_ROOM, true, List.of(), CallEnd.NONE, sentence, Reason.NONE));
    }

    @Test
    void aReceiverAsksAndTakesWhatIsAnsweredWithYes() throws Exception {
        TerminalReceive receive = receive(false, false, "Yes\n");
        receive.put(offered(false, 1, 0));
        receive.put(progress(TransferState.OFFERED));
        Thread engine = new Thread(() -> {
            awaitCommand(new FilesCommand.AcceptFiles("t", "offer of t", FOLDER.toString()));
            receive.put(progress(TransferState.RUNNING));
            receive.put(done());
        });
        engine.start();

        assertThat(receive.run(this::record).end()).isEqualTo(FilesOutcome.End.DONE);
        engine.join();
        assertThat(printed.toString()).contains("Bob offers a.txt: 1 file, 5 bytes (.txt). Accept into /into? [y/N]");
    }

    /** Ann's offer goes while its question stands there and Bob's waits; the yes that comes then was meant for hers. */
    @Test
    void anAnswerCountsForNoOfferButTheOneThatWasShown() throws Exception {
        PipedWriter typed = new PipedWriter();
        TerminalReceive receive = receive(new BufferedReader(new PipedReader(typed)));
        FilesCommand.AcceptFiles acceptSecond =
                new FilesCommand.AcceptFiles("second", "offer of second", FOLDER.toString());
        receive.put(offered("first", false, 1, 0));
        receive.put(progress("first", TransferState.OFFERED));
        receive.put(offered("second", false, 1, 0));
        receive.put(progress("second", TransferState.OFFERED));
        receive.put(new Notice.FilesFailed(
                "first", "The other side cancelled the transfer.", Reason.of("files.cancelled")));
        Thread person = new Thread(() -> {
            type(typed, "That offer has gone. Press Enter", "y\n");
            type(typed, "one." + System.lineSeparator() + "Bob offers a.txt", "y\n");
            awaitCommand(acceptSecond);
            receive.put(progress("second", TransferState.RUNNING));
            receive.put(done("second"));
        });
        person.start();

        receive.run(this::record);
        person.join();
        assertThat(commands)
                .filteredOn(FilesCommand.AcceptFiles.class::isInstance)
                .containsExactly(acceptSecond);
    }

    @Test
    void aReceiverTakesNothingWhereNobodyAnswers() throws Exception {
        TerminalReceive receive = receive(false, false, "");
        receive.put(offered(false, 1, 0));
        receive.put(progress(TransferState.OFFERED));
        Thread engine = new Thread(() -> {
            awaitCommand(new FilesCommand.CancelFiles("t", "offer of t"));
            receive.put(new Notice.FilesFailed("t", "You declined the files.", Reason.of("files.declinedHere")));
        });
        engine.start();

        assertThat(receive.run(this::record).end()).isEqualTo(FilesOutcome.End.REFUSED);
        engine.join();
    }

    @Test
    void aReceiverForAPipeTakesOnlyOneFile() throws Exception {
        TerminalReceive receive = receive(true, true, null);
        receive.put(offered(false, 2, 1));
        receive.put(progress(TransferState.OFFERED));
        receive.put(new Notice.FilesFailed("t", "You declined the files.", Reason.of("files.declinedHere")));

        assertThat(receive.run(commands::add).end()).isEqualTo(FilesOutcome.End.REFUSED);
        assertThat(commands).contains(FilesCommand.CancelFiles.unasked("t", "offer of t"));
        assertThat(printed.toString()).contains("Only a single file can be written to standard output");
    }

    @Test
    void aReceiverForAPipeNamesNoFolder() throws Exception {
        TerminalReceive receive = new TerminalReceive(
                options,
                FOLDER,
                new TerminalReceive.Acceptance(true, true, false),
                null,
                new TerminalScreen(new PrintWriter(printed), true, () -> 80));
        receive.put(offered(false, 1, 0));
        receive.put(progress(TransferState.OFFERED));
        receive.put(progress(TransferState.RUNNING));
        receive.put(done());

        assertThat(receive.run(commands::add).end()).isEqualTo(FilesOutcome.End.DONE);
        assertThat(printed.toString())
                .contains("a.txt: offered by Bob", "Received: a.txt")
                .doesNotContain("waiting for", FOLDER.toString());
    }

    @Test
    void aReceiverTakesWhatHasLostItsFolderIntoTheOneThatIsNamedNow() throws Exception {
        TerminalReceive receive = receive(true, false, null);
        receive.put(offered(false, 1, 0));
        receive.put(homeless());
        receive.put(progress(TransferState.CHECKING));
        receive.put(done());

        assertThat(receive.run(commands::add).end()).isEqualTo(FilesOutcome.End.DONE);
        assertThat(commands).contains(new FilesCommand.AcceptFiles("t", "offer of t", FOLDER.toString()));
    }

    /** It may be on a disk that is not connected. */
    @Test
    void aReceiverGivesUpNothingThatHasLostItsFolderAndStillEnds() throws Exception {
        for (String answers : new String[] {null, "n\n"}) {
            TerminalReceive receive = receive(false, false, answers);
            receive.put(offered(false, 1, 0));
            receive.put(homeless());

            assertThat(receive.run(commands::add).sentence()).isEqualTo("Not everything has arrived.");
        }
        assertThat(commands).noneMatch(FilesCommand.CancelFiles.class::isInstance);
        assertThat(printed.toString()).contains("./parley transfers --discard t");
    }

    @Test
    void saysNoPercentWhereOnlyTheOtherSideKnows() throws Exception {
        options = new FilesOptions(options.link(), "Ann", Optional.of(Duration.ofMillis(300)));
        TerminalSend send = new TerminalSend(options, List.of(Path.of("/a.txt")), Optional.empty(), screen);
        send.put(offered(true, 1, 0));
        send.put(progress(TransferState.WAITING));
        send.run(commands::add);

        assertThat(printed.toString())
                .contains("a.txt, goes on when Bob is back")
                .doesNotContain("0 %");
    }

    private static Notice homeless() {
        return new Notice.FilesProgress(
                "t", TransferState.OFFERED, 2, 5, 0, -1, "The folder is gone.", new Reason("files.folderGone", "/was"));
    }

    /** It was accepted another day. */
    @Test
    void aReceiverIsNotAskedAboutWhatGoesOn() throws Exception {
        TerminalReceive receive = receive(false, false, null);
        receive.put(offered(false, 1, 0));
        receive.put(progress(TransferState.WAITING));
        receive.put(offered(false, 1, 0));
        receive.put(progress(TransferState.CHECKING));
        receive.put(progress(TransferState.RUNNING));
        receive.put(done());

        assertThat(receive.run(commands::add).end()).isEqualTo(FilesOutcome.End.DONE);
        assertThat(commands).hasSize(1);
    }

    @Test
    void aRoomThatDoesNotLetInEndsItAsRefused() throws Exception {
        TerminalReceive receive = receive(true, false, null);
        receive.put(new Notice.Call(
                1,
                new CallSnapshot(
                        CallPhase.ENDED, false, List.of(), CallEnd.REFUSED, "The call is full.", Reason.NONE)));

        assertThat(receive.run(commands::add))
                .isEqualTo(new FilesOutcome(FilesOutcome.End.REFUSED, "The call is full."));
    }

    /** Answers what has been asked, once it has. */
    private void type(PipedWriter typed, String asked, String answer) {
        await().until(() -> printed.toString().contains(asked));
        try {
            typed.write(answer);
            typed.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private TerminalReceive receive(BufferedReader answers) {
        return new TerminalReceive(
                options, FOLDER, new TerminalReceive.Acceptance(false, false, false), answers, screen);
    }

    private TerminalReceive receive(boolean unasked, boolean oneFile, String answers) {
        return new TerminalReceive(
                options,
                FOLDER,
                new TerminalReceive.Acceptance(unasked, oneFile, false),
                answers == null ? null : new BufferedReader(new StringReader(answers)),
                screen);
    }

    private synchronized void record(Command command) {
        commands.add(command);
        notifyAll();
    }

    private synchronized void awaitCommand(Command wanted) {
        try {
            while (!commands.contains(wanted)) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Notice inCall(boolean connected) {
        return inCall("Bob", ClientKind.DESKTOP, connected);
    }

    private static Notice inCall(String name, ClientKind client, boolean connected) {
        return new Notice.Call(
                1,
                new CallSnapshot(
                        CallPhase.IN_ROOM,
                        true,
                        List.of(new MemberSnapshot(
                                BOB,
                                name,
                                client,
                                connected ? MemberState.CONNECTED : MemberState.CONNECTING,
                                MediaFlags.NONE)),
                        CallEnd.NONE,
                        "In a call with Bob.",
                        Reason.NONE));
    }

    private static Notice offered(boolean outgoing, int files, int folders) {
        return offered("t", outgoing, files, folders);
    }

    private static Notice offered(String transfer, boolean outgoing, int files, int folders) {
        return new Notice.FilesOffered(
                transfer,
                outgoing,
                BOB,
                "Bob",
                files,
                folders,
                5,
                List.of(new OfferedEntry(false, "a.txt", 5)),
                List.of(new OfferedType("txt", files)),
                "offer of " + transfer);
    }

    private static Notice progress(TransferState state) {
        return progress("t", state);
    }

    private static Notice progress(String transfer, TransferState state) {
        return new Notice.FilesProgress(transfer, state, 0, 5, 0, -1, "", Reason.NONE);
    }

    private static Notice done() {
        return done("t");
    }

    private static Notice done(String transfer) {
        return new Notice.FilesDone(transfer, List.of(FOLDER.resolve("a.txt").toString()), "00");
    }
}
