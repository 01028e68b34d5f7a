package dev.parley.client.transfer;

import dev.parley.client.transfer.machine.TransferEvent;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.ResumeTag;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All transfers that this side receives, and those that it has received lately. */
final class IncomingTransfers {
    private final StoragePort storage;
    private final Withdrawals withdrawals;
    private final Consumer<TransferNotice> notices;
    private final Map<TransferId, IncomingTransfer> transfers = new LinkedHashMap<>();
    private final Map<TransferId, TransferRecord.Finished> finished = new LinkedHashMap<>();

    IncomingTransfers(StoragePort storage, Withdrawals withdrawals, Consumer<TransferNotice> notices) {
        this.storage = storage;
        this.withdrawals = withdrawals;
        this.notices = notices;
    }

    @Nullable
    IncomingTransfer get(TransferId id) {
        return transfers.get(id);
    }

    Collection<IncomingTransfer> all() {
        return List.copyOf(transfers.values());
    }

    void remember(TransferRecord.Incoming known) {
        IncomingTransfer transfer = IncomingTransfer.remembered(known, storage, notices, this::onFinished);
        transfers.put(known.id(), transfer);
        transfer.tellWaiting();
    }

    void remember(TransferRecord.Finished known) {
        finished.put(known.id(), known);
        if (finished.size() > TransferLimits.REMEMBERED) {
            finished.remove(finished.keySet().iterator().next());
        }
    }

    /** What can go on, the newest first, then what is to be refused, and then what has finished lately. */
    TransferMessage.Hello hello() {
        List<TransferId> unfinished = new ArrayList<>();
        for (IncomingTransfer transfer : transfers.values()) {
            if (transfer.agreed() && !transfer.paused()) {
                unfinished.addFirst(transfer.id());
            }
        }
        List<TransferId> lately = new ArrayList<>(finished.keySet()).reversed();
        return new TransferMessage.Hello(Stream.of(unfinished, withdrawals.ids(), lately)
                .flatMap(List::stream)
                .limit(TransferLimits.REMEMBERED)
                .map(ResumeTag::of)
                .toList());
    }

    void onOffer(PeerChannel channel, TransferMessage.Offer message) {
        TransferId id = message.id();
        IncomingTransfer known = transfers.get(id);
        TransferRecord.Finished done = finished.get(id);
        if (!channel.admitOffer()) {
            refuse(channel, id, TransferEndReason.TOO_MANY);
        } else if (withdrawals.refuse(channel, id)) {
            return;
        } else if (done != null) {
            onOfferOfFinished(channel, message.offer(), done);
        } else if (known == null && !hasRoom(channel)) {
            refuse(channel, id, TransferEndReason.TOO_MANY);
        } else if (known == null) {
            transfers.put(id, IncomingTransfer.offered(message, channel, storage, notices, this::onFinished));
        } else if (known.agreed() && !known.offer().equals(message.offer())) {
            refuse(channel, id, TransferEndReason.SOURCE_CHANGED);
        } else if (known.agreed()) {
            known.offeredAgain(channel);
        } // else it was offered by another one, to whom the id belongs
    }

    /** A {@code fin} of a transfer that is none here any more: the {@code done} was lost. */
    void onFin(PeerChannel channel, TransferMessage.Fin fin) {
        TransferRecord.Finished done = finished.get(fin.id());
        if (done != null) {
            channel.send(
                    done.root().equals(fin.root())
                            ? new TransferMessage.Done(fin.id(), fin.root())
                            : new TransferMessage.Cancel(fin.id(), TransferEndReason.RULE_BROKEN));
        }
    }

    void onCancel(TransferMessage.Cancel cancel) {
        IncomingTransfer transfer = transfers.get(cancel.id());
        if (transfer != null && transfer.waits()) {
            transfer.fail(cancel.reason().problem());
        }
    }

    static void refuse(PeerChannel channel, TransferId id, TransferEndReason reason) {
        channel.send(new TransferMessage.Refuse(id, reason));
    }

    /** Goes on with those that were offered again. */
    void settle() {
        transfers.values().removeIf(ActiveTransfer::ended);
        for (IncomingTransfer transfer : transfers.values()) {
            PeerChannel channel = transfer.next();
            // One too many is not refused, since its person wants it: it goes on when another one has ended.
            if (channel != null && hasRoom(channel)) {
                transfer.goOn(channel);
            }
        }
    }

    boolean ready() {
        return transfers.values().stream().anyMatch(ActiveTransfer::wantsTurn);
    }

    void turn() {
        for (IncomingTransfer transfer : all()) {
            if (transfer.wantsTurn()) {
                transfer.on(new TransferEvent.Turn());
            }
        }
    }

    private boolean hasRoom(PeerChannel channel) {
        return transfers.values().stream()
                        .filter(transfer -> transfer.isOn(channel) && !transfer.ended())
                        .count()
                < TransferLimits.INCOMING_PER_PEER;
    }

    private static void onOfferOfFinished(PeerChannel channel, FilesOffer offer, TransferRecord.Finished done) {
        if (offer.equals(done.offer())) {
            channel.send(new TransferMessage.Resume(done.id(), offer.blocks(), done.root(), offer.total()));
        } else {
            refuse(channel, done.id(), TransferEndReason.SOURCE_CHANGED);
        }
    }

    private void onFinished(TransferRecord.Finished done) {
        remember(done);
        try {
            storage.save(done);
        } catch (DiskFailure e) {
            // All is in place, which is what counts; so at least nobody is told that it could go on.
            storage.forget(done.id());
        }
    }
}
