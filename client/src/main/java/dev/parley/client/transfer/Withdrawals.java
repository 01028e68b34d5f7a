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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Transfers that the own person ended while nobody was there to be told. The other side still waits for them: a receiver names
 * them, a sender offers them again, and is told then.
 */
final class Withdrawals {
    private final StoragePort storage;
    private final SequencedMap<TransferId, TransferSecret> secrets = new LinkedHashMap<>();

    Withdrawals(StoragePort storage) {
        this.storage = storage;
    }

    void remember(TransferRecord.Withdrawn known) {
        secrets.put(known.id(), known.secret());
        if (secrets.size() > TransferLimits.REMEMBERED) {
            forget(secrets.firstEntry().getKey());
        }
    }

    void add(TransferId id, TransferSecret secret) {
        TransferRecord.Withdrawn withdrawn = new TransferRecord.Withdrawn(id, secret);
        remember(withdrawn);
        try {
            storage.save(withdrawn);
        } catch (DiskFailure e) {
            // Then the other side is told only while this program runs.
            storage.forget(id);
        }
    }

    /** The latest first. */
    Collection<TransferSecret> secrets() {
        return secrets.sequencedValues().reversed();
    }

    /** The other side has said what it could go on with. */
    void onKnown(PeerChannel channel) {
        List.copyOf(secrets.entrySet()).forEach(entry -> {
            TransferId id = entry.getKey();
            channel.recognize(id, entry.getValue());
            if (channel.recognizes(id) && channel.send(new TransferMessage.Cancel(id, TransferEndReason.CANCELLED))) {
                forget(id);
            }
        });
    }

    /** Refuses an offer of one of them; false if it is none. */
    boolean refuse(PeerChannel channel, TransferMessage.Offer offer) {
        TransferSecret secret = secrets.get(offer.id());
        if (secret == null) {
            return false;
        }
        boolean proved = channel.isProved(offer.claim(), secret);
        TransferEndReason reason = proved ? TransferEndReason.CANCELLED : TransferEndReason.RULE_BROKEN;
        if (channel.send(new TransferMessage.Refuse(offer.id(), reason)) && proved) {
            forget(offer.id());
        }
        return true;
    }

    /** The other side does not want it either. */
    void onCancel(TransferId id) {
        if (secrets.containsKey(id)) {
            forget(id);
        }
    }

    private void forget(TransferId id) {
        secrets.remove(id);
        storage.forget(id);
    }
}
