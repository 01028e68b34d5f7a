package dev.parley.client.endtoend.window;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.app.people.People;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.contact.Contact;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.page.PageDriver;
import dev.parley.client.endtoend.page.PageStage;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.OwnKeys;
import dev.parley.client.ui.FxToolkit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real window that is rung by other programs: who rings, and what is answered. */
class WindowIsRungIT {
    @TempDir
    Path folder;

    /** By somebody known from a terminal, and by a guest from Chromium: no, never mind, yes, and busy. */
    @Test
    void aTerminalAndABrowserRingAndEachHearsWhatIsAnswered() throws Exception {
        PageStage stage = PageStage.shared(PageStage.CameraPace.SLOW);
        String server = stage.server().http().toString().replaceFirst("/$", "");
        OwnKeys anns = new OwnKeysFile(folder.resolve("ann/parley")).load();
        OwnKeys bobs = new OwnKeysFile(folder.resolve("bob")).load();
        keep("ann/parley", "Bob", bobs.link(server));
        keep("bob", "Ann", anns.link(server));
        try (WindowDriver bob = WindowRingIT.open(folder.resolve("bob"), "bob", server, false)) {
            bob.awaitNode(".person-main");
            try (ParleyProcess ann = ringOnceAtHome()) {
                say("Not now, at dinner.");
                assertThat(ann.awaitExit()).isEqualTo(4);
                assertThat(ann.errors()).containsExactly("parley: Bob declined: Not now, at dinner.");
            }
            try (ParleyProcess ann = ring("Bob")) {
                ann.awaitOutput("It rings at Bob.");
                await().until(() -> WindowRingIT.ringing().isPresent());
                ann.interrupt();
                await().until(() -> WindowRingIT.ringing().isEmpty());
                bob.awaitText(".history-row .text-small", "missed");
                assertThat(ann.awaitExit()).isEqualTo(130);
            }
            try (PageDriver page =
                    PageDriver.open(stage.browser(), bobs.link(server).text())) {
                page.ring("Paula");
                page.awaitRing("It rings…");
                WindowRingIT.press(bob, "#ring-entries .button");
                WindowRingIT.answer("#accept-video");
                page.awaitSentence("In a call with bob");
                bob.awaitText("#sentence", "In a call with Paula");
                try (ParleyProcess ann = ring("Bob")) {
                    assertThat(ann.awaitExit()).isEqualTo(4);
                    assertThat(ann.errors())
                            .containsExactly("parley: Bob is in another call. They will see that you called.");
                }
            }
        }
    }

    private void keep(String home, String name, ContactLink link) {
        try (SqliteBook book = People.open(folder.resolve(home))) {
            book.keep(Contact.fresh(name, link.person(), Optional.of(link), Instant.now()));
        }
    }

    /** The window shows people before it has reached the server, and does not say when it has. */
    private ParleyProcess ringOnceAtHome() throws IOException {
        AtomicReference<ParleyProcess> ringing = new AtomicReference<>(ring("Bob"));
        try {
            await().until(() -> rings(ringing));
        } catch (ConditionTimeoutException e) {
            ringing.get().close();
            throw e;
        }
        return ringing.get();
    }

    private boolean rings(AtomicReference<ParleyProcess> ringing) throws IOException {
        ParleyProcess ann = ringing.get();
        if (!ann.isAlive() && ann.errors().stream().anyMatch(line -> line.contains("Nobody is at home"))) {
            ann.close();
            ringing.set(ring("Bob"));
        }
        return ann.output().contains("It rings at Bob.");
    }

    private ParleyProcess ring(String whom) throws IOException {
        return ParleyProcess.start(
                Map.of("XDG_DATA_HOME", folder.resolve("ann").toString()),
                "ring",
                whom,
                "--name",
                "Ann",
                "--camera",
                "none",
                "--mic",
                "none");
    }

    /** Declines with these words, once they could have been seen for long enough. */
    private static void say(String words) {
        await().until(() -> WindowRingIT.ringing().isPresent());
        Parent root = WindowRingIT.ringing().orElseThrow();
        FxToolkit.run(() -> ((TextInputControl) root.lookup("#decline-words")).setText(words));
        WindowRingIT.answer("#decline-send");
    }
}
