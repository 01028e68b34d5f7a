package dev.parley.client.cli;

import dev.parley.client.control.Command;
import dev.parley.client.control.MemberSnapshot;
import dev.parley.client.control.Notice;
import dev.parley.signaling.protocol.PeerId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code ./parley send}: offers the same files to everybody who comes, until enough of them have everything. */
public final class TerminalSend extends TerminalFiles {
    private static final String DECLINED = "files.declined";

    private final List<String> paths;
    private final int receivers;
    private final Set<PeerId> offered = new HashSet<>();
    private int delivered;
    private int declined;
    private int failed;

    /** @param receivers how many people are to have everything */
    public TerminalSend(FilesOptions options, List<Path> paths, int receivers, TerminalScreen screen) {
        super(options, screen);
        this.paths = paths.stream().map(Path::toString).toList();
        this.receivers = receivers;
    }

    @Override
    void onConnected(MemberSnapshot member) {
        // Whom it was offered once, it is offered again by the engine itself.
        if (offered.add(member.id())) {
            tell(new Command.OfferFiles(member.id(), paths));
        }
    }

    @Override
    void onOffered(TransferRow row) {
        if (row.outgoing()) {
            screen().say(
                            row.peer().isPresent()
                                    ? "Offered to " + row.peerName() + ": " + row.description() + "."
                                    : "Unfinished from before, goes on when " + row.peerName() + " is back: "
                                            + row.names() + ".");
        } else if (row.peer().isPresent()) {
            screen().say(row.peerName() + " offers " + row.names() + ", which this command does not take.");
            tell(new Command.CancelFiles(row.id()));
        }
    }

    @Override
    void onState(TransferRow row) {
        switch (row.state().orElseThrow()) {
            case WAITING, PAUSED_THERE, TROUBLED -> screen().say(row.status() + ".");
            case OFFERED, CHECKING, RUNNING, PAUSED, FINISHING -> {}
        }
    }

    @Override
    void onDone(TransferRow row) {
        if (row.outgoing()) {
            delivered++;
            screen().say("Delivered to " + row.peerName() + ": " + row.names() + speed(row) + ".");
        }
    }

    @Override
    void onFailed(TransferRow row, Notice.FilesFailed failure) {
        if (row.outgoing()) {
            if (failure.reason().code().equals(DECLINED)) {
                declined++;
            } else {
                failed++;
            }
            screen().say(row.peerName() + ": " + failure.sentence());
        }
    }

    @Override
    void look() {
        if (delivered + declined + failed < receivers || rows().stream().anyMatch(TerminalFiles::moves)) {
            return;
        }
        if (delivered > 0 && declined + failed == 0) {
            end(
                    FilesOutcome.End.DONE,
                    delivered == 1
                            ? "Everything is delivered."
                            : "Everything is delivered to " + delivered + " people.");
        } else if (failed > 0) {
            end(FilesOutcome.End.FAILED, "Not everybody has everything.");
        } else {
            end(FilesOutcome.End.REFUSED, "The files were declined.");
        }
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
