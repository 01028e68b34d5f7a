package dev.parley.client.endtoend.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.LongRun;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.server.ServeProcess;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chat between the real window and a real second engine. */
class WindowChatIT {
    @TempDir
    Path folder;

    private ServeProcess server;
    private EngineDriver bob;

    @BeforeEach
    void start() throws Exception {
        server = ServeProcess.shared();
        bob = EngineDriver.start("none");
    }

    @AfterEach
    void end() {
        bob.close();
        server.close();
    }

    @Test
    void bothWaysByKeysAndWithMarks() throws Exception {
        try (WindowDriver ann = enter()) {
            bob.send(new Command.SendChat("Hello Ann, see https://parley.example/docs"));
            ann.awaitText(".badge", "1");
            ann.keys(KeyCode.CONTROL, KeyCode.T);
            ann.awaitText(".bubble .head .label", "Bob");
            ann.awaitGone(".badge");

            ann.type("#chat-draft", "Hello Bob");
            ann.keys(KeyCode.ENTER);
            assertThat(bob.await(Notice.Chat.class, any -> true).text()).isEqualTo("Hello Bob");
            ann.awaitText(".bubble.own .mark", "Delivered");
            assertThat(ann.text("#chat-draft")).isEmpty();

            ann.click(".bubble .link");
            ann.awaitText("#link-address", "https://parley.example/docs");
            assertThat(ann.desktop().opened).isEmpty();
            ann.screenshot("chat");
            ann.click("#open-link");
            assertThat(ann.desktop().opened).containsExactly("https://parley.example/docs");
        }
    }

    @Test
    void whatIsWrittenWhileTheEngineIsGoneArrives() throws Exception {
        try (WindowDriver ann = enter()) {
            ann.keys(KeyCode.CONTROL, KeyCode.T);
            ann.awaitNode("#chat-draft");
            new ProcessBuilder("kill", "-KILL", String.valueOf(ann.enginePid()))
                    .start()
                    .waitFor();
            ann.awaitText("#sentence", "The part of Parley that makes calls has stopped.");
            ann.type("#chat-draft", "Are you still there?");
            ann.keys(KeyCode.ENTER);
            assertThat(bob.await(Notice.Chat.class, any -> true).text()).isEqualTo("Are you still there?");
            ann.awaitText(".bubble.own .mark", "Delivered");
            assertThat(bob.all(Notice.Chat.class)).hasSize(1);
        }
    }

    @LongRun.Only
    @Test
    void threeHundredLinesAtOnceAllArrive() throws Exception {
        try (WindowDriver ann = enter()) {
            for (int i = 0; i < 300; i++) {
                bob.send(new Command.SendChat("line " + i));
            }
            await().atMost(ParleyProcess.PATIENCE)
                    .until(() -> bob.all(Notice.ChatDelivered.class).size() == 300);
            assertThat(bob.all(Notice.ChatSent.class)).hasSize(300);
            assertThat(bob.all(Notice.ChatMissed.class)).isEmpty();
            ann.awaitText(".badge", "99+");
        }
    }

    private WindowDriver enter() throws Exception {
        String link = server.freshLink();
        WindowDriver ann = WindowDriver.open(folder, Optional.of(link));
        ann.awaitText("#sentence", "Waiting for somebody");
        bob.join(link, "Bob");
        bob.awaitConnected(1);
        ann.awaitText("#sentence", "In a call with Bob");
        return ann;
    }
}
