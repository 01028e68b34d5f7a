package dev.parley.client.engine.files;

import dev.parley.client.transfer.TransferNotice;
import dev.parley.client.transfer.message.TransferId;
import java.util.HashSet;
import java.util.Set;

/**
 * Has the memory given back to the system that a transfer of very many files took. Nothing of it is kept afterwards, but an
 * engine that rests makes so little garbage that its collector does not look for weeks. Files thread.
 */
final class HeapRest {
    /** So many entries leave some megabytes behind. */
    static final int MANY = 10_000;

    private final Runnable giveBack;
    private final Set<TransferId> large = new HashSet<>();

    /** @param giveBack collects all of the heap; called while what has just ended may still be held */
    HeapRest(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    void heed(TransferNotice notice) {
        switch (notice) {
            case TransferNotice.Offered offered -> {
                if (offered.summary().files() + offered.summary().folders() >= MANY) {
                    large.add(offered.id());
                }
            }
            case TransferNotice.Progress _ -> {}
            case TransferNotice.Finished finished -> over(finished.id());
            case TransferNotice.Failed failed -> over(failed.id());
        }
    }

    private void over(TransferId id) {
        if (large.remove(id)) {
            giveBack.run();
        }
    }
}
