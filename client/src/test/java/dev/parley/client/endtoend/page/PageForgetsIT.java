package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.browser.Tab;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody else at the same computer finds nothing in a page that was left, nor in a browser that was told to forget. */
class PageForgetsIT {
    private static final String ENTER = "\uE007";

    /** All that pages of this server can have left in the browser. */
    private static final String KEPT = """
            (async () => {
              const folders = [];
              for await (const name of (await navigator.storage.getDirectory()).keys()) folders.push(name);
              const caches = await globalThis.caches.keys();
              const databases = await indexedDB.databases();
              return { session: { ...sessionStorage }, local: { ...localStorage }, folders, caches, databases, cookie: document.cookie };
            })()
            """;

    private static final String NOTHING =
            "{\"session\":{},\"local\":{},\"folders\":[],\"caches\":[],\"databases\":[],\"cookie\":\"\"}";

    private PageStage stage;
    private String link = "";

    @BeforeEach
    void begin() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.FLUENT);
        link = stage.server().freshLink();
    }

    @Test
    void theSecretIsKeptForReloadsAndGoneWhenTheCallIsLeft() throws Exception {
        try (PageDriver page = PageDriver.open(stage.browser(), link)) {
            Tab tab = page.tab();
            tab.until("the lobby is seen", () -> tab.sees("#join"));
            tab.reload();
            page.join("Paula");
            page.awaitSentence("Waiting for somebody to join");
            tab.reload();
            page.awaitSentence("Waiting for somebody to join");
            assertThat(kept(tab).toString()).as("what the search would find").contains(secret());

            tab.click("#hang-up");
            tab.awaitText("#after-title", "The call is over");
            assertThat(kept(tab).toString()).doesNotContain(secret());
            tab.click("#rejoin");
            page.awaitSentence("Waiting for somebody to join");
            tab.click("#hang-up");
            tab.awaitText("#after-title", "The call is over");
            assertThat(kept(tab).toString()).doesNotContain(secret());
            assertThat(tab.evaluate("navigation.entries().map(({ url }) => url)")
                            .toString())
                    .contains("/j")
                    .doesNotContain("#");

            tab.reload();
            tab.awaitText("#broken-problem", "This page needs the whole link");
        }
    }

    @Test
    void everythingIsForgottenInAllTabs() throws Exception {
        try (PageDriver paula = stage.enter(link, "Paula");
                PageDriver quinn = stage.enter(link, "Quinn")) {
            paula.awaitSentence("In a call with Quinn");
            quinn.awaitSentence("In a call with Paula");
            Path file = Files.writeString(stage.file("letter.txt"), "Dear Quinn");
            paula.tab().click("#open-files");
            paula.tab().until("somebody to send to", () -> paula.tab().sees("#send-files:not([disabled])"));
            paula.tab().choose("#file-input", file);
            quinn.tab().click("#open-files");
            quinn.tab().click(".transfer[data-state=offered] .accept");
            paula.tab().until("delivered", () -> paula.tab().sees(".outgoing[data-state=done]"));
            paula.tab().choose("#file-input", file);
            quinn.tab().until("another offer", () -> quinn.tab().sees(".transfer[data-state=offered] .accept"));

            Tab tab = quinn.tab();
            tab.click("#hang-up");
            tab.awaitText("#after-title", "You left the call");
            assertThat(kept(tab).path("folders").toString()).contains("parley");
            tab.click("#after .forget");
            assertThat(tab.text("#forget-what")).contains("received files", "in this and other tabs end");
            tab.until(
                    "presses count",
                    () -> tab.evaluate("document.querySelector('#forget-yes').ariaDisabled")
                            .asString()
                            .equals("false"));
            tab.evaluate("document.querySelector('#forget-yes').focus()");
            tab.press(ENTER);
            for (Tab each : new Tab[] {tab, paula.tab()}) {
                each.awaitText("#forgotten-title", "Everything is forgotten");
                assertThat(kept(each).toString()).isEqualTo(NOTHING);
                assertThat(each.evaluate("document.body.textContent").asString())
                        .doesNotContain("letter.txt");
            }
        }
    }

    @LongRun.Only
    @Test
    void whoThinksBetterOfItKeepsEverything() {
        try (PageDriver page = PageDriver.open(stage.browser(), link)) {
            Tab tab = page.tab();
            tab.click("#lobby .forget");
            assertThat(tab.evaluate("document.activeElement.id").asString()).isEqualTo("forget-no");
            tab.press(ENTER);
            tab.until("the question is gone", () -> !tab.sees("#forget-title"));
            page.join("Paula");
            page.awaitSentence("Waiting for somebody to join");
        }
    }

    private static JsonNode kept(Tab tab) {
        return tab.evaluate(KEPT);
    }

    /** As the page writes it. */
    private String secret() throws LinkException {
        byte[] bytes = RoomLink.parse(link).secret().bytes();
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> String.valueOf(bytes[i] & 0xff))
                .collect(Collectors.joining(","));
    }
}
