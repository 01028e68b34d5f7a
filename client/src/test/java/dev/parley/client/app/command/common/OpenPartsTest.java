package dev.parley.client.app.command.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.Waiting;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A command and the signal that ends it both want to close what is open. */
class OpenPartsTest {
    private final List<String> done = new CopyOnWriteArrayList<>();

    private OpenParts parts() {
        return OpenParts.until(() -> done.add("silence"));
    }

    @Test
    void aCommandClosesTheLastFirst() {
        try (OpenParts parts = parts()) {
            parts.add("folder", name -> done.add(name + " closed"));
            parts.add("engine", name -> done.add(name + " closed"));
        }
        assertThat(done).containsExactly("engine closed", "folder closed");
    }

    @Test
    void aPartThatFailsDoesNotKeepOthersOpen() {
        try (OpenParts parts = parts()) {
            parts.add("folder", name -> done.add(name + " closed"));
            parts.add("engine", name -> {
                throw new IllegalStateException("it hangs");
            });
        }
        assertThat(done).containsExactly("folder closed");
    }

    /** The engine's end is also that of the command, whose thread goes on while the signal's still closes. */
    @Test
    void aSignalClosesOnceAndTheCommandSaysNothingMore() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread command = Thread.ofVirtual().start(() -> {
            try (OpenParts parts = parts()) {
                parts.add("folder", name -> done.add(name + " closed"));
                parts.add("engine", name -> {
                    done.add(name + " closed");
                    ended.countDown();
                });
                Thread signal = Thread.ofVirtual().unstarted(parts::interrupted);
                running.countDown();
                signal.start();
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            done.add("The call is over.");
        });
        running.await();
        await().atMost(Waiting.PATIENCE).until(() -> done.contains("silence"));
        await().atMost(Waiting.PATIENCE).until(() -> command.getState() == Thread.State.WAITING);
        assertThat(done).containsExactly("engine closed", "folder closed", "silence");
    }

    @Test
    void whatIsOpenedAfterTheSignalIsClosedAtOnce() {
        Thread command = Thread.ofVirtual().start(() -> {
            try (OpenParts parts = parts()) {
                parts.interrupted();
                parts.add("engine", name -> done.add(name + " closed"));
                done.add("The call goes on.");
            }
        });
        await().atMost(Waiting.PATIENCE).until(() -> done.contains("engine closed"));
        await().atMost(Waiting.PATIENCE).until(() -> command.getState() == Thread.State.WAITING);
        assertThat(done).containsExactly("silence", "engine closed");
    }
}
