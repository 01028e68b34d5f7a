package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.browser.Tab;
import dev.parley.client.control.Command;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.DesktopCall;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.EngineEye;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page and a desktop program see and hear each other, whoever comes first, and part in words. */
class PageMeetsDesktopIT {
    private static PageStage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = PageStage.shared(PageStage.CameraPace.FLUENT);
    }

    @LongRun.Only
    @Test
    void theDesktopCallsAPageThatWaits() throws Exception {
        String link = stage.server().freshLink();
        try (PageDriver page = stage.enter(link, "Paula")) {
            page.awaitSentence("Waiting for somebody to join");
            try (DesktopCall desktop = DesktopCall.join(stage, link, "Dora")) {
                meetAndLetThePageHangUp(page, desktop);
            }
        }
    }

    @LongRun.Only
    @Test
    void bothComeAtOnce() throws Exception {
        String link = stage.server().freshLink();
        try (PageDriver page = PageDriver.open(stage.browser(), link)) {
            page.tab().type("#name", "Paula");
            try (DesktopCall desktop = DesktopCall.join(stage, link, "Dora")) {
                desktop.process().awaitOutput("Joining the call");
                page.tab().click("#join");
                meetAndLetThePageHangUp(page, desktop);
            }
        }
    }

    private static void meetAndLetThePageHangUp(PageDriver page, DesktopCall desktop) throws Exception {
        page.awaitSentence("In a call with Dora");
        page.awaitMoving(page.tileOf("Dora"), PageStage.DESKTOP);
        page.awaitMoving(PageDriver.OWN, PageStage.PAGE);
        page.awaitHears("Dora");
        desktop.process().awaitOutput("First picture of Paula after");
        desktop.process().awaitOutput("In a call with Paula.");
        desktop.process().awaitOutput("Paula joined in a browser: that code comes from the server");
        assertThat(page.tab().sees(page.tileOf("Dora") + " .sign-browser")).isFalse();
        desktop.awaitHears();
        page.tab().click("#hang-up");
        page.tab().awaitText("#after-title", "You left the call");
        assertThat(desktop.process().awaitExit()).as(desktop::toString).isZero();
        assertThat(desktop.process().output()).contains("Paula hung up. The call is over.");
        desktop.assertReceived("Paula", PageStage.PAGE);
    }

    /** Who raised a hand first is first on both sides, also after the page was loaded again. */
    private static void showWithoutWords(Tab page, String dora, EngineDriver desktop, PeerId paula) throws Exception {
        desktop.send(new Command.RaiseHand(true));
        page.awaitText(dora + " .hand-mark", "1");
        page.click("#react");
        page.click("#raise-hand");
        awaitHands(desktop, new RaisedHand(null, 1), new RaisedHand(paula, 2));
        page.awaitText(PageDriver.OWN + " .hand-mark", "2");
        page.click("[data-reaction=applause]");
        desktop.await(GestureNotice.Reaction.class, shown -> paula.equals(shown.from()));
        desktop.send(new Command.React(ReactionKind.HEART));
        page.awaitText("#gestures-said", "Dora: Heart");
        page.reload();
        page.awaitText(PageDriver.OWN + " .hand-mark", "2");
        desktop.send(new Command.RaiseHand(false));
        page.awaitText(PageDriver.OWN + " .hand-mark", "1");
        awaitHands(desktop, new RaisedHand(paula, 2));
    }

    private static void awaitHands(EngineDriver desktop, RaisedHand... hands) {
        desktop.await(GestureNotice.Hands.class, told -> told.raised().equals(List.of(hands)));
    }

    @Test
    void thePageCallsADesktopThatWaitsAndHangsUp() throws Exception {
        String link = stage.server().freshLink();
        try (PrivatePulseAudio sound = DesktopCall.toneAsMicrophone(stage.file("tone.wav"));
                EngineDriver desktop = EngineDriver.start(sound.environment(), stage.camera(), "default")) {
            desktop.join(link, "Dora");
            desktop.await(Notice.Call.class, call -> call.call().signalingUp());
            try (PageDriver page = stage.enter(link, "Paula")) {
                PeerId paula = desktop.awaitConnected(1).getFirst();
                page.awaitSentence("In a call with Dora");
                page.awaitMoving(page.tileOf("Dora"), PageStage.DESKTOP);
                page.awaitHears("Dora");
                try (EngineEye eye = EngineEye.on(desktop, TileId.camera(paula))) {
                    eye.awaitMoving(PageStage.PAGE);
                }
                EngineEye.awaitHears(desktop, paula);
                showWithoutWords(page.tab(), page.tileOf("Dora"), desktop, paula);
                desktop.send(new Command.Leave());
                page.awaitSentence("Dora hung up");
                page.awaitSentence("Waiting for somebody to join");
            }
        }
    }
}
