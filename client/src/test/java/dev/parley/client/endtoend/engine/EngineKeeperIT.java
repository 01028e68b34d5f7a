package dev.parley.client.endtoend.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.LongRun;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.EngineEye;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.media.TestClip;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.ui.engine.EngineKeeper;
import dev.parley.client.ui.engine.EngineListener;
import dev.parley.client.ui.engine.EngineStarter;
import dev.parley.client.ui.engine.Loss;
import dev.parley.client.ui.engine.ProcessEngine;
import dev.parley.client.ui.engine.RunningEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real engines that end badly in the middle of a call. */
class EngineKeeperIT {
    private static final String LAUNCHER = "parley.launcher";
    private static final long MARK = 15;

    private final List<RunningEngine> engines = new CopyOnWriteArrayList<>();
    private final Recorder recorder = new Recorder();

    @TempDir
    private Path folder;

    /** Who sees what is shared. */
    private static EngineDriver bob;

    private ServeProcess server;
    private EngineKeeper keeper;

    /** What the keeper said, in order. */
    private static final class Recorder implements EngineListener {
        private final List<Object> said = new ArrayList<>();

        @Override
        public synchronized void notice(Notice notice) {
            said.add(notice);
        }

        @Override
        public synchronized void engineLost(Loss loss) {
            said.add(loss);
        }

        @Override
        public synchronized void engineBack(Duration sinceLoss) {
            said.add(sinceLoss);
        }

        /** Waits for something of this kind among what was said from this place on; returns the place after it. */
        <T> int await(int from, Class<T> type, Predicate<T> wanted) {
            Awaitility.await(type.getSimpleName())
                    .atMost(ParleyProcess.PATIENCE)
                    .until(() -> find(from, type, wanted) >= 0);
            return find(from, type, wanted) + 1;
        }

        private synchronized <T> int find(int from, Class<T> type, Predicate<T> wanted) {
            for (int index = from; index < said.size(); index++) {
                if (type.isInstance(said.get(index)) && wanted.test(type.cast(said.get(index)))) {
                    return index;
                }
            }
            return -1;
        }
    }

    @BeforeAll
    static void beginToWatch() throws IOException {
        bob = EngineDriver.start("none");
    }

    @AfterAll
    static void watchNoLonger() {
        bob.close();
    }

    @BeforeEach
    void start() throws IOException {
        System.setProperty(
                LAUNCHER,
                Path.of(System.getProperty("parley.root"), "scripts", "launch").toString());
        server = ServeProcess.shared();
        EngineStarter starter = (notices, ended) -> {
            RunningEngine engine =
                    ProcessEngine.start(new MediaSource.None(), UnaryOperator.identity(), notices, ended);
            engines.add(engine);
            return engine;
        };
        keeper = EngineKeeper.of(starter, recorder);
        keeper.start();
    }

    @AfterEach
    void end() {
        keeper.close();
        server.close();
        System.clearProperty(LAUNCHER);
        await().atMost(ParleyProcess.PATIENCE)
                .until(() -> engines.stream()
                        .noneMatch(engine -> ProcessHandle.of(engine.pid()).isPresent()));
    }

    private static boolean inRoom(Notice.Call notice) {
        return notice.call().phase() == CallPhase.IN_ROOM;
    }

    private static boolean running(Notice.Sharing notice) {
        return notice.state() == ShareState.RUNNING;
    }

    @ParameterizedTest
    @CsvSource("STOP, HUNG, -1")
    void aCallGoesOnWithAnotherEngine(String signal, Loss.How how, int exitCode) throws Exception {
        String link = server.freshLink();
        bob.join(link, "Bob");
        keeper.send(new Command.UseCamera(new MediaSource.Test()));
        keeper.send(new Command.ShowPicture(TileId.SELF, 320, 180));
        keeper.send(new Command.Join(link, "Ann"));
        int joined = recorder.await(0, Notice.Call.class, EngineKeeperIT::inRoom);
        recorder.await(0, Notice.PictureShared.class, any -> true);
        keeper.send(new ShareCommand.Share(new ShareSource.File(TestClip.write(folder.resolve("clip.y4m"), MARK))));
        recorder.await(0, Notice.Sharing.class, EngineKeeperIT::running);
        awaitShared();

        new ProcessBuilder(
                        "kill", "-" + signal, String.valueOf(engines.getLast().pid()))
                .start()
                .waitFor();

        int lost = recorder.await(joined, Loss.class, loss -> loss.how() == how && loss.exitCode() == exitCode);
        int back = recorder.await(lost, Duration.class, any -> true);
        recorder.await(back, Notice.PictureShared.class, any -> true);
        recorder.await(back, Notice.Call.class, EngineKeeperIT::inRoom);
        recorder.await(back, Notice.Sharing.class, EngineKeeperIT::running);
        awaitShared();
        bob.send(new Command.Leave());
    }

    /** What is shared is seen, and moves. */
    private static void awaitShared() throws IOException {
        TileId screen = TileId.screen(bob.awaitConnected(1).getFirst());
        try (EngineEye eye = EngineEye.on(bob, screen)) {
            eye.awaitMoving(MARK);
        }
        bob.send(new Command.HidePicture(screen));
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource({"KILL, ENDED, 137", "ABRT, ENDED, 134"})
    void aCallGoesOnAfterAnotherEndToo(String signal, Loss.How how, int exitCode) throws Exception {
        aCallGoesOnWithAnotherEngine(signal, how, exitCode);
    }

    @Test
    void closingEndsTheEngineAndIsNoLoss() {
        recorder.await(0, Notice.Ready.class, any -> true);
        keeper.close();
        assertThat(ProcessHandle.of(engines.getFirst().pid())).isEmpty();
        assertThat(recorder.find(0, Loss.class, any -> true)).isNegative();
    }
}
