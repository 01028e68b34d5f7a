package dev.parley.client.cli.files;

import dev.parley.client.cli.files.Deliveries.Answer;
import dev.parley.client.cli.report.FilesOutcome;
import dev.parley.client.cli.report.TransferReport;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code ./parley send}: offers the same files to everybody who comes, until all have answered or enough have everything. */
public final class TerminalSend extends TerminalFiles {
    private final List<String> paths;
    private final Optional<Integer> receivers;
    private final Set<PeerId> offered = new HashSet<>();

    /** How many of these offers something was heard of. */
    private int begun;

    /** @param receivers ends as soon as so many people have everything; empty to end when everybody has answered */
    public TerminalSend(FilesOptions options, List<Path> paths, Optional<Integer> receivers, TerminalScreen screen) {
        super(options, screen);
        this.paths = paths.stream().map(Path::toString).toList();
        this.receivers = receivers;
    }

    @Override
    void onConnected(MemberSnapshot member) {
        // Whom it was offered once, it is offered again by the engine itself.
        if (offered.add(member.id())) {
            tell(new FilesCommand.OfferFiles(member.id(), paths));
        }
    }

    @Override
    void onOffered(TransferRow row, boolean first) {
        if (row.outgoing()) {
            if (first && row.peer().isPresent()) {
                begun++;
            }
            screen().say(
                            row.peer().isPresent()
                                    ? "Offered to " + row.peerName() + ": " + row.description() + "."
                                    : "Unfinished from before, goes on when " + row.peerName() + " is back: "
                                            + row.names() + ".");
            row.remarks().forEach(screen()::say);
        }
    }

    @Override
    void onUnderWay() {
        begun++;
    }

    @Override
    void onState(TransferRow row) {
        switch (row.state().orElseThrow()) {
            case WAITING, PAUSED_THERE, TROUBLED -> screen().say(row.status() + ".");
            case OFFERED -> {
                // What an earlier command has accepted is left as it is.
                if (!row.outgoing() && !row.isDoubted()) {
                    screen().say(row.peerName() + " offers " + row.names() + ", which this command does not take.");
                    tell(FilesCommand.CancelFiles.unasked(row.id(), row.mark()));
                }
            }
            case CHECKING, RUNNING, PAUSED, FINISHING -> {}
        }
    }

    @Override
    void onDone(TransferRow row) {
        if (row.outgoing()) {
            screen().say("Delivered to " + row.peerName() + ": " + row.names() + speed(row) + ".");
            row.remarks().forEach(screen()::say);
        }
    }

    @Override
    void onFailed(TransferRow row, Notice.FilesFailed failure) {
        if (row.outgoing()) {
            screen().say(row.peerName() + ": " + failure.sentence());
        }
    }

    @Override
    void look() {
        Deliveries deliveries = deliveries();
        int wanted = receivers.orElse(1);
        boolean enough = receivers.isPresent() && deliveries.count(Answer.DONE) >= wanted;
        if (enough ? rows().stream().anyMatch(TerminalFiles::moves) : !everybodyHasAnswered(deliveries, wanted)) {
            return;
        }
        rows().stream().filter(row -> isOpenOffer(row)).forEach(row -> tell(new FilesCommand.CancelFiles(row.id())));
        FilesOutcome outcome = deliveries.outcome(wanted);
        end(outcome.end(), outcome.sentence());
    }

    /** Those whose programs take nothing do not count, so that one waits on for people. */
    private boolean everybodyHasAnswered(Deliveries deliveries, int wanted) {
        return deliveries.answered() >= wanted
                && deliveries.count(Answer.OPEN) == 0
                && begun >= offered.size()
                && !isSomebodyComing();
    }

    private boolean isSomebodyComing() {
        return members().stream()
                .anyMatch(member -> member.state() == MemberState.CONNECTING && !offered.contains(member.id()));
    }

    /** Whether somebody is still asked, and would think that the files come again. */
    private boolean isOpenOffer(TransferRow row) {
        return row.outgoing() && row.peer().isPresent() && row.state().isPresent() && !row.isAgreed();
    }

    private Deliveries deliveries() {
        Set<PeerId> here = members().stream().map(MemberSnapshot::id).collect(Collectors.toSet());
        return Deliveries.of(rows(), here::contains);
    }

    @Override
    String unfinished() {
        String each = deliveries().sentence();
        return each.isEmpty() ? super.unfinished() : each + " " + super.unfinished();
    }

    static String speed(TransferRow row) {
        TransferReport report = row.report();
        return report.bytesPerSecond() == 0
                ? ""
                : ", " + Amounts.bytes(report.bytes()) + " in "
                        + Amounts.span(Duration.ofMillis(Math.round(report.seconds() * 1000))) + " ("
                        + Amounts.rate(report.bytesPerSecond()) + ")";
    }
}
