package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.browser.Tab;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.Screenshots;
import dev.parley.client.endtoend.media.RecordedClip;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page as the documents show it, on a desk and on a phone: nothing is wider than the screen, the bar is one row that no panel
 * covers, and what can be done with a person is found at their picture.
 */
class PagePicturesIT {
    /** Buttons of the bar at other heights than the first, or out of sight. */
    private static final String OUT_OF_ROW = """
            (seen => seen.filter(each => each.top !== seen[0].top || each.left < 0 || each.right > innerWidth).length)
              ([...document.querySelectorAll('#bar > button:not([hidden])')].map(each => each.getBoundingClientRect()))
            """;

    /** Panels that lie over the bar, are too low to be used, or have no room for a name, each opened and closed by its button. */
    private static final String IN_THE_WAY = """
            ['people', 'devices', 'open-chat', 'open-files'].filter(button => {
              document.querySelector('#' + button).click();
              const panel = document.querySelector('aside:not([hidden])').getBoundingClientRect();
              const bar = document.querySelector('#bar').getBoundingClientRect();
              const names = [...document.querySelectorAll('#people-panel:not([hidden]) .person-name')].map(each => each.offsetWidth);
              document.querySelector('#' + button).click();
              return Math.min(80, ...names) < 80 || panel.bottom > bar.top + 0.5 || panel.height < 150;
            })
            """;

    /** The check leaves out the first, for which a browser without a graphics card takes as long as for all the others, and three in between. */
    private static final List<int[]> SIZES = List.of(
            new int[] {3840, 2160},
            new int[] {900, 600},
            new int[] {768, 1024},
            new int[] {844, 390},
            new int[] {1280, 800},
            new int[] {320, 568},
            new int[] {390, 844});

    private static final String ESCAPE = "\uE00C";

    @TempDir
    Path folder;

    @Test
    void lobbyAndCallFitOnADeskAndOnAPhone() throws Exception {
        String clip = RecordedClip.unpack(folder).file().toString();
        try (PageStage stage = PageStage.start(folder)) {
            String link = stage.server().freshLink();
            try (PageDriver page = PageDriver.open(stage.browser(), link);
                    ParleyProcess ann = ParleyProcess.call(link, "Ann", "--camera", clip);
                    ParleyProcess bob = ParleyProcess.call(link, "Bob", "--camera", stage.camera())) {
                page.tab().resize(1280, 800);
                page.tab().type("#name", "Paula");
                page.tab().until("the preview is seen", () -> widthOf(page, "#preview") > 0);
                Screenshots.write("page-lobby", page.tab().screenshot());
                page.tab().click("#join");
                page.awaitMoving(page.tileOf("Bob"), PageStage.DESKTOP);
                String clipOfAnn = page.tileOf("Ann") + " video";
                page.tab().until("Ann is seen", () -> widthOf(page, clipOfAnn) > 0);
                Screenshots.write("page-call", page.tab().screenshot());
                for (int[] size : SIZES.subList(LongRun.size(4, 0), SIZES.size())) {
                    page.tab().resize(size[0], size[1]);
                    // The page arranges its tiles anew after it was resized.
                    page.tab().until("nothing is wider than " + size[0], () -> !isTooWide(page));
                    page.tab()
                            .until(
                                    "the bar is one row",
                                    () -> page.tab().evaluate(OUT_OF_ROW).asInt() == 0);
                    assertThat(page.tab().evaluate(IN_THE_WAY))
                            .as("%d x %d", size[0], size[1])
                            .isEmpty();
                }
                Screenshots.write("page-call-phone", page.tab().screenshot());
                whatIsNotInTheBarIsUnderMore(page.tab());
                somebodyIsEnlargedAndMuted(page);
                ann.awaitOutput("First picture of Paula after");
                bob.awaitOutput("First picture of Paula after");
            }
        }
    }

    private static void whatIsNotInTheBarIsUnderMore(Tab tab) {
        tab.click("#more");
        tab.click("#devices");
        tab.until("the panel is seen", () -> tab.sees("#devices-panel"));
        tab.click("#devices-panel .close");
        assertThat(tab.evaluate("document.activeElement.id").asString()).isEqualTo("more");
    }

    private static void somebodyIsEnlargedAndMuted(PageDriver page) {
        Tab tab = page.tab();
        String ann = page.tileOf("Ann");
        String bob = page.tileOf("Bob");
        tab.click(bob);
        tab.until("Bob is larger", () -> areaOf(tab, bob) > 2 * areaOf(tab, ann));
        tab.click(bob + " .tile-menu");
        tab.click("#person-silence");
        tab.until("Bob is muted here", () -> tab.sees(bob + " .sign-silenced"));
        assertThat(tab.evaluate("[...document.querySelectorAll('audio')].filter(each => each.muted).length")
                        .asInt())
                .isEqualTo(1);
        tab.click(bob + " .tile-menu");
        assertThat(tab.text("#person-menu-name")).isEqualTo("Bob");
        tab.press(ESCAPE);
        assertThat(tab.evaluate("document.activeElement.className").asString()).isEqualTo("tile-menu");
        tab.click(bob);
        tab.until("they are alike", () -> areaOf(tab, bob) == areaOf(tab, ann));
    }

    private static int areaOf(Tab tab, String tile) {
        return tab.evaluate("(tile => tile.offsetWidth * tile.offsetHeight)(document.querySelector(" + Tab.quoted(tile)
                        + "))")
                .asInt();
    }

    private static int widthOf(PageDriver page, String video) {
        return page.tab()
                .evaluate("document.querySelector(" + Tab.quoted(video) + ").videoWidth")
                .asInt();
    }

    private static boolean isTooWide(PageDriver page) {
        return page.tab()
                .evaluate("document.documentElement.scrollWidth > innerWidth")
                .asBoolean();
    }
}
