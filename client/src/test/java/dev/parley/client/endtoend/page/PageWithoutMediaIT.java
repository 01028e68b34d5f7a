package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.browser.Browser;
import dev.parley.client.browser.Chromium;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.server.ServeProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who has no camera, refuses it, or may not have it, is told why and how to get it, and can watch and listen. */
class PageWithoutMediaIT {
    private static final String TRUST = "who joins in a browser trusts the server, for everybody in the call";

    private static PageStage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.SLOW);
    }

    @LongRun.Only
    @Test
    void whoRefusesWatchesAndListens() throws Exception {
        try (Browser browser = Chromium.thatDenies().start()) {
            watches(
                    stage.server(),
                    browser,
                    "The browser does not let this page use the camera.",
                    "The browser does not let this page use the microphone.",
                    TRUST);
        }
    }

    @LongRun.Only
    @Test
    void whoHasNeitherWatchesAndListens() throws Exception {
        try (Browser browser =
                Chromium.withoutCamera().flags("--use-fake-ui-for-media-stream").start()) {
            watches(stage.server(), browser, "No camera was found.", "No microphone was found.", TRUST);
        }
    }

    @Test
    void whoIsOnAPageWithoutHttpsWatchesAndListens() throws Exception {
        watches(
                ServeProcess.shared(),
                stage.browser(),
                "The browser allows the camera only on pages with https://.",
                "The browser allows the microphone only on pages with https://.",
                "This page came without encryption (http://). Whoever stands between you and the server can change it");
    }

    private static void watches(
            ServeProcess server, Browser browser, String aboutCamera, String aboutMicrophone, String aboutTrust)
            throws Exception {
        String link = server.freshLink();
        try (ParleyProcess desktop = ParleyProcess.call(link, "Dora", "--camera", stage.camera(), "--mic", "test");
                PageDriver page = PageDriver.open(browser, link)) {
            page.tab().awaitText("#camera-problem", aboutCamera);
            page.tab().awaitText("#microphone-problem", aboutMicrophone);
            assertThat(page.tab().text("#privacy")).contains(aboutTrust);
            assertThat(page.tab().text("#join")).isEqualTo("Join to watch and listen");
            page.join("Paula");
            page.awaitSentence("In a call with Dora");
            page.awaitMoving(page.tileOf("Dora"), PageStage.DESKTOP);
            page.awaitHears("Dora");
            page.tab().awaitText("#camera-hint", "The others do not see you. " + aboutCamera);
            page.tab().awaitText("#microphone-hint", "The others do not hear you. " + aboutMicrophone);
            page.tab().click("#camera-hint .close");
            page.tab().click("#toggle-camera");
            page.tab().until("says it again", () -> page.tab().sees("#camera-hint"));
            desktop.awaitOutput("In a call with Paula.");
            page.tab().click("#hang-up");
            assertThat(desktop.awaitExit()).as(desktop::toString).isZero();
        }
    }
}
