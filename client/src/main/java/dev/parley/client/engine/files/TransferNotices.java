package dev.parley.client.engine.files;

import dev.parley.client.control.Notice;
import dev.parley.client.control.call.ChangedName;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.files.OfferedEntry;
import dev.parley.client.control.files.OfferedType;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.transfer.TransferNotice;
import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells faces of transfers: with rate and time left, and not more often than anybody can look. Files thread. */
final class TransferNotices {
    private static final long PAUSE_NANOS = 100_000_000L;
    private static final int MOST_PATHS = 32;
    private static final int MOST_PATH_CHARS = 300;

    private final Consumer<Notice> notices;
    private final LongSupplier nanoTime;
    private final Map<TransferId, Told> told = new HashMap<>();

    /** What was told of a transfer last. */
    private static final class Told {
        private final TransferRate rate = new TransferRate();
        private @Nullable TransferPhase phase;
        private long nanoTime;
    }

    TransferNotices(Consumer<Notice> notices, LongSupplier nanoTime) {
        this.notices = notices;
        this.nanoTime = nanoTime;
    }

    void tell(TransferNotice notice) {
        switch (notice) {
            case TransferNotice.Offered offered -> notices.accept(offered(offered));
            case TransferNotice.Progress progress -> tell(progress);
            case TransferNotice.Finished(TransferId id, var paths, var root, var differences) -> {
                told.remove(id);
                notices.accept(new Notice.FilesDone(
                        id.hex(),
                        paths.stream().limit(MOST_PATHS).map(Path::toString).toList(),
                        root.hex(),
                        differences.renamed(),
                        differences.names().stream()
                                .map(one -> new ChangedName(end(one.sent()), one.name()))
                                .toList(),
                        differences.executables(),
                        differences.executablesKept()));
            }
            case TransferNotice.Failed(TransferId id, Problem problem) -> {
                told.remove(id);
                notices.accept(new Notice.FilesFailed(id.hex(), problem.sentence(), reason(problem)));
            }
        }
    }

    private static Notice offered(TransferNotice.Offered offered) {
        var summary = offered.summary();
        return new Notice.FilesOffered(
                offered.id().hex(),
                offered.outgoing(),
                Optional.ofNullable(offered.peer()).map(PeerId::new).orElse(null),
                offered.peerName(),
                summary.files(),
                summary.folders(),
                offered.contents(),
                summary.shown().stream()
                        .map(shown -> new OfferedEntry(shown.folder(), shown.name(), shown.size()))
                        .toList(),
                summary.types().stream()
                        .map(type -> new OfferedType(type.extension(), type.files()))
                        .toList(),
                offered.mark().text(),
                offered.notes().leftOut(),
                offered.notes().executables().cardinality());
    }

    /** A path may be far longer than anybody reads, and than a line may be. */
    private static String end(String path) {
        int from = path.length() - MOST_PATH_CHARS;
        return from <= 0 ? path : "…" + path.substring(Character.isLowSurrogate(path.charAt(from)) ? from + 1 : from);
    }

    private void tell(TransferNotice.Progress progress) {
        Told last = told.computeIfAbsent(progress.id(), _ -> new Told());
        long now = nanoTime.getAsLong();
        boolean samePhase = progress.phase() == last.phase;
        if (!samePhase) {
            last.rate.restart();
        }
        last.rate.add(progress.bytes(), now);
        boolean news = !samePhase || progress.bytes() == progress.contents() || progress.problem() != null;
        if (!news && now - last.nanoTime < PAUSE_NANOS) {
            return;
        }
        last.phase = progress.phase();
        last.nanoTime = now;
        boolean moving = progress.phase() == TransferPhase.RUNNING || progress.phase() == TransferPhase.CHECKING;
        notices.accept(new Notice.FilesProgress(
                progress.id().hex(),
                state(progress.phase()),
                progress.bytes(),
                progress.contents(),
                moving ? last.rate.bytesPerSecond() : 0,
                moving ? last.rate.secondsFor(progress.contents() - progress.bytes()) : TransferRate.UNKNOWN,
                Optional.ofNullable(progress.problem()).map(Problem::sentence).orElse(""),
                Optional.ofNullable(progress.problem())
                        .map(TransferNotices::reason)
                        .orElse(Reason.NONE)));
    }

    /** What a face is told is not what a transfer calls it: either may be renamed alone. */
    static TransferState state(TransferPhase phase) {
        return switch (phase) {
            case OFFERED -> TransferState.OFFERED;
            case CHECKING -> TransferState.CHECKING;
            case RUNNING -> TransferState.RUNNING;
            case PAUSED -> TransferState.PAUSED;
            case PAUSED_THERE -> TransferState.PAUSED_THERE;
            case TROUBLED -> TransferState.TROUBLED;
            case WAITING -> TransferState.WAITING;
            case FINISHING -> TransferState.FINISHING;
        };
    }

    private static Reason reason(Problem problem) {
        return new Reason(problem.code(), problem.subject());
    }
}
