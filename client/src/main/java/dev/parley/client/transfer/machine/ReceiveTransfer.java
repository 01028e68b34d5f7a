package dev.parley.client.transfer.machine;

import dev.parley.client.transfer.machine.TransferEffect.Fail;
import dev.parley.client.transfer.machine.TransferEffect.Finish;
import dev.parley.client.transfer.machine.TransferEffect.Publish;
import dev.parley.client.transfer.machine.TransferEffect.Send;
import dev.parley.client.transfer.machine.TransferEffect.Sync;
import dev.parley.client.transfer.machine.TransferEffect.WriteBlock;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The receiving side: writes only blocks that match their hash, and grants credit only for what is safe on the disk. */
public final class ReceiveTransfer extends Transfer {
    private enum Phase {
        OFFERED,
        ASKING,
        CHECKING,
        RECEIVING,
        PUBLISHING
    }

    private final CreditPort credits;
    private final long total;
    private final BlockIntake intake;
    private final @Nullable Problem doubt;
    private Phase phase;
    private HashTree tree = new HashTree();
    private boolean open;
    private long blocksToCheck;
    private boolean recovering;
    private long blockAskedAgain = -1;
    private long synced;

    /** Up to where the stream seems to be on the disk, while that is to be looked at. */
    private long found;

    private long credit;
    private long onItsWay;

    private ReceiveTransfer(
            TransferId id,
            FilesOffer offer,
            Phase phase,
            boolean paused,
            long found,
            @Nullable Problem doubt,
            CreditPort credits) {
        super(id, offer, paused);
        this.credits = credits;
        this.total = offer.total();
        this.intake = new BlockIntake(offer);
        this.phase = phase;
        this.found = found;
        this.doubt = doubt;
        this.blocksToCheck = offer.blocks();
    }

    /** One that waits for its person's answer. */
    public static ReceiveTransfer offered(TransferId id, FilesOffer offer, CreditPort credits) {
        return new ReceiveTransfer(id, offer, Phase.OFFERED, false, 0, null, credits);
    }

    /**
     * One of which an earlier attempt may have left something.
     *
     * @param found up to where that seems to be there, until it has been looked at
     */
    public static ReceiveTransfer known(
            TransferId id, FilesOffer offer, boolean paused, long found, CreditPort credits) {
        return new ReceiveTransfer(id, offer, Phase.CHECKING, paused, found, null, credits);
    }

    /**
     * One of which an earlier attempt may have left something, and that goes on only if its person says so again.
     *
     * @param found as above
     * @param doubt why they are asked
     */
    public static ReceiveTransfer doubted(
            TransferId id, FilesOffer offer, boolean paused, long found, Problem doubt, CreditPort credits) {
        return new ReceiveTransfer(id, offer, Phase.ASKING, paused, found, doubt, credits);
    }

    /** Whether its person has yet to say yes or no. */
    public boolean waitsForAnswer() {
        return !ended() && (phase == Phase.OFFERED || phase == Phase.ASKING);
    }

    /** Bytes that its sender may still send, and those of a block that is not whole yet. */
    public long unspent() {
        return ended() ? 0 : Math.max(0, credit - intake.end());
    }

    /** Bytes that its sender may have sent, or sends, by an earlier credit, since it does not know better yet. */
    public long onItsWay() {
        return !ended() && intake.awaits() ? onItsWay : 0;
    }

    /** Whether it could use more credit than it was given. */
    public boolean wantsCredit() {
        return !ended() && phase == Phase.RECEIVING && !holds() && window() > credit;
    }

    @Override
    public boolean wantsTurn() {
        return !ended() && phase == Phase.CHECKING && open;
    }

    @Override
    List<TransferEffect> onStarted() {
        return phase == Phase.ASKING ? List.of() : List.of(new TransferEffect.Reopen());
    }

    @Override
    List<TransferEffect> onMessage(TransferMessage message) {
        return switch (message) {
            // What was on its way when the disk failed.
            case TransferMessage.Hashes _, TransferMessage.Data _, TransferMessage.Fin _, TransferMessage.Executable _
            when recovering -> List.of();
            case TransferMessage.Executable(var _, var entries)
            when phase == Phase.RECEIVING -> List.of(new TransferEffect.NoteExecutables(entries));
            case TransferMessage.Hashes hashes
            when phase == Phase.RECEIVING -> {
                intake.onHashes(hashes);
                yield List.of();
            }
            case TransferMessage.Data data
            when phase == Phase.RECEIVING -> intake.onPiece(data, credit) ? onBlock() : List.of();
            case TransferMessage.Fin(var _, var root) when phase == Phase.RECEIVING -> onFin(root);
            case TransferMessage.FromSender _, TransferMessage.FromReceiver _ -> throw notNow(message);
        };
    }

    @Override
    List<TransferEffect> onTurn() {
        return List.of(new TransferEffect.CheckBlock(tree.size()));
    }

    @Override
    List<TransferEffect> onSenderEvent(TransferEvent.ForSender event) {
        throw wrongSide(event);
    }

    @Override
    List<TransferEffect> onReceiverEvent(TransferEvent.ForReceiver event) {
        return switch (event) {
            case TransferEvent.Accepted()
            when phase == Phase.ASKING -> {
                phase = Phase.CHECKING;
                yield List.of(new TransferEffect.Reopen());
            }
            case TransferEvent.Accepted() -> {
                phase = Phase.RECEIVING;
                credit = holds() ? 0 : allowed();
                yield List.of(new Send(new TransferMessage.Accept(id(), credit)));
            }
            case TransferEvent.Checked(Digest leaf) -> {
                if (leaf != null) {
                    tree.add(leaf);
                }
                yield leaf == null || tree.size() == blocksToCheck ? rewind() : List.of();
            }
            case TransferEvent.Rewound() -> onRewound();
            case TransferEvent.Synced(long upTo) -> {
                synced = upTo;
                yield grant();
            }
            case TransferEvent.CreditFreed() -> grant();
            case TransferEvent.Published(TransferMessage.Renamed told) -> {
                Digest root = tree.root();
                Send done = new Send(new TransferMessage.Done(id(), root));
                yield told == null ? end(done, new Finish(root)) : end(new Send(told), done, new Finish(root));
            }
        };
    }

