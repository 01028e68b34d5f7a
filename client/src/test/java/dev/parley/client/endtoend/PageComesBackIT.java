package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.TileId;
import dev.parley.signaling.protocol.PeerId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What befalls a page, and what the desktop program on the other side makes of it. */
class PageComesBackIT {
    @TempDir
    Path folder;

    private PageStage stage;
    private EngineDriver desktop;
    private PageDriver page;
    private PeerId paula;

    @BeforeEach
    void meet() throws Exception {
        stage = PageStage.start(folder);
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
        stage.close();
    }

    @Test
    void aReloadedPageIsTheSamePeerAgain() throws Exception {
        int pictures = desktop.all(Notice.FirstPicture.class).size();
        page.tab().reload();
        desktop.awaitAfter(
                pictures, Notice.FirstPicture.class, picture -> picture.tile().equals(TileId.camera(paula)));
        assertThat(desktop.awaitConnected(1)).containsExactly(paula);
        seeEachOther();
        page.close();
        desktop.await(Notice.PeerLeft.class, left -> left.peer().equals(paula));
    }

    @Test
    void aClosedPageHasLeft() {
        page.close();
        assertThat(desktop.await(Notice.PeerLeft.class, left -> left.peer().equals(paula))
                        .sentence())
                .isEqualTo("Paula left the call.");
    }

    @Test
    void aPageThatLosesAllOfItsConnectionsComesBack() throws Exception {
        stage.browser().killNetworkProcess();
        seeEachOther();
        assertThat(desktop.awaitConnected(1)).containsExactly(paula);
        assertThat(desktop.all(Notice.PeerLeft.class)).isEmpty();
        page.awaitSentence("In a call with Dora");
    }

    private void seeEachOther() throws Exception {
        try (EngineEye eye = EngineEye.on(desktop, TileId.camera(paula))) {
            eye.awaitMoving(PageStage.PAGE);
        }
        page.awaitMoving(page.tileOf("Dora"), PageStage.DESKTOP);
    }
}
