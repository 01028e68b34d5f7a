package dev.parley.client.endtoend.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A window dies in a call: nothing of it stays, and the others hear of it. */
class WindowDeathIT {
    @Test
    void theEndOfTheWindowEndsItsEngineAndIsToldToTheOthers() throws Exception {
        try (ServeProcess server = ServeProcess.shared();
                EngineDriver bob = EngineDriver.withTestPicture()) {
            String link = server.freshLink();
            bob.join(link, "Bob");
            try (ParleyProcess ann = ParleyProcess.start(
                    Map.of("PARLEY_GLASS", "Headless"), link, "--name", "Ann", "--camera", "test", "--mic", "none")) {
                PeerId annToBob = bob.awaitConnected(1).getFirst();
                bob.awaitFrames(annToBob, 10);
                ProcessHandle engine = ann.descendants().stream()
                        .filter(child -> child.info().commandLine().orElse("").contains("engine"))
                        .findFirst()
                        .orElseThrow();
                ann.kill();
                engine.onExit().get(ParleyProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS);
                assertThat(bob.await(Notice.PeerLeft.class, any -> true).sentence())
                        .isEqualTo("Ann hung up.");
            }
        }
    }
}
