package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.client.LongRun;
import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.browser.Tab;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.PointingCommand;
import dev.parley.client.control.PointingNotice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.DesktopCall;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.EngineEye;
import dev.parley.client.endtoend.media.TestClip;
import dev.parley.client.endtoend.media.Tone;
import dev.parley.client.endtoend.media.Tones;
import dev.parley.client.pointing.PointingMark;
import dev.parley.client.pointing.Spot;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Camera, microphone and screen are switched in a call; the other side sees it, and is told. */
class PageMediaIT {
    /** Size of the moving pattern that Chromium shows in place of a screen when its camera is a file. */
    private static final int SCREEN_WIDTH = 800;

    private static final long SHARED = 7;
    private static final Duration PLAYED = Duration.ofSeconds(60);

    private static PageStage stage;
    private static PrivatePulseAudio sound;
    private static EngineDriver desktop;
    private static PageDriver page;
    private static PeerId pageId;
    private static String link;

    /** One call for all of them, each of which leaves it as it was: to make it takes longer than what most of them look at. */
    @BeforeAll
    static void meet() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.FLUENT);
        sound = DesktopCall.toneAsMicrophone(stage.file("tone.wav"));
        desktop = EngineDriver.start(sound.environment(), stage.camera(), "default");
        link = stage.server().freshLink();
        desktop.join(link, "Dora");
        page = stage.enter(link, "Paula");
        pageId = desktop.awaitConnected(1).getFirst();
    }

    @AfterAll
    static void part() {
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

    @LongRun.Only
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
        int soundsBefore = desktop.all(Notice.SharedSound.class).size();
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
            desktop.awaitAfter(soundsBefore, Notice.SharedSound.class, each -> each.on() && each.level() > 0.001);
            page.tab().click("#share");
            awaitTold("shares no more", paula -> !paula.media().screen());
            camera.awaitMoving(PageStage.PAGE);
        }
    }

    @LongRun.Only
    @Test
    void theDesktopSharesAFileBesideItsCamera() throws Exception {
        desktop.send(new ShareCommand.Share(new ShareSource.File(TestClip.write(stage.file("shared.y4m"), SHARED))));
        String tile = page.tileOf("Dora", "screen");
        page.awaitMoving(tile, SHARED);
        page.awaitMoving(page.tileOf("Dora"), PageStage.DESKTOP);
        page.tab().click(tile + " .tool-zoomIn");
        page.tab().awaitText(tile + " .tool-zoomAll", "125");
        page.tab().click(tile + " .tool-zoomAll");
        page.tab().awaitText(tile + " .tool-zoomAll", "100");
        desktop.send(PointingCommand.AllowPointing.ALL);
        page.tab().awaitText("#news", "You may point and draw on the screen of Dora now.");
        page.tab().click(tile + " .tile-point");
        page.tab().click(tile + " .marks.pen");
        PointingNotice.Pointed click = desktop.await(
                PointingNotice.Pointed.class,
                told -> told.sharer() == null && told.mark() instanceof PointingMark.Click);
        assertThat(click.from()).isEqualTo(pageId);
        Process player = sound.play(Tones.write(stage.file("music.wav"), PLAYED, Tones.LEFT, Tones.LEFT), "speaker");
        desktop.send(new ShareCommand.ShareSound(true));
        page.awaitHearsShared(Tones.LEFT, Tone.HIGH.hertz());
        player.destroy();
        desktop.send(new ShareCommand.StopSharing());
        desktop.send(PointingCommand.AllowPointing.NOBODY);
        page.tab().until("no screen", () -> !page.tab().sees(tile));
        page.tab()
                .until(
                        "no sound of it",
                        () -> !page.tab()
                                .evaluate("!!document.querySelector('audio[data-shared]')")
                                .asBoolean());
    }

    @LongRun.Only
    @Test
    void othersPointAtWhatThePageShares() throws Exception {
        Tab paula = page.tab();
        paula.click("#share");
        awaitTold("shares", member -> member.media().screen());
        try (PageDriver other = stage.enter(link, "Otto")) {
            Tab otto = other.tab();
            String screen = ".tile[data-kind=screen]";
            otto.click(screen + " .tile-point");
            otto.awaitText("#news", "Paula does not let you point at the screen yet.");
            paula.click("#let-point");
            otto.awaitText("#news", "You may point and draw on the screen of Paula now.");
            desktop.await(
                    PointingNotice.PointingAllowed.class, told -> told.sharer().equals(pageId) && told.allowed());

            otto.click(screen + " .tile-point");
            otto.click(screen + " .marks.pen");
            PointingNotice.Pointed click = desktop.await(
                    PointingNotice.Pointed.class,
                    told -> pageId.equals(told.sharer()) && told.mark() instanceof PointingMark.Click);
            Spot middle = ((PointingMark.Click) click.mark()).spot();
            assertThat(middle.across()).isCloseTo(0.5, within(0.01));
            assertThat(middle.down()).isCloseTo(0.5, within(0.01));
            paula.until(
                    "Otto's pointer is drawn in the middle", () -> marked(paula, "#own-screen .marks", 0.505, 0.53));

            List<Spot> line = List.of(Spot.of(0.1, 0.25), Spot.of(0.4, 0.25));
            desktop.send(new PointingCommand.Point(pageId, new PointingMark.Ink(0, 0, line)));
            paula.until("Dora's ink on Paula's side", () -> marked(paula, "#own-screen .marks", 0.25, 0.25));
            otto.until("Dora's ink on Otto's side", () -> marked(otto, screen + " .marks", 0.25, 0.25));
            assertThat(marked(otto, screen + " .marks", 0.25, 0.35)).isFalse();
            paula.click("#clear-marks");
            otto.until("no ink", () -> !marked(otto, screen + " .marks", 0.25, 0.25));
            paula.click("#let-point");
            desktop.await(
                    PointingNotice.PointingAllowed.class, told -> told.sharer().equals(pageId) && !told.allowed());
            otto.awaitText("#news", "Paula lets you point no more.");
            paula.click("#share");
            awaitTold("shares no more", member -> !member.media().screen());
            assertThat(paula.complaints()).isEmpty();
            assertThat(otto.complaints()).isEmpty();
        }
    }

    /** Whether something is drawn at a place in the picture that a canvas lies over, which has its shape and none of its own. */
    private static boolean marked(Tab tab, String canvas, double across, double down) {
        return tab.evaluate("(c => { const { videoWidth: w, videoHeight: h } = c.parentElement.querySelector('video');"
                        + " const s = Math.min(c.width / w, c.height / h);"
                        + " const x = (c.width - w * s) / 2 + w * s * " + across
                        + ", y = (c.height - h * s) / 2 + h * s * " + down
                        + "; return c.getContext('2d').getImageData(x, y, 1, 1).data[3] > 128; })(document.querySelector("
                        + Tab.quoted(canvas) + "))")
                .asBoolean();
    }

    private static void awaitTold(String what, Predicate<MemberSnapshot> told) {
        desktop.until(
                what,
                () -> desktop.last(Notice.Call.class).orElseThrow().call().members().stream()
                        .anyMatch(told));
    }
}
