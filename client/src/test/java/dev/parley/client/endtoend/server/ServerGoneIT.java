package dev.parley.client.endtoend.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.media.Y4m;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server only introduces: a call lives on when it dies, and takes it up again when it comes back. */
class ServerGoneIT {
    private static final String GONE = "The server cannot be reached; the call goes on. In a call with Ann.";
    /** As many statistics come in this many seconds. */
    private static final int SECONDS = 8;

    @TempDir
    Path folder;

    @Test
    void theCallGoesOnWithoutItAndOthersJoinOnceItIsBack() throws Exception {
        String clip = Y4m.write(folder.resolve("clip.y4m"), 90).toString();
        try (ServeProcess first = ServeProcess.start();
                EngineDriver ann = EngineDriver.start(clip)) {
            String link = first.freshLink();
            ann.join(link, "Ann");
            try (ParleyProcess bob = ParleyProcess.call(link, "Bob", "--camera", clip, "--mic", "none")) {
                bob.awaitOutput("First picture of Ann");
                PeerId toBob = ann.awaitConnected(1).getFirst();

                first.process().kill();
                bob.awaitOutput(GONE);
                ann.await(Notice.Call.class, notice -> isUp(notice, false));
                picturesGoOn(ann, toBob);

                try (ServeProcess second = first.again()) {
                    int heard = ann.all(Notice.Call.class).size();
                    ann.awaitAfter(heard - 1, Notice.Call.class, notice -> isUp(notice, true));
                    bob.awaitOutputAfter(GONE, "In a call with Ann.");
                    try (ParleyProcess cid = ParleyProcess.call(link, "Cid", "--camera", clip, "--mic", "none")) {
                        ann.awaitConnected(2);
                        bob.awaitOutput("First picture of Cid");
                        cid.interrupt();
                        assertThat(cid.awaitExit()).as(cid::toString).isEqualTo(130);
                    }
                    bob.awaitOutput("Cid hung up.");
                    bob.interrupt();
                    assertThat(bob.awaitExit()).as(bob::toString).isEqualTo(130);
                    assertThat(ann.await(
                                    Notice.PeerLeft.class, left -> left.peer().equals(toBob)))
                            .isEqualTo(new Notice.PeerLeft(
                                    0, toBob, false, "Bob hung up.", new Reason("left.hungUp", "Bob")));
                    assertThat(second.process().isAlive()).isTrue();
                }
            }
        }
    }

    private static void picturesGoOn(EngineDriver engine, PeerId peer) {
        for (int second = 0; second < SECONDS; second++) {
            long before = engine.frames(peer);
            engine.awaitFrames(peer, before + 1);
        }
        assertThat(engine.all(Notice.PeerLeft.class)).isEmpty();
    }

    private static boolean isUp(Notice.Call notice, boolean up) {
        return notice.call().signalingUp() == up && notice.call().members().size() == 1;
    }
}
