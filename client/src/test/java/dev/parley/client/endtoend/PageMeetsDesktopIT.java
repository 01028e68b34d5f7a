package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page and a desktop program see and hear each other, whoever comes first, and part in words. */
class PageMeetsDesktopIT {
    @TempDir
    static Path folder;

    private static PageStage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = PageStage.start(folder);
    }

    @AfterAll
    static void end() {
        stage.close();
    }

    @Test
    void theDesktopCallsAPageThatWaits() throws Exception {
        String link = stage.server().freshLink();
        try (PageDriver page = stage.enter(link, "Paula")) {
            page.awaitSentence("Waiting for somebody to join");
            try (DesktopCall desktop = DesktopCall.join(stage, link, "Dora")) {
                meet(page, desktop);
                desktop.hangUp();
                desktop.assertSawAndHeard("Paula", PageStage.PAGE);
            }
            page.tab().awaitText("body", "Dora hung up");
            page.awaitSentence("Waiting for somebody to join");
        }
    }

    @Test
    void thePageCallsADesktopThatWaits() throws Exception {
        String link = stage.server().freshLink();
        try (DesktopCall desktop = DesktopCall.join(stage, link, "Dora")) {
            desktop.process().awaitOutput("Waiting for somebody to join");
            try (PageDriver page = stage.enter(link, "Paula")) {
                meet(page, desktop);
                page.tab().click("#hang-up");
                page.tab().until("the end is seen", () -> page.tab().sees("#after"));
            }
            assertThat(desktop.process().awaitExit()).as(desktop::toString).isZero();
            assertThat(desktop.process().output()).contains("Paula hung up. The call is over.");
            desktop.assertSawAndHeard("Paula", PageStage.PAGE);
        }
    }

    @Test
    void bothComeAtOnce() throws Exception {
        String link = stage.server().freshLink();
        PageDriver page = PageDriver.open(stage.browser(), link);
        try (page) {
            page.tab().type("#name", "Paula");
            CompletableFuture<Void> click =
                    CompletableFuture.runAsync(() -> page.tab().click("#join"));
            try (DesktopCall desktop = DesktopCall.join(stage, link, "Dora")) {
                click.join();
                meet(page, desktop);
                page.closeTab();
                assertThat(desktop.process().awaitExit()).as(desktop::toString).isZero();
                desktop.assertSawAndHeard("Paula", PageStage.PAGE);
            }
        }
    }

    /** Both see and hear each other, and say so. */
    private static void meet(PageDriver page, DesktopCall desktop) {
        desktop.awaitPictureOf("Paula");
        desktop.process().awaitOutput("In a call with Paula.");
        page.awaitSentence("In a call with Dora");
        page.awaitMoving(page.tileOf("Dora"), PageStage.DESKTOP);
        page.awaitMoving(PageDriver.OWN, PageStage.PAGE);
        page.awaitHears("Dora");
    }
}
