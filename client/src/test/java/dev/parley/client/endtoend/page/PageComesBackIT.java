package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.EngineEye;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What befalls a page, and what the desktop program on the other side makes of it. */
class PageComesBackIT {
    @TempDir
    static Path folder;

    /** Of its own, since a browser that lost its network process is none to share. */
    private static PageStage stage;

    private EngineDriver desktop;
    private PageDriver page;
    private PeerId paula;

    @BeforeAll
    static void start() throws Exception {
        stage = PageStage.start(folder);
    }

    @AfterAll
    static void end() {
        stage.close();
    }

    @BeforeEach
    void meet() throws Exception {
        desktop = EngineDriver.start(stage.camera());
        String link = stage.server().freshLink();
        desktop.join(link, "Dora");
        page = stage.enter(link, "Paula");
        paula = desktop.awaitConnected(1).getFirst();
        seeEachOther();
    }

    @AfterEach
    void part() {
        desktop.close();
    }

    @Test
    void aReloadedPageIsTheSamePeerAgainAndAClosedOneHasLeft() throws Exception {
        int pictures = desktop.all(Notice.FirstPicture.class).size();
        page.tab().reload();
        desktop.awaitAfter(
                pictures, Notice.FirstPicture.class, picture -> picture.tile().equals(TileId.camera(paula)));
        assertThat(desktop.awaitConnected(1)).containsExactly(paula);
        seeEachOther();
        int left = desktop.all(Notice.PeerLeft.class).size();
        page.close();
        assertThat(desktop.awaitAfter(
                                left, Notice.PeerLeft.class, each -> each.peer().equals(paula))
                        .sentence())
                .isEqualTo("Paula left the call.");
    }

    @LongRun.Only
    @Test
    void aPageThatLosesAllOfItsConnectionsComesBack() throws Exception {
        stage.browser().killNetworkProcess();
        seeEachOther();
        assertThat(desktop.awaitConnected(1)).containsExactly(paula);
        assertThat(desktop.all(Notice.PeerLeft.class)).isEmpty();
        page.awaitSentence("In a call with Dora");
        page.closeTab();
    }

    private void seeEachOther() throws Exception {
        try (EngineEye eye = EngineEye.on(desktop, TileId.camera(paula))) {
            eye.awaitMoving(PageStage.PAGE);
        }
        page.awaitMoving(page.tileOf("Dora"), PageStage.DESKTOP);
    }
}
