package dev.parley.client.transfer;

import dev.parley.client.transfer.message.ResumeTag;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Transfers that the own person ended while nobody was there to be told. The other side still waits for them: a receiver names
 * them, a sender offers them again, and is told then.
 */
final class Withdrawals {
    private final StoragePort storage;
    private final Set<TransferId> ids = new LinkedHashSet<>();

    Withdrawals(StoragePort storage) {
        this.storage = storage;
    }

    void remember(TransferRecord.Withdrawn known) {
        ids.add(known.id());
        if (ids.size() > TransferLimits.REMEMBERED) {
            forget(ids.iterator().next());
        }
    }

    void add(TransferId id) {
        TransferRecord.Withdrawn withdrawn = new TransferRecord.Withdrawn(id);
        remember(withdrawn);
        try {
            storage.save(withdrawn);
        } catch (DiskFailure e) {
            // Then the other side is told only while this program runs.
            storage.forget(id);
        }
    }

    /** The latest first. */
    List<TransferId> ids() {
        return new ArrayList<>(ids).reversed();
    }

    /** The other side has said what it could go on with. */
    void onHello(PeerChannel channel) {
        for (TransferId id : ids()) {
            if (channel.names(ResumeTag.of(id))
                    && channel.send(new TransferMessage.Cancel(id, TransferEndReason.CANCELLED))) {
                forget(id);
            }
        }
    }

    /** Refuses an offer of one of them; false if it is none. */
    boolean refuse(PeerChannel channel, TransferId id) {
        if (!ids.contains(id)) {
            return false;
        }
        if (channel.send(new TransferMessage.Refuse(id, TransferEndReason.CANCELLED))) {
            forget(id);
        }
        return true;
    }

    /** The other side does not want it either. */
    void onCancel(TransferId id) {
        if (ids.contains(id)) {
            forget(id);
        }
    }

    private void forget(TransferId id) {
        ids.remove(id);
        storage.forget(id);
    }
}
