package dev.parley.signaling.cluster;

import dev.parley.signaling.cluster.store.Store;
import java.time.Duration;
import java.util.random.RandomGenerator;

class MemoryStoreTest extends StoreContract {
    private final MemoryStore.Shared shared = new MemoryStore.Shared();
    private final Store store = new MemoryStore(shared, () -> true, RandomGenerator.getDefault());

    @Override
    Store store() {
        return store;
    }

    @Override
    void pass(Duration time) {
        shared.millis += time.toMillis();
    }

    @Override
    void forgetEverything() {
        shared.forgetEverything();
    }
}
