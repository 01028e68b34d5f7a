package dev.parley.client.endtoend.page;

import dev.parley.client.LongRun;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.EngineEye;
import dev.parley.client.endtoend.window.WindowDriver;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages among themselves, with a desktop program, and with the window. */
class PageRoomIT {
    private static PageStage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.FLUENT);
    }

    @Test
    void twoPagesAndADesktopMeet() throws Exception {
        String link = stage.server().freshLink();
        try (EngineDriver desktop = EngineDriver.start(stage.camera())) {
            desktop.join(link, "Dora");
            desktop.await(Notice.Call.class, call -> call.call().phase() == CallPhase.IN_ROOM);
            try (PageDriver paula = stage.enter(link, "Paula");
                    PageDriver quinn = stage.enter(link, "Quinn")) {
                seeEachOther(paula, "Paula", quinn, "Quinn");
                for (PeerId page : desktop.awaitConnected(2)) {
                    try (EngineEye eye = EngineEye.on(desktop, TileId.camera(page))) {
                        eye.awaitMoving(PageStage.PAGE);
                    }
                }
                paula.awaitMoving(paula.tileOf("Dora"), PageStage.DESKTOP);
                quinn.awaitMoving(quinn.tileOf("Dora"), PageStage.DESKTOP);
                paula.awaitSentence("In a call with");
            }
        }
    }

    private static void seeEachOther(PageDriver one, String nameOfOne, PageDriver two, String nameOfTwo) {
        one.awaitMoving(one.tileOf(nameOfTwo), PageStage.PAGE);
        two.awaitMoving(two.tileOf(nameOfOne), PageStage.PAGE);
        one.tab()
                .until("the other's browser is marked", () -> one.tab().sees(one.tileOf(nameOfTwo) + " .sign-browser"));
        one.awaitHears(nameOfTwo);
        two.awaitHears(nameOfOne);
    }

    @LongRun.Only
    @Test
    void theWindowAndAPageMeetAndPart() throws Exception {
        String link = stage.server().freshLink();
        try (WindowDriver window = WindowDriver.open(
                        stage.file("window").getParent(),
                        old -> old.withCamera(stage.camera(), 720).withSound("none", "default"),
                        Optional.of(link));
                PageDriver page = stage.enter(link, "Paula")) {
            TileId paula = window.awaitOther();
            window.awaitMoving(paula);
            window.until(
                    "it is Paula's camera",
                    () -> window.drawnCode(paula)
                            .filter(code -> code.timeMillis() == PageStage.PAGE)
                            .isPresent());
            window.awaitText("#sentence", "In a call with Paula");
            window.awaitNode(".tile .sign-browser");
            page.awaitSentence("In a call with Ann");
            page.awaitMoving(page.tileOf("Ann"), PageStage.DESKTOP);
            page.tab().until("muted sign", () -> page.tab().sees(page.tileOf("Ann") + " .sign-muted"));
            window.click("#hang-up");
            page.awaitSentence("Ann hung up");
            page.awaitSentence("Waiting for somebody to join");
        }
    }
}
