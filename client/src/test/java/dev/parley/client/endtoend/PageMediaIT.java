package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.browser.Tab;
import dev.parley.client.control.Command;
import dev.parley.client.control.MemberSnapshot;
import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.ShareSource;
import dev.parley.client.control.TileId;
import dev.parley.signaling.protocol.PeerId;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Camera, microphone and screen are switched in a call; the other side sees it, and is told. */
class PageMediaIT {
    /** Size of the moving pattern that Chromium shows in place of a screen when its camera is a file. */
    private static final int SCREEN_WIDTH = 800;

    private static final long SHARED = 7;

    private PageStage stage;
    private PrivatePulseAudio sound;
    private EngineDriver desktop;
    private PageDriver page;
    private PeerId pageId;

    @BeforeEach
    void meet() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.FLUENT);
        sound = DesktopCall.toneAsMicrophone(stage.file("tone.wav"));
        desktop = EngineDriver.start(sound.environment(), stage.camera(), "default");
        String link = stage.server().freshLink();
        desktop.join(link, "Dora");
        page = stage.enter(link, "Paula");
        pageId = desktop.awaitConnected(1).getFirst();
    }

    @AfterEach
    void part() {
        page.close();
        desktop.close();
        sound.close();
    }

    @Test
    void thePageSwitches() throws Exception {
        Tab tab = page.tab();
        try (EngineEye eye = EngineEye.on(desktop, TileId.camera(pageId))) {
            eye.awaitMoving(PageStage.PAGE);
            EngineEye.awaitHears(desktop, pageId);
            tab.click("#toggle-camera");
            awaitTold("camera off", paula -> !paula.media().camera());
            tab.click("#toggle-microphone");
            awaitTold("muted", paula -> !paula.media().microphone());
            tab.click("#toggle-camera");
            awaitTold("camera on", paula -> paula.media().camera());
            eye.awaitMoving(PageStage.PAGE);
            tab.click("#toggle-microphone");
            awaitTold("heard again", paula -> paula.media().microphone());
        }
    }

    @Test
    void theDesktopSwitches() throws Exception {
        String tile = page.tileOf("Dora");
        page.awaitMoving(tile, PageStage.DESKTOP);
        desktop.send(new Command.Media(false, false));
        page.tab().until("camera-off sign", () -> page.tab().sees(tile + " .sign-camera-off"));
        page.tab().until("muted sign", () -> page.tab().sees(tile + " .sign-muted"));
        desktop.send(new Command.Media(true, true));
        page.tab().until("no sign", () -> !page.tab().sees(tile + " .sign-camera-off"));
        page.tab().until("no muted sign", () -> !page.tab().sees(tile + " .sign-muted"));
        page.awaitMoving(tile, PageStage.DESKTOP);
        page.awaitHears("Dora");
    }

    @Test
    void thePageSharesItsScreenBesideItsCamera() throws Exception {
        page.tab().click("#share");
        awaitTold("shares", paula -> paula.media().screen());
        TileId shared = TileId.screen(pageId);
        assertThat(desktop.await(
                                Notice.FirstPicture.class, first -> first.tile().equals(shared))
                        .width())
                .isEqualTo(SCREEN_WIDTH);
        try (EngineEye screen = EngineEye.on(desktop, shared);
                EngineEye camera = EngineEye.on(desktop, TileId.camera(pageId))) {
            screen.awaitChange();
            camera.awaitMoving(PageStage.PAGE);
            page.tab().click("#share");
            awaitTold("shares no more", paula -> !paula.media().screen());
            camera.awaitMoving(PageStage.PAGE);
        }
    }

    @Test
    void theDesktopSharesAFileBesideItsCamera() throws Exception {
        desktop.send(new ShareCommand.Share(new ShareSource.File(TestClip.write(stage.file("shared.y4m"), SHARED))));
        String tile = page.tileOf("Dora", "screen");
        page.awaitMoving(tile, SHARED);
        page.awaitMoving(page.tileOf("Dora"), PageStage.DESKTOP);
        desktop.send(new ShareCommand.StopSharing());
        page.tab().until("no screen", () -> !page.tab().sees(tile));
    }

    private void awaitTold(String what, Predicate<MemberSnapshot> told) {
        desktop.until(
                what,
                () -> desktop.last(Notice.Call.class).orElseThrow().call().members().stream()
                        .anyMatch(told));
    }
}
