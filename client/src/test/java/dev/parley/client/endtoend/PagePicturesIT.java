package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.browser.Tab;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as the documents show it, on a desk and on a phone: nothing is wider than the screen. */
class PagePicturesIT {
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
                page.tab().until("Ann is seen", () -> widthOf(page, clipOfAnn) == RecordedClip.WIDTH);
                Screenshots.write("page-call", page.tab().screenshot());
                for (int[] size : new int[][] {{1280, 800}, {900, 600}, {844, 390}, {320, 568}, {390, 844}}) {
                    page.tab().resize(size[0], size[1]);
                    assertThat(isTooWide(page)).as("%d x %d", size[0], size[1]).isFalse();
                }
                Screenshots.write("page-call-phone", page.tab().screenshot());
                ann.awaitOutput("First picture of Paula after");
                bob.awaitOutput("First picture of Paula after");
            }
        }
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
