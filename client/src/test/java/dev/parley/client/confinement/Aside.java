package dev.parley.client.confinement;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Runs what takes rights from a thread on one that ends with it. */
final class Aside {
    private Aside() {}

    static <T> T call(Callable<T> body) throws Exception {
        FutureTask<T> task = new FutureTask<>(body);
        Thread.ofPlatform().daemon().start(task);
        return task.get();
    }
}
