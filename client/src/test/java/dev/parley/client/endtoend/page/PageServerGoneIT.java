package dev.parley.client.endtoend.page;

import dev.parley.client.LongRun;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.server.ServeProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page's call lives on when the server dies, says so, and takes the server up again when it is back. */
@LongRun.ProvedBy({"ServerGoneIT", "PageComesBackIT"})
class PageServerGoneIT {
    private static final String GONE = "The server cannot be reached; the call goes on.";

    @TempDir
    Path folder;

    @Test
    void theCallGoesOnWithoutTheServer() throws Exception {
        try (PageStage stage = PageStage.start(folder)) {
            String link = stage.server().freshLink();
            PageDriver page = stage.enter(link, "Paula");
            try (ParleyProcess desktop =
                    ParleyProcess.call(link, "Dora", "--camera", stage.camera(), "--mic", "test")) {
                desktop.awaitOutput("First picture of Paula");
                page.awaitSentence("In a call with Dora");
                stage.server().process().kill();
                page.awaitSentence(GONE);
                desktop.awaitOutput(GONE);
                String tile = page.tileOf("Dora");
                page.awaitMoving(tile, PageStage.DESKTOP);
                page.awaitHears("Dora");
                page.awaitMoving(tile, PageStage.DESKTOP);
                try (ServeProcess _ = stage.server().again()) {
                    page.tab()
                            .until(
                                    "the server is back",
                                    () -> !page.tab().text("#sentence").contains(GONE));
                    desktop.awaitOutputAfter(GONE + " In a call with Paula.", "In a call with Paula.");
                    page.awaitMoving(tile, PageStage.DESKTOP);
                    page.tab().click("#hang-up");
                    desktop.awaitOutput("Paula hung up. The call is over.");
                }
            }
        }
    }
}
