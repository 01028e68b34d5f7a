package dev.parley.client.ui.shell;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.shell.surroundings.Relief;
import dev.parley.client.ui.shell.surroundings.StandInPort;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When a window that is away gives its place to something smaller. */
class ReliefTest {
    private static final Duration SOON = Duration.ofMillis(20);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger dismissed = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicBoolean busy = new AtomicBoolean();
    private CompletableFuture<StandInPort.StandIn> standIn = new CompletableFuture<>();

    @BeforeAll
    static void start() {
        FxToolkit.run(() -> {});
    }

    private Relief relief() {
        return FxToolkit.call(() -> new Relief(
                () -> {
                    asked.incrementAndGet();
                    return standIn;
                },
                busy::get,
                Platform::runLater));
    }

    private void settle() {
        FxToolkit.run(() -> {});
        FxToolkit.run(() -> {});
    }

    @Test
    void endsOnceAnotherWaits() {
        Relief relief = relief();
        FxToolkit.run(() -> relief.begin(SOON, ended::incrementAndGet, () -> {}));
        await().until(() -> asked.get() == 1);
        settle();
        assertThat(ended).hasValue(0);
        standIn.complete(dismissed::incrementAndGet);
        await().until(() -> ended.get() == 1);
        assertThat(dismissed).hasValue(0);
    }

    @Test
    void whoComesBackMeanwhileStays() {
        Relief relief = relief();
        FxToolkit.run(() -> relief.begin(SOON, ended::incrementAndGet, () -> {}));
        await().until(() -> asked.get() == 1);
        FxToolkit.run(relief::stop);
        standIn.complete(dismissed::incrementAndGet);
        await().until(() -> dismissed.get() == 1);
        assertThat(ended).hasValue(0);
    }

    @Test
    void whoComesBackBeforeAsksNobody() {
        Relief relief = relief();
        FxToolkit.run(() -> {
            relief.begin(SOON, ended::incrementAndGet, () -> {});
            relief.stop();
        });
        Relief other = relief();
        FxToolkit.run(() -> other.begin(SOON, ended::incrementAndGet, () -> {}));
        await().until(() -> asked.get() > 0);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aRingKeepsIt() {
        busy.set(true);
        Relief relief = relief();
        FxToolkit.run(() -> relief.begin(SOON, ended::incrementAndGet, () -> {}));
        settle();
        assertThat(asked).hasValue(0);
        busy.set(false);
        await().until(() -> asked.get() == 1);
        busy.set(true);
        standIn.complete(dismissed::incrementAndGet);
        await().until(() -> dismissed.get() == 1);
        assertThat(ended).hasValue(0);
    }

    @Test
    void whereNoneCanWaitItGoesOn() {
        standIn = CompletableFuture.failedFuture(new IllegalStateException("no"));
        Relief relief = relief();
        FxToolkit.run(() -> relief.begin(SOON, ended::incrementAndGet, () -> {}));
        await().until(() -> asked.get() == 1);
        settle();
        assertThat(ended).hasValue(0);
    }
}
