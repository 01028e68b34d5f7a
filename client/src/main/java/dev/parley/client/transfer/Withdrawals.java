package dev.parley.client.transfer;

import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Transfers that this side ended, and of which the other side perhaps did not hear: nobody was there to be told, or what was said got
 * lost. Who still waits for one names it, if a receiver, or offers it again, and is told then.
 */
final class Withdrawals {
    private final StoragePort storage;
    private final SequencedMap<TransferId, TransferRecord.Withdrawn> withdrawn = new LinkedHashMap<>();

    /** Those that were said once, and need to be named only where there is room for it. */
    private final Set<TransferId> told = new HashSet<>();

    Withdrawals(StoragePort storage) {
        this.storage = storage;
    }

    void remember(TransferRecord.Withdrawn known) {
        withdrawn.put(known.id(), known);
        if (withdrawn.size() > TransferLimits.REMEMBERED) {
            forget(withdrawn.firstEntry().getKey());
        }
    }

    /** @param said whether it was said to the other side, which may not have heard it */
    void add(TransferRecord.Withdrawn fresh, boolean said) {
        remember(fresh);
        if (said) {
            told.add(fresh.id());
        }
        try {
            storage.save(fresh);
        } catch (DiskFailure e) {
            // Then the other side is told only while this program runs.
            storage.forget(fresh.id());
        }
    }

    /** Those of which nobody was told, or those of which somebody was, the latest first. */
    Collection<TransferSecret> secrets(boolean said) {
        return withdrawn.sequencedValues().reversed().stream()
                .filter(one -> told.contains(one.id()) == said)
                .map(TransferRecord.Withdrawn::secret)
                .toList();
    }

    /** The other side has said what it could go on with. */
    void onKnown(PeerChannel channel) {
        for (TransferRecord.Withdrawn one : List.copyOf(withdrawn.values())) {
            channel.recognize(one.id(), one.secret());
            if (channel.recognizes(one.id()) && channel.send(new TransferMessage.Cancel(one.id(), one.reason()))) {
                forget(one.id());
            }
        }
    }

    /** Refuses an offer of one of them; false if it is none. */
    boolean refuse(PeerChannel channel, TransferMessage.Offer offer) {
        TransferRecord.Withdrawn one = withdrawn.get(offer.id());
        if (one == null) {
            return false;
        }
        boolean proved = channel.isProved(offer.claim(), one.secret());
        TransferEndReason reason = proved ? one.reason() : TransferEndReason.RULE_BROKEN;
        if (channel.send(new TransferMessage.Refuse(offer.id(), reason)) && proved) {
            forget(offer.id());
        }
        return true;
    }

    /** The other side does not want it either. */
    void onCancel(TransferId id) {
        if (withdrawn.containsKey(id)) {
            forget(id);
        }
    }

    private void forget(TransferId id) {
        withdrawn.remove(id);
        told.remove(id);
        storage.forget(id);
    }
}
