package dev.parley.client.transfer;

import dev.parley.client.transfer.TransferEffect.Fail;
import dev.parley.client.transfer.TransferEffect.Send;
import dev.parley.signaling.protocol.ProtocolException;
import java.util.List;

/**
 * One side of one transfer: events in, effects out, no I/O. Confined to the thread of its owner.
 *
 * <p>What both sides have in common is how a transfer ends early; once it has ended, nothing has an effect any more.
 */
abstract sealed class Transfer permits SendTransfer, ReceiveTransfer {
    private final TransferId id;
    private boolean ended;

    Transfer(TransferId id) {
        this.id = id;
    }

    final TransferId id() {
        return id;
    }

    final boolean ended() {
        return ended;
    }

    final List<TransferEffect> on(TransferEvent event) {
        if (ended) {
            return List.of();
        }
        try {
            return switch (event) {
                case TransferEvent.MessageReceived(TransferMessage.Cancel(var _, var reason)) ->
                    end(new Fail(reason.sentence()));
                case TransferEvent.MessageReceived(var message) -> onMessage(message);
                case TransferEvent.RuleBroken(var detail) -> breach(detail);
                case TransferEvent.ChannelClosed() ->
                    end(new Fail("The connection ended before the whole file had arrived."
                            + " It has to be sent again when the call is back."));
                case TransferEvent.DiskFailed(var failure) ->
                    end(cancel(failure.reason()), new Fail(failure.sentence()));
                case TransferEvent.Cancelled() ->
                    end(cancel(EndReason.CANCELLED), new Fail("You cancelled the transfer."));
                case TransferEvent.ForSender forSender -> onSenderEvent(forSender);
                case TransferEvent.ForReceiver forReceiver -> onReceiverEvent(forReceiver);
            };
        } catch (ProtocolException e) {
            return breach(String.valueOf(e.getMessage()));
        }
    }

    /** @throws ProtocolException if the message is not allowed now */
    abstract List<TransferEffect> onMessage(TransferMessage message);

    abstract List<TransferEffect> onSenderEvent(TransferEvent.ForSender event);

    abstract List<TransferEffect> onReceiverEvent(TransferEvent.ForReceiver event);

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

    private List<TransferEffect> breach(String detail) {
        return end(
                cancel(EndReason.RULE_BROKEN),
                new Fail(
                        "The other side sent what no working program sends, so the transfer was ended and nothing of it"
                                + " kept. Update Parley on both sides, then try again. (" + detail + ")"));
    }

    private Send cancel(EndReason reason) {
        return new Send(new TransferMessage.Cancel(id, reason));
    }
}
