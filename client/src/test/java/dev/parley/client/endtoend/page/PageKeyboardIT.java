package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.browser.Browser;
import dev.parley.client.browser.Tab;
import dev.parley.client.endtoend.server.ServeProcess;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The page is used by keyboard alone, and a screen reader has a name for everything that can be used. */
class PageKeyboardIT {
    private static final String TAB_KEY = "\uE004";
    private static final String ENTER = "\uE007";
    private static final String ESCAPE = "\uE00C";

    /** Those that can be seen and say nothing of themselves. */
    private static final String NAMELESS = """
            [...document.querySelectorAll('button, select, input, video, aside, [role=meter], [role=group], [tabindex]')]
              .filter(each => each.checkVisibility() && each.closest('[aria-hidden=true]') === null)
              .filter(each => !(each.ariaLabel || each.labels?.[0]?.innerText || each.innerText || each.title))
              .map(each => each.outerHTML.slice(0, 120))
            """;

    private static final String FOCUSED = """
            (at => ({ id: at.id, visible: ['outlineStyle', 'boxShadow'].some(how => getComputedStyle(at)[how] !== 'none') }))
              (document.activeElement)
            """;

    @TempDir
    Path folder;

    @Test
    void aCallIsMadeAndEndedByKeyboard() throws Exception {
        try (PageStage stage = PageStage.start(folder);
                PageDriver page =
                        PageDriver.open(stage.browser(), stage.server().freshLink())) {
            Tab tab = page.tab();
            tab.until("the lobby is seen", () -> tab.sees("#join"));
            assertThat(nameless(tab)).isEmpty();
            assertThat(walk(tab, 8)).contains("name", "join", "camera", "microphone");
            tab.evaluate("document.querySelector('#name').focus()");
            tab.press("P");
            tab.press(ENTER);
            page.awaitSentence("Waiting for somebody to join");
            assertThat(nameless(tab)).isEmpty();
            assertThat(walk(tab, 12)).contains("toggle-microphone", "toggle-camera", "hang-up", "layout", "own");

            tab.press("m");
            assertThat(pressed(tab, "#toggle-microphone")).isFalse();
            tab.press("m");
            assertThat(pressed(tab, "#toggle-microphone")).isTrue();
            tab.press("v");
            tab.until("the camera is off", () -> !pressed(tab, "#toggle-camera"));
            tab.press("p");
            tab.until("the panel is seen", () -> tab.sees("#people-panel"));
            assertThat(nameless(tab)).isEmpty();
            tab.press(ESCAPE);
            tab.until("the panel is gone", () -> !tab.sees("#people-panel"));
            moreIsReachedOnAPhone(tab);
            tab.evaluate("document.querySelector('#hang-up').focus()");
            tab.press(ENTER);
            tab.awaitText("#after-title", "The call is over");
            assertThat(nameless(tab)).isEmpty();
        }
    }

    private static void moreIsReachedOnAPhone(Tab tab) {
        tab.resize(320, 568);
        tab.until("the bar has its last button", () -> tab.sees("#more"));
        tab.evaluate("document.querySelector('#people').focus()");
        assertThat(walk(tab, 1)).contains("more");
        tab.press(ENTER);
        tab.until("the others are seen", () -> tab.sees("#open-files"));
        assertThat(nameless(tab)).isEmpty();
        assertThat(walk(tab, 4)).contains("layout", "open-files", "devices");
        tab.press(ESCAPE);
        tab.until("they are gone", () -> !tab.sees("#open-files"));
        assertThat(tab.evaluate(FOCUSED).path("id").asString()).isEqualTo("more");
        tab.resize(1280, 800);
        tab.until("all are in the bar", () -> tab.sees("#bar > #open-files") && !tab.sees("#more"));
    }

    @LongRun.Only
    @Test
    void speaksGermanToAGermanBrowser() throws Exception {
        try (ServeProcess server = PageStage.secureServer(folder);
                Browser browser = PageStage.chromium(folder)
                        .flags("--lang=de", "--accept-lang=de")
                        .start();
                PageDriver page = PageDriver.open(browser, server.freshLink())) {
            page.tab().awaitText("#join", "Teilnehmen");
            assertThat(page.tab().evaluate("document.documentElement.lang").asString())
                    .isEqualTo("de");
        }
    }

    private static JsonNode nameless(Tab tab) {
        return tab.evaluate(NAMELESS);
    }

    /** What the tab key leads to; each of these shows that it has the focus. */
    private static Set<String> walk(Tab tab, int steps) {
        Set<String> ids = new HashSet<>();
        for (int step = 0; step < steps; step++) {
            tab.press(TAB_KEY);
            JsonNode at = tab.evaluate(FOCUSED);
            String id = at.path("id").asString("");
            assertThat(id.isEmpty() || at.path("visible").asBoolean())
                    .as("focus of " + id)
                    .isTrue();
            ids.add(id);
        }
        return ids;
    }

    private static boolean pressed(Tab tab, String button) {
        return tab.evaluate("document.querySelector(" + Tab.quoted(button) + ").ariaPressed")
                .asString()
                .equals("true");
    }
}