    @Override
    List<TransferEffect> onReopened() {
        phase = Phase.CHECKING;
        tree = new HashTree();
        open = true;
        return blocksToCheck == 0 ? rewind() : List.of();
    }

    @Override
    List<TransferEffect> onUnpaused() {
        return grant();
    }

    @Override
    List<TransferEffect> onChannelClosed() {
        return phase == Phase.OFFERED ? end(new Fail(OwnProblem.CONNECTION_ENDED)) : super.onChannelClosed();
    }

    @Override
    List<TransferEffect> onCancelled(boolean unasked) {
        if (!waitsForAnswer()) {
            return super.onCancelled(unasked);
        }
        return unasked
                ? end(TransferEndReason.TAKES_NONE, OwnProblem.TAKES_NONE)
                : end(TransferEndReason.DECLINED, OwnProblem.DECLINED);
    }

    /** To a receiver, whoever ended it was the sender. */
    @Override
    Problem problemOf(TransferEndReason reasonThere) {
        return reasonThere.toldToReceiver();
    }

    @Override
    List<TransferEffect> end(TransferEndReason reason, Problem problem) {
        return waitsForAnswer()
                ? end(new Send(new TransferMessage.Refuse(id(), reason)), new Fail(problem))
                : super.end(reason, problem);
    }

    @Override
    boolean underWay() {
        return !waitsForAnswer();
    }

    /** Everything that comes is dropped, until the disk has been looked through. */
    @Override
    void onTrouble() {
        found = position();
        if (phase == Phase.RECEIVING) {
            // Less than all hashes that came: so none that is still on its way can look like the answer to the resume.
            blocksToCheck = Math.max(0, intake.hashes() - 1);
        } else if (phase == Phase.PUBLISHING) {
            blocksToCheck = offer().blocks();
        }
        open = false;
        recovering = true;
        phase = Phase.CHECKING;
    }

    @Override
    boolean holds() {
        return super.holds() || recovering;
    }

    @Override
    @Nullable
    Problem shownProblem() {
        return phase == Phase.ASKING ? doubt : super.shownProblem();
    }

    @Override
    TransferPhase phase() {
        return switch (phase) {
            case OFFERED, ASKING -> TransferPhase.OFFERED;
            case CHECKING -> TransferPhase.CHECKING;
            case RECEIVING -> TransferPhase.RUNNING;
            case PUBLISHING -> TransferPhase.FINISHING;
        };
    }

    @Override
    long position() {
        return switch (phase) {
            case OFFERED -> 0;
            case ASKING -> found;
            case CHECKING -> open ? intake.endOf(tree.size()) : found;
            case RECEIVING, PUBLISHING -> synced;
        };
    }

    private List<TransferEffect> rewind() {
        open = false;
        return List.of(new TransferEffect.Rewind(tree.size()));
    }

    private List<TransferEffect> onRewound() {
        phase = Phase.RECEIVING;
        recovering = false;
        blockAskedAgain = -1;
        synced = restart();
        return List.of(resume());
    }

    /** Begins anew behind the blocks that are there; credit is given for that alone from then on. */
    private long restart() {
        onItsWay = (intake.awaits() ? onItsWay : 0) + Math.max(0, credit - intake.received());
        long begin = intake.restart(tree.size());
        credit = begin;
        if (!holds()) {
            credit = allowed();
        }
        return begin;
    }

    private Send resume() {
        return new Send(new TransferMessage.Resume(id(), tree.size(), tree.root(), credit));
    }

    private long window() {
        return Math.min(total, synced + TransferLimits.WINDOW_BYTES);
    }

    /** Up to where the memory lets it grant, and what is safe on the disk. */
    private long allowed() {
        long spent = unspent();
        long wanted = window() - credit;
        return wanted <= 0 ? credit : credit + credits.allow(spent, spent + wanted) - spent;
    }

    private List<TransferEffect> grant() {
        if (!wantsCredit()) {
            return List.of();
        }
        long before = credit;
        credit = allowed();
        if (credit == before) {
            return List.of();
        }
        return List.of(new Send(new TransferMessage.Credit(id(), credit)));
    }

    private List<TransferEffect> onBlock() {
        ByteBuffer block = intake.block();
        Digest leaf = HashTree.leaf(block);
        if (!leaf.equals(intake.expected())) {
            TransferMessage.require(blockAskedAgain != tree.size(), "payload", "must match the hash of its block");
            blockAskedAgain = tree.size();
            restart();
            return List.of(resume());
        }
        tree.add(leaf);
        intake.next(intake.endOf(tree.size()) >= credit);
        long written = intake.endOf(tree.size());
        WriteBlock write = new WriteBlock(leaf, block);
        return written == total || written - synced >= TransferLimits.SYNC_BYTES
                ? List.of(write, new Sync(written))
                : List.of(write);
    }

    private List<TransferEffect> onFin(Digest root) {
        if (!intake.onFin()) {
            return List.of();
        }
        TransferMessage.require(tree.size() == offer().blocks(), "fin", "must come after all data");
        TransferMessage.require(root.equals(tree.root()), "root", "must be that of the hashes");
        phase = Phase.PUBLISHING;
        return List.of(new Publish(root));
    }
}
