package dev.parley.client.endtoend.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.app.people.People;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.control.media.TileId;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.FxToolkit;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real window forgets everything, with a real engine that ends for it and begins anew. */
class WindowForgetIT {
    @TempDir
    private Path folder;

    private boolean isKept() {
        try (SqliteBook book = People.open(folder)) {
            return !book.calls("", 0, 1).isEmpty();
        }
    }

    private IdentityKey who() throws Exception {
        return new OwnKeysFile(folder).load().identity().key();
    }

    @Test
    void deletesItsFilesWhileNoEngineRuns() throws Exception {
        try (WindowDriver ann = WindowDriver.open(folder)) {
            ann.awaitMoving(TileId.SELF);
            ann.click("#new-call");
            ann.awaitText("#sentence", "Waiting for somebody");
            ann.click("#hang-up");
            ann.awaitText("#after-title", "The call is over");
            ann.click("#home");
            ann.until("the call is kept", () -> isKept());
            assertThat(folder.resolve("settings.json")).exists();
            assertThat(folder.resolve("self-signed.p12")).exists();

            IdentityKey before = who();
            ann.click("#settings");
            Node forget = ann.awaitNode("#forget-everything");
            FxToolkit.run(forget::requestFocus);
            ann.keys(KeyCode.SPACE);
            ann.awaitText("#question", "contacts, past calls with their links");
            ann.click("#question-yes");
            ann.awaitText("#forgotten", "Everything is deleted.");
            // What is there now is of somebody new.
            assertThat(folder.resolve("settings.json")).doesNotExist();
            assertThat(folder.resolve("self-signed.p12")).doesNotExist();
            assertThat(who()).isNotEqualTo(before);
            assertThat(isKept()).isFalse();
            ann.until("another engine", () -> ann.enginesStarted() >= 2);

            ann.click("#back");
            ann.until("its picture is back", () -> ann.find("#new-call").isPresent());
            assertThat(ann.text(".recent .text-muted")).isEqualTo("Calls that you make appear here.");
        }
    }
}
