package dev.parley.client.endtoend.window;

import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.server.ServeProcess;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of another's sudden death. */
class WindowLosesSomebodyIT {
    @TempDir
    Path folder;

    @Test
    void somebodyWhoIsKilledIsReconnectedToAndThenLost() throws Exception {
        try (ServeProcess server = ServeProcess.shared();
                EngineDriver bob = EngineDriver.withTestPicture();
                WindowDriver ann = WindowDriver.open(folder, Optional.of(server.freshLink()))) {
            ann.awaitText("#sentence", "Waiting for somebody");
            bob.join(ann.text(".call-link"), "Bob");
            ann.awaitMoving(ann.awaitOther());
            bob.process().kill();
            ann.awaitText("#sentence", "The connection to Bob is being mended…");
            ann.awaitText(".tile-state", "Reconnecting…");
            ann.screenshot("call-reconnecting");
            ann.awaitText(".news", "Bob");
            ann.awaitText("#sentence", "Waiting for somebody");
        }
    }
}
