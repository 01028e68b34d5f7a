package dev.parley.client.transfer;

import dev.parley.client.transfer.machine.ReceiveTransfer;
import dev.parley.client.transfer.machine.SendTransfer;
import dev.parley.client.transfer.machine.Transfer;
import dev.parley.client.transfer.machine.TransferEffect;
import dev.parley.client.transfer.machine.TransferEvent;
import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.OfferMark;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.ProblemKind;
import dev.parley.client.transfer.message.Summary;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.part.SafeFileName;
import dev.parley.client.transfer.storage.Differences;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.SourceNotes;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One transfer that has not ended: on a channel, where it does what its machine wants, or waiting for somebody to come back.
 * Confined to the thread of {@link FileTransfers}.
 */
abstract sealed class ActiveTransfer permits OutgoingTransfer, IncomingTransfer {
    /** How many looks pass at most until the next try. */
    private static final int MOST_PATIENCE = 64;

    private final TransferId id;
    private final Consumer<TransferNotice> notices;
    private @Nullable PeerChannel channel;
    private @Nullable Transfer machine;
    private @Nullable OfferMark shown;
    private long position;
    private boolean paused;
    private boolean ended;
    private @Nullable Problem failure;
    private int looks;
    private int patience = 1;

    ActiveTransfer(TransferId id, Consumer<TransferNotice> notices) {
        this.id = id;
        this.notices = notices;
    }

    final TransferId id() {
        return id;
    }

    /** Whether there is nothing more to do for it. */
    final boolean ended() {
        return ended;
    }

    final boolean paused() {
        return paused;
    }

    final boolean isOn(PeerChannel any) {
        return channel == any;
    }

    /** What the other side is called on the channel that it is on. */
    final String peerThere() {
        return channel().peerName();
    }

    final boolean waits() {
        return !ended && machine == null;
    }

    /** Whether it is on a channel and waits for the answer of this side's person. */
    final boolean asks() {
        return machine instanceof ReceiveTransfer receiver && receiver.waitsForAnswer();
    }

    /** Whether its person has been told of this offer last, and of no other since. */
    final boolean isShown(OfferMark any) {
        return any.equals(shown);
    }

    /** Whether a turn would do anything, apart from whether its channel has room. */
    final boolean wantsTurn() {
        return machine != null && machine.wantsTurn();
    }

    /** The credit that its sender has not spent; 0 for an outgoing one. */
    final long unspent() {
        return machine instanceof ReceiveTransfer receiver ? receiver.unspent() : 0;
    }

    final long onItsWay() {
        return machine instanceof ReceiveTransfer receiver ? receiver.onItsWay() : 0;
    }

    final boolean wantsCredit() {
        return machine instanceof ReceiveTransfer receiver && receiver.wantsCredit();
    }

    /** What it has of the memory that all share; nothing while it is on no channel. */
    final Optional<CreditShares.Holding> holding() {
        return Optional.ofNullable(channel).map(on -> new CreditShares.Holding(on.peer(), unspent(), wantsCredit()));
    }

    final PeerChannel channel() {
        return Objects.requireNonNull(channel, "it is on none");
    }

    /** Whether its turn puts nothing into the channel, or the channel has room for that. */
    final boolean hasRoom() {
        return !(machine instanceof SendTransfer sender) || !sender.sending() || (channel != null && channel.hasRoom());
    }

    /** Begins, or goes on, on a channel. */
    final void attach(PeerChannel to, Transfer newMachine, boolean outgoing) {
        channel = to;
        machine = newMachine;
        notices.accept(offered(outgoing, to.peer(), to.peerName(), newMachine.offer()));
    }

    void onMessage(TransferMessage message) {
        on(new TransferEvent.MessageReceived(message));
    }

    final void pause(boolean pause) {
        paused = pause;
        if (machine != null) {
            on(new TransferEvent.Paused(pause));
        } else if (!ended) {
            onPausedWaiting();
            report(waitingPhase(), position, null);
        }
    }

    /** Whether both persons want it, so that the other side keeps it too. */
    abstract boolean agreed();

    /** What both sides know; null if there is none yet, or it was agreed on by programs that had none. */
    abstract @Nullable TransferSecret secret();

    /**
     * The own person does not want it any more.
     *
     * @param unasked or was not asked, since the program takes no such files
     */
    final void cancel(boolean unasked) {
        if (machine != null) {
            on(new TransferEvent.Cancelled(unasked));
        } else if (!ended) {
            fail(OwnProblem.CANCELLED);
        }
    }

    /** Whether it failed for this reason. */
    final boolean failedWith(ProblemKind kind) {
        return failure != null && failure.kind() == kind;
    }

    /** Tries again where what stood in its way seems to have passed; more and more rarely, as long as it comes back. */
    final void lookAgain() {
        if (!isStuck()) {
            looks = 0;
            patience = Math.max(1, patience / 2);
        } else if (++looks >= patience && mayHavePassed(position)) {
            looks = 0;
            patience = Math.min(MOST_PATIENCE, patience * 2);
            tryAgain();
        }
    }

    /** Whether it stands still for a reason that can pass by itself. */
    boolean isStuck() {
        return machine != null && machine.troubled();
    }

