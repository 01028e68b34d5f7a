package dev.parley.signaling.loop;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a task throws is told, once, and the next task runs. */
class GuardedLoopTest {
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final List<Throwable> fatal = new CopyOnWriteArrayList<>();
    private final GuardedLoop loop = new GuardedLoop("test-loop", faults::add);

    private void catchUncaught() {
        loop.post(() -> Thread.currentThread().setUncaughtExceptionHandler((_, e) -> fatal.add(e)));
    }

    @AfterEach
    void end() {
        loop.endNow();
    }

    @Test
    void aPeriodicTaskThatThrewIsRunAgain() {
        Future<?> each = loop.each(Duration.ofMillis(1), () -> {
            throw new IllegalStateException("round");
        });

        await().until(() -> faults.size() > 2);

        each.cancel(false);
        assertThat(faults).allMatch(IllegalStateException.class::isInstance);
    }

    @Test
    void anErrorIsNeverKeptByTheExecutor() {
        catchUncaught();
        OutOfMemoryError error = new OutOfMemoryError("as if");
        loop.post(() -> {
            throw error;
        });
        var _ = loop.after(Duration.ZERO, () -> {
            throw new AssertionError("as if");
        });

        await().until(() -> fatal.size() == 2);

        assertThat(fatal.getFirst()).isSameAs(error);
        assertThat(faults).isEmpty();
    }

    @Test
    void aBareErrorIsAFaultLikeOthers() {
        catchUncaught();
        loop.post(() -> {
            throw new Error("set track failed");
        });

        await().until(() -> faults.size() == 1);

        assertThat(fatal).isEmpty();
    }

    @Test
    void whoIsToldOfFaultsMayFailToo() throws InterruptedException {
        CountDownLatch next = new CountDownLatch(1);
        GuardedLoop careless = new GuardedLoop("careless", fault -> {
            throw new IllegalStateException("while told");
        });
        careless.post(() -> Thread.currentThread().setUncaughtExceptionHandler((_, e) -> fatal.add(e)));
        careless.post(() -> {
            throw new IllegalStateException("first");
        });
        careless.post(next::countDown);

        next.await();

        assertThat(fatal).singleElement().satisfies(e -> assertThat(e).hasMessage("while told"));
        careless.endNow();
    }

    @Test
    void runsWhatWasPostedBeforeItsEndAndNothingAfter() {
        AtomicInteger ran = new AtomicInteger();
        loop.post(ran::incrementAndGet);
        var _ = loop.after(Duration.ofDays(1), ran::incrementAndGet);
        loop.end();

        assertThat(loop.awaitEnd(Duration.ofMinutes(1))).isTrue();
        assertThat(loop.post(ran::incrementAndGet)).isFalse();
        assertThat(loop.after(Duration.ZERO, ran::incrementAndGet).isDone()).isFalse();
        assertThat(ran).hasValue(1);
    }
}
