package dev.parley.client.engine.files;

import dev.parley.client.store.StoredTransfers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What engines keep of transfers on the disk, for who wants to see it or to be rid of it while no engine runs. */
public final class RememberedTransfers {
    private final StoredTransfers stored;

    /** @param stateFolder where engines keep what outlives them */
    public RememberedTransfers(Path stateFolder) {
        stored = new StoredTransfers(stateFolder);
    }

    /** Whether an engine runs that uses it. */
    public boolean inUse() {
        return stored.inUse();
    }

    /** Records, and what was received in part, wherever it lies. */
    public List<Path> all() {
        return stored.all();
    }

    /**
     * Hands on all that no engine uses, to be deleted, while none can begin to.
     *
     * @throws IOException if one may begin to; nothing was handed on then
     */
    public void forget(Consumer<Path> delete) throws IOException {
        stored.forget(delete);
    }
}
