package dev.parley.client.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatestWriterTest {
    private final List<String> written = new CopyOnWriteArrayList<>();

    @Test
    void writesTheLatestAndPassesOverWhatItReplaced() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        LatestWriter<String> writer = new LatestWriter<>("test", value -> {
            begun.countDown();
            await(slow);
            written.add(value);
        });

        writer.save("first");
        assertThat(begun.await(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        writer.save("second");
        writer.save("third");
        assertThat(writer.waiting()).contains("third");
        slow.countDown();
        writer.close();

        assertThat(written).containsExactly("first", "third");
        assertThat(writer.waiting()).isEmpty();
    }

    @Test
    void keepsWhatCannotBeWrittenForTheNextTime() {
        LatestWriter<String> writer = new LatestWriter<>("test", value -> {
            throw new IOException("disk full");
        });

        writer.save("only");
        writer.close();

        assertThat(writer.waiting()).contains("only");
    }

    /** Whoever deletes the file afterwards finds nobody who writes it again. */
    @Test
    void forgetsWhatWaitsAndWaitsForWhatIsBeingWritten() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        LatestWriter<String> writer = new LatestWriter<>("test", value -> {
            begun.countDown();
            await(slow);
            written.add(value);
        });
        writer.save("first");
        await(begun);
        writer.save("second");
        Thread forgetting = Thread.ofPlatform().start(writer::forget);
        Waiting.await().until(() -> writer.waiting().isEmpty());
        assertThat(forgetting.isAlive()).isTrue();
        slow.countDown();
        forgetting.join();
        assertThat(written).containsExactly("first");
        writer.close();
        assertThat(written).containsExactly("first");
    }

    @Test
    void takesNothingAfterTheEndAndDoesNotThrow() {
        LatestWriter<String> writer = new LatestWriter<>("test", written::add);
        writer.close();

        writer.save("too late");

        assertThat(written).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
