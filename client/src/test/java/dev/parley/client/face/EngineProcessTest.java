package dev.parley.client.face;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a window may rely on when its engine does not do its part; shell commands stand in for engines. */
class EngineProcessTest {
    private static final Command LONG = new Command.SendChat("x".repeat(10_000));

    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();

    @Test
    void neverWaitsForAnEngineThatTakesNoCommands() throws Exception {
        try (EngineProcess engine = start("sleep 1000")) {
            for (int i = 0; i < 3 * CommandQueue.CAPACITY; i++) {
                engine.send(LONG);
            }
            assertThat(ended).isEmpty();

            engine.kill();

            assertThat(ended.poll(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isNotNull()
                    .isNotZero();
            await().untilAsserted(() -> assertThat(threadsOf(engine)).isEmpty());
            engine.send(LONG);
        }
    }

    @Test
    void endsWhatTheEngineStarted() throws Exception {
        EngineProcess engine = start("sleep 1000 & echo '{\"type\":\"pong\",\"id\":'$!'}'; wait");
        Notice.Pong child = (Notice.Pong) notices.take();

        engine.kill();

        await().until(() ->
                ProcessHandle.of(child.id()).filter(ProcessHandle::isAlive).isEmpty());
        engine.close();
    }

    @Test
    void saysEverythingBeforeItEndsTheInput() throws Exception {
        EngineProcess engine = start("while read -r line; do echo \"$line\"; done; exit 7");
        for (int id = 0; id < 100; id++) {
            engine.send(new Command.Ping(id));
        }
        engine.close();

        assertThat(ended.poll(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(7);
    }

    @Test
    void dropsOnlyWhatIsBeyondTheBound() throws Exception {
        CommandQueue queue = new CommandQueue();
        for (int id = 0; id < CommandQueue.CAPACITY; id++) {
            assertThat(queue.put(new Command.Ping(id))).isTrue();
        }
        assertThat(queue.put(new Command.Ping(-1))).isFalse();
        queue.close();
        for (int id = 0; id < CommandQueue.CAPACITY; id++) {
            assertThat(queue.take()).contains(new Command.Ping(id));
        }
        assertThat(queue.take()).isEmpty();
        assertThat(queue.put(new Command.Ping(-1))).isFalse();
    }

    private EngineProcess start(String script) throws IOException {
        return EngineProcess.start(
                new ProcessBuilder("sh", "-c", script), UnaryOperator.identity(), notices::add, ended::add);
    }

    private static List<String> threadsOf(EngineProcess engine) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("engine-") && name.endsWith("-" + engine.pid()))
                .toList();
    }
}
