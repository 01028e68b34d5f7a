package dev.parley.client.endtoend.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.media.Y4m;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.picture.PictureReader;
import dev.parley.client.trust.PeerKeys;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A call in which one side's engine dies and the next one comes back as the same peer, seen from the other side. */
abstract class DyingEngines {

    @TempDir
    Path folder;

    private final PeerKey identity = PeerKeys.fresh();
    final PeerId ann = identity.peerId();
    final List<EngineDriver> engines = new ArrayList<>();
    private String clip = "";
    String link = "";
    EngineDriver bob;
    private PictureReader picture;

    @BeforeEach
    void bringTogether() throws IOException {
        clip = Y4m.write(folder.resolve("clip.y4m"), 90).toString();
        link = ServeProcess.shared().freshLink();
        bob = engine();
        bob.join(link, "Bob");
        bob.await(Notice.Call.class, notice -> notice.call().phase() == CallPhase.IN_ROOM);
        EngineDriver first = engine();
        join(first, 0);
        first.awaitConnected(1);
        assertThat(bob.awaitConnected(1)).containsExactly(ann);
        bob.send(new Command.ShowPicture(TileId.camera(ann), 160, 90));
        picture = PictureReader.open(
                Path.of(bob.await(Notice.PictureShared.class, any -> true).file()));
        awaitPictures(3);
    }

    @AfterEach
    void end() {
        if (picture != null) {
            picture.close();
        }
        engines.forEach(EngineDriver::close);
    }

    void comesBack(EngineDriver next, int incarnation) throws IOException {
        int bobsFirstPictures = bob.all(Notice.FirstPicture.class).size();
        long before = pictures();
        int snapshots = bob.all(Notice.Call.class).size();
        join(next, incarnation);
        Notice.FirstPicture there = bob.awaitAfter(bobsFirstPictures, Notice.FirstPicture.class, any -> true);
        Notice.FirstPicture here = next.await(Notice.FirstPicture.class, any -> true);
        System.out.printf(
                "came back as incarnation %d: first picture after %.0f ms here, %.0f ms on the other side%n",
                incarnation, here.setupMillis(), there.setupMillis());
        await().atMost(ParleyProcess.PATIENCE).until(() -> pictures() > before + 3);
        assertThat(bob.awaitConnected(1)).containsExactly(ann);
        assertThat(next.awaitConnected(1)).hasSize(1);
        assertThat(bob.all(Notice.Call.class).stream().skip(snapshots))
                .isNotEmpty()
                .allSatisfy(notice -> {
                    assertThat(notice.call().members())
                            .extracting(MemberSnapshot::id)
                            .containsExactly(ann);
                    assertThat(state(notice).orElseThrow()).isIn(MemberState.CONNECTED, MemberState.RECONNECTING);
                });
    }

    /** Chat in both directions, once each. */
    void talk(EngineDriver next) throws IOException {
        bob.send(new Command.SendChat("Are you back?"));
        next.await(Notice.Chat.class, chat -> chat.text().equals("Are you back?"));
        bob.await(Notice.ChatDelivered.class, delivered -> delivered.peer().equals(ann));
        next.send(new Command.SendChat("I am."));
        bob.await(
                Notice.Chat.class,
                chat -> chat.text().equals("I am.") && chat.from().equals(ann));
    }

    EngineDriver engine() throws IOException {
        EngineDriver engine = EngineDriver.start(clip);
        engines.add(engine);
        return engine;
    }

    private void join(EngineDriver engine, int incarnation) throws IOException {
        engine.send(new Command.Join(link, "Ann", null, null, identity, incarnation, 0));
    }

    private long pictures() {
        return picture.latest().map(frame -> frame.header().sequence()).orElse(0L);
    }

    void awaitPictures(int more) {
        long before = pictures();
        await().atMost(ParleyProcess.PATIENCE).until(() -> pictures() > before + more);
    }

    Optional<MemberState> state(Notice.Call notice) {
        return notice.call().members().stream()
                .filter(member -> member.id().equals(ann))
                .map(MemberSnapshot::state)
                .findFirst();
    }

    static void signal(String name, EngineDriver engine) throws Exception {
        int exit = new ProcessBuilder(
                        "kill", "-" + name, String.valueOf(engine.process().pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }
}
