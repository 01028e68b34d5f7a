package dev.parley.client.transfer;

import dev.parley.client.transfer.TransferEffect.Fail;
import dev.parley.client.transfer.TransferEffect.Finish;
import dev.parley.client.transfer.TransferEffect.Publish;
import dev.parley.client.transfer.TransferEffect.Report;
import dev.parley.client.transfer.TransferEffect.Send;
import dev.parley.client.transfer.TransferEffect.Sync;
import dev.parley.client.transfer.TransferEffect.WriteBlock;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The receiving side: writes only blocks that match their hash, and grants credit only for what is safe on the disk. */
final class ReceiveTransfer extends Transfer {
    private enum Phase {
        OFFERED,
        RECEIVING,
        PUBLISHING
    }

    private final long total;
    private final HashTree tree = new HashTree();
    private final Deque<Digest> expected = new ArrayDeque<>();
    private Phase phase = Phase.OFFERED;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long received;
    private long written;
    private long synced;
    private long credit;

    ReceiveTransfer(TransferMessage.Offer offer) {
        super(offer.id());
        this.total = offer.total();
    }

    boolean waitsForAnswer() {
        return !ended() && phase == Phase.OFFERED;
    }

    @Override
    List<TransferEffect> onMessage(TransferMessage message) {
        return switch (message) {
            case TransferMessage.Hashes hashes when phase == Phase.RECEIVING -> onHashes(hashes);
            case TransferMessage.Data data when phase == Phase.RECEIVING -> onPiece(data);
            case TransferMessage.Fin(var _, var root) when phase == Phase.RECEIVING -> onFin(root);
            case TransferMessage.FromSender _, TransferMessage.FromReceiver _ -> throw notNow(message);
        };
    }

    @Override
    List<TransferEffect> onSenderEvent(TransferEvent.ForSender event) {
        throw wrongSide(event);
    }

    @Override
    List<TransferEffect> onReceiverEvent(TransferEvent.ForReceiver event) {
        return switch (event) {
            case TransferEvent.Accepted() -> {
                phase = Phase.RECEIVING;
                block = ByteBuffer.allocate((int) Math.min(TransferLimits.BLOCK_BYTES, total));
                credit = Math.min(total, TransferLimits.WINDOW_BYTES);
                yield List.of(new Send(new TransferMessage.Accept(id(), credit)), new Report(0));
            }
            case TransferEvent.Declined() ->
                end(new Send(new TransferMessage.Refuse(id(), EndReason.DECLINED)), new Fail("You declined the file."));
            case TransferEvent.Synced(long upTo) -> onSynced(upTo);
            case TransferEvent.Published() -> {
                Digest root = tree.root();
                yield end(new Send(new TransferMessage.Done(id(), root)), new Finish(root));
            }
        };
    }

    private List<TransferEffect> onHashes(TransferMessage.Hashes hashes) {
        long known = tree.size() + expected.size();
        long blocks = Math.ceilDiv(total, TransferLimits.BLOCK_BYTES);
        TransferMessage.require(hashes.firstBlock() == known, "firstBlock", "must be the one after the last hash");
        TransferMessage.require(
                known + hashes.digests().size() <= blocks
                        && expected.size() + hashes.digests().size() <= TransferLimits.HASHES_AHEAD,
                "digests",
                "must be for blocks that come soon");
        expected.addAll(hashes.digests());
        return List.of();
    }

    private List<TransferEffect> onPiece(TransferMessage.Data data) {
        ByteBuffer payload = data.payload().duplicate();
        long end = received + payload.remaining();
        TransferMessage.require(data.offset() == received, "offset", "must be where the last data ended");
        TransferMessage.require(end <= credit, "payload", "must keep to the credit");
        TransferMessage.require(end <= blockEnd(), "payload", "must keep to one block");
        TransferMessage.require(!expected.isEmpty(), "payload", "must come after the hash of its block");
        block.put(payload);
        received = end;
        return end == blockEnd() ? onBlock() : List.of();
    }

    private long blockEnd() {
        return Math.min(total, written + TransferLimits.BLOCK_BYTES);
    }

    private List<TransferEffect> onBlock() {
        block.flip();
        Digest leaf = HashTree.leaf(block);
        TransferMessage.require(leaf.equals(expected.remove()), "payload", "must match the hash of its block");
        tree.add(leaf);
        List<TransferEffect> effects = new ArrayList<>();
        effects.add(new WriteBlock(written, block.asReadOnlyBuffer()));
        block.clear();
        written = received;
        if (written == total || written - synced >= TransferLimits.SYNC_BYTES) {
            effects.add(new Sync(written));
        }
        return effects;
    }

    private List<TransferEffect> onSynced(long upTo) {
        synced = upTo;
        List<TransferEffect> effects = new ArrayList<>();
        long granted = Math.min(total, synced + TransferLimits.WINDOW_BYTES);
        if (granted > credit) {
            credit = granted;
            effects.add(new Send(new TransferMessage.Credit(id(), credit)));
        }
        effects.add(new Report(synced));
        return effects;
    }

    private List<TransferEffect> onFin(Digest root) {
        TransferMessage.require(written == total, "fin", "must come after all data");
        TransferMessage.require(root.equals(tree.root()), "root", "must be that of the hashes");
        phase = Phase.PUBLISHING;
        return List.of(new Publish());
    }
}
