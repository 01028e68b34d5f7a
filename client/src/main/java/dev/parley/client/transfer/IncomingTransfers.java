package dev.parley.client.transfer;

import dev.parley.client.transfer.machine.TransferEvent;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.OfferClaim;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All transfers that this side receives, and those that it has received lately. */
final class IncomingTransfers {
    private final StoragePort storage;
    private final Withdrawals withdrawals;
    private final Inbox inbox;
    private final Consumer<TransferNotice> notices;
    private final Map<TransferId, IncomingTransfer> transfers = new LinkedHashMap<>();
    private final Map<TransferId, TransferRecord.Finished> finished = new LinkedHashMap<>();
    private int peers = 1;
    private long givenBefore;
    private int wantingBefore;

    /** @param inbox is told how much may wait in it */
    IncomingTransfers(StoragePort storage, Withdrawals withdrawals, Inbox inbox, Consumer<TransferNotice> notices) {
        this.inbox = inbox;
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
        IncomingTransfer transfer = IncomingTransfer.remembered(known, storage, this::allow, notices, this::onFinished);
        transfers.put(known.id(), transfer);
        transfer.tellWaiting();
    }

    /** Takes it up from the disk, and clears away what a crash left of it. */
    void remember(TransferRecord.Finished known) {
        if (known.folder() == null) {
            keep(known);
        } else {
            storage.sweep(known);
            onFinished(known.swept());
        }
    }

    private void keep(TransferRecord.Finished known) {
        finished.put(known.id(), known);
        if (finished.size() > TransferLimits.REMEMBERED) {
            finished.remove(finished.keySet().iterator().next());
        }
    }

    /** What can go on, the newest first, what is paused behind that, then what is to be refused, and what has finished lately. */
    TransferMessage.Known known(PeerChannel channel) {
        Deque<TransferSecret> unfinished = new ArrayDeque<>();
        Deque<TransferSecret> paused = new ArrayDeque<>();
        for (IncomingTransfer transfer : transfers.values()) {
            TransferSecret secret = transfer.secret();
            if (transfer.agreed() && secret != null) {
                (transfer.paused() ? paused : unfinished).addFirst(secret);
            }
        }
        Deque<TransferSecret> lately = new ArrayDeque<>();
        finished.values().forEach(done -> lately.addFirst(done.secret()));
        return new TransferMessage.Known(
                Stream.of(unfinished, paused, withdrawals.secrets(false), lately, withdrawals.secrets(true))
                        .flatMap(Collection::stream)
                        .limit(TransferLimits.REMEMBERED)
                        .map(channel::tag)
                        .flatMap(Optional::stream)
                        .toList());
    }

    void onOffer(PeerChannel channel, TransferMessage.Offer message) {
        TransferId id = message.id();
        IncomingTransfer known = transfers.get(id);
        TransferRecord.Finished done = finished.get(id);
        if (!channel.admitOffer()) {
            refuse(channel, id, TransferEndReason.TOO_MANY);
        } else if (withdrawals.refuse(channel, message)) {
            return;
        } else if (done != null) {
            onOfferOfFinished(channel, message, done);
        } else if (known == null) {
            onNewOffer(channel, message);
        } else if (known.agreed()) {
            onOfferAgain(channel, message, known);
        } // else it was offered by another one, to whom the id belongs
    }

    private void onNewOffer(PeerChannel channel, TransferMessage.Offer message) {
        if (!(message.claim() instanceof OfferClaim.Fresh(TransferSecret secret))) {
            refuse(channel, message.id(), TransferEndReason.RULE_BROKEN);
        } else if (hasRoom(channel)) {
            transfers.put(
                    message.id(),
                    IncomingTransfer.offered(
                            message, secret, channel, storage, this::allow, notices, this::onFinished));
        } else {
            refuse(channel, message.id(), TransferEndReason.TOO_MANY);
        }
    }