    void tryAgain() {
        on(new TransferEvent.TriedAgain());
    }

    /** Whether it is worth a try, from this position. */
    abstract boolean mayHavePassed(long from);

    /** It is known how far it is. */
    final void isAt(long known) {
        position = known;
    }

    final long position() {
        return position;
    }

    /** The program ends; all that can go on another day is kept. */
    final void shutDown() {
        ended = true;
        machine = null;
        release();
    }

    /** Tells the machine, and does what it wants. */
    final void on(TransferEvent event) {
        Transfer told = machine;
        if (told == null) {
            return;
        }
        long unspent = unspent() + onItsWay();
        List<TransferEffect> effects = told.on(event);
        if (told.ended() && channel != null && event instanceof TransferEvent.Local) {
            // What its sender does not know of yet may still come.
            channel.expectStray(unspent);
        }
        for (TransferEffect effect : effects) {
            boolean running = !told.ended();
            TransferEvent answer = perform(effect);
            if (answer != null) {
                on(answer);
                if (running && (told.ended() || answer instanceof TransferEvent.Setback)) {
                    return; // the rest of the list is void
                }
            }
        }
    }

    /** Returns the event that answers, or null if nothing does, or not yet. */
    abstract @Nullable TransferEvent perform(TransferEffect.OnDisk effect) throws DiskFailure;

    abstract @Nullable FilesOffer offer();

    /** Where the entries at the top are, once the transfer has succeeded. */
    abstract List<Path> paths();

    /** How what was received differs from what was sent, once the transfer has succeeded. */
    abstract Differences differences();

    /** What is to be said of files that are sent. */
    SourceNotes notes() {
        return SourceNotes.NONE;
    }

    /** Whether the other side hears a message that earlier programs do not know. */
    final boolean hears(int ability) {
        return channel != null && channel.hears(ability);
    }

    /** It was paused, or is to go on, while it waits. */
    void onPausedWaiting() {}

    /** Closes the files and keeps them. */
    abstract void release();

    /** Deletes what was received of it, and forgets it. */
    abstract void discard();

    final void fail(Problem problem) {
        ended = true;
        failure = problem;
        machine = null;
        discard();
        notices.accept(new TransferNotice.Failed(id, problem));
    }

    private void report(TransferPhase phase, long at, @Nullable Problem problem) {
        FilesOffer offer = offer();
        if (offer != null) {
            position = at;
            long bytes = Math.max(0, at - offer.manifestBytes());
            notices.accept(new TransferNotice.Progress(id, phase, bytes, contents(offer), problem));
        }
    }

    /** It waits for its person's answer. */
    final void reportOffered() {
        report(TransferPhase.OFFERED, 0, null);
    }

    /** It waits, and its files cannot be opened. */
    final void reportStuck(Problem problem) {
        report(TransferPhase.TROUBLED, position, problem);
    }

    /** Tells of one that waits. */
    final void tellWaiting(boolean outgoing, @Nullable String peer, String peerName, FilesOffer offer) {
        notices.accept(offered(outgoing, peer, peerName, offer));
        report(waitingPhase(), position, null);
    }

    private TransferNotice.Offered offered(boolean outgoing, @Nullable String peer, String peerName, FilesOffer offer) {
        OfferMark mark = OfferMark.of(peer == null ? "" : peer, peerName, offer);
        shown = mark;
        Summary summary = offer.summary();
        List<Summary.Shown> safe = summary.shown().stream()
                .map(shown -> new Summary.Shown(
                        shown.folder(), SafeFileName.of(shown.name()).text(), shown.size()))
                .toList();
        return new TransferNotice.Offered(
                id,
                outgoing,
                peer,
                peerName,
                new Summary(summary.files(), summary.folders(), safe, summary.types()),
                contents(offer),
                mark,
                notes());
    }

    private TransferPhase waitingPhase() {
        return paused ? TransferPhase.PAUSED : TransferPhase.WAITING;
    }

    private static long contents(FilesOffer offer) {
        return offer.total() - offer.manifestBytes();
    }

    private @Nullable TransferEvent perform(TransferEffect effect) {
        switch (effect) {
            case TransferEffect.Send(var message) -> {
                return channel != null && channel.send(message) ? null : new TransferEvent.ChannelClosed();
            }
            case TransferEffect.OnDisk onDisk -> {
                try {
                    return perform(onDisk);
                } catch (DiskFailure e) {
                    return new TransferEvent.DiskFailed(e);
                }
            }
            case TransferEffect.Report(var phase, long at, var problem) -> report(phase, at, problem);
            case TransferEffect.Suspend() -> {
                machine = null;
                channel = null;
                release();
                report(waitingPhase(), position, null);
            }
            case TransferEffect.Finish(var root) -> {
                ended = true;
                machine = null;
                List<Path> paths = paths();
                release();
                notices.accept(new TransferNotice.Finished(id, paths, root, differences()));
                // Only now: a program that dies in between tells it twice rather than never.
                onFinished();
            }
            case TransferEffect.Fail(var problem) -> fail(problem);
        }
        return null;
    }

    /** It has succeeded. */
    abstract void onFinished();
}
