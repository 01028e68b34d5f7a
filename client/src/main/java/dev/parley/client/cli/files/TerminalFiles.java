package dev.parley.client.cli.files;

import dev.parley.client.cli.BrowserMembers;
import dev.parley.client.cli.report.FilesOutcome;
import dev.parley.client.cli.report.TransferReport;
import dev.parley.client.control.Command;
import dev.parley.client.control.CurrentCall;
import dev.parley.client.control.Notice;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberName;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.files.TransferState;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A room that is entered to move files, and left when that is done. Everything runs on the thread that calls {@link #run};
 * {@link #put} may be called from any.
 */
public abstract sealed class TerminalFiles permits TerminalSend, TerminalReceive {
    private static final Set<TransferState> MOVING = EnumSet.of(
            TransferState.CHECKING,
            TransferState.RUNNING,
            TransferState.FINISHING,
            TransferState.PAUSED,
            TransferState.PAUSED_THERE,
            TransferState.TROUBLED);
    private static final int LOOK_MILLIS = 250;
    private static final int SHORT_NAME = 8;

    /** An earlier run's transfer of the same files goes on, which is told of by itself. */
    private static final String UNDER_WAY = "files.underWay";

    private final CurrentCall current = new CurrentCall();
    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
    private final Map<String, TransferRow> rows = new LinkedHashMap<>();
    private final Set<PeerId> connected = new HashSet<>();
    private final Set<PeerId> knocked = new HashSet<>();
    private final FilesOptions options;
    private final TerminalScreen screen;
    private Consumer<Command> engine = _ -> {};
    private final BrowserMembers browsers = new BrowserMembers();
    private CallSnapshot call = CallSnapshot.IDLE;
    private String alone = "";
    private @Nullable FilesOutcome outcome;

    TerminalFiles(FilesOptions options, TerminalScreen screen) {
        this.options = options;
        this.screen = screen;
    }

    /** Takes a notice of the engine. */
    public final void put(Notice notice) {
        notices.add(notice);
    }

    /** Joins, and returns when it is done, or has lasted as long as it may. */
    public final FilesOutcome run(Consumer<Command> to) throws InterruptedException {
        engine = to;
        to.accept(current.next(new Command.Join(options.link(), options.name())));
        long start = System.nanoTime();
        while (outcome == null) {
            Notice notice = notices.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (notice != null && current.concerns(notice)) {
                on(notice);
            }
            look();
            sayAlone();
            // What was said before the time was up counts.
            if (outcome == null && notices.isEmpty() && isTooLate(System.nanoTime() - start)) {
                outcome = new FilesOutcome(FilesOutcome.End.FAILED, ("The time is up. " + unfinished()).strip());
            }
            screen.status(status());
        }
        return outcome;
    }

    /** Nobody is waited for once everything is done. */
    private void sayAlone() {
        if (outcome == null && !alone.isEmpty()) {
            screen.say(alone);
            alone = "";
        }
    }

    /** How far everything is: where a terminal is too narrow for it, names give way to numbers. */
    private String status() {
        List<TransferRow> told =
                rows.values().stream().filter(row -> row.state().isPresent()).toList();
        String whole = status(told, Integer.MAX_VALUE);
        int over = Columns.of(whole) - screen.room();
        if (over <= 0) {
            return whole;
        }
        int names = told.stream().mapToInt(row -> Columns.of(row.names())).sum();
        return status(told, Math.max(SHORT_NAME, (names - over) / told.size()));
    }

    private static String status(List<TransferRow> rows, int nameColumns) {
        return rows.stream().map(row -> row.status(nameColumns)).collect(Collectors.joining(" · "));
    }

    public final List<TransferReport> reports() {
        return rows.values().stream().map(TransferRow::report).toList();
    }

    /** Somebody can be sent something from now on. */
    abstract void onConnected(MemberSnapshot member);

    /** @param first whether it was never told of before */
    abstract void onOffered(TransferRow row, boolean first);

    /** What was to be offered is on its way to the same person already, by an earlier transfer. */
    void onUnderWay() {}

    /** Called when a transfer goes on, stands still, or waits for an answer. */
    abstract void onState(TransferRow row);

    abstract void onDone(TransferRow row);

    abstract void onFailed(TransferRow row, Notice.FilesFailed failure);

    /** Called again and again; ends the whole when it is time. */
    abstract void look();

    final void end(FilesOutcome.End how, String sentence) {
        if (outcome == null) {
            outcome = new FilesOutcome(how, sentence);
        }
    }

    final TerminalScreen screen() {
        return screen;
    }

    final void tell(Command command) {
        engine.accept(command);
    }

    final List<TransferRow> rows() {
        return List.copyOf(rows.values());
    }

    final boolean isConnected(PeerId peer) {
        return connected.contains(peer);
    }

    static boolean moves(TransferRow row) {
        return row.state().filter(MOVING::contains).isPresent();
    }

    final List<MemberSnapshot> members() {
        return call.members();
    }

    /** What there is to say where the time is up. */
    String unfinished() {
        if (rows.values().stream().anyMatch(row -> row.state().isPresent())) {
            return "What is unfinished goes on when both sides are back: run the same command again.";
        }
        return rows.values().stream().anyMatch(TransferRow::isDone) ? "" : "Nothing was transferred.";
    }

    private boolean isTooLate(long nanos) {
        return options.longest()
                .map(Duration::toNanos)
                .filter(most -> nanos >= most)
                .isPresent();
    }

    private void on(Notice notice) {
        switch (notice) {
            case Notice.Call(var _, CallSnapshot next) -> onCall(next);
            case Notice.PeerLeft left -> screen.say(left.sentence());
            case Notice.FilesOffered offered -> {
                boolean first = !rows.containsKey(offered.transfer());
                TransferRow row = rows.computeIfAbsent(offered.transfer(), _ -> new TransferRow(offered));
                row.on(offered);
                onOffered(row, first);
            }
            case Notice.FilesProgress progress ->
                withRow(progress.transfer(), row -> {
                    Optional<TransferState> before = row.state();
                    row.on(progress, System.nanoTime());
                    if (!before.equals(row.state())) {
                        onState(row);
                    }
                });
            case Notice.FilesDone done ->
                withRow(done.transfer(), row -> {
                    row.on(done, System.nanoTime());
                    onDone(row);
                });
            case Notice.FilesFailed failed
            when failed.reason().code().equals(UNDER_WAY) -> {
                rows.remove(failed.transfer());
                onUnderWay();
            }
            case Notice.FilesFailed failed -> {
                TransferRow row = rows.get(failed.transfer());
                if (row == null) {
                    end(FilesOutcome.End.FAILED, failed.sentence());
                } else {
                    row.on(failed, System.nanoTime());
                    onFailed(row, failed);
                }
            }
            case Notice.Problem(String sentence) -> screen.say(sentence);
            case RoomNotice room -> onRoom(room);
            case Notice.Ready _,
                    Notice.FilesKnown _,
                    Notice.Pong _,
                    Notice.NoticesLost _,
                    Notice.Statistics _,
                    Notice.AboutPictures _,
                    Notice.AboutVerification _,
                    Notice.AboutPointing _,
                    Notice.AboutRooms _,
                    Notice.AboutSharing _,
                    Notice.AboutDevices _,
                    Notice.AboutChat _,
                    Notice.AboutGestures _ -> {}
        }
    }

    /** Who sends or receives decides about files alone; so whoever waits for them at a door is not kept there without a word of it. */
    private void onRoom(RoomNotice notice) {
        if (notice instanceof RoomNotice.Room room) {
            room.waiting().stream()
                    .filter(person -> knocked.add(person.id()))
                    .forEach(
                            person -> screen.say(
                                    MemberName.inWords(person.name(), person.id())
                                            + " wants to join, and this command lets nobody in. Whoever else is in the call can, once it ends."));
        }
    }

    private void withRow(String transfer, Consumer<TransferRow> action) {
        Optional.ofNullable(rows.get(transfer)).ifPresent(action);
    }

    private void onCall(CallSnapshot next) {
        boolean news = !next.sentence().equals(call.sentence());
        call = next;
        if (next.phase() == CallPhase.ENDED) {
            end(
                    switch (next.end()) {
                        case UNREACHABLE -> FilesOutcome.End.UNREACHABLE;
                        case REFUSED -> FilesOutcome.End.REFUSED;
                        case NONE, HUNG_UP, WRONG_LINK, FAILED -> FilesOutcome.End.FAILED;
                    },
                    next.sentence());
            return;
        }
        if (news && next.members().isEmpty()) {
            alone = next.sentence();
        } else if (news) {
            alone = "";
            screen.say(next.sentence());
        }
        browsers.news(next).forEach(screen::say);
        Set<PeerId> now = new HashSet<>();
        for (MemberSnapshot member : next.members()) {
            if (member.state() == MemberState.CONNECTED) {
                now.add(member.id());
                if (connected.add(member.id())) {
                    onConnected(member);
                }
            }
        }
        connected.retainAll(now);
    }
}
