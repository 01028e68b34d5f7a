package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.browser.Tab;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A peer exchanges what it offers under the finger of a person, who then has accepted nothing. */
class PageConsentIT {
    private static final String OFFERED = ".transfer[data-state=offered]";

    /** Clicks what says Accept in the moment in which it comes, as a pointer does that was on its way to something else. */
    private static final String CLICK_AT_ONCE = """
            (() => {
              globalThis.clicked = 0;
              new MutationObserver((changes) => changes.flatMap(({ addedNodes }) => [...addedNodes]).forEach((card) => {
                card.querySelector?.('.accept')?.click();
                globalThis.clicked++;
              })).observe(document.querySelector('#transfers'), { childList: true });
            })()
            """;

    private PageStage stage;
    private PageDriver mallory;
    private PageDriver quinn;

    @BeforeEach
    void meet() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.FLUENT);
        String link = stage.server().freshLink();
        mallory = stage.enter(link, "Mallory");
        quinn = stage.enter(link, "Quinn");
        mallory.awaitSentence("In a call with Quinn");
        quinn.awaitSentence("In a call with Mallory");
        mallory.tab().click("#open-files");
        mallory.tab().until("somebody to send to", () -> mallory.tab().sees("#send-files:not([disabled])"));
        quinn.tab().click("#open-files");
    }

    @AfterEach
    void part() {
        mallory.close();
        quinn.close();
    }

    @Test
    void anOfferThatTakesThePlaceOfAnotherUnderTheFingerIsNotAccepted() throws Exception {
        Tab tab = quinn.tab();
        offer("holiday.jpg");
        tab.awaitText(OFFERED + " .transfer-name", "holiday.jpg");
        tab.hold(OFFERED + " .accept");
        mallory.tab().click(".outgoing[data-state=offered] .cancel");
        tab.awaitText(".transfer[data-state=failed]", "Mallory cancelled the transfer.");
        offer("evil.exe");
        tab.awaitText(OFFERED + " .transfer-name", "evil.exe");
        tab.letGo();
        assertThat(tab.text(OFFERED)).contains("Mallory wants to send you this.");
        tab.click(OFFERED + " .decline");
        mallory.tab().awaitText("#transfers", "Quinn declined the files.");
    }

    @LongRun.Only
    @Test
    void anOfferThatHasJustComeIsNotAcceptedByAClickThatWasOnItsWay() throws Exception {
        Tab tab = quinn.tab();
        tab.evaluate(CLICK_AT_ONCE);
        offer("evil.exe");
        tab.until("it was clicked", () -> tab.evaluate("globalThis.clicked").asInt() > 0);
        tab.awaitText("#news", "This has only just appeared, moved or changed.");
        assertThat(tab.text(OFFERED)).contains("Mallory wants to send you this.");
        tab.click(OFFERED + " .accept");
        mallory.tab().until("delivered", () -> mallory.tab().sees(".outgoing[data-state=done]"));
    }

    private void offer(String name) throws Exception {
        Path file = Files.writeString(stage.file(name), name);
        mallory.tab().choose("#file-input", file);
    }
}
