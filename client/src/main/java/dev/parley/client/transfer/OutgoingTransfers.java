package dev.parley.client.transfer;

import dev.parley.client.transfer.machine.TransferEvent;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.storage.TransferRecord;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** All transfers that this side sends: offers them where they are wanted, and gives each its turn. */
final class OutgoingTransfers {
    private final SourceOpener opener;
    private final Withdrawals withdrawals;
    private final Consumer<TransferNotice> notices;
    private final RandomGenerator random;
    private final ByteBuffer buffer = ByteBuffer.allocate(TransferLimits.BLOCK_BYTES);

    /** Those at the front have waited longest for a turn. */
    private final Map<TransferId, OutgoingTransfer> transfers = new LinkedHashMap<>();

    OutgoingTransfers(
            SourceOpener opener, Withdrawals withdrawals, RandomGenerator random, Consumer<TransferNotice> notices) {
        this.opener = opener;
        this.withdrawals = withdrawals;
        this.notices = notices;
        this.random = random;
    }

    @Nullable
    OutgoingTransfer get(TransferId id) {
        return transfers.get(id);
    }

    Collection<OutgoingTransfer> all() {
        return List.copyOf(transfers.values());
    }

    void begin(TransferId id, List<Path> paths, String peer, String peerName) {
        transfers.put(id, OutgoingTransfer.begin(id, paths, peer, peerName, opener, notices, random, buffer));
    }

    void remember(TransferRecord.Outgoing known) {
        OutgoingTransfer transfer = OutgoingTransfer.remembered(known, opener, notices, random, buffer);
        transfers.put(known.id(), transfer);
        transfer.tellWaiting();
    }

    /** The other side has said what it could go on with. */
    void onKnown(PeerChannel channel) {
        for (OutgoingTransfer transfer : transfers.values()) {
            TransferSecret secret = transfer.secret();
            if (secret != null) {
                channel.recognize(transfer.id(), secret);
            }
            transfer.onKnown();
        }
    }

    /** Offers what waits where it is wanted. */
    void settle(Collection<PeerChannel> channels) {
        forgetEnded();
        for (OutgoingTransfer transfer : all()) {
            channels.stream().filter(transfer::wants).findFirst().ifPresent(channel -> settle(transfer, channel));
            transfer.tellWaiting();
        }
        forgetEnded();
    }

    /** Whose files changed, its receiver still waits for, if they were not there to hear that it is over. */
    private void forgetEnded() {
        for (OutgoingTransfer transfer : all()) {
            TransferSecret secret = transfer.secret();
            if (transfer.ended() && transfer.agreed() && transfer.hasChanged() && secret != null) {
                withdrawals.add(
                        new TransferRecord.Withdrawn(transfer.id(), secret, TransferEndReason.SOURCE_CHANGED), true);
            }
        }
        transfers.values().removeIf(ActiveTransfer::ended);
    }

    private void settle(OutgoingTransfer transfer, PeerChannel channel) {
        FilesOffer offer = transfer.offer();
        if (offer != null && transfer.doubts(channel)) {
            transfer.doubt(channel, offer);
        } else if (isUnderWay(transfer, channel)) {
            transfer.fail(OwnProblem.UNDER_WAY);
        } else {
            transfer.offerOn(channel);
        }
    }

    /**
     * Whether it is new, while an earlier one of the same files goes on there: somebody has begun again where that could go on.
     * One of which nobody can prove to be the receiver does so for this reason only.
     */
    private boolean isUnderWay(OutgoingTransfer transfer, PeerChannel channel) {
        if (transfer.agreed()) {
            return false;
        }
        for (OutgoingTransfer other : transfers.values()) {
            if (other == transfer || !other.agreed() || !other.paths().equals(transfer.paths())) {
                continue;
            }
            if (other.waits() && other.isUnprovable()) {
                other.beginAgain(channel);
                return true;
            }
            if (other.isOn(channel) || (other.waits() && channel.recognizes(other.id()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one waits for nothing but room in its channel. */
    boolean blocked() {
        return transfers.values().stream().anyMatch(ActiveTransfer::wantsTurn);
    }

    boolean ready() {
        return transfers.values().stream().anyMatch(transfer -> transfer.wantsTurn() && transfer.hasRoom());
    }

    /** Gives each that can use it one turn; who had one stands behind the others from then on. */
    void turn() {
        for (OutgoingTransfer transfer : all()) {
            if (transfer.wantsTurn() && transfer.hasRoom()) {
                transfers.remove(transfer.id());
                transfers.put(transfer.id(), transfer);
                transfer.on(new TransferEvent.Turn());
            }
        }
    }
}
