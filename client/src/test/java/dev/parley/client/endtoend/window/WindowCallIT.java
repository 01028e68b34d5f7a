package dev.parley.client.endtoend.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.ui.FxToolkit;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls in the real window with a real engine, a real server and a real second person. */
class WindowCallIT {
    @TempDir
    Path folder;

    private EngineDriver bob;

    @BeforeEach
    void start() throws Exception {
        bob = EngineDriver.withTestPicture();
    }

    @AfterEach
    void end() {
        bob.close();
    }

    @Test
    void aNewCallFromItsLinkToItsEnd() throws Exception {
        try (WindowDriver ann = WindowDriver.open(folder)) {
            ann.awaitMoving(TileId.SELF);
            ann.screenshot("home");
            ann.click("#new-call");
            ann.awaitText("#sentence", "Waiting for somebody to join.");
            String link = ann.text(".call-link");
            assertThat(link).startsWith("https://10.77.0.1:").contains("/j#1.");
            assertThat(FxToolkit.call(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo(link);
            ann.screenshot("waiting");

            bob.join(link, "Bob");
            TileId bobsTile = ann.awaitOther();
            ann.awaitMoving(bobsTile);
            ann.awaitText("#sentence", "In a call with Bob");
            ann.awaitGone(".waiting");
            bob.awaitFrames(bob.awaitConnected(1).getFirst(), 10);

            bob.send(new Command.Media(false, false));
            ann.awaitNode(".tile .sign-camera-off");
            ann.awaitNode(".tile .sign-muted");
            ann.screenshot("call-camera-off");
            bob.send(new Command.Media(false, true));
            ann.awaitMoving(bobsTile);

            ann.click("#details");
            ann.awaitText(".connection .text-small", "frames/s");
            ann.screenshot("call-details");
            ann.click("#people");
            ann.awaitNode(".person");
            ann.screenshot("call-people");

            ann.click("#camera");
            ann.until(
                    "Bob sees Ann's camera off",
                    () -> !bob.last(Notice.Call.class)
                            .orElseThrow()
                            .call()
                            .members()
                            .getFirst()
                            .media()
                            .camera());
            ann.click("#hang-up");
            ann.awaitText("#after-title", "You left the call");
            assertThat(bob.await(Notice.PeerLeft.class, any -> true).sentence()).isEqualTo("Ann hung up.");
            ann.screenshot("after");
            ann.click("#home");
            ann.awaitText(".recent-row", "");
            ann.screenshot("home-recent");
        }
    }

    @LongRun.Only
    @Test
    void theOtherHangsUpAndComesAgain() throws Exception {
        try (ServeProcess server = ServeProcess.shared();
                WindowDriver ann = WindowDriver.open(folder, Optional.of(server.freshLink()))) {
            ann.awaitText("#sentence", "Waiting for somebody");
            String link = ann.text(".call-link");
            bob.join(link, "Bob");
            ann.awaitMoving(ann.awaitOther());
            bob.send(new Command.Leave());
            ann.awaitText(".news", "Bob hung up.");
            ann.awaitText("#sentence", "Waiting for somebody");
            bob.join(link, "Bob");
            ann.awaitText(".news", "Bob joined.");
            ann.awaitText("#sentence", "In a call with Bob");
        }
    }
}
