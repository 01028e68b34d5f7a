package dev.parley.client.endtoend.window;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.app.people.People;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.Contact;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.trust.OwnKeys;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.SignalingServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real windows with a real server between them: one rings by a press on a name, the other answers. */
class WindowRingIT {
    @TempDir
    Path folder;

    @Test
    void aPressOnANameRingsThereAndTheAnswerIsACall() throws Exception {
        try (SignalingServer server = SignalingServer.start(ServerConfig.local("127.0.0.1"));
                WindowDriver bob = open("bob", server);
                WindowDriver ann = open("ann", server)) {
            press(bob, "#own-link");
            bob.awaitText("#own-link-text", "/c#1.");
            String link = bob.text("#own-link-text");
            press(bob, "#own-link-close");
            press(ann, "#add-person");
            ann.type("#person-link", "Bob: <" + link + ">");
            ann.type("#person-name", "Bob Lindgren");
            press(ann, "#person-keep");
            ann.awaitNode(".presence-THERE");
            press(ann, ".person-main");
            ann.awaitText("#outgoing-sentence", "It rings at Bob Lindgren.");
            // Nobody of Bob's people: it is an entry, and rings nobody out of their work.
            assertThat(ringing()).isEmpty();
            press(bob, "#ring-entries .button");
            answer("#accept-video");
            ann.awaitMoving(ann.awaitOther());
            bob.awaitMoving(bob.awaitOther());
            ann.screenshot("window-rung");
            press(ann, "#hang-up");
            press(bob, "#hang-up");
            press(ann, "#home");
            ann.awaitText(".history-row .text-small", "called");
            press(bob, "#home");
            bob.awaitText(".history-row .text-small", "called you");
        }
    }

    @LongRun.Only
    @Test
    void whatATerminalOfTheSamePersonRangStandsAmongTheRecentCalls() throws Exception {
        Path home = folder.resolve("ann").resolve("parley");
        try (SignalingServer server = SignalingServer.start(ServerConfig.local("127.0.0.1"));
                WindowDriver ann = open("ann/parley", server)) {
            ann.awaitNode("#add-person");
            OwnKeys grandmas = OwnKeys.fresh();
            String address = server.httpUri().toString().replaceFirst("/$", "");
            try (SqliteBook book = People.open(home)) {
                book.keep(Contact.fresh(
                        "Grandma", grandmas.identity().key(), Optional.of(grandmas.link(address)), Instant.now()));
            }
            ann.awaitNode(".person-main");
            try (ParleyProcess terminal = ParleyProcess.start(
                    Map.of("XDG_DATA_HOME", home.getParent().toString()),
                    "ring",
                    "Grandma",
                    "--camera",
                    "none",
                    "--mic",
                    "none")) {
                assertThat(terminal.awaitExit()).as(terminal::toString).isEqualTo(1);
            }
            ann.awaitText(".history-row .text-small", "not there");
        }
    }

    private WindowDriver open(String who, SignalingServer server) {
        return open(folder.resolve(who), who, server.httpUri().toString(), true);
    }

    /**
     * @param home a folder of its own
     * @param waiting whether others may ring during a call
     */
    static WindowDriver open(Path home, String who, String server, boolean waiting) {
        return WindowDriver.open(
                home,
                old -> old.withCamera("test", WindowDriver.PICTURE_HEIGHT)
                        .withSound("none", "default")
                        .withName(who)
                        .withServer(server)
                        .with(new Preferences.Ringing(true, true, true, false, waiting, 0)),
                Optional.empty());
    }

    /** Both windows lie at one place, and a pointer finds the upper one only. */
    static void press(WindowDriver window, String selector) {
        Node node = window.awaitNode(selector);
        FxToolkit.run(() -> ((ButtonBase) node).fire());
    }

    /** The window of its own in which somebody rings. */
    static Optional<Parent> ringing() {
        return FxToolkit.call(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(each -> each.getScene().getRoot())
                .filter(root -> root.getStyleClass().contains("incoming"))
                .findFirst());
    }

    /** Presses an answer as soon as it was seen for long enough. */
    static void answer(String selector) {
        await().atMost(ParleyProcess.PATIENCE).until(() -> ringing().isPresent());
        await().atMost(ParleyProcess.PATIENCE).until(() -> {
            ringing()
                    .ifPresent(root -> FxToolkit.run(() -> {
                        if (root.lookup(selector) instanceof ButtonBase button) {
                            button.fire();
                        }
                    }));
            return ringing().isEmpty();
        });
    }
}
