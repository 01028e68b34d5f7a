package dev.parley.client.endtoend.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.LongRun;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.media.Y4m;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.picture.PictureReader;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./parley engine} between two streams, driven well and badly (docs/engine.md). */
class EngineProcessIT {
    private static final int MANY_CALLS = LongRun.size(4, 20);
    private static final int MORE_THAN_A_PIPE_HOLDS = 10_000;

    @TempDir
    Path folder;

    private ServeProcess server;
    private EngineDriver ann;
    private EngineDriver bob;

    @BeforeEach
    void start() throws IOException {
        String clip = Y4m.write(folder.resolve("clip.y4m"), 90).toString();
        server = ServeProcess.shared();
        ann = EngineDriver.start(clip);
        bob = EngineDriver.start(clip);
    }

    @AfterEach
    void end() {
        ann.close();
        bob.close();
        server.close();
    }

    @Test
    void answersCommandsAndWritesPicturesInTheSizeAskedFor() throws Exception {
        assertThat(ann.all(Notice.Ready.class))
                .singleElement()
                .satisfies(
                        ready -> assertThat(ready.pid()).isEqualTo(ann.process().pid()));
        ann.process().type("no JSON");
        ann.process().type("{\"type\":\"fly\"}");
        ann.process().type("{\"type\":\"join\",\"name\":\"Ann\"}");
        ann.await(Notice.Problem.class, problem -> problem.sentence().contains("no command of the type fly"));
        ann.await(Notice.Problem.class, problem -> problem.sentence().contains("link is missing"));
        assertThat(ann.all(Notice.Problem.class))
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.sentence())
                        .startsWith("A command was not understood: ")
                        .endsWith("."));
        ann.send(new Command.Ping(7));
        ann.await(Notice.Pong.class, pong -> pong.id() == 7);
        ann.join("http://10.77.0.1/j#", "Ann");
        ann.await(Notice.Call.class, notice -> notice.call().end() == CallEnd.WRONG_LINK);

        TileId bobsPicture = TileId.camera(meet(server.freshLink()));
        sees(bobsPicture, 160, 90);
        sees(bobsPicture, Y4m.WIDTH, Y4m.HEIGHT);
        sees(TileId.SELF, 80, 45);
    }

    @Test
    void aFaceThatStopsReadingStallsNobody() throws Exception {
        PeerId toBob = meet(server.freshLink());
        PeerId toAnn = bob.awaitConnected(1).getFirst();
        ann.process().reading(false);
        for (int id = 0; id < MORE_THAN_A_PIPE_HOLDS; id++) {
            ann.send(new Command.Ping(id));
        }
        for (int second = 0; second < 5; second++) {
            bob.awaitFrames(toAnn, bob.frames(toAnn) + 1);
        }
        long before = ann.frames(toBob);
        ann.process().reading(true);
        ann.await(Notice.NoticesLost.class, lost -> lost.count() > 0);
        ann.awaitFrames(toBob, before + 1);
        assertThat(bob.all(Notice.PeerLeft.class)).isEmpty();
    }

    @Test
    void theEndOfItsInputEndsACallAndIsToldAtOnce() throws Exception {
        meet(server.freshLink());
        PeerId toAnn = bob.awaitConnected(1).getFirst();
        long start = System.nanoTime();
        ann.process().endInput();
        CompletableFuture<Long> gone = ann.process().onExit().thenApply(exit -> System.nanoTime());
        assertThat(bob.await(Notice.PeerLeft.class, any -> true))
                .isEqualTo(new Notice.PeerLeft(0, toAnn, false, "Ann hung up.", new Reason("left.hungUp", "Ann")));
        long told = System.nanoTime();
        // A watchdog ends it with another code when it does not come to an end by itself.
        assertThat(ann.process().awaitExit()).as(ann.process()::toString).isZero();
        System.out.printf(
                "the end of an engine's input: told after %d ms, gone after %d ms%n",
                (told - start) / 1_000_000, (gone.join() - start) / 1_000_000);
        bob.process().terminate();
        bob.process().awaitExit();
    }

    @LongRun.Only
    @Test
    void holdsManyCallsInARow() throws Exception {
        for (int call = 0; call < MANY_CALLS; call++) {
            meet(server.freshLink());
            bob.awaitConnected(1);
            int left = bob.all(Notice.PeerLeft.class).size();
            ann.send(new Command.Leave());
            bob.awaitAfter(
                    left, Notice.PeerLeft.class, notice -> notice.sentence().equals("Ann hung up."));
        }
        ann.send(new Command.Quit());
        assertThat(ann.process().awaitExit()).as(ann.process()::toString).isZero();
    }

    /** Brings both into one call, and says who Bob is to Ann. */
    private PeerId meet(String link) throws IOException {
        int pictures = ann.all(Notice.FirstPicture.class).size();
        ann.join(link, "Ann");
        bob.join(link, "Bob");
        ann.awaitAfter(pictures, Notice.FirstPicture.class, any -> true);
        return ann.awaitConnected(1).getFirst();
    }

    private void sees(TileId tile, int width, int height) throws IOException {
        int slots = ann.all(Notice.PictureShared.class).size();
        ann.send(new Command.ShowPicture(tile, width, height));
        Notice.PictureShared shared = ann.awaitAfter(
                slots, Notice.PictureShared.class, notice -> notice.tile().equals(tile));
        try (PictureReader reader = PictureReader.open(Path.of(shared.file()))) {
            await().atMost(ParleyProcess.PATIENCE)
                    .until(() -> reader.latest()
                            .filter(frame ->
                                    frame.header().sequence() > 3 && frame.width() == width && frame.height() == height)
                            .isPresent());
        }
    }
}
