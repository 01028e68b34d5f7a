package dev.parley.client.transfer.machine;

import dev.parley.client.transfer.machine.TransferEffect.Fail;
import dev.parley.client.transfer.machine.TransferEffect.Report;
import dev.parley.client.transfer.machine.TransferEffect.Send;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of one transfer on one channel: events in, effects out, no I/O. Confined to the thread of its owner.
 *
 * <p>What both sides have in common is how a transfer stands still and how it ends; once it has ended, nothing has an
 * effect any more.
 */
public abstract sealed class Transfer permits SendTransfer, ReceiveTransfer {
    private final TransferId id;
    private final FilesOffer offer;
    private boolean ended;
    private boolean paused;
    private @Nullable Problem trouble;
    private boolean heldThere;
    private boolean heldTold;
    private @Nullable Report told;

    Transfer(TransferId id, FilesOffer offer, boolean paused) {
        this.id = id;
        this.offer = offer;
        this.paused = paused;
    }

    final TransferId id() {
        return id;
    }

    public final FilesOffer offer() {
        return offer;
    }

    public final boolean ended() {
        return ended;
    }

    public final List<TransferEffect> on(TransferEvent event) {
        if (ended) {
            return List.of();
        }
        List<TransferEffect> effects;
        try {
            effects = handle(event);
        } catch (ProtocolException e) {
            effects = breach(String.valueOf(e.getMessage()));
        }
        return ended ? effects : withNews(effects);
    }

    /** Whether a {@link TransferEvent.Turn} would do anything. */
    public abstract boolean wantsTurn();

    /** @throws ProtocolException if the message is not allowed now */
    abstract List<TransferEffect> onMessage(TransferMessage message);

    abstract List<TransferEffect> onStarted();

    abstract List<TransferEffect> onTurn();

    abstract List<TransferEffect> onReopened();

    /** The person lets it go on, and nothing else was in the way. */
    abstract List<TransferEffect> onUnpaused();

    abstract List<TransferEffect> onSenderEvent(TransferEvent.ForSender event);

    abstract List<TransferEffect> onReceiverEvent(TransferEvent.ForReceiver event);

    /** Whether both persons want it and it is not over, so that trouble does not end it. */
    abstract boolean underWay();

    /** How it does if nothing holds it. */
    abstract TransferPhase phase();

    abstract long position();

    List<TransferEffect> onChannelClosed() {
        return end(new TransferEffect.Suspend());
    }

    /** @param unasked by the program, without its person */
    List<TransferEffect> onCancelled(boolean unasked) {
        return end(cancel(TransferEndReason.CANCELLED), new Fail(OwnProblem.CANCELLED));
    }

    /** The disk failed in a way that can pass. */
    void onTrouble() {}

    /** Ends it for a reason of this side. */
    List<TransferEffect> end(TransferEndReason reason, Problem problem) {
        return end(cancel(reason), new Fail(problem));
    }

    /** What this side's person is told when the other side gave this reason. */
    abstract Problem problemOf(TransferEndReason reasonThere);

    /** Whether this side tells the other that it holds. */
    boolean holds() {
        return paused || trouble != null;
    }

    /** What its person is to know of how it stands. */
    @Nullable
    Problem shownProblem() {
        return trouble;
    }

    public final boolean troubled() {
        return trouble != null;
    }

    final boolean heldThere() {
        return heldThere;
    }

    final List<TransferEffect> end(TransferEffect... effects) {
        ended = true;
        return List.of(effects);
    }

    static ProtocolException notNow(TransferMessage message) {
        return new ProtocolException(
                "type", "is not allowed now: " + message.getClass().getSimpleName());
    }

    static IllegalArgumentException wrongSide(TransferEvent event) {
        return new IllegalArgumentException("not for this side: " + event);
    }

    private List<TransferEffect> handle(TransferEvent event) {
        return switch (event) {
            case TransferEvent.Started() -> onStarted();
            case TransferEvent.MessageReceived(TransferMessage.Cancel(var _, var reason)) ->
                end(new Fail(problemOf(reason)));
            case TransferEvent.MessageReceived(TransferMessage.Hold(var _, boolean held)) -> {
                heldThere = held;
                yield List.of();
            }
            case TransferEvent.MessageReceived(var message) -> onMessage(message);
            case TransferEvent.Turn() -> wantsTurn() ? onTurn() : List.of();
            case TransferEvent.Paused(boolean pause) -> onPaused(pause);
            case TransferEvent.Cancelled(boolean unasked) -> onCancelled(unasked);
            case TransferEvent.TriedAgain() ->
                trouble == null || paused ? List.of() : List.of(new TransferEffect.Reopen());
            case TransferEvent.Reopened() -> {
                trouble = null;
                yield onReopened();
            }
            case TransferEvent.RuleBroken(var detail) -> breach(detail);
            case TransferEvent.ChannelClosed() -> onChannelClosed();
            case TransferEvent.DiskFailed(var failure) -> onDiskFailed(failure);
            case TransferEvent.ForSender forSender -> onSenderEvent(forSender);
            case TransferEvent.ForReceiver forReceiver -> onReceiverEvent(forReceiver);
        };
    }

    private List<TransferEffect> onPaused(boolean pause) {
        boolean changed = paused != pause;
        paused = pause;
        if (!pause && trouble != null) {
            return List.of(new TransferEffect.Reopen());
        }
        return changed && !pause ? onUnpaused() : List.of();
    }

    private List<TransferEffect> onDiskFailed(DiskFailure failure) {
        boolean passes =
                failure.reason() == TransferEndReason.NO_ROOM || failure.reason() == TransferEndReason.DISK_FAILED;
        if (!passes || !underWay()) {
            return end(failure.reason(), failure.problem());
        }
        trouble = failure.problem();
        onTrouble();
        return List.of();
    }

    /** Tells both persons what has changed. */
    private List<TransferEffect> withNews(List<TransferEffect> effects) {
        List<TransferEffect> all = new ArrayList<>();
        Report now = new Report(shownPhase(), position(), shownProblem());
        if (!now.equals(told)) {
            told = now;
            all.add(now);
        }
        boolean holds = holds();
        if (holds == heldTold) {
            all.addAll(effects);
            return all;
        }
        heldTold = holds;
        Send hold = new Send(new TransferMessage.Hold(id, holds));
        // It stands still before anything that may fail, and goes on after what makes it go on.
        if (holds) {
            all.add(hold);
        }
        all.addAll(effects);
        if (!holds) {
            all.add(hold);
        }
        return all;
    }

    private TransferPhase shownPhase() {
        if (trouble != null) {
            return TransferPhase.TROUBLED;
        }
        if (paused) {
            return TransferPhase.PAUSED;
        }
        return heldThere ? TransferPhase.PAUSED_THERE : phase();
    }

    private List<TransferEffect> breach(String detail) {
        return end(cancel(TransferEndReason.RULE_BROKEN), new Fail(OwnProblem.ruleBroken(detail)));
    }

    private Send cancel(TransferEndReason reason) {
        return new Send(new TransferMessage.Cancel(id, reason));
    }
}
