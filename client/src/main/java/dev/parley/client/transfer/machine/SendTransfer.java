package dev.parley.client.transfer.machine;

import dev.parley.client.transfer.machine.TransferEffect.Fail;
import dev.parley.client.transfer.machine.TransferEffect.Finish;
import dev.parley.client.transfer.machine.TransferEffect.ReadBlock;
import dev.parley.client.transfer.machine.TransferEffect.Send;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.OfferClaim;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The sending side: offers, sends whole blocks as credit and channel allow, and believes nothing but {@code done}. */
public final class SendTransfer extends Transfer {
    private enum Phase {
        OFFERED,
        CHECKING,
        SENDING,
        FINISHING
    }

    private final OfferClaim claim;
    private final int pieceBytes;
    private final String subject;
    private final List<TransferEffect> notes;
    private Phase phase = Phase.OFFERED;
    private HashTree tree = new HashTree();
    private long credit;
    private long sent;
    private long blocksToCheck;
    private Digest head = tree.root();

    /**
     * @param claim by what right it is offered
     * @param pieceBytes how much of a block goes into one message
     * @param subject what the person calls the files, when it has to be said that they changed
     */
    public SendTransfer(TransferId id, FilesOffer offer, OfferClaim claim, int pieceBytes, String subject) {
        this(id, offer, claim, pieceBytes, subject, new BitSet());
    }

    /** @param executables what is told of the files once they are wanted; nothing if empty */
    public SendTransfer(
            TransferId id, FilesOffer offer, OfferClaim claim, int pieceBytes, String subject, BitSet executables) {
        super(id, offer, false);
        this.notes =
                executables.isEmpty() ? List.of() : List.of(new Send(new TransferMessage.Executable(id, executables)));
        this.claim = claim;
        this.pieceBytes = pieceBytes;
        this.subject = subject;
    }

    /** Whether its turn would put a block into the channel. */
    public boolean sending() {
        return phase == Phase.SENDING;
    }

    @Override
    public boolean wantsTurn() {
        return switch (phase) {
            case OFFERED, FINISHING -> false;
            case CHECKING -> !ended() && !troubled();
            case SENDING ->
                !ended() && !holds() && (sent == offer().total() || (!heldThere() && sent + blockLength() <= credit));
        };
    }

    @Override
    List<TransferEffect> onStarted() {
        return List.of(new Send(new TransferMessage.Offer(id(), claim, offer())));
    }

    @Override
    List<TransferEffect> onMessage(TransferMessage message) {
        return switch (message) {
            case TransferMessage.Accept(var _, long granted)
            when phase == Phase.OFFERED -> {
                grant(granted);
                phase = Phase.SENDING;
                yield notes;
            }
            case TransferMessage.Refuse(var _, var reason)
            when phase == Phase.OFFERED -> end(new Fail(problemOf(reason)));
            case TransferMessage.Resume resume -> onResume(resume);
            case TransferMessage.Credit(var _, long granted)
            when phase != Phase.OFFERED -> {
                grant(granted);
                yield List.of();
            }
            // For who shows it; here nothing comes of it.
            case TransferMessage.Renamed _ when phase == Phase.FINISHING -> List.of();
            case TransferMessage.Done(var _, var root)
            when phase == Phase.FINISHING -> {
                TransferMessage.require(root.equals(tree.root()), "root", "must be that of the files");
                yield end(new Finish(root));
            }
            case TransferMessage.FromSender _, TransferMessage.FromReceiver _ -> throw notNow(message);
        };
    }

    @Override
    List<TransferEffect> onTurn() {
        if (sent == offer().total()) {
            phase = Phase.FINISHING;
            return List.of(new Send(new TransferMessage.Fin(id(), tree.root())));
        }
        return List.of(new ReadBlock(sent, blockLength()));
    }

    @Override
    List<TransferEffect> onSenderEvent(TransferEvent.ForSender event) {
        return switch (event) {
            case TransferEvent.BlockRead(var block)
            when phase == Phase.CHECKING -> {
                tree.add(HashTree.leaf(block));
                sent += block.remaining();
                yield compare();
            }
            case TransferEvent.BlockRead(var block) -> sendBlock(block);
        };
    }

    @Override
    List<TransferEffect> onReceiverEvent(TransferEvent.ForReceiver event) {
        throw wrongSide(event);
    }

    /** It goes on where it stood; its files were compared with the offer. */
    @Override
    List<TransferEffect> onReopened() {
        return List.of();
    }

    @Override
    List<TransferEffect> onUnpaused() {
        return List.of();
    }

    @Override
    boolean underWay() {
        return phase != Phase.OFFERED;
    }

    @Override
    TransferPhase phase() {
        return switch (phase) {
            case OFFERED -> TransferPhase.OFFERED;
            case CHECKING -> TransferPhase.CHECKING;
            case SENDING -> TransferPhase.RUNNING;
            case FINISHING -> TransferPhase.FINISHING;
        };
    }

    @Override
    long position() {
        return sent;
    }

    /** To a sender, the files that changed are its own. */
    @Override
    Problem problemOf(TransferEndReason reasonThere) {
        return reasonThere == TransferEndReason.SOURCE_CHANGED
                ? OwnProblem.changed(subject)
                : reasonThere.toldToSender();
    }

    private int blockLength() {
        return (int) Math.min(TransferLimits.BLOCK_BYTES, offer().total() - sent);
    }

    private void grant(long granted) {
        TransferMessage.require(
                granted >= credit && granted <= offer().total(), "credit", "must rise, up to the total");
        credit = granted;
    }

    /** The receiver has these blocks, or had them and asks for what is behind them once more. */
    private List<TransferEffect> onResume(TransferMessage.Resume resume) {
        TransferMessage.require(resume.blocks() <= offer().blocks(), "blocks", "must be at most all");
        TransferMessage.require(
                resume.credit() >= Math.min(offer().total(), resume.blocks() * TransferLimits.BLOCK_BYTES)
                        && resume.credit() <= offer().total(),
                "credit",
                "must be at least the end of the blocks, up to the total");
        phase = Phase.CHECKING;
        tree = new HashTree();
        sent = 0;
        credit = resume.credit();
        blocksToCheck = resume.blocks();
        head = resume.head();
        return compare();
    }

    private List<TransferEffect> compare() {
        if (tree.size() < blocksToCheck) {
            return List.of();
        }
        if (!tree.root().equals(head)) {
            return end(TransferEndReason.SOURCE_CHANGED, OwnProblem.changed(subject));
        }
        phase = Phase.SENDING;
        return notes;
    }

    private List<TransferEffect> sendBlock(ByteBuffer block) {
        List<TransferEffect> effects = new ArrayList<>();
        Digest leaf = HashTree.leaf(block);
        effects.add(new Send(new TransferMessage.Hashes(id(), tree.size(), List.of(leaf))));
        tree.add(leaf);
        ByteBuffer rest = block.slice();
        while (rest.hasRemaining()) {
            int length = Math.min(pieceBytes, rest.remaining());
            effects.add(new Send(new TransferMessage.Data(id(), sent, rest.slice(rest.position(), length))));
            rest.position(rest.position() + length);
            sent += length;
        }
        return effects;
    }
}