    private static void onOfferAgain(PeerChannel channel, TransferMessage.Offer message, IncomingTransfer known) {
        boolean proved = channel.isProved(message.claim(), known.secret());
        // One that was agreed on by programs without secrets can only be offered like a new one.
        TransferSecret fresh =
                known.secret() == null && message.claim() instanceof OfferClaim.Fresh(var secret) ? secret : null;
        if (!proved && fresh == null) {
            refuse(channel, message.id(), TransferEndReason.RULE_BROKEN);
        } else if (known.offer().equals(message.offer())) {
            known.offeredAgain(channel, fresh);
        } else {
            refuse(channel, message.id(), TransferEndReason.SOURCE_CHANGED);
        }
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
            transfer.fail(cancel.reason().toldToReceiver());
        }
    }

    static void refuse(PeerChannel channel, TransferId id, TransferEndReason reason) {
        channel.send(new TransferMessage.Refuse(id, reason));
    }

    /** Goes on with those that were offered again, and gives credit to those that wait for it. */
    void settle(Collection<PeerChannel> channels) {
        transfers.values().removeIf(ActiveTransfer::ended);
        for (IncomingTransfer transfer : transfers.values()) {
            PeerChannel channel = transfer.next();
            // One too many is not refused, since its person wants it: it goes on when another one has ended.
            if (channel != null && hasRoom(channel)) {
                transfer.goOn(channel);
            }
        }
        peers = channels.size();
        giveCredit();
        channels.forEach(channel -> cover(channel, 0));
    }

    /** To those first that have none, whenever somebody has spent some. */
    private void giveCredit() {
        long given =
                transfers.values().stream().mapToLong(IncomingTransfer::unspent).sum();
        List<IncomingTransfer> wanting = transfers.values().stream()
                .filter(IncomingTransfer::wantsCredit)
                .sorted(Comparator.comparing(transfer -> transfer.unspent() > 0))
                .toList();
        if (!wanting.isEmpty() && (given != givenBefore || wanting.size() != wantingBefore)) {
            wanting.forEach(transfer -> transfer.on(new TransferEvent.CreditFreed()));
        }
        givenBefore = given;
        wantingBefore = wanting.size();
    }

    private long allow(IncomingTransfer own, long unspent, long wanted) {
        List<CreditShares.Holding> others = transfers.values().stream()
                .filter(other -> other != own)
                .flatMap(other -> other.holding().stream())
                .toList();
        PeerChannel channel = own.channel();
        long allowed = CreditShares.of(new CreditShares.Holding(channel.peer(), unspent, true), others, peers, wanted);
        // Before the sender hears of it.
        cover(channel, allowed - unspent);
        return allowed;
    }

    /** @param more than what the transfers on it say by now */
    private void cover(PeerChannel channel, long more) {
        long covered = transfers.values().stream()
                .filter(transfer -> transfer.isOn(channel))
                .mapToLong(transfer -> transfer.unspent() + transfer.onItsWay())
                .sum();
        inbox.cover(channel.peer(), covered + channel.stray() + more);
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

    private static void onOfferOfFinished(
            PeerChannel channel, TransferMessage.Offer message, TransferRecord.Finished done) {
        FilesOffer offer = message.offer();
        if (!channel.isProved(message.claim(), done.secret())) {
            refuse(channel, done.id(), TransferEndReason.RULE_BROKEN);
        } else if (offer.equals(done.offer())) {
            channel.send(new TransferMessage.Resume(done.id(), offer.blocks(), done.root(), offer.total()));
        } else {
            refuse(channel, done.id(), TransferEndReason.SOURCE_CHANGED);
        }
    }

    private void onFinished(TransferRecord.Finished done) {
        keep(done);
        try {
            storage.save(done);
        } catch (DiskFailure e) {
            // All is in place, which is what counts; so at least nobody is told that it could go on.
            storage.forget(done.id());
        }
    }
}
