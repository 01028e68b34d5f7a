package dev.parley.client.ui.transfer.words;

import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.files.TransferState;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a transfer now. Immutable.
 *
 * @param offer what is in it
 * @param progress what the engine said last of its course
 * @param standing whether the engine of now knows of it
 * @param accepted whether this side's person has taken the offer and the engine has not answered yet
 * @param end how it ended
 */
public record KnownTransfer(
        Notice.FilesOffered offer,
        Optional<Notice.FilesProgress> progress,
        Standing standing,
        boolean accepted,
        Optional<End> end) {

    /** Whether what is shown of a transfer still holds. */
    public enum Standing {
        KNOWN,
        /** The engine died: this is how it stood last, and the next one says how it stands now. */
        AWAITED,
        /** No engine knows of it any more. */
        UNKNOWN
    }

    /** How a transfer ended. */
    public sealed interface End {
        record Whole(Notice.FilesDone told) implements End {
            public List<String> paths() {
                return told.paths();
            }
        }

        record Failed(Reason reason, String sentence) implements End {}
    }

    /** What can be done about a transfer, and what one sees of it then. */
    public record Choice(
            Notice.FilesOffered offer,
            boolean asks,
            boolean canPause,
            boolean canGoOn,
            boolean waits,
            boolean alive,
            boolean awaited,
            Reason why) {}

    public static KnownTransfer of(Notice.FilesOffered offer) {
        return new KnownTransfer(offer, Optional.empty(), Standing.KNOWN, false, Optional.empty());
    }

    public KnownTransfer offeredAgain(Notice.FilesOffered next) {
        boolean same = next.offer().equals(offer.offer());
        return new KnownTransfer(next, progress, Standing.KNOWN, accepted && same, Optional.empty());
    }

    public KnownTransfer at(Notice.FilesProgress next) {
        return new KnownTransfer(offer, Optional.of(next), Standing.KNOWN, false, Optional.empty());
    }

    public KnownTransfer taken(boolean yes) {
        return new KnownTransfer(offer, progress, standing, yes, end);
    }

    /** Until an engine speaks of it again. */
    public KnownTransfer heardOf(Standing next) {
        return over() || standing == Standing.UNKNOWN ? this : new KnownTransfer(offer, progress, next, accepted, end);
    }

    public KnownTransfer ended(End next) {
        return new KnownTransfer(offer, progress, Standing.KNOWN, false, Optional.of(next));
    }

    /** What a person decides on, without what only moves. */
    public Choice choice() {
        Reason why = progress.map(Notice.FilesProgress::reason).orElse(Reason.NONE);
        return new Choice(offer, asks(), canPause(), canGoOn(), waits(), alive(), awaited(), why);
    }

    public TransferState state() {
        return progress.map(Notice.FilesProgress::state).orElse(TransferState.OFFERED);
    }

    public boolean over() {
        return end.isPresent();
    }

    public boolean incoming() {
        return !offer.outgoing();
    }

    /** Whether it is for this side's person to take or to refuse. */
    public boolean asks() {
        return incoming() && alive() && !accepted && state() == TransferState.OFFERED;
    }

    public boolean waits() {
        return alive() && state() == TransferState.WAITING;
    }

    /** Whether both sides have agreed on it and are at it, or could be. */
    public boolean underWay() {
        return alive()
                && switch (state()) {
                    case OFFERED, WAITING -> false;
                    case CHECKING, RUNNING, PAUSED, PAUSED_THERE, TROUBLED, FINISHING -> true;
                };
    }

    /** Whether it is shown as it stood last, and nothing can be done about it just now. */
    public boolean awaited() {
        return standing == Standing.AWAITED;
    }

    public boolean canPause() {
        return alive() && (state() == TransferState.RUNNING || state() == TransferState.CHECKING);
    }

    public boolean canCancel() {
        return alive() && !asks() && !waits();
    }

    public boolean canGoOn() {
        return alive() && (state() == TransferState.PAUSED || state() == TransferState.TROUBLED);
    }

    public boolean alive() {
        return standing != Standing.UNKNOWN && !over();
    }

    public long size() {
        return progress.map(Notice.FilesProgress::size).filter(size -> size > 0).orElse(offer.size());
    }

    /** How much of it is there. */
    public long bytes() {
        return progress.map(Notice.FilesProgress::bytes).orElse(0L);
    }

    /** What part of it is there, 0 to 1. */
    public double share() {
        if (end.isPresent() && end.get() instanceof End.Whole) {
            return 1;
        }
        long size = size();
        return size <= 0 ? 0 : Math.clamp((double) bytes() / size, 0, 1);
    }
}
