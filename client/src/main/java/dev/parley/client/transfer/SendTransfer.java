package dev.parley.client.transfer;

import dev.parley.client.transfer.TransferEffect.Fail;
import dev.parley.client.transfer.TransferEffect.Finish;
import dev.parley.client.transfer.TransferEffect.ReadBlock;
import dev.parley.client.transfer.TransferEffect.Report;
import dev.parley.client.transfer.TransferEffect.Send;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The sending side: offers, sends whole blocks as credit and channel allow, and believes nothing but {@code done}. */
final class SendTransfer extends Transfer {
    private enum Phase {
        OFFERED,
        SENDING,
        FINISHING
    }

    private final Entry entry;
    private final HashTree tree = new HashTree();
    private Phase phase = Phase.OFFERED;
    private long credit;
    private long sent;
    private boolean reading;

    SendTransfer(TransferId id, Entry entry) {
        super(id);
        this.entry = entry;
    }

    boolean sending() {
        return !ended() && phase == Phase.SENDING;
    }

    @Override
    List<TransferEffect> onMessage(TransferMessage message) {
        return switch (message) {
            case TransferMessage.Accept(var _, long granted)
            when phase == Phase.OFFERED -> {
                phase = Phase.SENDING;
                grant(granted);
                yield List.of(new Report(0));
            }
            case TransferMessage.Refuse(var _, var reason)
            when phase == Phase.OFFERED -> end(new Fail(reason.sentence()));
            case TransferMessage.Credit(var _, long granted)
            when phase != Phase.OFFERED -> {
                grant(granted);
                yield List.of();
            }
            case TransferMessage.Done(var _, var root)
            when phase == Phase.FINISHING -> {
                TransferMessage.require(root.equals(tree.root()), "root", "must be that of the file");
                yield end(new Finish(root));
            }
            case TransferMessage.FromSender _, TransferMessage.FromReceiver _ -> throw notNow(message);
        };
    }

    @Override
    List<TransferEffect> onSenderEvent(TransferEvent.ForSender event) {
        return switch (event) {
            case TransferEvent.Started() ->
                List.of(new Send(new TransferMessage.Offer(id(), List.of(entry), entry.size())));
            case TransferEvent.ChannelReady() -> sendMore();
            case TransferEvent.BlockRead(var block) -> sendBlock(block);
        };
    }

    @Override
    List<TransferEffect> onReceiverEvent(TransferEvent.ForReceiver event) {
        throw wrongSide(event);
    }

    private void grant(long granted) {
        TransferMessage.require(granted >= credit && granted <= entry.size(), "credit", "must rise, up to the total");
        credit = granted;
    }

    private List<TransferEffect> sendMore() {
        if (phase != Phase.SENDING || reading) {
            return List.of();
        }
        if (sent == entry.size()) {
            phase = Phase.FINISHING;
            return List.of(new Send(new TransferMessage.Fin(id(), tree.root())));
        }
        int length = (int) Math.min(TransferLimits.BLOCK_BYTES, entry.size() - sent);
        if (sent + length > credit) {
            return List.of();
        }
        reading = true;
        return List.of(new ReadBlock(sent, length));
    }

    private List<TransferEffect> sendBlock(ByteBuffer block) {
        reading = false;
        List<TransferEffect> effects = new ArrayList<>();
        Digest leaf = HashTree.leaf(block);
        effects.add(new Send(new TransferMessage.Hashes(id(), tree.size(), List.of(leaf))));
        tree.add(leaf);
        ByteBuffer rest = block.slice();
        while (rest.hasRemaining()) {
            int length = Math.min(TransferLimits.PIECE_BYTES, rest.remaining());
            effects.add(new Send(new TransferMessage.Data(id(), sent, rest.slice(rest.position(), length))));
            rest.position(rest.position() + length);
            sent += length;
        }
        effects.add(new Report(sent));
        return effects;
    }
}
