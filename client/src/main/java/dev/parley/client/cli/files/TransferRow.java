package dev.parley.client.cli.files;

import dev.parley.client.cli.report.TransferReport;
import dev.parley.client.control.Notice;
import dev.parley.client.control.files.OfferedEntry;
import dev.parley.client.control.files.TransferState;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One transfer as the terminal follows it. Confined to the terminal's thread. */
final class TransferRow {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int NAMES_SHOWN = 3;
    private static final Set<TransferState> AGREED =
            EnumSet.of(TransferState.CHECKING, TransferState.RUNNING, TransferState.FINISHING);

    private Notice.FilesOffered offered;
    private Notice.@Nullable FilesProgress progress;
    private Notice.@Nullable FilesDone done;
    private Notice.@Nullable FilesFailed failed;
    private boolean agreed;
    private long began;
    private long ended;

    TransferRow(Notice.FilesOffered offered) {
        this.offered = offered;
    }

    /** Told of again: somebody is there for it now. */
    void on(Notice.FilesOffered again) {
        offered = again;
    }

    void on(Notice.FilesProgress next, long nanoTime) {
        progress = next;
        agreed |= AGREED.contains(next.state());
        if (began == 0 && next.state() == TransferState.RUNNING) {
            began = nanoTime;
        }
    }

    void on(Notice.FilesDone next, long nanoTime) {
        done = next;
        ended = nanoTime;
    }

    void on(Notice.FilesFailed next, long nanoTime) {
        failed = next;
        ended = nanoTime;
    }

    String id() {
        return offered.transfer();
    }

    /** What an answer to the offer that is known now has to name. */
    String mark() {
        return offered.offer();
    }

    boolean outgoing() {
        return offered.outgoing();
    }

    Optional<PeerId> peer() {
        return Optional.ofNullable(offered.peer());
    }

    String peerName() {
        return offered.peerName().isEmpty() ? "somebody" : offered.peerName();
    }

    /** Whether its receiver has said yes, as far as this run knows. */
    boolean isAgreed() {
        return agreed;
    }

    /** Whether it is asked about for a reason of its own, though it was accepted before. */
    boolean isDoubted() {
        return progress != null
                && progress.state() == TransferState.OFFERED
                && !progress.sentence().isEmpty();
    }

    /** Whether the folder that it was received into is gone. */
    boolean isHomeless() {
        return isDoubted() && progress != null && progress.reason().code().equals("files.folderGone");
    }

    boolean isDone() {
        return done != null;
    }

    Optional<Notice.FilesFailed> failure() {
        return Optional.ofNullable(failed);
    }

    List<String> paths() {
        return done == null ? List.of() : done.paths();
    }

    int files() {
        return offered.files();
    }

    int folders() {
        return offered.folders();
    }

    /** Empty until something was told of it, and once it is over. */
    Optional<TransferState> state() {
        return done != null || failed != null
                ? Optional.empty()
                : Optional.ofNullable(progress).map(Notice.FilesProgress::state);
    }

    /** What is to be said besides of what is offered, or of what has come. */
    List<String> remarks() {
        return done == null ? DifferenceWords.ofSource(offered) : DifferenceWords.of(done, offered.outgoing());
    }

    /** Its names, as many as fit a line. */
    String names() {
        String some = offered.entries().stream()
                .limit(NAMES_SHOWN)
                .map(OfferedEntry::name)
                .collect(Collectors.joining(", "));
        return offered.entries().size() > NAMES_SHOWN ? some + " and more" : some;
    }

    /** Everything that a person should know before they accept. */
    String offer() {
        Notice.FilesProgress now = progress;
        String doubt = now == null ? "" : now.sentence();
        return (doubt.isEmpty() ? "" : doubt + " ") + peerName() + " offers " + description();
    }

    String description() {
        String types = offered.types().stream()
                .map(type -> type.extension().isEmpty() ? "no extension" : "." + type.extension())
                .collect(Collectors.joining(", "));
        return names() + ": " + Amounts.count(offered.files(), offered.folders()) + ", " + Amounts.bytes(offered.size())
                + (types.isEmpty() ? "" : " (" + types + ")");
    }

    /** How far it is, in one line; empty before anything is known. */
    String status() {
        return status(Integer.MAX_VALUE);
    }

    /** @param nameColumns how many its names may take */
    String status(int nameColumns) {
        Notice.FilesProgress now = progress;
        if (now == null) {
            return "";
        }
        long percent = now.size() == 0 ? 100 : (long) (100.0 * now.bytes() / now.size());
        String names = Columns.shortened(names(), nameColumns);
        // Of what was sent on another day only the other side knows how far it is.
        boolean unknown = offered.outgoing() && now.state() == TransferState.WAITING && now.bytes() == 0;
        String far = unknown ? names : String.format(Locale.ROOT, "%s %d %%", names, percent);
        return switch (now.state()) {
            case OFFERED ->
                names
                        + (offered.outgoing()
                                ? ": waiting for " + peerName() + "'s answer"
                                : ": offered by " + peerName());
            case CHECKING -> far + " checked";
            case RUNNING ->
                far + ", " + Amounts.bytes(now.bytes()) + " of " + Amounts.bytes(now.size())
                        + (now.bytesPerSecond() > 0 ? ", " + Amounts.rate(now.bytesPerSecond()) : "")
                        + (now.secondsLeft() >= 0
                                ? ", " + Amounts.span(Duration.ofSeconds(now.secondsLeft())) + " left"
                                : "");
            case PAUSED -> far + ", paused";
            case PAUSED_THERE -> far + ", paused by " + peerName();
            case TROUBLED -> far + ". " + now.sentence();
            case WAITING -> far + ", goes on when " + peerName() + " is back";
            case FINISHING -> far + ", being made safe";
        };
    }

    double seconds() {
        return began == 0 || ended == 0 ? 0 : (ended - began) / NANOS_PER_SECOND;
    }

    TransferReport report() {
        double seconds = seconds();
        return new TransferReport(
                offered.transfer(),
                offered.outgoing() ? "outgoing" : "incoming",
                peerName(),
                offered.entries().stream().map(OfferedEntry::name).toList(),
                offered.files(),
                offered.folders(),
                offered.size(),
                seconds,
                seconds > 0 ? Math.round(offered.size() / seconds) : 0,
                done != null ? "done" : failed != null ? "failed" : "unfinished",
                paths(),
                done == null ? "" : done.root(),
                failed == null ? "" : failed.sentence(),
                failed == null ? "" : failed.reason().code(),
                offered.leftOut(),
                done == null ? 0 : done.renamed(),
                done == null ? List.of() : done.names(),
                offered.outgoing() || done == null ? offered.executables() : done.executables(),
                done != null && done.executablesKept());
    }
}
